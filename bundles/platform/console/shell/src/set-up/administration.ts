import { shallowRef } from 'vue';
import { api, can } from '@luoshi/console-sdk';

export type Administration = 'SET_UP' | 'SIMPLE' | 'SEPARATED';

/** How the installation is administered; unknown until somebody who manages people has asked. */
export const administration = shallowRef<Administration>();
const LATER = 'luoshi.set-up.later';
let asked = false;

export async function loadAdministration(): Promise<void> {
  administration.value = (await api<{ administration: Administration }>('/api/set-up')).administration;
}

/** Whether the viewer is to be led to the set-up: once for each sign-in or load, never again after "later". */
export async function awaitsSetUp(): Promise<boolean> {
  if (asked || !can('identity.people.manage')) return false;
  asked = true;
  // without an answer people go where they wanted: the page of the set-up will say what is wrong
  await loadAdministration().catch(() => undefined);
  return administration.value === 'SET_UP' && !sessionStorage.getItem(LATER);
}

export function putOffSetUp(): void {
  sessionStorage.setItem(LATER, '1');
}

/** At sign-out: whoever comes next is led there again. */
export function remindOfSetUp(): void {
  sessionStorage.removeItem(LATER);
}

/** Somebody else may sign in next. */
export function forgetAdministration(): void {
  asked = false;
  administration.value = undefined;
}
