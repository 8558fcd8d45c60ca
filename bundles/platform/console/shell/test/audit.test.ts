import { flushPromises, mount, type VueWrapper } from '@vue/test-utils';
import type { SetupContext } from 'vue';
import { createMemoryHistory, createRouter } from 'vue-router';
import { afterEach, expect, it, vi } from 'vitest';
import { session } from '@luoshi/console-sdk';
import AuditPage from '../src/pages/AuditPage.vue';
import { serve, signedInWith } from './server';

// the list itself is another matter: only what stands above it is shown
vi.mock('../../sdk/src/list/XListPage.vue', () => ({
  __esModule: true,
  default: (_: object, { slots }: SetupContext) => slots['above']?.(),
}));
const LEFT_OUT = '只显示普通用户的操作记录';
let page: VueWrapper;

async function openWith(permission: string) {
  signedInWith(permission);
  const sent = serve({
    'GET /api/audit/integrity': () => ({ records: 6, sealedTo: 5, sealedAt: null, check: null }),
  });
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/audit', component: AuditPage }] });
  await router.push('/audit');
  page = mount(AuditPage, { global: { plugins: [router], stubs: { AuditDetail: true } } });
  await vi.waitFor(() => expect(page.text()).not.toBe(''));
  await flushPromises();
  return sent.map(({ address }) => address);
}
afterEach(() => {
  page.unmount();
  session.value = null;
  vi.unstubAllGlobals();
});

it('shows the auditor everything and whether it is whole', async () => {
  const asked = await openWith('audit.read');
  expect(page.text()).toContain('审计链共 6 条记录');
  expect(page.text()).not.toContain(LEFT_OUT);
  expect(asked).toContain('/api/audit/integrity');
});

it('tells the security administrator what is left out, and asks nothing about the chain', async () => {
  const asked = await openWith('audit.users.read');
  expect(page.text()).toContain(LEFT_OUT);
  expect(asked).not.toContain('/api/audit/integrity');
});
