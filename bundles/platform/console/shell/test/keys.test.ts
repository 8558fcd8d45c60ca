import { flushPromises, mount, type VueWrapper } from '@vue/test-utils';
import { defineComponent, h, ref } from 'vue';
import { afterEach, expect, it, vi } from 'vitest';
import { session, XDialogs, XSealed } from '@luoshi/console-sdk';
import KeysPage from '../src/pages/KeysPage.vue';
import PersonDrawer from '../src/people/PersonDrawer.vue';
import { revealPhone } from '../src/people/person';
import { person } from './person';
import { Refused, serve, signedInWith, type Sent } from './server';

const MANAGE = 'identity.people.manage';
const MASKED = '138****1234';
let page: VueWrapper | undefined;

function show(render: () => ReturnType<typeof h>) {
  page = mount(defineComponent({ render: () => [render(), h(XDialogs)] }), { attachTo: document.body });
}
function button(label: string, inside: ParentNode = document.body) {
  const all = [...inside.querySelectorAll<HTMLButtonElement>('button')];
  return all.find((one) => (one.getAttribute('aria-label') ?? one.textContent?.trim()) === label);
}
async function press(label: string, inside?: ParentNode) {
  button(label, inside)!.click();
  await flushPromises();
}
const confirmed = (label: string) => press(label, document.body.querySelector('.x-confirm')!);
const reveals = (sent: Sent[]) => sent.filter(({ address }) => address.endsWith('/phone/reveal'));

afterEach(() => {
  page?.unmount();
  page = undefined;
  document.body.innerHTML = '';
  session.value = null;
  vi.unstubAllGlobals();
});

const numberOf = (more: object) => h(XSealed, { value: MASKED, of: 7, label: '查看高原的完整电话', ...more });

it('shows a number masked, and whole to whoever may see it, when asked', async () => {
  const sent = serve({ 'POST /api/people/7/phone/reveal': () => ({ phone: '13812341234' }) });
  show(() => numberOf({ reveal: () => revealPhone(7) }));
  expect(page!.text()).toContain(MASKED);
  expect(reveals(sent)).toEqual([]);
  await press('查看高原的完整电话');
  expect(page!.text()).toBe('13812341234');
  expect(reveals(sent)).toHaveLength(1);
});

it('offers nobody a number that they may not see, and none where there is none', () => {
  show(() => h('div', [numberOf({}), numberOf({ value: '', reveal: () => revealPhone(7) })]));
  expect(button('查看高原的完整电话')).toBeUndefined();
  expect(page!.text()).toBe(`${MASKED}–`);
});

it('edits a number without seeing it, or after asking for it', async () => {
  signedInWith(MANAGE);
  const one = person({ phone: MASKED });
  const sent = serve({
    'POST /api/people/7/phone/reveal': () => ({ phone: '13812341234' }),
    'GET /api/sessions/people/7': () => [],
    'PUT /api/people/7': () => one,
  });
  const open = ref(false);
  const drawer = () => ({
    person: one,
    roles: [],
    open: open.value,
    'onUpdate:open': (now: boolean) => (open.value = now),
  });
  show(() => h(PersonDrawer, drawer()));
  const save = async () => {
    document.body.querySelector('.el-drawer form')!.dispatchEvent(new Event('submit', { cancelable: true }));
    await flushPromises();
  };
  open.value = true;
  await flushPromises();
  await save();
  open.value = true;
  await flushPromises();
  await press('查看完整号码');
  expect(button('查看完整号码')).toBeUndefined();
  await save();
  const bodies = sent.filter(({ method }) => method === 'PUT').map(({ body }) => (body as { phone: string }).phone);
  expect(bodies).toEqual([MASKED, '13812341234']);
});

const key = (name: string, more: object = {}) => ({ name, newest: false, present: true, values: 0, ...more });

it('changes the key when told so and removes an old one that nothing needs', async () => {
  let keys = [key('1-ab12', { newest: true, values: 7 })];
  const sent = serve({
    'GET /api/keys': () => keys,
    'POST /api/keys': () => (keys = [key('1-ab12'), key('2-cd34', { newest: true, values: 7 })]),
    'DELETE /api/keys/1-ab12': () => (keys = keys.slice(1)),
  });
  show(() => h(KeysPage));
  await flushPromises();
  expect(button('删除密钥 1-ab12')).toBeUndefined();
  await press('更换密钥');
  expect(sent.some(({ method }) => method === 'POST')).toBe(false);
  await confirmed('更换密钥');
  expect(page!.text()).toContain('2-cd34');
  await press('删除密钥 1-ab12');
  await confirmed('删除');
  expect(page!.text()).not.toContain('1-ab12');
});

it('says what a missing key means, and why a key cannot be removed', async () => {
  serve({
    'GET /api/keys': () => [
      key('2-cd34', { newest: true }),
      key('1-ab12', { present: false, values: 3 }),
      key('0-0000'),
    ],
    'DELETE /api/keys/0-0000': () => new Refused(409, { detail: '还有 3 项内容用密钥 0-0000 加密' }),
  });
  show(() => h(KeysPage));
  await flushPromises();
  expect(page!.find('[role=alert]').text()).toContain('从密钥备份中补入');
  expect(button('删除密钥 1-ab12')).toBeUndefined();
  await press('删除密钥 0-0000');
  await confirmed('删除');
  expect(document.body.textContent).toContain('还有 3 项内容');
});
