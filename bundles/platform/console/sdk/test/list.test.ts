import { flushPromises, mount } from '@vue/test-utils';
import { defineComponent, h } from 'vue';
import { createMemoryHistory, createRouter, type Router } from 'vue-router';
import { beforeEach, expect, it, vi } from 'vitest';
import { ApiError } from '../src/api/problem';
import XListPage from '../src/list/XListPage.vue';
import { useList, type List } from '../src/list/useList';
import type { ListQuery, Page } from '../src/list/types';

interface Row {
  id: number;
  title: string;
}
const empty = defineComponent({ render: () => h('i') });
let router: Router;
let asked: ListQuery[];
let answer: (query: ListQuery) => Promise<Page<Row>>;

function pageAt(start: number): Page<Row> {
  const items = [0, 1].map((n) => ({ id: start + n, title: `事项${start + n}` }));
  return { items, next: start < 4 ? String(start + 2) : null, total: 6, totalCapped: false };
}

beforeEach(async () => {
  asked = [];
  answer = async (query) => pageAt(Number(query.cursor ?? 0));
  router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/list', component: empty },
      { path: '/other', component: empty },
    ],
  });
  await router.push('/list');
});

const load = (query: ListQuery) => {
  asked.push(query);
  return answer(query);
};

async function open(): Promise<List<Row>> {
  let list!: List<Row>;
  const page = defineComponent({
    setup() {
      list = useList<Row>({ load, filters: ['q'], sort: 'due' });
      return () => h('div');
    },
  });
  mount(page, { global: { plugins: [router] } });
  await flushPromises();
  return list;
}

it('puts filters into the address and starts again at the first page', async () => {
  const list = await open();
  list.next();
  await flushPromises();
  list.filters['q'] = '环保';
  list.apply();
  await flushPromises();
  expect(router.currentRoute.value.query).toEqual({ q: '环保' });
  expect(asked.at(-1)).toEqual({ size: 20, sort: 'due', q: '环保' });
});

it('goes on by cursor and back again, with the page number in the address', async () => {
  const list = await open();
  list.next();
  await flushPromises();
  list.next();
  await flushPromises();
  expect(router.currentRoute.value.query).toEqual({ page: '3', cursor: '4' });
  expect(list.items.value.map((row) => row.id)).toEqual([4, 5]);
  expect(list.hasNext.value).toBe(false);
  list.previous();
  await flushPromises();
  expect(list.items.value.map((row) => row.id)).toEqual([2, 3]);
  list.previous();
  await flushPromises();
  expect(router.currentRoute.value.query).toEqual({});
});

it('follows the Back button', async () => {
  const list = await open();
  list.sortBy('-due');
  await flushPromises();
  router.back();
  await flushPromises();
  await vi.waitFor(() => expect(list.place.value.sort).toBe('due'));
  expect(asked.at(-1)?.sort).toBe('due');
});

it('opens a shared link at its page; only the first page is known besides', async () => {
  await router.push('/list?page=3&cursor=4&q=x');
  const list = await open();
  expect(asked).toEqual([{ size: 20, sort: 'due', q: 'x', cursor: '4' }]);
  expect(list.hasPrevious.value).toBe(false);
  expect(list.filters['q']).toBe('x');
});

it('does not ask again when another page is opened', async () => {
  await open();
  await router.push('/other?q=zzz');
  await flushPromises();
  expect(asked).toHaveLength(1);
});

it('shows the last question only, however late an earlier answer comes', async () => {
  let release!: () => void;
  answer = (query) =>
    query['q'] ? Promise.resolve(pageAt(2)) : new Promise((done) => (release = () => done(pageAt(0))));
  const list = await open();
  list.filters['q'] = 'x';
  list.apply();
  await flushPromises();
  release();
  await flushPromises();
  expect(list.items.value[0]?.id).toBe(2);
});

async function openPage() {
  const columns = [{ prop: 'title', title: { 'zh-CN': '标题' }, sortable: true }];
  const page = mount(XListPage<Row>, {
    props: {
      title: '事项',
      columns,
      rowKey: 'id',
      load,
      filters: [{ prop: 'q', kind: 'text', title: { 'zh-CN': '标题' } }],
    },
    global: { plugins: [router] },
  });
  await flushPromises();
  return page;
}

it('says 10,000+ when counting has stopped there', async () => {
  answer = async () => ({ ...pageAt(0), total: 10_000, totalCapped: true });
  expect((await openPage()).text()).toContain('共 10,000+ 条');
});

it('offers another try after an error, and shows the rows then', async () => {
  answer = () => Promise.reject(new ApiError({ status: 503, detail: '数据库暂时不可用' }));
  const page = await openPage();
  expect(page.get('[role=alert]').text()).toContain('数据库暂时不可用');
  answer = async () => pageAt(0);
  await page.get('[role=alert] button').trigger('click');
  await flushPromises();
  expect(page.findAll('tbody tr')).toHaveLength(2);
});

it('tells an empty list from filters that match nothing', async () => {
  answer = async () => ({ items: [], next: null, total: 0, totalCapped: false });
  const page = await openPage();
  expect(page.text()).toContain('这里还没有内容');
  await router.push('/list?q=none');
  await flushPromises();
  expect(page.text()).toContain('没有符合条件的记录');
});

it('sorts by the head of a column and says so to screen readers', async () => {
  const page = await openPage();
  await page.get('th button').trigger('click');
  await flushPromises();
  expect(router.currentRoute.value.query).toEqual({ sort: 'title' });
  expect(page.get('th').attributes('aria-sort')).toBe('ascending');
});
