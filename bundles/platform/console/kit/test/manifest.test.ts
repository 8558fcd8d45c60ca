// @vitest-environment node
import { expect, it } from 'vitest';
import { faultsOf } from '../manifest.mjs';
import { tooOld } from '../node-version.mjs';

const good = {
  id: 'visitors',
  version: '1.0.0',
  title: { 'zh-CN': '来访', en: 'Visitors' },
  menu: [{ path: 'visits', page: 'VisitList', title: { 'zh-CN': '记录', en: 'Visits' }, permission: 'visitors.read' }],
  cards: [{ card: 'Today', title: { 'zh-CN': '今日', en: 'Today' } }],
};
const everything = () => true;

it('takes a complete manifest', () => {
  expect(faultsOf(good, everything)).toEqual([]);
});

it('refuses a page or card without a file', () => {
  expect(faultsOf(good, () => false)).toEqual([
    expect.stringContaining('pages/VisitList.vue is missing'),
    expect.stringContaining('cards/Today.vue'),
  ]);
});

it('refuses the permission of another module, a title in one language, and unknown keys', () => {
  const entry = { path: 'x', page: 'X', title: { 'zh-CN': '甲' }, permission: 'audit.read', icn: 'typo' };
  expect(faultsOf({ ...good, menu: [entry] }, everything)).toHaveLength(3);
});

it('refuses an address with a parameter in the menu', () => {
  const entry = { ...good.menu[0], path: 'visits/:id' };
  expect(faultsOf({ ...good, menu: [entry] }, everything)[0]).toContain('must be hidden');
});

it.each([
  ['v20.19.0', false],
  ['v22.1.0', false],
  ['v20.18.3', true],
  ['v18.20.1', true],
])('knows whether Node %s is too old', (version, old) => {
  expect(tooOld(version)).toBe(old);
});
