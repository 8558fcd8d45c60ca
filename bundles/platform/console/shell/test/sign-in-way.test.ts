import { flushPromises, mount, type VueWrapper } from '@vue/test-utils';
import { defineComponent, h } from 'vue';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { session, XDialogs } from '@luoshi/console-sdk';
import { info } from '../src/info';
import PasswordPage from '../src/pages/PasswordPage.vue';
import SecondFactorPage from '../src/pages/SecondFactorPage.vue';
import SignInWay from '../src/people/SignInWay.vue';
import type { Person } from '../src/people/person';
import { Refused, serve, signedInWith } from './server';

type Shown = Pick<Person, 'id' | 'name' | 'roles' | 'signInBy' | 'version'>;
const somebody: Shown = { id: 7, name: '高原', roles: ['handler'], signInBy: 'LOCAL', version: 3 };
const heard: unknown[][] = [];
let page: VueWrapper;

function open(person: Shown) {
  const props = {
    person,
    onChanged: () => heard.push(['changed']),
    onReset: (...made: unknown[]) => heard.push(['reset', ...made]),
  };
  page = mount(defineComponent({ render: () => [h(SignInWay, props), h(XDialogs)] }), { attachTo: document.body });
}
async function press(text: string) {
  const all = [...document.body.querySelectorAll<HTMLButtonElement>('button')];
  all.findLast((one) => one.textContent?.trim() === text)!.click();
  await flushPromises();
}

beforeEach(() => {
  signedInWith('identity.people.manage');
  info.value = { ...info.value, directory: true, openid: true };
  heard.length = 0;
});
afterEach(() => {
  page.unmount();
  document.body.innerHTML = '';
  session.value = null;
  info.value = { ...info.value, directory: false, openid: false };
  vi.unstubAllGlobals();
});

it('sends somebody to the directory on the version that was shown, after asking', async () => {
  const sent = serve({ 'PUT /api/people/7/sign-in': () => ({}) });
  open(somebody);
  await press('改用统一目录');
  expect(document.body.querySelector('.x-confirm')!.textContent).toContain('高原今后用统一目录中的密码登录');
  expect(sent).toEqual([]);
  await press('改用统一目录');
  await vi.waitFor(() => expect(heard).toEqual([['changed']]));
  expect(sent).toEqual([
    { method: 'PUT', address: '/api/people/7/sign-in', version: '"3"', body: { by: 'DIRECTORY' } },
  ]);
});

it('makes a first password for whoever comes back', async () => {
  const sent = serve({
    'PUT /api/people/7/sign-in': () => ({}),
    'POST /api/people/7/password-reset': () => ({ password: 'first' }),
  });
  open({ ...somebody, signInBy: 'DIRECTORY' });
  await press('改回本系统密码');
  await press('改回本系统密码');
  await vi.waitFor(() => expect(heard).toEqual([['changed'], ['reset', '高原', 'first']]));
  expect(sent.map(({ method }) => method)).toEqual(['PUT', 'POST']);
});

it('offers single sign-on beside the directory, each where it is set up', async () => {
  const sent = serve({ 'PUT /api/people/7/sign-in': () => ({}) });
  info.value = { ...info.value, directory: false };
  open({ ...somebody, signInBy: 'DIRECTORY' });
  expect(page.text()).toContain('改回本系统密码');
  await press('改用统一认证');
  expect(document.body.querySelector('.x-confirm')!.textContent).toContain('高原今后通过统一认证登录');
  await press('改用统一认证');
  await vi.waitFor(() => expect(heard).toEqual([['changed']]));
  expect(sent.map(({ body }) => body)).toEqual([{ by: 'OPENID' }]);
  page.unmount();
  info.value = { ...info.value, openid: false };
  open({ ...somebody, signInBy: 'OPENID' });
  expect(page.text()).toContain('统一认证');
  expect(page.findAll('.signinway button').map((button) => button.text())).toEqual(['改回本系统密码']);
});

it('says why it is refused', async () => {
  serve({ 'PUT /api/people/7/sign-in': () => new Refused(409, { detail: '尚未接入统一目录' }) });
  open(somebody);
  await press('改用统一目录');
  await press('改用统一目录');
  expect(heard).toEqual([]);
});

it('is not there for administrators, nor without a directory', () => {
  open({ ...somebody, roles: ['auditor'] });
  expect(page.text()).not.toContain('登录方式');
  page.unmount();
  info.value = { ...info.value, directory: false, openid: false };
  open(somebody);
  expect(page.text()).not.toContain('登录方式');
  page.unmount();
  open({ ...somebody, signInBy: 'DIRECTORY' });
  expect(page.text()).toContain('登录方式');
});

it('says where a password is changed that the directory keeps', () => {
  session.value = { ...session.value!, viewer: { ...session.value!.viewer, signInBy: 'DIRECTORY' } };
  page = mount(PasswordPage, { attachTo: document.body });
  expect(page.text()).toContain('您的密码由统一目录管理');
  expect(page.find('input').exists()).toBe(false);
  page.unmount();
  session.value = { ...session.value!, viewer: { ...session.value!.viewer, signInBy: 'OPENID' } };
  page = mount(PasswordPage, { attachTo: document.body });
  expect(page.text()).toContain('您通过统一认证登录');
  page.unmount();
  serve({ 'GET /api/session/second-factor': () => ({ active: false, since: null, recoveryCodesLeft: 0 }) });
  page = mount(SecondFactorPage, { attachTo: document.body });
  expect(page.text()).toContain('请在统一认证中设置');
  expect(page.find('button').exists()).toBe(false);
});
