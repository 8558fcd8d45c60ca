import { flushPromises, mount, type VueWrapper } from '@vue/test-utils';
import { createMemoryHistory, createRouter } from 'vue-router';
import { afterEach, expect, it, vi } from 'vitest';
import { session } from '@luoshi/console-sdk';
import AuditDetail from '../src/audit/AuditDetail.vue';
import type { AuditEntry } from '../src/audit/entry';
import { serve, signedInWith } from './server';

const entry: AuditEntry = {
  id: 5,
  at: '2026-07-17T01:00:00Z',
  person: { id: 7, name: '王芳' },
  address: '10.0.0.7',
  requestId: 'r-1',
  action: 'supervision.edit',
  module: 'supervision',
  moduleTitle: '督查督办',
  recordType: 'SupervisionItem',
  recordId: '7',
  recordTitle: '督办事项',
  recordName: null,
  link: null,
  summary: '修改事项',
  declaration: null,
  contentHidden: true,
  changed: ['title', 'urgency'],
  before: {},
  after: {},
  titles: { title: '事项标题' },
};
let page: VueWrapper;

async function open(shown: AuditEntry): Promise<string> {
  signedInWith('audit.read');
  serve({ 'GET /api/offices': () => [] });
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/:all(.*)', component: {} }] });
  page = mount(AuditDetail, { props: { entry: shown }, global: { plugins: [router] }, attachTo: document.body });
  await flushPromises();
  return document.body.textContent ?? '';
}
afterEach(() => {
  page.unmount();
  session.value = null;
  vi.unstubAllGlobals();
});

it('lists the fields that changed without their content, and says why', async () => {
  const text = await open(entry);
  expect(text).toContain('您没有这项业务功能的任何权限');
  expect(text).toContain('督办事项#7');
  expect(
    [...document.querySelectorAll('tbody tr')].map((row) => row.textContent?.replace('有变化', '').trim()),
  ).toEqual(['事项标题不显示内容', 'urgency不显示内容']);
});

it('shows what was before and after to whoever may see it', async () => {
  const text = await open({ ...entry, contentHidden: false, before: { title: '甲' }, after: { title: '乙' } });
  expect(text).not.toContain('不显示内容');
  expect(document.querySelector('tbody tr')?.textContent).toContain('甲乙');
});
