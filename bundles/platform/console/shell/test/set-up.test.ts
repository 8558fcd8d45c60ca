import { flushPromises, mount, type VueWrapper } from '@vue/test-utils';
import { defineComponent, h } from 'vue';
import { createMemoryHistory, createRouter, RouterView, type Router } from 'vue-router';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { session, XDialogs } from '@luoshi/console-sdk';
import AdministrationTag from '../src/frame/AdministrationTag.vue';
import SetUpPage from '../src/pages/SetUpPage.vue';
import { administration, forgetAdministration } from '../src/set-up/administration';
import { handover } from '../src/set-up/handover';
import { Refused, serve, signedInWith, type Sent } from './server';

const empty = { template: '<i />' };
const appointed = [
  { role: 'administrator', username: 'a', name: '甲', password: 'first-a' },
  { role: 'security-administrator', username: 'b', name: '乙', password: 'first-b' },
  { role: 'auditor', username: 'c', name: '丙', password: 'first-c' },
];
let page: VueWrapper;
let router: Router;
let sent: Sent[];
let state: string;
let appoint: () => unknown;

const App = defineComponent({ render: () => [h(RouterView), h(XDialogs)] });
const posted = () => sent.filter(({ method }) => method === 'POST').map(({ address }) => address);
const button = (text: string) => page.findAll('button').find((one) => one.text() === text)!;

async function open(now: string) {
  state = now;
  router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/', component: empty },
      { path: '/set-up', component: SetUpPage },
      { path: '/set-up/passwords', name: 'handover', component: empty },
    ],
  });
  await router.push('/set-up');
  page = mount(App, { global: { plugins: [router] }, attachTo: document.body });
  await flushPromises();
}

async function fillIn(...entries: string[]) {
  const inputs = page.findAll('.appoint input');
  for (const [i, entry] of entries.entries()) await inputs[i]!.setValue(entry);
  await page.get('form').trigger('submit');
  await flushPromises();
}

/** Presses a button of the dialog, which hangs outside of the page. */
async function inDialog(text: string) {
  const all = [...document.body.querySelectorAll<HTMLButtonElement>('.x-confirm button')];
  all.find((one) => one.textContent?.trim() === text)!.click();
  await flushPromises();
}

beforeEach(() => {
  appoint = () => appointed;
  signedInWith('identity.people.manage');
  sent = serve({
    'GET /api/set-up': () => ({ administration: state }),
    'GET /api/session': () => session.value,
    'GET /api/console/info': () => ({ simpleMode: true }),
    'POST /api/set-up/simple-mode': () => ({ administration: 'SIMPLE' }),
    'POST /api/set-up/administrators': () => appoint(),
  });
});
afterEach(() => {
  page.unmount();
  forgetAdministration();
  handover.value = null;
  session.value = null;
  sessionStorage.clear();
  vi.unstubAllGlobals();
});

it('offers both ways of administration and says what each of the three may not do', async () => {
  await open('SET_UP');
  expect(page.text()).toContain('给任何人授权；查看操作审计');
  expect(page.text()).toContain('都看不到业务数据');
  expect(page.text()).toContain('当前账号立即停用');
  expect(button('指定三员')).toBeDefined();
  expect(button('采用简易模式')).toBeDefined();
});

it('traps nobody: the decision can be put off', async () => {
  await open('SET_UP');
  await button('以后再说').trigger('click');
  await flushPromises();
  expect(router.currentRoute.value.path).toBe('/');
});

it('chooses simple mode only after it was asked, and takes the rights that come with it', async () => {
  await open('SET_UP');
  await button('采用简易模式').trigger('click');
  await flushPromises();
  expect(posted()).toEqual([]);

  await inDialog('采用简易模式');
  expect(posted()).toEqual(['/api/set-up/simple-mode']);
  expect(sent.map(({ address }) => address)).toContain('/api/session');
  expect(administration.value).toBe('SIMPLE');
  expect(router.currentRoute.value.path).toBe('/');
});

it('shows only the way to three administrators in simple mode', async () => {
  await open('SIMPLE');
  expect(page.text()).toContain('其他带有“系统管理员”角色的账号将只有系统管理员的权限');
  expect(page.findAll('.appoint')).toHaveLength(3);
  expect(button('采用简易模式')).toBeUndefined();
  expect(button('以后再说')).toBeUndefined();
});

it('says who does what once the three are there, and has nothing to fill in', async () => {
  await open('SEPARATED');
  expect(page.text()).toContain('更换安全管理员');
  expect(page.find('form').exists()).toBe(false);
});

it('appoints nobody before each of the three has a name and a user name of their own', async () => {
  await open('SIMPLE');
  await fillIn('甲', 'one', '乙', 'ONE', '丙');
  expect(page.findAll('.x-field__error').map((one) => one.text())).toEqual([
    '三名管理员的用户名不能相同',
    '请填写用户名',
  ]);
  expect(posted()).toEqual([]);
});

it('names the three once more before it appoints them', async () => {
  await open('SIMPLE');
  await fillIn('甲', 'a', '乙', 'b', '丙', 'c');
  expect(document.body.querySelector('.x-confirm')!.textContent).toContain('安全审计员：丙（c）');
  await inDialog('返回');
  expect(posted()).toEqual([]);
  expect(session.value).not.toBeNull();
});

it('goes on to the passwords, signed out, without asking the server for anything else', async () => {
  await open('SIMPLE');
  await fillIn('甲', 'a', '乙', 'b', '丙', 'c');
  const before = sent.length;
  await inDialog('确定指定');
  await vi.waitFor(() => expect(router.currentRoute.value.name).toBe('handover'));

  expect(sent.slice(before).map(({ address }) => address)).toEqual(['/api/set-up/administrators']);
  expect(sent.at(-1)!.body).toEqual({
    administrators: {
      administrator: { name: '甲', username: 'a' },
      'security-administrator': { name: '乙', username: 'b' },
      auditor: { name: '丙', username: 'c' },
    },
  });
  expect(handover.value).toEqual(appointed);
  expect(session.value).toBeNull();
});

it('puts a complaint of the server beside the administrator it is about, and keeps the session', async () => {
  const errors = [{ field: 'security-administrator.username', message: '用户名已被使用。' }];
  appoint = () => new Refused(422, { errors });
  await open('SIMPLE');
  await fillIn('甲', 'a', '乙', 'b', '丙', 'c');
  await inDialog('确定指定');
  await vi.waitFor(() => expect(page.find('.x-field__error').exists()).toBe(true));

  const groups = page.findAll('.appoint').map((one) => one.find('.x-field__error').exists());
  expect(groups).toEqual([false, true, false]);
  expect(session.value).not.toBeNull();
});

it('keeps a way to the set-up in the head of every page until it is decided', async () => {
  await open('SET_UP');
  const tag = mount(AdministrationTag, { global: { plugins: [router] } });
  expect(tag.get('a').attributes('href')).toBe('/set-up');
  expect(tag.text()).toBe('待初始设置');
  administration.value = 'SIMPLE';
  await flushPromises();
  expect(tag.text()).toBe('简易模式');
  administration.value = 'SEPARATED';
  await flushPromises();
  expect(tag.find('a').exists()).toBe(false);
  tag.unmount();
});

it('shows the head of somebody who manages no people nothing of it', async () => {
  await open('SET_UP');
  signedInWith('identity.people.read');
  const tag = mount(AdministrationTag, { global: { plugins: [router] } });
  expect(tag.find('a').exists()).toBe(false);
  tag.unmount();
});
