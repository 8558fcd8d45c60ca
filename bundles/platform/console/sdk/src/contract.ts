import type { Component } from 'vue';
import type { Router } from 'vue-router';
import type { LocalizedText } from './language';

/** The shell refuses modules built for a greater contract than this one. */
export const CONTRACT = 1;

/** What `module.json` says, completed by the build and filtered by the platform to the viewer's permissions. */
export interface ModuleManifest {
  contract: number;
  id: string;
  version: string;
  title: LocalizedText;
  /** name of one of the shell's icons, see README */
  icon?: string;
  order?: number;
  menu: MenuEntry[];
  cards?: CardEntry[];
  /** folder of the module's files; the revision is part of the path, because chunks do not inherit a query */
  base: string;
  entry: string;
  style?: string;
}

export interface MenuEntry {
  /** below `/m/<module id>/`; may carry parameters (`items/:id`) when `hidden` */
  path: string;
  page: string;
  title: LocalizedText;
  permission?: string;
  hidden?: boolean;
}

export interface CardEntry {
  card: string;
  title: LocalizedText;
  /** columns of 12 */
  span?: number;
  permission?: string;
}

export interface ModuleContext {
  readonly id: string;
  readonly router: Router;
  /** everything hung on this signal ends when the module is removed */
  readonly signal: AbortSignal;
  onDispose(undo: () => void): void;
}

export type LazyComponent = () => Promise<{ default: Component }>;

export interface ConsoleModule {
  pages: Record<string, LazyComponent>;
  cards?: Record<string, LazyComponent>;
  setup?(context: ModuleContext): void | Promise<void>;
}

/** For the rare module that needs code at its start (`module.ts`); others only have `module.json`. */
export function defineModule(module: ConsoleModule): ConsoleModule {
  return module;
}
