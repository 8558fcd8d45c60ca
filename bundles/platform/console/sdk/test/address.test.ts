import { expect, it } from 'vitest';
import { filterNames, listKey, readPlace, toQuery, writePlace } from '../src/list/address';

const defaults = { names: ['q', 'office'], sort: 'due', size: 20 };

it('reads filters, order and page out of an address', () => {
  const place = readPlace({ q: '环保', sort: '-due', size: '50', page: '3', cursor: 'abc' }, defaults);
  expect(place).toEqual({ filters: { q: '环保', office: '' }, sort: '-due', size: 50, page: 3, cursor: 'abc' });
});

it('takes nonsense in an address for what is usual', () => {
  const place = readPlace({ size: '-5', page: 'x', q: ['一', '二'] }, defaults);
  expect(place).toMatchObject({ size: 20, page: 1, filters: { q: '一' } });
  expect(readPlace({ size: '100000' }, defaults).size).toBe(200);
});

it('writes only what differs from the usual, and leaves other parts alone', () => {
  const place = readPlace({ q: '环保' }, defaults);
  expect(writePlace(place, defaults, { tab: 'mine', office: '7' })).toEqual({ tab: 'mine', q: '环保' });
});

it('comes back from the address as it went in', () => {
  const place = { filters: { q: '', office: '12' }, sort: '-due', size: 50, page: 4, cursor: 'c3' };
  expect(readPlace(writePlace(place, defaults) as Record<string, string>, defaults)).toEqual(place);
});

it('asks the server for what is set and nothing else', () => {
  const place = readPlace({ office: '12', cursor: 'c' }, defaults);
  expect(toQuery(place)).toEqual({ size: 20, office: '12', sort: 'due', cursor: 'c' });
});

it('knows both names of a date range', () => {
  expect(filterNames([{ prop: 'from,to', kind: 'daterange', title: { 'zh-CN': '日期' } }])).toEqual(['from', 'to']);
});

it('is another list when a filter changes, not when the page does', () => {
  const first = readPlace({ q: '甲' }, defaults);
  expect(listKey({ ...first, page: 2, cursor: 'c' })).toBe(listKey(first));
  expect(listKey({ ...first, filters: { q: '乙', office: '' } })).not.toBe(listKey(first));
});
