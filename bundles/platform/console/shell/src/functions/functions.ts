import { api } from '@luoshi/console-sdk';

export interface OfficeFunction {
  id: string;
  title: string;
  version: string;
  state: 'RUNNING' | 'FAILED' | 'STARTING' | 'STOPPED';
  reason: string;
  schemaVersion: string;
  managed: boolean;
  origin: 'CATALOGUE' | 'UPLOAD' | 'FOLDER' | null;
  signer: string | null;
  installedAt: string | null;
  installedBy: string | null;
}

export type Change = 'INSTALL' | 'UPDATE' | 'DISABLE' | 'ENABLE' | 'REMOVE';

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

export const FILES = '/api/platform/modules/files';

/** What is asked for, from the plan to the word. */
export interface Asked {
  plan: FlightPlan;
  go: () => Promise<Outcome>;
}

/** A plugin file that was taken in: the plan is there, the word is not given yet. */
export function askedBy(staged: Staged): Asked {
  return { plan: staged.plan, go: () => api<Outcome>(`${FILES}/${staged.file}`, { method: 'POST' }) };
}

/** Stops, starts or removes a function, after the plan was read. */
export async function ask(id: string, action: Change): Promise<Asked> {
  const plan = await api<FlightPlan>(`/api/platform/modules/${id}/plan`, { query: { action } });
  const body = { action };
  return { plan, go: () => api<Outcome>(`/api/platform/modules/${id}/changes`, { method: 'POST', body }) };
}

/** What an administrator may do to a function as it is. */
export function changesOf(one: OfficeFunction): ('DISABLE' | 'ENABLE' | 'REMOVE')[] {
  if (!one.managed) return [];
  return one.state === 'STOPPED' ? ['ENABLE', 'REMOVE'] : ['DISABLE', 'REMOVE'];
}
