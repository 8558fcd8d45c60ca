import { flushPromises, mount, type VueWrapper } from '@vue/test-utils';
import { defineComponent, h } from 'vue';
import { createMemoryHistory, createRouter, RouterView, type Router } from 'vue-router';
import { afterEach, expect, it, vi } from 'vitest';
import { session, XDialogs } from '@luoshi/console-sdk';
// pages load it on first use, which takes longer than a test waits
import '../../sdk/src/list/XListPage.vue';
import PeoplePage from '../src/pages/PeoplePage.vue';
import { person } from './person';
import { serve, signedInWith, type Sent } from './server';

const MANAGE = 'identity.people.manage';
let page: VueWrapper | undefined;
let router: Router;

async function open(address: string, ...permissions: string[]): Promise<Sent[]> {
  signedInWith('identity.people.read', ...permissions);
  const items = [
    person({ lockedUntil: '2026-07-10T02:00:00Z' }),
    person({ id: 8, name: '李娜', stale: true }),
    person({ id: 1, name: '李明', lockedUntil: '2026-07-10T02:00:00Z' }),
  ];
  const sent = serve({
    'GET /api/people': () => ({ items, next: null, total: 3, totalCapped: false }),
    'GET /api/roles': () => ({ items: [] }),
    'GET /api/offices': () => ({ items: [] }),
    'DELETE /api/people/7/lock': () => null,
  });
  router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/people', component: PeoplePage }] });
  await router.push(address);
  page = mount(defineComponent({ render: () => [h(RouterView), h(XDialogs)] }), {
    global: { plugins: [router] },
    attachTo: document.body,
  });
  await vi.waitFor(() => expect(page!.findAll('tbody tr')).toHaveLength(3), { timeout: 4000 });
  return sent;
}
const rows = () => page!.findAll('tbody tr').map((row) => row.text());
async function press(text: string) {
  const all = [...document.body.querySelectorAll<HTMLButtonElement>('button')];
  all.find((one) => one.textContent?.trim() === text)!.click();
  await flushPromises();
}

afterEach(() => {
  page?.unmount();
  page = undefined;
  document.body.innerHTML = '';
  session.value = null;
  vi.unstubAllGlobals();
});

it('shows who is locked and who has not signed in for long', async () => {
  await open('/people', MANAGE);
  expect(rows()[0]).toContain('已锁定');
  expect(rows()[1]).toContain('久未登录');
});

it('unlocks others, not oneself, and asks before', async () => {
  const sent = await open('/people', MANAGE);
  expect(rows().map((row) => row.includes('解锁'))).toEqual([true, false, false]);
  await press('解锁');
  expect(document.body.querySelector('.x-confirm')!.textContent).toContain('高原');
  expect(sent.some(({ method }) => method === 'DELETE')).toBe(false);
  const buttons = [...document.body.querySelectorAll<HTMLButtonElement>('.x-confirm button')];
  buttons.find((one) => one.textContent?.trim() === '解锁')!.click();
  await flushPromises();
  expect(sent.filter(({ method }) => method === 'DELETE').map(({ address }) => address)).toEqual([
    '/api/people/7/lock',
  ]);
});

it('counts the accounts that are not used and leads to them by the address', async () => {
  const sent = await open('/people', MANAGE);
  await vi.waitFor(() => expect(page!.text()).toContain('3 个账号久未登录'));
  await router.push('/people?stale=true');
  await vi.waitFor(() => expect(sent.at(-1)!.address).toContain('stale=true'));
});

it('tells others nothing about accounts that are not used', async () => {
  const sent = await open('/people');
  expect(page!.text()).not.toContain('个账号久未登录');
  expect(sent.some(({ address }) => address.includes('stale'))).toBe(false);
});
