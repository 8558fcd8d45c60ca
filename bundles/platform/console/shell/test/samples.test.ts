import { flushPromises, mount } from '@vue/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createMemoryHistory, createRouter } from 'vue-router';
import { confirmation } from '../../sdk/src/dialogs/state';
import SampleTag from '../src/frame/SampleTag.vue';
import SamplePanel from '../src/functions/SamplePanel.vue';
import { info } from '../src/info';
import { Refused, serve, signedInWith, type Sent } from './server';

const loaded = [
  { module: 'identity', loadedAt: '2026-11-29T18:00:00Z', removedAt: null },
  { module: 'supervision', loadedAt: '2026-11-29T18:00:05Z', removedAt: null },
];
let present: boolean;
let sent: Sent[];
let refused: Refused | undefined;

beforeEach(() => {
  signedInWith('modules.read', 'platform.sample-data.manage');
  present = true;
  refused = undefined;
  info.value = { ...info.value, sampleData: true };
  sent = serve({
    'GET /api/platform/sample-data': () => ({ present, modules: present ? loaded : [] }),
    'DELETE /api/platform/sample-data': () => {
      if (refused) return refused;
      present = false;
      return null;
    },
    'GET /api/console/info': () => ({ ...info.value, sampleData: present }),
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  document.body.innerHTML = '';
});
const removals = () => sent.filter((one) => one.method === 'DELETE');

async function panel() {
  const page = mount(SamplePanel, { props: { names: { supervision: '督查督办' } } });
  await flushPromises();
  return page;
}

it('removes the sample data after a question, and the mark on every page goes with them', async () => {
  const page = await panel();
  const lines = page.findAll('li').map((line) => line.text());
  expect(lines).toEqual(['人员和机构：2026-11-30 02:00 载入', '督查督办：2026-11-30 02:00 载入']);

  await page.get('button').trigger('click');
  confirmation.value!.answer(null);
  await flushPromises();
  expect(removals()).toEqual([]);

  await page.get('button').trigger('click');
  expect(confirmation.value!.question.danger).toBe(true);
  confirmation.value!.answer({ reason: '' });
  await flushPromises();
  expect(removals()).toHaveLength(1);
  expect(page.find('button').exists()).toBe(false);
  expect(info.value.sampleData).toBe(false);
  expect(page.emitted('removed')).toHaveLength(1);
  page.unmount();
});

it('says why they cannot be removed and keeps offering it', async () => {
  refused = new Refused(409, { detail: '模块 supervision 没有运行' });
  const page = await panel();
  await page.get('button').trigger('click');
  confirmation.value!.answer({ reason: '' });
  await flushPromises();
  expect(document.body.textContent).toContain('模块 supervision 没有运行');
  expect(page.find('button').exists()).toBe(true);
  page.unmount();
});

it('leads from the mark to the button whoever may remove them, and nobody else', () => {
  const blank = { template: '<i />' };
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/:rest(.*)*', component: blank }] });
  const tag = () => mount(SampleTag, { global: { plugins: [router] } });
  expect(tag().get('a').attributes('href')).toBe('/modules');
  signedInWith();
  expect(tag().find('a').exists()).toBe(false);
  expect(tag().text()).toBe('示例数据');
  info.value = { ...info.value, sampleData: false };
  expect(tag().text()).toBe('');
});
