import type { LocationQuery } from 'vue-router';
import type { ListColumn, ListFilter, ListQuery } from '@luoshi/console-sdk';
import { PAGES, type ItemRow } from '../api';
import type { useOptions } from '../options';

/** Filters that figures lead to: they have no field of their own and are shown as removable marks. */
export const EXTRAS = [
  'outcome',
  'registeredFrom',
  'registeredTo',
  'closedFrom',
  'closedTo',
  'overdue',
  'intake',
  'handler',
] as const;
export type Extra = (typeof EXTRAS)[number];

export function extrasOf(query: LocationQuery): Partial<Record<Extra, string>> {
  const found: Partial<Record<Extra, string>> = {};
  for (const name of EXTRAS) {
    const value = query[name];
    if (typeof value === 'string' && value) found[name] = value;
  }
  return found;
}

/** An address without any filter shows what is open; "all" is said as `open=all`. */
export function toApi(query: ListQuery, extras: Partial<Record<Extra, string>>): ListQuery {
  const asked: ListQuery = { ...query, ...extras };
  if (asked['open'] === 'all') delete asked['open'];
  return asked;
}

/** The ways into the list that are used every day. */
export const VIEWS = [
  { key: 'open', query: { open: 'true' } },
  { key: 'mine', query: { mine: 'true', open: 'true' } },
  { key: 'amber', query: { light: 'AMBER', open: 'true' } },
  { key: 'red', query: { light: 'RED', open: 'true' } },
  { key: 'approval', query: { state: 'PENDING_APPROVAL' } },
  { key: 'all', query: { open: 'all', sort: '-updated' } },
] as const;

export function sameQuery(asked: Record<string, string>, query: LocationQuery): boolean {
  const shown = Object.entries(query).filter(([name]) => name !== 'cursor' && name !== 'page' && name !== 'size');
  return shown.length === Object.keys(asked).length && shown.every(([name, value]) => asked[name] === value);
}

export const columns: ListColumn<ItemRow>[] = [
  { prop: 'light', title: { 'zh-CN': '灯', en: 'Light' }, width: 84 },
  {
    prop: 'title',
    title: { 'zh-CN': '督办事项', en: 'Item' },
    minWidth: 240,
    link: (row) => `${PAGES}/items/${row.id}`,
  },
  { prop: 'number', title: { 'zh-CN': '编号', en: 'Number' }, width: 148, sortable: true },
  { prop: 'leadOffice', title: { 'zh-CN': '牵头处室', en: 'Lead office' }, width: 116 },
  { prop: 'handler', title: { 'zh-CN': '承办人', en: 'Handler' }, width: 76, wideOnly: true },
  { prop: 'due', title: { 'zh-CN': '办理时限', en: 'Due' }, width: 132, sortable: true },
  { prop: 'progress', title: { 'zh-CN': '进度', en: 'Progress' }, width: 126, wideOnly: true, roomy: true },
  { prop: 'state', title: { 'zh-CN': '状态', en: 'State' }, width: 104 },
];

type Choices = ReturnType<typeof useOptions>['choicesOf'];

export function filters(choicesOf: Choices): ListFilter[] {
  return [
    {
      prop: 'q',
      kind: 'text',
      title: { 'zh-CN': '编号、标题或内容', en: 'Number, title or content' },
      placeholder: { 'zh-CN': '如 2026-12 或 公示', en: 'e.g. 2026-12 or a word' },
    },
    { prop: 'state', kind: 'select', title: { 'zh-CN': '状态', en: 'State' }, options: choicesOf('states') },
    {
      prop: 'light',
      kind: 'select',
      title: { 'zh-CN': '灯', en: 'Light' },
      options: [
        { value: 'RED', title: { 'zh-CN': '红灯（逾期）', en: 'Red (overdue)' } },
        { value: 'AMBER', title: { 'zh-CN': '黄灯（临期）', en: 'Amber (due soon)' } },
        { value: 'GREEN', title: { 'zh-CN': '绿灯（正常）', en: 'Green (on track)' } },
        { value: 'GREY', title: { 'zh-CN': '灰灯（不计时）', en: 'Grey (clock stands still)' } },
      ],
    },
    { prop: 'office', kind: 'office', title: { 'zh-CN': '牵头处室', en: 'Lead office' } },
    { prop: 'source', kind: 'select', title: { 'zh-CN': '立项来源', en: 'Source' }, options: choicesOf('sources') },
    { prop: 'from,to', kind: 'daterange', title: { 'zh-CN': '办理时限', en: 'Due' } },
    {
      prop: 'open',
      kind: 'select',
      title: { 'zh-CN': '办理情况', en: 'Open or ended' },
      options: [
        { value: 'true', title: { 'zh-CN': '在办', en: 'Open' } },
        { value: 'false', title: { 'zh-CN': '已结束', en: 'Ended' } },
        { value: 'all', title: { 'zh-CN': '全部', en: 'All' } },
      ],
    },
    { prop: 'mine', kind: 'flag', title: { 'zh-CN': '我承办的', en: 'Handled by me' } },
  ];
}
