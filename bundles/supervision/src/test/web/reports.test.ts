import { expect, it } from 'vitest';
import type { Report } from '../../main/web/api';
import { partsOf, restOf } from '../../main/web/report/cites';
import { bodyOf, citable, editable } from '../../main/web/report/edit';
import { isoWeek } from '../../main/web/report/weeks';

it.each([
  ['2026-07-06', '2026-W28'],
  ['2026-07-12', '2026-W28'],
  ['2025-12-29', '2026-W01'],
  ['2027-01-03', '2026-W53'],
  ['2024-12-30', '2025-W01'],
])('knows that %s lies in week %s', (day, week) => {
  expect(isoWeek(day)).toBe(week);
});

const items = [
  { id: 1, number: '督〔2026〕1号' },
  { id: 2, number: '督〔2026〕2号' },
  { id: 3, number: null },
];

it('makes the numbers in a sentence into links and lists the others behind it', () => {
  const sentence = { text: '督〔2026〕2号立项清单已公示。', items };
  expect(partsOf(sentence)).toEqual([{ text: '督〔2026〕2号', id: 2 }, { text: '立项清单已公示。' }]);
  expect(restOf(sentence).map((item) => item.id)).toEqual([1, 3]);
  expect(partsOf({ text: '本周无。', items: [] })).toEqual([{ text: '本周无。' }]);
});

const report = {
  summary: '本周在办12项。',
  sections: [
    { key: 'OVERDUE', title: '一、逾期', sentences: [{ text: '督〔2026〕2号逾期。', items: [items[1]!] }] },
    { key: 'DUE_NEXT_WEEK', title: '七、下周到期', sentences: [{ text: '两项。', items: [items[1]!, items[0]!] }] },
  ],
} as unknown as Report;

it('sends the words of a report with the items behind each sentence', () => {
  expect(bodyOf(editable(report))).toEqual({
    summary: '本周在办12项。',
    sections: [
      { key: 'OVERDUE', sentences: [{ text: '督〔2026〕2号逾期。', itemIds: [2] }] },
      { key: 'DUE_NEXT_WEEK', sentences: [{ text: '两项。', itemIds: [2, 1] }] },
    ],
  });
});

it('offers the items that the report speaks of, each once and in order', () => {
  expect(citable(report).map((item) => item.id)).toEqual([1, 2]);
});
