import { flushPromises, mount } from '@vue/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createMemoryHistory, createRouter } from 'vue-router';
import LevelThreePage from '../src/pages/LevelThreePage.vue';
import { Refused, serve, signedInWith } from './server';

const clause = (number: string, state: string, rest: object = {}) => ({
  number,
  title: `条款${number}`,
  section: number.slice(0, number.lastIndexOf('.')),
  sectionTitle: '身份鉴别',
  state,
  how: '怎样满足',
  findings: [],
  settings: [],
  page: '',
  evidence: [],
  ...rest,
});
const lockout = { safeguard: 'identity.lockout', holds: true, text: '连续失败 5 次锁定 30 分钟' };
const sessions = { safeguard: 'identity.sessions', holds: false, text: '空闲 480 分钟自动退出' };
const clauses = [
  clause('8.1.4.1.a', 'FULFILLED', { findings: [lockout], page: '/people' }),
  clause('8.1.4.1.b', 'ATTENTION', {
    findings: [lockout, sessions],
    settings: [{ file: 'etc/org.luoshi.platform.identity.cfg', keys: ['lockout.failures', 'lockout.minutes'] }],
    page: '/people',
    evidence: ['Guessing passwords, and accounts that nobody uses'],
  }),
  clause('8.1.6', 'OPERATOR', { sectionTitle: '安全通用要求' }),
];
const router = createRouter({
  history: createMemoryHistory(),
  routes: [{ path: '/:rest(.*)*', component: { render: () => null } }],
});
const show = async () => {
  const page = mount(LevelThreePage, { global: { plugins: [router] } });
  await flushPromises();
  return page;
};

beforeEach(() => {
  signedInWith('platform.safeguards.read', 'identity.people.read');
  serve({ 'GET /api/platform/level-three': () => ({ at: '2026-11-30T01:00:00Z', clauses }) });
});
afterEach(() => vi.unstubAllGlobals());

it('shows each clause with its state, what was found, and where it is changed', async () => {
  const page = await show();
  expect(page.findAll('h2').map((one) => one.text())).toEqual(['8.1.4.1 身份鉴别', '8.1 安全通用要求']);
  const second = page.get('[data-clause="8.1.4.1.b"]');
  expect(second.text()).toContain('需要处理');
  expect(second.findAll('li').map((one) => one.classes('clause--lacks'))).toEqual([false, true]);
  expect(second.text()).toContain('etc/org.luoshi.platform.identity.cfg lockout.failures、lockout.minutes');
  expect(second.text()).toContain('docs/security.md：Guessing passwords');
  expect(second.get('a').attributes('href')).toBe('/people');
  expect(page.text()).toContain('检查时间：2026-11-30 09:00');
});

it('filters what needs attention and tells how many there are of each kind', async () => {
  const page = await show();
  const choices = page.findAll('.level__states button');
  expect(choices.map((one) => one.text())).toEqual(['全部 3', '需要处理 1', '符合 1', '由运维负责 1']);

  await choices[1]!.trigger('click');
  expect(page.findAll('.clause').map((one) => one.attributes('data-clause'))).toEqual(['8.1.4.1.b']);
  expect(choices[1]!.attributes('aria-pressed')).toBe('true');
});

it('names a page that the reader may not open without a link', async () => {
  signedInWith('platform.safeguards.read');
  const page = await show();
  expect(page.get('[data-clause="8.1.4.1.a"]').text()).toContain('处理页面：人员');
  expect(page.find('.clause a').exists()).toBe(false);
});

it('prints itself', async () => {
  const print = vi.fn();
  vi.stubGlobal('print', print);
  const page = await show();
  await page
    .findAll('button')
    .find((one) => one.text() === '打印')!
    .trigger('click');
  expect(print).toHaveBeenCalledOnce();
});

it('says what went wrong and tries again', async () => {
  let well = false;
  const answer = () => (well ? { at: '2026-11-30T01:00:00Z', clauses } : new Refused(503, { detail: '请稍后再试。' }));
  serve({ 'GET /api/platform/level-three': answer });
  const page = await show();
  expect(page.text()).toContain('请稍后再试。');
  well = true;
  await page.get('.x-state button').trigger('click');
  await flushPromises();
  expect(page.findAll('.clause')).toHaveLength(3);
});
