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

/** The first password is changed: from now on the console is open. */
export function passwordChanged(): void {
  if (session.value) enter({ ...session.value, mustChangePassword: false });
}

function leave(): void {
  session.value = null;
  disconnectEvents();
  forgetModules();
  forgetOffices();
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
  tabs?.postMessage('out');
  await router.push('/login');
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
  const ended = () => {
    if (!session.value) return;
    keepUnsaved();
    leave();
    const to = router.currentRoute.value.fullPath;
    void router.push({ path: '/login', query: { to, ended: '1' } });
  };
  onSignedOut(ended);
  tabs?.addEventListener('message', (event: MessageEvent<string>) => {
    if (event.data === 'out') ended();
    else if (!session.value) location.reload();
  });
}
