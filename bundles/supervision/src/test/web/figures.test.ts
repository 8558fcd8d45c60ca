import { mount } from '@vue/test-utils';
import { beforeEach, expect, it } from 'vitest';
import type { Component } from 'vue';
import { createMemoryHistory, createRouter } from 'vue-router';
import OnTimeRate from '../../main/web/figures/OnTimeRate.vue';
import TrendChart from '../../main/web/figures/TrendChart.vue';
import ItemViews from '../../main/web/item/ItemViews.vue';
import type { Summary, TrendWeek } from '../../main/web/api';
import { signIn } from './samples';

const page = { template: '<i />', render: () => null };
const span = 'from=2026-11-16&to=2026-11-22';
const week: TrendWeek = {
  week: '2026-W47',
  from: '2026-11-16',
  to: '2026-11-22',
  registered: 4,
  closed: 3,
  due: 5,
  onTime: 2,
  registeredFilter: 'registeredFrom=2026-11-16&registeredTo=2026-11-22',
  closedFilter: 'closedFrom=2026-11-16&closedTo=2026-11-22',
  dueFilter: `outcome=DUE&${span}`,
  onTimeFilter: `outcome=ON_TIME&${span}`,
};
const onTime: Summary['onTime'] = {
  numerator: 2,
  denominator: 5,
  from: '2026-09-07',
  to: '2026-11-22',
  filter: 'outcome=ON_TIME&from=2026-09-07&to=2026-11-22',
  denominatorFilter: 'outcome=DUE&from=2026-09-07&to=2026-11-22',
};
let router: ReturnType<typeof createRouter>;

beforeEach(() => {
  signIn('read');
  router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/:rest(.*)*', component: page }] });
});
const show = (component: unknown, props: object) =>
  mount(component as Component, { props, global: { plugins: [router], stubs: { XChart: true } } });
const links = (wrapper: ReturnType<typeof show>) =>
  wrapper.findAll('a').map((link) => [link.text(), link.attributes('href')!.split('?')[1]]);

it('opens the items behind every figure of a week, those that were on time as well', () => {
  expect(links(show(TrendChart, { trend: [week] }))).toEqual([
    ['4', week.registeredFilter],
    ['3', week.closedFilter],
    ['5', week.dueFilter],
    ['2', week.onTimeFilter],
  ]);
  expect(links(show(OnTimeRate, { onTime, trend: [week] }))).toEqual([
    ['按期办结 2 项', onTime.filter],
    ['期内到期 5 项', onTime.denominatorFilter],
    ['2', week.onTimeFilter],
    ['5', week.dueFilter],
  ]);
});

it.each([
  ['DUE', '期内到期的事项'],
  ['ON_TIME', '期内到期且按期办结的事项'],
  ['LATE', '期内到期而未按期办结的事项'],
])('names what the list was narrowed to: %s', async (outcome, words) => {
  await router.push(`/m/supervision/items?outcome=${outcome}&${span}`);
  expect(show(ItemViews, {}).find('.mark').text()).toBe(words);
});
