import { flushPromises, mount, type VueWrapper } from '@vue/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import XTrail from '../src/show/XTrail.vue';
import { session, type Session } from '../src/session';

let asked: string[];
let page: VueWrapper;

function signedInWith(...permissions: string[]) {
  session.value = { csrfToken: 't', viewer: { permissions } } as unknown as Session;
}

const entry = (id: number, viewed: boolean, action: string, person: string) => ({
  id,
  at: '2026-07-17T01:00:00Z',
  person,
  address: '10.0.0.7',
  viewed,
  action,
  declared: !viewed,
});

beforeEach(() => {
  asked = [];
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(address);
    const first = { items: [entry(2, true, '查看', '王芳')], next: 'c', total: 2, totalCapped: false };
    const second = { items: [entry(1, false, '编辑', '')], next: null, total: 2, totalCapped: false };
    return new Response(JSON.stringify(address.includes('cursor=c') ? second : first));
  });
});
afterEach(() => {
  page.unmount();
  session.value = null;
  vi.unstubAllGlobals();
});

const open = () => mount(XTrail, { props: { of: '/api/supervision/items/7' }, attachTo: document.body });
const button = (words: string) =>
  [...document.querySelectorAll('button')].find((one) => one.textContent?.includes(words));

it('is not there for people without the right', () => {
  signedInWith('supervision.read');
  page = open();
  expect(page.find('button').exists()).toBe(false);
});

it('shows who saw and who changed, and goes on to earlier ones', async () => {
  signedInWith('platform.trail.read');
  page = open();
  expect(asked).toEqual([]);
  button('谁看过、谁改过')!.click();
  await flushPromises();
  expect(asked).toEqual(['/api/supervision/items/7/trail?size=50']);
  expect(document.body.textContent).toContain('王芳');
  button('更早的记录')!.click();
  await flushPromises();
  expect(asked.at(-1)).toBe('/api/supervision/items/7/trail?cursor=c&size=50');
  const rows = [...document.querySelectorAll('tbody tr')].map((row) => row.textContent);
  expect(rows).toHaveLength(2);
  expect(rows[1]).toContain('系统');
  expect(rows[1]).toContain('已声明不涉密');
  expect(rows[0]).not.toContain('已声明不涉密');
  expect(button('更早的记录')).toBeUndefined();
});
