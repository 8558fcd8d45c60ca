import { expect, it } from 'vitest';
import type { DueExplanation, Office } from '@luoshi/console-sdk';
import { asTree } from '@luoshi/console-sdk';
import { changesOf } from '../src/audit/changes';
import { weeksOf } from '../src/calendar/weeks';
import { fillRows } from '../src/home/rows';
import { byTerm, lightOf, termOf, type Todo } from '../src/home/todos';
import { reorder, rowsOf } from '../src/offices/rows';
import { differs, draftOf, type Role } from '../src/roles/roles';

const office = (id: number, parentId: number | null, sortOrder: number) =>
  ({ id, parentId, sortOrder, name: `处${id}`, aliases: [] as string[] }) as unknown as Office;

it.each([
  ['2026-11-22', 'overdue'],
  ['2026-11-23', 'thisWeek'],
  ['2026-11-29', 'thisWeek'],
  ['2026-11-30', 'nextWeek'],
  ['2026-12-07', 'thirdWeek'],
  ['2026-12-14', 'later'],
  [null, 'open'],
])('puts a matter due %s into its week', (due, term) => {
  expect(termOf(due, '2026-11-23')).toBe(term);
});

it('shows what has passed its date as overdue, also before its clock has begun', () => {
  expect(lightOf({ due: '2026-11-20', light: 'GREY' }, '2026-11-23')).toBe('RED');
  expect(lightOf({ due: '2026-11-24', light: 'GREY' }, '2026-11-23')).toBe('GREY');
  expect(lightOf({ due: null, light: null }, '2026-11-23')).toBeNull();
});

it('counts to-dos by week', () => {
  const todos = [{ due: '2026-11-20' }, { due: '2026-11-24' }, { due: null }] as Todo[];
  expect(byTerm(todos, '2026-11-23')).toMatchObject({ overdue: 1, thisWeek: 1, open: 1, later: 0 });
});

it.each([
  [[], []],
  [[4], [12]],
  [
    [4, 8],
    [4, 8],
  ],
  [
    [6, 8, 3],
    [12, 8, 4],
  ],
  [
    [5, 5, 9],
    [5, 7, 12],
  ],
])('fills the rows of cards %j', (spans, filled) => {
  expect(fillRows(spans)).toEqual(filled);
});

it('lays a term out in whole weeks and numbers the counted days', () => {
  const explanation: DueExplanation = {
    due: '2026-02-24',
    provisional: false,
    days: [
      { date: '2026-02-14', counted: true, reason: '春节调休上班' },
      { date: '2026-02-15', counted: false, reason: '春节' },
      { date: '2026-02-24', counted: true, reason: '工作日' },
    ],
  };
  const weeks = weeksOf('2026-02-13', explanation);
  expect(weeks.map((week) => week[0]!.date)).toEqual(['2026-02-09', '2026-02-16', '2026-02-23']);
  expect(weeks[0]![4]).toMatchObject({ start: true, outside: false });
  expect(weeks[0]![5]).toMatchObject({ n: 1, reason: '春节调休上班' });
  expect(weeks[2]![1]).toMatchObject({ n: 2, due: true, reason: null });
});

it('shows what has changed first, whatever kind of value it is', () => {
  const rows = changesOf({ name: '甲', roles: ['a'] }, { name: '甲', roles: ['a', 'b'], active: true });
  expect(rows).toEqual([
    { field: 'roles', before: 'a', after: 'a、b', changed: true },
    { field: 'active', before: '', after: '是', changed: true },
    { field: 'name', before: '甲', after: '甲', changed: false },
  ]);
  expect(changesOf('{"x":1}', null)).toEqual([{ field: 'x', before: '1', after: '', changed: true }]);
});

it('says fields, constants and offices of a change in words', () => {
  const titles = { state: '状态', 'state=DISPATCHED': '已交办', leadOfficeId: '牵头处室' };
  expect(
    changesOf(
      { state: 'REGISTERED', leadOfficeId: 3 },
      { state: 'DISPATCHED', leadOfficeId: 4 },
      titles,
      (id) => `处${id}`,
    ),
  ).toEqual([
    { field: '状态', before: 'REGISTERED', after: '已交办', changed: true },
    { field: '牵头处室', before: '处3', after: '处4', changed: true },
  ]);
});

it('makes lines of the organisation and hides what lies below a closed branch', () => {
  const tree = asTree([office(1, null, 1), office(3, 1, 20), office(2, 1, 10), office(4, 2, 1)]);
  expect(rowsOf(tree, new Set()).map((row) => [row.office.id, row.level])).toEqual([
    [1, 0],
    [2, 1],
    [4, 2],
    [3, 1],
  ]);
  expect(rowsOf(tree, new Set(['2'])).map((row) => row.office.id)).toEqual([1, 2, 3]);
});

it('moves an office by changing only the numbers that must change', () => {
  const siblings = [office(1, 9, 10), office(2, 9, 20), office(3, 9, 30)];
  const changes = reorder(siblings, siblings[1]!, -1).map((one) => [one.office.id, one.sortOrder]);
  expect(changes).toEqual([
    [2, 10],
    [1, 20],
  ]);
  expect(reorder(siblings, siblings[2]!, 1)).toEqual([]);
});

it('sees a role as changed only when a tick or the scope differs', () => {
  const role = { permissions: ['a', 'b'], scope: 'OWN' } as Role;
  expect(differs(role, { permissions: ['b', 'a'], scope: 'OWN' })).toBe(false);
  expect(differs(role, { ...draftOf(role), scope: 'ALL' })).toBe(true);
});
