import { flushPromises, mount } from '@vue/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import IntegrityPanel from '../src/audit/IntegrityPanel.vue';

const now = '2026-07-17T01:00:00Z';
const check = { startedAt: now, finishedAt: now, by: '王管理', records: 6, sealed: 5, fault: null, failure: null };
let state: object;

beforeEach(() => {
  state = { records: 6, sealedTo: 5, sealedAt: now, check: null };
  vi.stubGlobal('fetch', (_address: string, request?: RequestInit) => {
    if (request?.method === 'POST') state = { ...state, check: { ...check, finishedAt: null, records: 2 } };
    return Promise.resolve(new Response(JSON.stringify(state), { headers: { 'Content-Type': 'application/json' } }));
  });
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('says how much is sealed, shows the check while it runs, and then what it found', async () => {
  const panel = mount(IntegrityPanel);
  await flushPromises();
  expect(panel.text()).toContain('共 6 条记录，已封存至第 5 条');

  await panel.get('button').trigger('click');
  await flushPromises();
  expect(panel.text()).toContain('正在校验：已核对 2 条');

  state = { ...state, check };
  await vi.advanceTimersByTimeAsync(2000);
  await flushPromises();
  expect(panel.text()).toContain('校验通过：6 条记录');
  panel.unmount();
});

it('names the first record that is wrong and says what to do', async () => {
  state = { ...state, check: { ...check, fault: { explanation: '第 4 条记录被篡改', recordId: 4 } } };
  const panel = mount(IntegrityPanel);
  await flushPromises();
  expect(panel.text()).toContain('第 4 条记录被篡改');
  expect(panel.text()).toContain('audit-verify');
  panel.unmount();
});
