import { flushPromises, mount, type VueWrapper } from '@vue/test-utils';
import { defineComponent, h, ref } from 'vue';
import { ElSelect } from 'element-plus';
import { createMemoryHistory, createRouter } from 'vue-router';
import { afterEach, expect, it, vi } from 'vitest';
import { session, XDialogs } from '@luoshi/console-sdk';
// pages load it on first use, which takes longer than a test waits
import '../../sdk/src/list/XListPage.vue';
import PeoplePage from '../src/pages/PeoplePage.vue';
import GrantDrawer from '../src/people/GrantDrawer.vue';
import PersonDrawer from '../src/people/PersonDrawer.vue';
import type { Person } from '../src/people/person';
import { keptApart } from '../src/set-up/duties';
import { person } from './person';
import { Refused, serve, signedInWith, type Sent } from './server';

const MANAGE = 'identity.people.manage';
const GRANT = 'identity.roles.manage';
const role = (key: string, name: string) => ({ key, name, description: null });
const roles = [
  role('administrator', '系统管理员'),
  role('security-administrator', '安全管理员'),
  role('auditor', '安全审计员'),
  role('handler', '承办人'),
  role('leader', '厅领导'),
];
let page: VueWrapper | undefined;

/** A drawer that is opened as its page opens it, beside the dialogs that ask. */
async function open(drawer: typeof GrantDrawer | typeof PersonDrawer, one: Person | null) {
  const shown = ref(false);
  const props = () => ({
    person: one,
    roles,
    open: shown.value,
    'onUpdate:open': (now: boolean) => (shown.value = now),
  });
  page = mount(defineComponent({ render: () => [h(drawer as never, props()), h(XDialogs)] }), {
    attachTo: document.body,
  });
  shown.value = true;
  await flushPromises();
  return shown;
}
const drawerText = () => document.body.querySelector('.el-drawer')!.textContent!;
const boxes = () => [...document.body.querySelectorAll<HTMLInputElement>('.grant input')];
async function tick(at: number) {
  boxes()[at]!.click();
  await flushPromises();
}
async function submit() {
  document.body.querySelector('.el-drawer form')!.dispatchEvent(new Event('submit', { cancelable: true }));
  await flushPromises();
}
async function press(text: string) {
  const all = [...document.body.querySelectorAll<HTMLButtonElement>('button')];
  all.find((one) => one.textContent?.trim() === text)!.click();
  await flushPromises();
}
const puts = (sent: Sent[]) => sent.filter(({ method }) => method === 'PUT');

afterEach(() => {
  page?.unmount();
  page = undefined;
  document.body.innerHTML = '';
  session.value = null;
  vi.unstubAllGlobals();
});

it.each([
  [['handler'], ['handler', 'leader'], ['handler', 'leader']],
  [['handler', 'leader'], ['leader'], ['leader']],
  [['handler', 'leader'], ['handler', 'leader', 'auditor'], ['auditor']],
  [['auditor'], ['auditor', 'administrator'], ['administrator']],
  [['auditor'], ['auditor', 'handler'], ['handler']],
  [['auditor'], [], []],
])('of %j and then %j keeps %j', (before, ticked, kept) => {
  expect(keptApart(before, ticked)).toEqual(kept);
});

it('unticks what does not go with an administrator role, and says so', async () => {
  serve({});
  await open(GrantDrawer, person());
  expect(boxes().map((one) => one.checked)).toEqual([true, false, false, false, false]);
  await tick(4);
  expect(boxes().map((one) => one.checked)).toEqual([false, false, false, false, true]);
  expect(drawerText()).toContain('已取消与之冲突的角色：承办人');
  await tick(1);
  expect(boxes().map((one) => one.checked)).toEqual([false, true, false, false, false]);
  expect(drawerText()).toContain('已取消与之冲突的角色：安全审计员');
});

it('grants roles on the version that was shown', async () => {
  const sent = serve({ 'PUT /api/people/7/roles': () => person({ roles: ['handler', 'leader'] }) });
  const shown = await open(GrantDrawer, person());
  await tick(1);
  await submit();
  expect(puts(sent)).toEqual([
    { method: 'PUT', address: '/api/people/7/roles', version: '"3"', body: { roles: ['handler', 'leader'] } },
  ]);
  expect(shown.value).toBe(false);
});

it('asks before it takes all rights from somebody', async () => {
  const sent = serve({ 'PUT /api/people/7/roles': () => person({ roles: [] }) });
  await open(GrantDrawer, person());
  await tick(0);
  void submit();
  await flushPromises();
  expect(document.body.querySelector('.x-confirm')!.textContent).toContain('高原将立即退出登录');
  expect(puts(sent)).toEqual([]);
  await press('撤销');
  expect(puts(sent)[0]!.body).toEqual({ roles: [] });
});

it('shows why the server will not grant', async () => {
  const errors = [{ field: 'roles', message: '三者互斥' }];
  serve({ 'PUT /api/people/7/roles': () => new Refused(422, { errors }) });
  const shown = await open(GrantDrawer, person());
  await tick(1);
  await submit();
  expect(document.body.querySelector('.x-field__error')!.textContent).toBe('三者互斥');
  expect(shown.value).toBe(true);
});

it('grants over what somebody else has changed only when told so', async () => {
  const sent = serve({
    'PUT /api/people/7/roles': (one) => {
      const stale = one.version === '"3"';
      return stale ? new Refused(412, { current: 4, changed: [] }) : person({ roles: ['leader'], version: 5 });
    },
  });
  await open(GrantDrawer, person());
  await tick(1);
  void submit();
  await flushPromises();
  await press('保存我的内容');
  expect(puts(sent).map((one) => one.version)).toEqual(['"3"', '"4"']);
});

it('shows roles to whoever may not grant them, and sends them back as they are', async () => {
  signedInWith(MANAGE);
  const sent = serve({ 'PUT /api/people/7': () => person(), 'GET /api/sessions/people/7': () => [] });
  await open(PersonDrawer, person());
  expect(drawerText()).toContain('承办人');
  expect(drawerText()).toContain('角色由安全管理员授予');
  expect(drawerText()).not.toContain('角色决定可以做什么');
  await submit();
  expect(puts(sent)[0]!.body).toMatchObject({ roles: ['handler'] });
});

it('does not undo what was granted while the form was open', async () => {
  signedInWith(MANAGE);
  const sent = serve({
    'PUT /api/people/7': (one) => (one.version === '"3"' ? new Refused(412, { current: 4, changed: [] }) : person()),
    'GET /api/people/7': () => person({ roles: ['leader'], version: 4 }),
    'GET /api/sessions/people/7': () => [],
  });
  await open(PersonDrawer, person());
  void submit();
  await flushPromises();
  await press('保存我的内容');
  expect(puts(sent).map(({ body }) => (body as Person).roles)).toEqual([['handler'], ['leader']]);
});

it('says that a new account waits for rights, and adds it without any', async () => {
  signedInWith(MANAGE);
  const sent = serve({ 'POST /api/people': () => ({ person: person(), password: 'first' }) });
  await open(PersonDrawer, null);
  expect(drawerText()).toContain('账号开立后由安全管理员授予角色');
  const inputs = [...document.body.querySelectorAll<HTMLInputElement>('.el-drawer input')];
  for (const input of inputs.filter((one) => one.getAttribute('aria-required'))) {
    input.value = 'gaoyuan';
    input.dispatchEvent(new Event('input'));
  }
  await flushPromises();
  await submit();
  expect(sent.find(({ method }) => method === 'POST')!.body).toMatchObject({ username: 'gaoyuan', roles: [] });
});

it('keeps administrator roles apart in the form of whoever adds people and grants roles', async () => {
  signedInWith(MANAGE, GRANT);
  serve({ 'GET /api/sessions/people/7': () => [] });
  await open(PersonDrawer, person());
  const select = page!.findAllComponents(ElSelect).find((one) => Array.isArray(one.props('modelValue')))!;
  select.vm.$emit('update:modelValue', ['handler', 'auditor']);
  await flushPromises();
  expect(select.props('modelValue')).toEqual(['auditor']);
  expect(drawerText()).toContain('不能兼任其他角色');
});

async function peopleFor(...permissions: string[]) {
  signedInWith('identity.people.read', ...permissions);
  const items = [person({ roles: [] }), person({ id: 8, roles: ['auditor'] }), person({ id: 1 })];
  serve({
    'GET /api/people': () => ({ items, next: null, total: 3, totalCapped: false }),
    'GET /api/roles': () => ({ items: roles }),
    'GET /api/offices': () => ({ items: [] }),
  });
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/people', component: PeoplePage }] });
  await router.push('/people');
  page = mount(PeoplePage, { global: { plugins: [router] }, attachTo: document.body });
  await vi.waitFor(() => expect(page!.findAll('tbody tr')).toHaveLength(3), { timeout: 4000 });
  return page.findAll('tbody tr');
}
const labels = (row: ReturnType<VueWrapper['findAll']>[number]) => row.findAll('button').map((one) => one.text());

it('marks people who wait for rights, and lets the security administrator grant them to others', async () => {
  const rows = await peopleFor(GRANT);
  expect(rows[0]!.text()).toContain('待授权');
  expect(rows.map(labels)).toEqual([['授权'], ['授权'], []]);
});

it('lets the system administrator change accounts, but not the password of another administrator', async () => {
  const rows = await peopleFor(MANAGE);
  expect(rows.map(labels)).toEqual([
    ['修改', '重置密码', '停用'],
    ['修改', '停用'],
    ['修改', '重置密码'],
  ]);
});

it('shows whoever only reads people no actions', async () => {
  expect((await peopleFor()).map(labels)).toEqual([[], [], []]);
});
