import { flushPromises, mount } from '@vue/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Component } from 'vue';
import { createMemoryHistory, createRouter } from 'vue-router';
import ItemFacts from '../../main/web/item/ItemFacts.vue';
import Decisions from '../../main/web/item/Decisions.vue';
import ItemSteps from '../../main/web/item/ItemSteps.vue';
import ItemViews from '../../main/web/item/ItemViews.vue';
import ReportText from '../../main/web/report/ReportText.vue';
import StepDialog from '../../main/web/item/StepDialog.vue';
import ItemEdit from '../../main/web/pages/ItemEdit.vue';
import ItemList from '../../main/web/pages/ItemList.vue';
import type { Report } from '../../main/web/api';
import { answering, item, options, signIn, type Sent } from './samples';

const page = { template: '<i />', render: () => null };
let router: ReturnType<typeof createRouter>;
let sent: Sent[];
const empty = { items: [], next: null, total: 0, totalCapped: false };

beforeEach(async () => {
  signIn('read', 'register');
  router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/:rest(.*)*', component: page }] });
  await router.push('/m/supervision/items');
  sent = answering({
    '/api/supervision/options': () => ({ body: options }),
    '/api/supervision/items/1201/steps/URGE': () => ({
      status: 422,
      body: { status: 422, title: '有误', errors: [{ field: 'way', message: '必须填写。' }] },
    }),
    '/api/supervision/items': () => ({ body: empty }),
    '/api/offices': () => ({ body: { items: [] } }),
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  document.body.innerHTML = '';
});
const show = (component: unknown, props: object) =>
  mount(component as Component, { props, attachTo: document.body, global: { plugins: [router] } });

it('shows the steps that are open and no others', async () => {
  const wrapper = show(ItemSteps, { item: item({ steps: ['URGE', 'FEEDBACK', 'ANNUL'] }) });
  await flushPromises();
  const names = wrapper.findAll('button').map((button) => button.text());
  expect(names).toEqual(['打印', '更多操作', '反馈', '催办']);
  await wrapper.findAll('button')[2]!.trigger('click');
  expect(wrapper.emitted('step')).toEqual([['FEEDBACK']]);
  wrapper.unmount();
});

it('shows the telephone of whoever works on the item when asked', async () => {
  sent = answering({
    '/api/supervision/options': () => ({ body: options }),
    '/api/supervision/items/1201/phone/reveal': () => ({ body: { phone: '13812341234' } }),
  });
  const wrapper = show(ItemFacts, { item: item({ phone: '138****1234' }) });
  expect(wrapper.text()).toContain('138****1234');
  await wrapper.find('[aria-label=查看完整联系电话]').trigger('click');
  await flushPromises();
  expect(wrapper.text()).toContain('13812341234');
  expect(sent.filter((one) => one.path.endsWith('/phone/reveal'))).toHaveLength(1);
  wrapper.unmount();
});

it('asks for the result of an urge beside it, until there is one', async () => {
  const urge = { id: 96, by: '宋雨', at: '2026-07-10T01:00:00Z', way: 'PHONE', note: '请抓紧', result: null };
  const open = item({ steps: ['RECORD_URGE_RESULT'], urges: [{ ...urge, resultBy: null, resultAt: null }] });
  const wrapper = show(Decisions, { item: open });
  await flushPromises();
  await wrapper.get('button').trigger('click');
  expect(wrapper.emitted('step')).toEqual([['RECORD_URGE_RESULT', { urgeId: 96 }]]);
  const answered = { ...urge, result: '周五前办结', resultBy: '宋雨', resultAt: '2026-07-11T01:00:00Z' };
  await wrapper.setProps({ item: item({ ...open, urges: [answered] }) });
  expect(wrapper.find('button').exists()).toBe(false);
  expect(wrapper.text()).toContain('结果：周五前办结');
  wrapper.unmount();
});

it('offers a change and the removal of a draft to whoever may register', async () => {
  signIn('read');
  const draft = item({ state: 'DRAFT', editable: true });
  const reader = show(ItemSteps, { item: draft });
  expect(reader.text()).not.toContain('修改');
  reader.unmount();
  signIn('read', 'register');
  const author = show(ItemSteps, { item: draft });
  expect(author.text()).toContain('修改');
  expect(author.text()).toContain('更多操作');
  author.unmount();
});

it('takes a step on the version that is shown and puts the complaint beside its field', async () => {
  const wrapper = show(StepDialog, { item: item({ steps: ['URGE'] }), step: 'URGE', preset: { way: 'X' } });
  await flushPromises();
  document.querySelector('form')!.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  await flushPromises();
  const step = sent.find((one) => one.path.includes('/steps/'))!;
  expect(step.headers['If-Match']).toBe('"7"');
  expect(step.body).toEqual({ way: 'X', note: null });
  expect(document.querySelector('.x-field--bad .x-field__error')!.textContent).toBe('必须填写。');
  expect(wrapper.emitted('done')).toBeUndefined();
  wrapper.unmount();
});

it('does not send a step whose needed field is empty', async () => {
  const wrapper = show(StepDialog, { item: item({ steps: ['ANNUL'] }), step: 'ANNUL' });
  await flushPromises();
  document.querySelector('form')!.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  await flushPromises();
  expect(sent.some((one) => one.path.includes('/steps/'))).toBe(false);
  expect(document.querySelector('.x-field__error')!.textContent).toContain('撤销原因');
  expect(document.querySelector('textarea')!.maxLength).toBe(1000);
  wrapper.unmount();
});

it('lets the sub-tasks of an item be put right before it is dispatched', async () => {
  const task = { id: 91, title: '完成公式', office: null, due: '2026-07-17', originalDue: null, relativeDue: null };
  const draft = item({ state: 'DRAFT', editable: true, subTasks: [{ ...task, doneOn: null, light: 'GREY' }] });
  sent = answering({
    '/api/supervision/options': () => ({ body: options }),
    '/api/supervision/items/': () => ({ body: draft }),
    '/api/supervision/deadline-rules/suggestion': () => ({ status: 204 }),
    '/api/': () => ({ body: { items: [] } }),
  });
  await router.push('/m/supervision/items/1201/edit');
  const wrapper = show(ItemEdit, {});
  const title = () => wrapper.find<HTMLInputElement>('.task input');
  await vi.waitFor(() => expect(title().element.value).toBe('完成公式'), { timeout: 60_000 });
  await wrapper.get('[aria-label="删除第 1 项"]').trigger('click');
  expect(title().exists()).toBe(false);
  wrapper.unmount();
}, 70_000);

it('shows what is open when the address says nothing', async () => {
  const wrapper = show(ItemList, {});
  // the list page is loaded on first use
  const asked = () => sent.find((one) => one.path.startsWith('/api/supervision/items?'));
  await vi.waitFor(() => expect(asked()).toBeDefined(), { timeout: 60_000 });
  expect(router.currentRoute.value.query).toEqual({ open: 'true' });
  expect(asked()!.path).toContain('open=true');
  wrapper.unmount();
}, 70_000);

it('says what a figure has narrowed the list to, and drops it on a click', async () => {
  await router.push('/m/supervision/items?registeredFrom=2026-11-16&registeredTo=2026-11-22');
  const wrapper = show(ItemViews, {});
  expect(wrapper.text()).toContain('2026-11-16 至 2026-11-22 新立项');
  await wrapper.find('.mark button').trigger('click');
  await flushPromises();
  expect(router.currentRoute.value.query).toEqual({});
  wrapper.unmount();
});

it('leads from a sentence of the report to the item behind it', () => {
  const number = '督〔2026〕12号';
  const sections = [
    { key: 'OVERDUE', title: '一、逾期', sentences: [{ text: `${number}逾期。`, items: [{ id: 9, number }] }] },
  ];
  const wrapper = show(ReportText, { report: { summary: '概况', sections } as unknown as Report });
  expect(wrapper.find('li a').attributes('href')).toBe('/m/supervision/items/9');
  expect(wrapper.find('li').text()).toBe(`${number}逾期。`);
  wrapper.unmount();
});
