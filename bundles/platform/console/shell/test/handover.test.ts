import { flushPromises, mount, type VueWrapper } from '@vue/test-utils';
import { defineComponent, h } from 'vue';
import { createMemoryHistory, createRouter, RouterView, type Router } from 'vue-router';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { api, session, XDialogs } from '@luoshi/console-sdk';
import HandoverPage from '../src/pages/HandoverPage.vue';
import { handover, type Appointed } from '../src/set-up/handover';
import { followSession, lastAct } from '../src/signin';
import { Refused, serve, signedInWith } from './server';

const empty = { template: '<i />' };
const App = defineComponent({ render: () => [h(RouterView), h(XDialogs)] });
let page: VueWrapper | undefined;
let router: Router;

beforeEach(async () => {
  router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/set-up/passwords', component: HandoverPage },
      { path: '/login', component: empty },
      { path: '/', component: empty },
    ],
  });
});
afterEach(() => {
  page?.unmount();
  page = undefined;
  handover.value = null;
  session.value = null;
  vi.unstubAllGlobals();
});

async function open() {
  handover.value = [
    { role: 'administrator', username: 'sunli', name: '孙立', password: 'first-one' },
    { role: 'auditor', username: 'hejing', name: '何静', password: 'first-two' },
  ] satisfies Appointed[];
  await router.push('/set-up/passwords');
  page = mount(App, { global: { plugins: [router] }, attachTo: document.body });
  await flushPromises();
  return page;
}
const leave = () => {
  void router.push('/login');
  return flushPromises();
};
const question = () => document.body.querySelector('.x-confirm');
const warns = () => !dispatchEvent(new Event('beforeunload', { cancelable: true }));

it('shows a slip for each administrator and says that the passwords are shown once', async () => {
  const shown = await open();
  expect(shown.findAll('.slip')).toHaveLength(2);
  expect(shown.get('.slip').text()).toContain('sunli');
  expect(shown.get('.slip code').text()).toBe('first-one');
  expect(shown.text()).toContain('只显示这一次');
  expect(shown.text()).toContain('刚才使用的账号已停用');
});

it('prints the slips', async () => {
  const print = vi.fn();
  vi.stubGlobal('print', print);
  const shown = await open();
  await shown.get('.x-page__actions button').trigger('click');
  expect(print).toHaveBeenCalledOnce();
});

it('lets nobody leave by mistake while the passwords are not kept', async () => {
  await open();
  expect(warns()).toBe(true);
  await leave();
  expect(question()!.textContent).toContain('无法再次查看初始密码');
  [...question()!.querySelectorAll('button')].find((one) => one.textContent?.trim() === '返回')!.click();
  await flushPromises();
  expect(router.currentRoute.value.path).toBe('/set-up/passwords');
  expect(handover.value).toHaveLength(2);
});

it('leaves without a question once they are kept, and forgets them', async () => {
  const shown = await open();
  await shown.get('input[type=checkbox]').setValue(true);
  expect(warns()).toBe(false);
  await leave();
  expect(router.currentRoute.value.path).toBe('/login');
  expect(handover.value).toBeNull();
});

it('is not led to the sign-in page by another request that finds the session ended', async () => {
  followSession(router);
  await router.push('/');
  signedInWith();
  serve({ 'GET /api/todos': () => new Refused(401), 'POST /api/set-up/administrators': () => [] });
  const made = await lastAct(async () => {
    await api('/api/todos').catch(() => undefined);
    return api('/api/set-up/administrators', { method: 'POST' });
  });
  await flushPromises();
  expect(made).toEqual([]);
  expect(session.value).toBeNull();
  expect(router.currentRoute.value.path).toBe('/');
});

it('leads to the sign-in page when the session had ended before', async () => {
  followSession(router);
  await router.push('/');
  signedInWith();
  serve({ 'POST /api/set-up/administrators': () => new Refused(401) });
  await expect(lastAct(() => api('/api/set-up/administrators', { method: 'POST' }))).rejects.toThrow();
  await flushPromises();
  expect(router.currentRoute.value.path).toBe('/login');
});
