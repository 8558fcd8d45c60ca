import { api } from '@luoshi/console-sdk';

export type FunctionState = 'RUNNING' | 'FAILED' | 'STARTING' | 'STOPPED' | 'AVAILABLE';
export type Change = 'INSTALL' | 'UPDATE' | 'DISABLE' | 'ENABLE' | 'REMOVE';

export interface Bundle {
  name: string;
  version: string;
  state: 'ACTIVE' | 'STARTING' | 'RESOLVED' | 'INSTALLED' | 'FRAGMENT';
}

export interface OfficeFunction {
  id: string;
  title: string;
  version: string;
  state: FunctionState;
  reason: string | null;
  schemaVersion: string | null;
  bundles?: Bundle[];
  permissions?: { key: string; title: string }[];
  managed: boolean;
  origin: 'CATALOGUE' | 'UPLOAD' | 'FOLDER' | null;
  signer: string | null;
  installedAt: string | null;
  installedBy: string | null;
  /** version in the catalogue or the watched folder that is not installed, or newer than what is */
  offered?: string | null;
  inProfile?: boolean;
}

export interface Drift {
  function: string;
  kind: 'MISSING' | 'EXTRA';
  reason: string;
}

export interface Situation {
  signaturesAsked: boolean;
  safeMode: boolean;
  profile: string[];
  drift: Drift[];
}

export interface Shift<T> {
  appearing: T[];
  vanishing: T[];
}

export interface PlannedPage {
  kind: 'MENU' | 'LINK' | 'CARD';
  title: string;
}

export interface Space {
  free: number;
  needed: number;
  tables: number;
  tablesAreLocal: boolean;
  suffices: boolean;
}

export interface FlightPlan {
  action: Change;
  function: string;
  title: string;
  from: string;
  to: string;
  signer: string;
  added: string[];
  changed: string[];
  removed: string[];
  refreshed: string[];
  blinking: string[];
  schemaSteps: string[];
  inUse: { function: string; people: number }[];
  permissions: Shift<string>;
  pages: Shift<PlannedPage>;
  schemaBefore: string;
  schemaAfter: string;
  space: Space;
}

export interface Staged {
  file: string;
  plan: FlightPlan;
}

export interface Leak {
  bundle: string;
  version: string;
  holders: string[];
}

export interface Outcome {
  plan: FlightPlan;
  differences: string[];
  leaks: Leak[];
  millis: number;
}

export const MODULES = '/api/platform/modules';
export const FILES = `${MODULES}/files`;

/** What is asked for, from the plan to the word. */
export interface Asked {
  plan: FlightPlan;
  go: () => Promise<Outcome>;
}

/** A plugin file that was taken in: the plan is there, the word is not given yet. */
export function askedBy(staged: Staged): Asked {
  return { plan: staged.plan, go: () => api<Outcome>(`${FILES}/${staged.file}`, { method: 'POST' }) };
}

/** Installs, updates, stops, starts or removes a function, after the plan was read. */
export async function ask(id: string, action: Change): Promise<Asked> {
  const plan = await api<FlightPlan>(`${MODULES}/${id}/plan`, { query: { action } });
  const body = { action };
  return { plan, go: () => api<Outcome>(`${MODULES}/${id}/changes`, { method: 'POST', body }) };
}

/** What an administrator may do to a function as it is. */
export function changesOf(one: OfficeFunction): Change[] {
  if (one.state === 'AVAILABLE') return ['INSTALL'];
  if (!one.managed) return [];
  const update: Change[] = one.offered ? ['UPDATE'] : [];
  return one.state === 'STOPPED' ? [...update, 'ENABLE', 'REMOVE'] : [...update, 'DISABLE', 'REMOVE'];
}

const ORDER: FunctionState[] = ['FAILED', 'STARTING', 'RUNNING', 'STOPPED', 'AVAILABLE'];

/** What asks for attention first, what is not installed last; the server's order within each. */
export function byUrgency(functions: OfficeFunction[]): OfficeFunction[] {
  return [...functions].sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state));
}

/** `12 KB`, `3.4 MB`: as much as one needs to decide. */
export function bytes(count: number): string {
  const units = ['B', 'KB', 'MB', 'GB', 'TB'];
  let value = count;
  let unit = 0;
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024;
    unit++;
  }
  return `${value >= 10 || unit === 0 ? Math.round(value) : value.toFixed(1)} ${units[unit]}`;
}

/** People who are interrupted by a change: those of the function itself and of every one that blinks. */
export function peopleOf(plan: FlightPlan): number {
  return plan.inUse.reduce((sum, one) => sum + one.people, 0);
}

/** A version is told as one when nothing changes. */
export function arrow(before: string, after: string): string {
  if (before === after) return before || '–';
  return `${before || '–'} → ${after || '–'}`;
}

/** What an operator does against a drift; nothing while the function is as the profile says. */
export function remedyOf(drift: Drift): Change {
  return drift.kind === 'MISSING' ? 'INSTALL' : 'REMOVE';
}
