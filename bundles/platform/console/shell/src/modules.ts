import { defineAsyncComponent, shallowReactive, shallowRef, type Component } from 'vue';
import type { Router } from 'vue-router';
import { CONTRACT, keepUnsaved, type ConsoleModule, type ModuleManifest } from '@luoshi/console-sdk';
import BrokenPage from './pages/BrokenPage.vue';
import { onEvent } from './events';

export interface Installed {
  readonly manifest: ModuleManifest;
  /** a module built for a newer contract is listed, but not run */
  readonly usable: boolean;
  /** loads module.js once, when the first page or card is shown */
  load(): Promise<ConsoleModule>;
  dispose(): void;
}

export interface ModuleChange {
  kind: 'added' | 'removed' | 'updated';
  manifest: ModuleManifest;
}

export const installed = shallowReactive(new Map<string, Installed>());
export const change = shallowRef<ModuleChange | null>(null);
let ready: PromiseWithResolvers<void> = withResolvers();
let listed = false;

interface PromiseWithResolvers<T> {
  promise: Promise<T>;
  resolve: (value: T) => void;
}

function withResolvers(): PromiseWithResolvers<void> {
  let resolve!: () => void;
  const promise = new Promise<void>((done) => (resolve = done));
  return { promise, resolve };
}

/** Settled with the first list: only then can an address be called unknown. */
export function modulesListed(): Promise<void> {
  return ready.promise;
}

async function addStyle(href: string): Promise<() => void> {
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
  await new Promise<void>((loaded) => {
    link.onload = link.onerror = () => loaded();
    document.head.append(link);
  });
  return () => link.remove();
}

function prepare(manifest: ModuleManifest, router: Router): Installed {
  const end = new AbortController();
  const undo: (() => void)[] = [];
  let loaded: Promise<ConsoleModule> | undefined;

  async function fetchModule(): Promise<ConsoleModule> {
    if (manifest.style) undo.push(await addStyle(manifest.base + manifest.style));
    const file = (await import(/* @vite-ignore */ manifest.base + manifest.entry)) as { default: ConsoleModule };
    const onDispose = (fn: () => void) => undo.push(fn);
    await file.default.setup?.({ id: manifest.id, router, signal: end.signal, onDispose });
    return file.default;
  }
  function load(): Promise<ConsoleModule> {
    loaded ??= fetchModule().catch((error: unknown) => {
      loaded = undefined;
      throw error;
    });
    return loaded;
  }
  const usable = manifest.contract <= CONTRACT;
  if (usable) undo.push(...addRoutes(manifest, router, load));
  return {
    manifest,
    usable,
    load,
    dispose() {
      end.abort();
      for (const fn of undo.reverse()) fn();
    },
  };
}

function addRoutes(manifest: ModuleManifest, router: Router, load: () => Promise<ConsoleModule>): (() => void)[] {
  return manifest.menu.map((entry) =>
    router.addRoute({
      path: `/m/${manifest.id}/${entry.path}`,
      name: `${manifest.id}:${entry.path}`,
      meta: { module: manifest.id, title: entry.title },
      component: async () => {
        try {
          return await (
            await load()
          ).pages[entry.page]!();
        } catch {
          // the file may be gone with an update that this page has not heard of yet
          return BrokenPage;
        }
      },
    }),
  );
}

export function cardOf(module: Installed, name: string): Component {
  return defineAsyncComponent({
    loader: async () => (await module.load()).cards![name]!(),
    errorComponent: BrokenPage,
  });
}

function remove(id: string): void {
  installed.get(id)?.dispose();
  installed.delete(id);
}

/** Takes the platform's list, which is always the whole one, and makes the console match it. */
export function applyModules(list: ModuleManifest[], router: Router): void {
  const here = router.currentRoute.value;
  const touched = [...installed.values()].filter(
    ({ manifest }) => !list.some((now) => now.id === manifest.id && now.base === manifest.base),
  );
  const front = touched.some(({ manifest }) => manifest.id === here.meta['module']);
  if (front) keepUnsaved();
  for (const { manifest } of touched) {
    remove(manifest.id);
    if (!list.some((now) => now.id === manifest.id)) change.value = { kind: 'removed', manifest };
  }
  for (const manifest of list) {
    if (installed.has(manifest.id)) continue;
    const before = touched.some((old) => old.manifest.id === manifest.id);
    installed.set(manifest.id, prepare(manifest, router));
    if (listed) change.value = { kind: before ? 'updated' : 'added', manifest };
  }
  const first = !listed;
  listed = true;
  ready.resolve();
  // the page in front went, or came back: its address is looked up again
  const appeared = !first && here.meta['unknown'] && router.resolve(here.fullPath).meta['module'];
  if (front || appeared) void router.replace({ path: here.path, query: here.query, hash: here.hash, force: true });
}

export function followModules(router: Router): () => void {
  return onEvent('modules', (list) => applyModules(list as ModuleManifest[], router));
}

/** Somebody else may sign in next, with other permissions. */
export function forgetModules(): void {
  for (const id of [...installed.keys()]) remove(id);
  listed = false;
  change.value = null;
  ready = withResolvers();
}
