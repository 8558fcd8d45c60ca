import { flushPromises, mount } from '@vue/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import BackupsPage from '../src/pages/BackupsPage.vue';
import { Refused, serve, signedInWith, type Sent } from './server';

const made = {
  name: 'luoshi-20261130-020000.backup',
  at: '2026-11-29T18:00:00Z',
  size: 3_565_158,
  rows: 1200,
  attachments: 8,
  verified: true,
  faults: [],
};
const bad = { name: 'luoshi-20261129-020000.backup.bad', at: '2026-11-28T18:00:00Z', size: 2048 };
const begun = { startedAt: '2026-11-30T01:00:00Z', finishedAt: null, by: '孙立', done: false, outcome: null };
let known: Record<string, unknown>;
let sent: Sent[];

beforeEach(() => {
  signedInWith('backups.read', 'backups.manage');
  known = {
    pointOfRestore: made.at,
    daily: '02:00',
    folder: '/srv/luoshi/data/backup',
    sentence: '可恢复至 2026-11-30 02:00:00，该备份已通过恢复验证。',
    failure: null,
    backups: [made, { ...made, name: 'luoshi-20261128-020000.backup', at: '2026-11-27T18:00:00Z', verified: false }],
    bad: [bad],
    next: '2026-11-30T18:00:00Z',
    run: null,
  };
  sent = serve({
    'GET /api/platform/backups': () => known,
    'POST /api/platform/backups/runs': () => (known['run'] = begun),
  });
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const show = async () => {
  const page = mount(BackupsPage);
  await flushPromises();
  return page;
};

it('lists proved, unproved and useless backups, and says when the next one comes', async () => {
  const page = await show();
  const rows = page.findAll('tbody tr').map((row) => row.text());
  expect(rows).toHaveLength(3);
  expect(rows[0]).toContain('2026-11-30 02:00');
  expect(rows[0]).toContain('3.4 MB');
  expect(rows[0]).toContain('已恢复核对');
  expect(rows[1]).toContain('不可用');
  expect(rows[2]).toContain('未核对');
  expect(page.text()).toContain('下次自动备份：2026-12-01 02:00（每天 02:00）');
  expect(page.get('pre').text()).toContain('bin/restore /srv/luoshi/data/backup/luoshi-20261130-020000.backup');
  page.unmount();
});

it('makes one now, shows that it runs, and what came of it', async () => {
  const page = await show();
  await page.get('.x-page__actions button').trigger('click');
  await flushPromises();
  expect(sent.map((one) => one.method)).toEqual(['GET', 'POST', 'GET']);
  expect(page.text()).toContain('正在备份并核对，孙立');

  known['run'] = { ...begun, finishedAt: '2026-11-30T01:00:09Z', done: true, outcome: '恢复点 2026-11-30 09:00:00' };
  await vi.advanceTimersByTimeAsync(2000);
  await flushPromises();
  expect(page.get('.backup--done').text()).toContain('恢复点 2026-11-30 09:00:00');
  page.unmount();
});

it('says why one failed', async () => {
  known['run'] = { ...begun, finishedAt: '2026-11-30T01:00:09Z', outcome: '磁盘空间不足' };
  known['failure'] = '磁盘空间不足';
  const page = await show();
  expect(page.text()).toContain('备份失败：磁盘空间不足');
  expect(page.text()).toContain('最近一次失败的原因：磁盘空间不足');
  page.unmount();
});

it('offers nothing to whoever may only look, and says so when no backup comes by itself', async () => {
  signedInWith('backups.read');
  Object.assign(known, { next: null, daily: '', backups: [], bad: [] });
  const page = await show();
  expect(page.find('.x-page__actions button').exists()).toBe(false);
  expect(page.text()).toContain('没有设置自动备份');
  expect(page.text()).toContain('还没有备份');
  page.unmount();
});

it('says what went wrong', async () => {
  serve({ 'GET /api/platform/backups': () => new Refused(503, { detail: '请稍后再试。' }) });
  const page = await show();
  expect(page.text()).toContain('请稍后再试。');
  page.unmount();
});
