import { afterEach, expect, it } from 'vitest';
import { daysBetween, formatMoment, plusDays, today, weekday } from '../src/dates';
import { lang, text, useMessages } from '../src/language';
import { tableOf, themed } from '../src/show/chart-theme';

afterEach(() => (lang.value = 'zh-CN'));

it('speaks the chosen language and fills in values', () => {
  const t = useMessages({ 'zh-CN': { n: '共 {n} 条' }, en: { n: '{n} in all' } });
  expect(t('n', { n: 3 })).toBe('共 3 条');
  lang.value = 'en';
  expect(t('n', { n: 3 })).toBe('3 in all');
  expect(text({ 'zh-CN': '只有中文' })).toBe('只有中文');
});

it('shows moments in office time, whatever the browser thinks', () => {
  expect(formatMoment('2026-11-23T16:30:00Z')).toBe('2026-11-24 00:30');
  expect(today(new Date('2026-11-23T16:30:00Z'))).toBe('2026-11-24');
  expect(formatMoment(null)).toBe('');
});

it('counts calendar days over the ends of months and years', () => {
  expect(daysBetween('2026-12-30', '2027-01-02')).toBe(3);
  expect(daysBetween('2026-03-01', '2026-02-28')).toBe(-1);
  expect(plusDays('2028-02-28', 1)).toBe('2028-02-29');
  expect(weekday('2026-11-22')).toBe(7);
});

it('gives the figures of a chart as a table', () => {
  const bars = {
    xAxis: { type: 'category', data: ['一处', '二处'] },
    series: [{ name: '办结', type: 'bar', data: [3, { value: 4 }] }],
  };
  expect(tableOf(bars)).toEqual({
    head: ['', '办结'],
    rows: [
      ['一处', 3],
      ['二处', 4],
    ],
  });
  const pie = { series: [{ type: 'pie', data: [{ name: '绿', value: 5 }] }] };
  expect(tableOf(pie).rows).toEqual([['绿', 5]]);
});

it('never lets a chart write style attributes', () => {
  const option = themed({ tooltip: { trigger: 'axis' } }, () => '#123', { contrast: true, calm: true });
  expect(option['tooltip']).toMatchObject({ renderMode: 'richText', trigger: 'axis' });
  expect(option).toMatchObject({ animation: false, aria: { decal: { show: true } } });
});
