import { flushPromises, mount, type VueWrapper } from '@vue/test-utils';
import { defineComponent, h } from 'vue';
import { createMemoryHistory, createRouter, RouterView, type Router } from 'vue-router';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { session, type Session } from '@luoshi/console-sdk';
import { confirmation } from '../../sdk/src/dialogs/state';
import { appCode, inFours, recoveryCode } from '../src/factor/codes';
import { pathOf } from '../src/factor/drawing';
import FactorOfPerson from '../src/factor/FactorOfPerson.vue';
import SecondFactorPage from '../src/pages/SecondFactorPage.vue';

const OWN = '/api/session/second-factor';
const CODES = ['K7MQX-2RBVD', 'PW9HC-ZN4TE'];
const wrong = (field: string, message: string) => ({ status: 422, errors: [{ field, message }] });
let answers: Record<string, object | undefined>;
let sent: string[];
let router: Router;
let page: VueWrapper;

beforeEach(() => {
  const viewer = { id: 1, name: '李明', username: 'liming', permissions: ['identity.people.manage'] };
  session.value = { csrfToken: 't', mustChangePassword: false, viewer } as unknown as Session;
  sent = [];
  answers = {
    [`GET ${OWN}`]: { active: false, since: null, recoveryCodesLeft: 0 },
    [`POST ${OWN}`]: { secret: 'JBSWY3DPEHPK3PXP', uri: 'otpauth://totp/Luoshi:liming?secret=JBSWY3DPEHPK3PXP' },
    [`PUT ${OWN}`]: { recoveryCodes: CODES },
    [`POST ${OWN}/recovery-codes`]: { recoveryCodes: [...CODES].reverse() },
  };
  vi.stubGlobal('fetch', (address: string, request: RequestInit) => {
    const key = `${request.method} ${address}`;
    sent.push(request.body ? `${key} ${request.body as string}` : key);
    const body = answers[key];
    const status = body ? ((body as { status?: number }).status ?? 200) : 204;
    return Promise.resolve(new Response(body ? JSON.stringify(body) : null, { status }));
  });
});
afterEach(() => {
  page.unmount();
  session.value = null;
  vi.unstubAllGlobals();
});

async function open(state?: object) {
  if (state) answers[`GET ${OWN}`] = state;
  router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/second-factor', component: SecondFactorPage },
      { path: '/', component: { render: () => h('i') } },
    ],
  });
  await router.push('/second-factor');
  page = mount(defineComponent({ render: () => h(RouterView) }), {
    global: { plugins: [router] },
    attachTo: document.body,
  });
  await flushPromises();
}

async function press(name: string) {
  await page
    .findAll('button')
    .find((button) => button.text() === name)!
    .trigger('click');
  await flushPromises();
}

async function fill(values: string[]) {
  const inputs = page.findAll('input');
  for (const [i, value] of values.entries()) await inputs[i]!.setValue(value);
  await page.get('form').trigger('submit');
  await flushPromises();
}

async function enrol() {
  await open();
  await press('开启双重验证');
  await fill(['secret']);
}

it('is turned on with the password, a code of the app, and recovery codes that are kept', async () => {
  await enrol();
  expect(sent.at(-1)).toBe(`POST ${OWN} {"password":"secret"}`);
  expect(page.get('svg[role=img] path').attributes('d')).toMatch(/^M4 4h7v1h-7z/);
  expect(page.get('.scan__secret code').text()).toBe('JBSW Y3DP EHPK 3PXP');

  await fill(['123 456']);
  expect(sent.at(-1)).toBe(`PUT ${OWN} {"code":"123456"}`);
  expect(page.findAll('.codesheet__codes li').map((one) => one.text())).toEqual(CODES);
  const done = page.findAll('button').at(-1)!;
  expect(done.attributes('disabled')).toBeDefined();

  answers[`GET ${OWN}`] = { active: true, since: '2026-07-17T01:00:00Z', recoveryCodesLeft: 10 };
  await page.get('input[type=checkbox]').setValue(true);
  await press('完成');
  expect(page.text()).toContain('已开启');
  expect(page.text()).not.toContain(CODES[0]);
});

it('puts a wrong password and a wrong code beside their fields', async () => {
  answers[`POST ${OWN}`] = wrong('password', '密码不正确');
  await enrol();
  expect(page.get('.x-field__error').text()).toBe('密码不正确');
  page.unmount();

  answers[`POST ${OWN}`] = { secret: 'JBSWY3DP', uri: 'otpauth://totp/x?secret=JBSWY3DP' };
  answers[`PUT ${OWN}`] = wrong('code', '验证码不正确');
  await enrol();
  await fill(['000000']);
  expect(page.get('.x-field__error').text()).toBe('验证码不正确');
  expect(page.find('.qrcode').exists()).toBe(true);
});

it('moves the focus to where each step goes on', async () => {
  await open();
  await press('开启双重验证');
  expect(document.activeElement).toBe(page.get('input').element);
  await fill(['secret']);
  expect(document.activeElement).toBe(page.get('h2').element);
  await press('取消');
  expect(document.activeElement?.textContent).toBe('开启双重验证');
});

it('asks before recovery codes are left that nobody has kept', async () => {
  await enrol();
  await fill(['123456']);
  const moved = router.push('/');
  await flushPromises();
  confirmation.value!.answer(null);
  await moved;
  expect(router.currentRoute.value.path).toBe('/second-factor');

  await page.get('input[type=checkbox]').setValue(true);
  await router.push('/');
  expect(router.currentRoute.value.path).toBe('/');
});

it('warns when few recovery codes are left, and makes new ones for the password and a code', async () => {
  await open({ active: true, since: '2026-07-17T01:00:00Z', recoveryCodesLeft: 2 });
  expect(page.get('.el-alert').text()).toContain('恢复码快用完了');
  await press('重新生成恢复码');
  const before = sent.length;
  await fill(['secret', '']);
  expect(sent).toHaveLength(before);
  await fill(['secret', '123 456']);
  expect(sent.at(-1)).toBe(`POST ${OWN}/recovery-codes {"password":"secret","code":"123456"}`);
  expect(page.get('.codesheet__codes li').text()).toBe(CODES[1]);
});

it('is turned off with the password and a code of either kind', async () => {
  await open({ active: true, since: '2026-07-17T01:00:00Z', recoveryCodesLeft: 10 });
  await press('关闭双重验证');
  await fill(['secret', 'k7mqx2rbvd']);
  expect(sent.at(-2)).toBe(`POST ${OWN}/removal {"password":"secret","code":"K7MQX-2RBVD"}`);
  expect(sent.at(-1)).toBe(`GET ${OWN}`);
});

it('says when the state cannot be read, and tries again', async () => {
  await open({ status: 503, detail: '数据库暂时不可用' });
  expect(page.text()).toContain('数据库暂时不可用');
  answers[`GET ${OWN}`] = { active: false, since: null, recoveryCodesLeft: 0 };
  await press('重试');
  expect(page.text()).toContain('未开启');
});

it('is taken away from a person only after a question', async () => {
  page = mount(FactorOfPerson, { props: { person: { id: 7, name: '王建国' } } });
  await press('解除双重验证');
  confirmation.value!.answer(null);
  await flushPromises();
  expect(sent).toEqual([]);

  await press('解除双重验证');
  confirmation.value!.answer({ reason: '' });
  await flushPromises();
  expect(sent).toEqual(['DELETE /api/people/7/second-factor']);
  expect(page.emitted('removed')).toHaveLength(1);
  expect(page.text()).toContain('已解除');
  expect(page.find('button').exists()).toBe(false);
});

it('stays with a person when the server refuses, and with who may not manage people', async () => {
  answers['DELETE /api/people/7/second-factor'] = { status: 409, detail: '三员的双重验证不能由他人解除' };
  page = mount(FactorOfPerson, { props: { person: { id: 7, name: '王建国' } } });
  await press('解除双重验证');
  confirmation.value!.answer({ reason: '' });
  await flushPromises();
  expect(document.body.textContent).toContain('三员的双重验证不能由他人解除');
  expect(page.emitted('removed')).toBeUndefined();
  page.unmount();

  session.value!.viewer.permissions.length = 0;
  page = mount(FactorOfPerson, { props: { person: { id: 7, name: '王建国' } } });
  expect(page.find('button').exists()).toBe(false);
});

it.each([
  ['123456', '123456', undefined],
  [' １２３ ４５６ ', '123456', undefined],
  ['12345', undefined, undefined],
  ['1234567', undefined, undefined],
  ['abcde-fghjk', undefined, 'ABCDE-FGHJK'],
  ['ＡＢＣＤＥ——ＦＧＨＪＫ', undefined, 'ABCDE-FGHJK'],
  ['ABCDE-FGHJ', undefined, undefined],
])('reads %s as a code of the app or on paper', (typed, ofApp, onPaper) => {
  expect(appCode(typed)).toBe(ofApp);
  expect(recoveryCode(typed)).toBe(onPaper);
});

it('writes a secret in groups of four', () => {
  expect(inFours('JBSWY3DPEH')).toBe('JBSW Y3DP EH');
});

it('draws the dark squares of each row as few rectangles', () => {
  expect(
    pathOf([
      [true, true, false, true],
      [false, true, false, false],
    ]),
  ).toBe('M0 0h2v1h-2zM3 0h1v1h-1zM1 1h1v1h-1z');
});
