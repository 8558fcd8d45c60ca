import { flushPromises, mount } from '@vue/test-utils';
import { createMemoryHistory, createRouter } from 'vue-router';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ApiError } from '../src/api/problem';
import { confirmation } from '../src/dialogs/state';
import { exportCsv, exportList, type ExportList } from '../src/list/export';
import XListPage from '../src/list/XListPage.vue';

/** the second page of what is closed */
const query = { size: 20, cursor: 'c', state: 'CLOSED', sort: '-due' };
let sent: { address: string; body: unknown }[];

beforeEach(() => {
  sent = [];
  vi.stubGlobal('fetch', async (address: string, init: RequestInit) => {
    sent.push({ address, body: JSON.parse((init.body as string | undefined) ?? 'null') });
    return new Response('');
  });
  vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:x');
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

it('takes out every page with the filters that are shown, the reason in the body', async () => {
  await exportCsv('/api/x/export', query, '迎接检查');
  await exportCsv('/api/x/export', query);
  expect(sent).toEqual([
    { address: '/api/x/export?state=CLOSED&sort=-due', body: { reason: '迎接检查' } },
    { address: '/api/x/export?state=CLOSED&sort=-due', body: {} },
  ]);
});

it('asks for the reason when the server does, and sends nothing more when nobody answers', async () => {
  const reasons: (string | undefined)[] = [];
  const list: ExportList = async (_, reason) => {
    reasons.push(reason);
    if (!reason) throw new ApiError({ status: 422, code: 'reason-required', detail: '列表超过 500 行' });
  };
  let done = exportList(list, query);
  await flushPromises();
  expect(confirmation.value?.question).toMatchObject({ text: '列表超过 500 行', reason: 'required' });
  confirmation.value!.answer({ reason: '迎接检查' });
  await done;
  done = exportList(list, query);
  await flushPromises();
  confirmation.value!.answer(null);
  await done;
  expect(reasons).toEqual([undefined, '迎接检查', undefined]);
});

it('hands on what else went wrong', async () => {
  const failing: ExportList = () => Promise.reject(new ApiError({ status: 422, code: 'invalid-input' }));
  await expect(exportList(failing, query)).rejects.toThrow();
  expect(confirmation.value).toBeNull();
});

it('puts the button on a list page that has something to export', async () => {
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/list', component: { render: () => null } }],
  });
  await router.push('/list?state=CLOSED');
  const open = (to?: string) =>
    mount(XListPage<{ id: number }>, {
      props: {
        title: '事项',
        rowKey: 'id',
        columns: [],
        load: async () => ({ items: [], next: null, total: 0, totalCapped: false }),
        filters: [{ prop: 'state', kind: 'text', title: { 'zh-CN': '状态', en: 'State' } }],
        export: to,
      },
      global: { plugins: [router] },
    });
  expect(open().text()).not.toContain('导出');
  const page = open('/api/x/export');
  await flushPromises();
  await page
    .findAll('button')
    .find((one) => one.text() === '导出')!
    .trigger('click');
  await flushPromises();
  expect(sent.at(-1)?.address).toBe('/api/x/export?state=CLOSED');
});
