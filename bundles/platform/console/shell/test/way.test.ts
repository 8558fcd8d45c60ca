import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { session } from '@luoshi/console-sdk';
import { router } from '../src/router';
import { forgetAdministration, putOffSetUp, remindOfSetUp } from '../src/set-up/administration';
import { handover } from '../src/set-up/handover';
import { serve, signedInWith, type Sent } from './server';

const here = () => router.currentRoute.value;
let state: string;
let sent: Sent[];

beforeEach(async () => {
  state = 'SET_UP';
  sent = serve({ 'GET /api/set-up': () => ({ administration: state }) });
  await router.push('/login');
  forgetAdministration();
  signedInWith('identity.people.manage');
});
afterEach(() => {
  session.value = null;
  handover.value = null;
  remindOfSetUp();
  vi.unstubAllGlobals();
});

it('leads whoever manages people to the set-up once, and then lets them go where they like', async () => {
  await router.push('/sessions');
  expect(here().path).toBe('/set-up');
  await router.push('/sessions');
  expect(here().path).toBe('/sessions');
});

it('leads there no more after it was put off, not even when the page is loaded again', async () => {
  putOffSetUp();
  await router.push('/sessions');
  expect(here().path).toBe('/sessions');
});

it('leads there again after signing out and in', async () => {
  putOffSetUp();
  remindOfSetUp();
  await router.push('/sessions');
  expect(here().path).toBe('/set-up');
});

it('leaves people in peace when it is decided, or not theirs to decide', async () => {
  state = 'SEPARATED';
  await router.push('/sessions');
  expect(here().path).toBe('/sessions');

  await router.push('/password');
  forgetAdministration();
  signedInWith('identity.people.read');
  const before = sent.length;
  await router.push('/sessions');
  expect(here().path).toBe('/sessions');
  expect(sent).toHaveLength(before);
});

it('opens the passwords only to the tab that has them, and to nobody who is signed in', async () => {
  session.value = null;
  await router.push('/set-up/passwords');
  expect(here()).toMatchObject({ name: 'login', query: {} });
  handover.value = [{ role: 'auditor', username: 'c', name: '丙', password: 'p' }];
  await router.push('/set-up/passwords');
  expect(here().name).toBe('handover');

  putOffSetUp();
  await router.push('/login');
  signedInWith('identity.people.manage');
  await router.push('/set-up/passwords');
  expect(here().path).toBe('/');
});

it.each(['audit.read', 'audit.users.read'])('opens the audit page to whoever has %s', async (permission) => {
  signedInWith(permission);
  await router.push('/audit');
  expect(here().name).toBe('/audit');
});

it('keeps the audit page from everybody else', async () => {
  signedInWith('identity.people.read');
  await router.push('/audit');
  expect(here().name).toBe('forbidden');
});
