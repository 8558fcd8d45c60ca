import { flushPromises, mount } from '@vue/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import DataPanel from '../src/functions/DataPanel.vue';
import { ADMINISTRATION } from '../src/routes';
import { serve, signedInWith, type Sent } from './server';

const held = {
  function: 'visitors',
  state: 'STOPPED',
  version: '1.0.0',
  schemaVersion: '1',
  rows: 2,
  bytes: 2048,
  attachments: 0,
  tables: [],
  destruction: null,
};
let sent: Sent[];

beforeEach(() => {
  sent = serve({
    'GET /api/platform/modules/data': () => [held],
    'GET /api/platform/modules': () => [{ id: 'visitors', title: '来访登记' }],
    'GET /api/platform/modules/certificates': () => [],
  });
});
afterEach(() => vi.unstubAllGlobals());

const buttons = async () => {
  const page = mount(DataPanel);
  await flushPromises();
  const shown = page.findAll('button').map((button) => button.text());
  page.unmount();
  return shown;
};

it('lets whoever may carry data export and import, and nothing else', async () => {
  signedInWith('modules.carry');
  expect(await buttons()).toEqual(['导出', '导入']);
  expect(sent.map((one) => one.address)).not.toContain('/api/platform/modules/certificates');
});

it('lets the system administrator ask for destruction, and shows no way to the data', async () => {
  signedInWith('modules.read', 'modules.manage');
  expect(await buttons()).toEqual(['申请销毁']);
});

it('shows all of it to the one administrator of simple mode', async () => {
  signedInWith('modules.read', 'modules.manage', 'modules.carry');
  expect(await buttons()).toEqual(['导出', '导入', '申请销毁']);
});

it('leads to the page whoever may do one of both', () => {
  const page = ADMINISTRATION.find((one) => one.path === '/modules')!;
  expect(page.permission).toEqual(['modules.read', 'modules.carry']);
});
