import { expect, it } from 'vitest';
import type { ItemRow } from '../../main/web/api';
import { inputOf, sourceFields, toBody } from '../../main/web/item/form';
import { bodyOf as bulkBody, bulkOf } from '../../main/web/item/bulk';
import { columns, extrasOf, filters, sameQuery, toApi, VIEWS } from '../../main/web/item/list';
import { stepWords } from '../../main/web/item/step-words';
import { bodyOf, offered, startOf, STEPS } from '../../main/web/item/steps';
import { saysTheSame } from '../../main/web/item/texts';
import { toneOf } from '../../main/web/item/tones';
import stateRules from '../../main/java/org/luoshi/supervision/item/ItemState.java?raw';
import stepRules from '../../main/java/org/luoshi/supervision/item/Step.java?raw';
import { item } from './samples';

it('asks for every step that the rules know, and for no other', () => {
  const known = [...stepRules.matchAll(/^ {4}([A-Z_]+)\(/gm)].map((match) => match[1]);
  expect(known.length).toBeGreaterThan(20);
  expect(Object.keys(STEPS).sort()).toEqual(known.sort());
});

it('shows what is finished or put aside in another tone than what is being worked on', () => {
  const states = [...stateRules.matchAll(/^ {4}([A-Z_]+)\(Phase/gm)].map((match) => match[1]!);
  expect(states).toContain('EXTENSION_REQUESTED');
  const working = ['REGISTERED', 'DISPATCHED', 'RECEIVED', 'IN_PROGRESS', 'LONG_TERM'];
  expect(states.filter((state) => toneOf(state) === 'primary')).toEqual(working);
});

it('has a label for every field of every step, in both languages', () => {
  for (const [step, { fields }] of Object.entries(STEPS))
    for (const { name } of fields)
      for (const words of [stepWords['zh-CN'], stepWords.en])
        expect(`${step}_${name}` in words || name in words, `${step} ${name}`).toBe(true);
});

it('offers only the steps that the answer names, each in its place', () => {
  const now = item({ steps: ['FEEDBACK', 'ANNUL', 'FINISH_SUB_TASK', 'SOMETHING_NEW'] });
  expect(offered(now, 'main')).toEqual(['FEEDBACK']);
  expect(offered(now, 'rare')).toEqual(['ANNUL']);
  expect(offered(now, 'row')).toEqual(['FINISH_SUB_TASK']);
});

it('brings reassigning to the front when the office has asked to give the item back', () => {
  const steps = ['REASSIGN', 'REFUSE_RETURN'];
  expect(offered(item({ steps, state: 'RETURN_REQUESTED' }), 'main')).toEqual(steps);
  expect(offered(item({ steps, state: 'DISPATCHED' }), 'main')).toEqual(['REFUSE_RETURN']);
});

it('starts a dialog from what the item says now', () => {
  const now = item({ assistOffices: [{ id: 5, name: '监督评估处' }] });
  expect(startOf('DISPATCH', now)).toMatchObject({
    leadOfficeId: 4,
    assistOfficeIds: [5],
    handlerId: 31,
    due: '2026-07-31',
    on: null,
  });
  expect(startOf('DISPATCH', item({ nextFeedback: '2026-07-10' }))).toMatchObject({ nextFeedback: '2026-07-10' });
  expect(startOf('REASSIGN', item({ nextFeedback: '2026-07-10' }))).toMatchObject({ nextFeedback: null });
  expect(startOf('FEEDBACK', now)).toMatchObject({ progress: 40, done: '' });
  expect(startOf('PASS', now)).toEqual({ checks: {}, note: '' });
  expect(startOf('FINISH_SUB_TASK', now, { subTaskId: 91 })).toMatchObject({ subTaskId: 91 });
});

it('offers the day that was asked for as the new due date', () => {
  const asked = { id: 1, by: '', at: '', reason: '', oldDue: '2026-07-17', late: false, newDue: null };
  const open = {
    ...asked,
    expected: '2026-08-15',
    decision: null,
    decisionNote: null,
    decidedBy: null,
    decidedAt: null,
  };
  expect(startOf('GRANT_EXTENSION', item({ extensions: [open] }))).toMatchObject({ due: '2026-08-15' });
});

it('sends empty texts as nothing', () => {
  expect(bodyOf({ note: '', progress: 0, due: null })).toEqual({ note: null, progress: 0, due: null });
});

it('keeps what a figure has narrowed the list to, and asks the server for it', () => {
  const query = { outcome: 'DUE', from: '2026-09-07', to: '2026-11-22', q: '', handler: ['1', '2'] };
  expect(extrasOf(query)).toEqual({ outcome: 'DUE' });
  expect(toApi({ size: 20, from: '2026-09-07' }, extrasOf(query))).toEqual({
    size: 20,
    from: '2026-09-07',
    outcome: 'DUE',
  });
});

it('says "all" in the address and nothing to the server', () => {
  expect(toApi({ size: 20, open: 'all' }, {})).toEqual({ size: 20 });
  expect(toApi({ size: 20, open: 'true' }, {})).toEqual({ size: 20, open: 'true' });
});

it('marks the view that the address shows, on whichever page', () => {
  const red = VIEWS.find((view) => view.key === 'red')!.query;
  expect(sameQuery(red, { light: 'RED', open: 'true', cursor: 'x', page: '2' })).toBe(true);
  expect(sameQuery(red, { light: 'RED', open: 'true', q: '公示' })).toBe(false);
  expect(sameQuery(red, { open: 'true' })).toBe(false);
});

it('takes one step on many only when it fits all of them', () => {
  const row = (id: number, state: string) => ({ id, version: 3, state }) as ItemRow;
  const rows = [row(1, 'PENDING_APPROVAL'), row(2, 'PENDING_APPROVAL'), row(3, 'IN_PROGRESS')];
  expect(bulkOf(rows, ['1', '2'], () => true).step).toBe('APPROVE');
  expect(bulkOf(rows, ['1', '3'], () => true).step).toBeNull();
  expect(bulkOf(rows, ['1', '2'], (permission) => permission !== 'supervision.approve').step).toBeNull();
  expect(bulkOf(rows, ['9'], () => true)).toEqual({ chosen: [], step: null });
  expect(bulkBody([rows[0]!], '')).toEqual({ items: [{ id: 1, version: 3 }], input: { note: null } });
});

it('knows every filter of the contract', () => {
  const names = filters(() => []).flatMap((filter) => filter.prop.split(','));
  expect(names.sort()).toEqual(['from', 'light', 'mine', 'office', 'open', 'q', 'source', 'state', 'to'].sort());
});

it('leads from a row to its record', () => {
  const link = columns.find((column) => column.link)!.link!;
  expect(link({ id: 1201 } as ItemRow)).toBe('/m/supervision/items/1201');
});

it('shows the fields that a source has', () => {
  expect(sourceFields('DIRECTOR_MEETING')).toEqual(['meeting']);
  expect(sourceFields('INSTRUCTION')).toContain('instruction');
  expect(sourceFields('SUPERIOR_DOCUMENT')).toEqual(['reference']);
});

it('does not show a clause twice that is the requirement itself', () => {
  expect(saysTheSame('（一）由资源配置处牵头，完成公示。', '由资源配置处牵头，完成公示')).toBe(true);
  expect(saysTheSame('(二)加强 建设。', '加强建设')).toBe(true);
  expect(saysTheSame('由资源配置处牵头，完成公示。', '完成公示')).toBe(false);
  expect(saysTheSame(null, null)).toBe(false);
});

it('sends an item back as it was read', () => {
  const body = toBody(inputOf(item({ requirement: '按期完成' })));
  expect(body).toMatchObject({
    title: '完成立项清单公示',
    requirement: '按期完成',
    content: null,
    phone: null,
    leadOfficeId: 4,
    handlerId: 31,
    source: { kind: 'DIRECTOR_MEETING', meeting: '第14次', reference: null },
  });
});
