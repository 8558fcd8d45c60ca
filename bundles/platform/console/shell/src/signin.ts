import { shallowRef } from 'vue';
import type { Router } from 'vue-router';
import {
  api,
  ApiError,
  forgetOffices,
  forgetUnsaved,
  keepUnsaved,
  lang,
  onSignedOut,
  session,
  showError,
  type Lang,
  type Session,
} from '@luoshi/console-sdk';
import { connectEvents, disconnectEvents } from './events';
import { forgetModules } from './modules';
import { forgetAdministration, remindOfSetUp } from './set-up/administration';
import { handover } from './set-up/handover';

let known: Promise<void> = Promise.resolve();
const tabs = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('luoshi-session');

/** Settled as soon as it is known whether somebody is signed in. */
export function sessionKnown(): Promise<void> {
  return known;
}

/** Why it cannot be known yet who is signed in: the server or its database is away for a while. */
export const startProblem = shallowRef<unknown>();
let again: () => void = () => undefined;

/** Asks once more now instead of after the pause. */
export function tryStartAgain(): void {
  again();
}

async function restore(): Promise<void> {
  for (;;) {
    try {
      enter(await api<Session>('/api/session'));
      break;
    } catch (error) {
      if (error instanceof ApiError && error.status === 401) break;
      startProblem.value = error;
      await new Promise<void>((resolve) => {
        again = resolve;
        setTimeout(resolve, 5000);
      });
    }
  }
  startProblem.value = undefined;
}

export function restoreSession(): void {
  known = restore();
}

function enter(now: Session): void {
  session.value = now;
  const locale = now.viewer.locale;
  // what was chosen in this browser wins over what is stored for the person
  if (!localStorage.getItem('luoshi.lang') && (locale === 'en' || locale === 'zh-CN')) lang.value = locale;
  if (!now.mustChangePassword) connectEvents(now.viewer.id);
}

/** A function that comes brings permissions along, of which the session of an open page knows nothing yet. */
export async function refreshRights(): Promise<void> {
  const now = await api<Session>('/api/session').catch(() => null);
  if (now && session.value) session.value = now;
}

export async function signIn(username: string, password: string, code?: string): Promise<void> {
  const now = await api<Session>('/api/session', { method: 'POST', body: { username, password, code } });
  enter(now);
  tabs?.postMessage('in');
}

/** The second factor of whom single sign-on has named already; gives the page that was wanted. */
export async function confirmOpenId(code: string): Promise<string> {
  const { to } = await api<{ to: string }>('/api/session/openid', { method: 'POST', body: { code } });
  enter(await api<Session>('/api/session'));
  tabs?.postMessage('in');
  return to;
}

/** The first password is changed: from now on the console is open. */
export function passwordChanged(): void {
  if (session.value) enter({ ...session.value, mustChangePassword: false });
}

function leave(): void {
  session.value = null;
  disconnectEvents();
  forgetModules();
  forgetOffices();
  forgetAdministration();
}

export async function signOut(router: Router): Promise<void> {
  try {
    await api('/api/session', { method: 'DELETE' });
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== 401) return showError(error);
  }
  keepUnsaved();
  leave();
  forgetUnsaved();
  remindOfSetUp();
  tabs?.postMessage('out');
  await router.push('/login');
}

let held = false;
let ended: () => void = () => undefined;

/**
 * Does what ends the own session on the server. Its answer is given only once: until it is here, no other request that
 * finds the session ended may lead away.
 */
export async function lastAct<T>(act: () => Promise<T>): Promise<T> {
  held = true;
  try {
    const answer = await act();
    leave();
    forgetUnsaved();
    tabs?.postMessage('out');
    return answer;
  } catch (error) {
    if (error instanceof ApiError && error.status === 401) ended();
    throw error;
  } finally {
    held = false;
  }
}

export async function chooseLanguage(next: Lang): Promise<void> {
  lang.value = next;
  if (!session.value) return;
  try {
    await api('/api/session/locale', { method: 'PUT', body: { locale: next } });
  } catch (error) {
    showError(error);
  }
}

/** An ended session leads to the sign-in page and back again: address and unsaved text are kept. */
export function followSession(router: Router): void {
  ended = () => {
    if (!session.value) return;
    keepUnsaved();
    leave();
    const to = router.currentRoute.value.fullPath;
    void router.push({ path: '/login', query: { to, ended: '1' } });
  };
  const follow = () => {
    if (!held) ended();
  };
  onSignedOut(follow);
  tabs?.addEventListener('message', (event: MessageEvent<string>) => {
    if (event.data === 'out') follow();
    else if (!session.value && !handover.value) location.reload();
  });
}
