import { flushPromises, mount, type VueWrapper } from '@vue/test-utils';
import { createMemoryHistory, createRouter, type Router } from 'vue-router';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { session } from '@luoshi/console-sdk';
import LoginPage from '../src/pages/LoginPage.vue';

type Answer = [status: number, body: object, headers?: Record<string, string>];
const SESSION = { csrfToken: 't', mustChangePassword: true, viewer: { id: 1, username: 'liming', permissions: [] } };
const ASKS: Answer = [401, { code: 'second-factor-required', detail: '请输入动态验证码。' }];
const WRONG: Answer = [401, { code: 'sign-in-failed', detail: '验证码不正确' }];
let answers: Answer[];
let sent: Record<string, string>[];
let router: Router;
let page: VueWrapper;

beforeEach(async () => {
  answers = [ASKS];
  sent = [];
  vi.stubGlobal('fetch', (_address: string, request: RequestInit) => {
    sent.push(JSON.parse(request.body as string));
    const [status, body, headers = {}] = answers.shift()!;
    return Promise.resolve(new Response(JSON.stringify(body), { status, headers }));
  });
  const empty = { template: '<i />' };
  router = createRouter({
    history: createMemoryHistory(),
    routes: ['/login', '/', '/people'].map((path) => ({ path, component: empty })),
  });
  await router.push('/login?to=/people');
  page = mount(LoginPage, { global: { plugins: [router] }, attachTo: document.body });
});
afterEach(() => {
  page.unmount();
  session.value = null;
  vi.unstubAllGlobals();
});

async function submit() {
  await page.get('form').trigger('submit');
  await flushPromises();
}

async function enterPassword() {
  await page.get('input[name=username]').setValue('liming');
  await page.get('input[name=password]').setValue('secret');
  await submit();
}

async function enterCode(code: string, answer: Answer = [200, SESSION]) {
  answers = [answer];
  await page.get('.codestep input').setValue(code);
  await submit();
}

it('asks for a code once the password is right, and sends all three together', async () => {
  await enterPassword();
  expect(page.get('h1').text()).toBe('双重验证');
  expect(page.find('.el-alert').exists()).toBe(false);
  const input = page.get('.codestep input');
  expect(document.activeElement).toBe(input.element);
  expect(input.attributes()).toMatchObject({ autocomplete: 'one-time-code', inputmode: 'numeric' });

  await enterCode('１２３ 456');

  expect(sent).toEqual([
    { username: 'liming', password: 'secret' },
    { username: 'liming', password: 'secret', code: '123456' },
  ]);
  expect(router.currentRoute.value.path).toBe('/people');
});

it('keeps the password nowhere but in the page', async () => {
  await enterPassword();
  expect(JSON.stringify({ ...localStorage, ...sessionStorage })).not.toContain('secret');
});

it('says what is wrong with a code and takes another one', async () => {
  await enterPassword();
  await enterCode('000000', WRONG);
  expect(page.get('[role=alert]').text()).toContain('验证码不正确');
  const input = page.get<HTMLInputElement>('.codestep input');
  expect(input.element.value).toBe('');
  expect(document.activeElement).toBe(input.element);
  await enterCode('123456');
  expect(router.currentRoute.value.path).toBe('/people');
});

it('does not spend an attempt on what cannot be a code', async () => {
  await enterPassword();
  await enterCode('12345');
  expect(sent).toHaveLength(1);
  expect(page.get('.x-field__error').text()).toBe('请输入 6 位数字');
});

it('takes a recovery code instead, however it is written', async () => {
  await enterPassword();
  await page.get('.codestep__ways button').trigger('click');
  await flushPromises();
  expect(page.get('label').text()).toBe('恢复码');
  expect(document.activeElement).toBe(page.get('input[name=recovery]').element);
  await enterCode('abcde fghjk');
  expect(sent.at(-1)).toMatchObject({ code: 'ABCDE-FGHJK' });
});

it('goes back to the password, which has to be entered again', async () => {
  await enterPassword();
  await page.findAll('.codestep__ways button')[1]!.trigger('click');
  await flushPromises();
  expect(page.get<HTMLInputElement>('input[name=username]').element.value).toBe('liming');
  expect(page.get<HTMLInputElement>('input[name=password]').element.value).toBe('');
  expect(document.activeElement).toBe(page.get('input[name=password]').element);
});

it('counts the seconds down when the server asks for patience', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  await enterPassword();
  await enterCode('000000', [429, { detail: '尝试次数过多' }, { 'Retry-After': '2' }]);
  expect(page.get('button[type=submit]').text()).toBe('请等待 2 秒');
  await enterCode('123456');
  expect(sent).toHaveLength(2);
  await vi.advanceTimersByTimeAsync(2000);
  expect(page.get('button[type=submit]').text()).toBe('登录');
  vi.useRealTimers();
});

it('says what is wrong with the password as before', async () => {
  answers = [[401, { code: 'sign-in-failed', detail: '用户名或密码不正确。' }]];
  await enterPassword();
  expect(page.find('.codestep').exists()).toBe(false);
  expect(page.get('[role=alert]').text()).toContain('用户名或密码不正确');
});
