import { expect, it } from 'vitest';
import { exportOf, sizeOf, stepsOf, type Destruction, type Holding } from '../src/functions/data';

const held = (state: Holding['state'], own?: boolean) =>
  ({ state, destruction: own === undefined ? null : ({ own } as Destruction) }) as Holding;

it('offers destruction only of data that nobody uses', () => {
  expect(stepsOf(held('RUNNING'))).toEqual([]);
  expect(stepsOf(held('STOPPED'))).toEqual(['ask']);
  expect(stepsOf(held('FROZEN'))).toEqual(['ask']);
});

it('lets who asked withdraw, and only another person decide', () => {
  expect(stepsOf(held('FROZEN', true))).toEqual(['withdraw']);
  expect(stepsOf(held('FROZEN', false))).toEqual(['confirm', 'refuse']);
});

it('says in the address why everything is taken out', () => {
  expect(exportOf('supervision', '年度 归档')).toBe(
    '/api/platform/modules/supervision/archive?reason=%E5%B9%B4%E5%BA%A6%20%E5%BD%92%E6%A1%A3',
  );
});

it.each([
  [0, '0 B'],
  [1023, '1023 B'],
  [1536, '1.5 KB'],
  [300 * 1024 ** 2, '300 MB'],
  [2.5 * 1024 ** 3, '2.5 GB'],
])('says %d bytes as %s', (bytes, said) => {
  expect(sizeOf(bytes)).toBe(said);
});
