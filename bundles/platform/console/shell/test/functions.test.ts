import { expect, it } from 'vitest';
import {
  arrow,
  byUrgency,
  bytes,
  changesOf,
  peopleOf,
  remedyOf,
  type FlightPlan,
  type OfficeFunction,
} from '../src/functions/functions';

function one(more: Partial<OfficeFunction> = {}): OfficeFunction {
  return {
    id: 'visitors',
    title: '来访登记',
    version: '1.0.0',
    state: 'RUNNING',
    reason: '',
    schemaVersion: '1',
    managed: true,
    origin: 'UPLOAD',
    signer: '',
    installedAt: null,
    installedBy: null,
    ...more,
  };
}

it('offers what fits the state of a function', () => {
  expect(changesOf(one())).toEqual(['DISABLE', 'REMOVE']);
  expect(changesOf(one({ state: 'STOPPED' }))).toEqual(['ENABLE', 'REMOVE']);
  expect(changesOf(one({ state: 'FAILED', offered: '1.1.0' }))).toEqual(['UPDATE', 'DISABLE', 'REMOVE']);
  expect(changesOf(one({ state: 'AVAILABLE', managed: false, offered: '1.0.0' }))).toEqual(['INSTALL']);
});

it('leaves a function alone that did not come as a plugin file', () => {
  expect(changesOf(one({ managed: false }))).toEqual([]);
});

it('puts what asks for attention first and what is not installed last', () => {
  const list = [
    one({ id: 'a', state: 'AVAILABLE' }),
    one({ id: 'b' }),
    one({ id: 'c', state: 'FAILED' }),
    one({ id: 'd' }),
  ];
  expect(byUrgency(list).map(({ id }) => id)).toEqual(['c', 'b', 'd', 'a']);
});

it('says sizes as people do', () => {
  expect(bytes(0)).toBe('0 B');
  expect(bytes(2048)).toBe('2.0 KB');
  expect(bytes(12 * 1024)).toBe('12 KB');
  expect(bytes(3.4 * 1024 ** 3)).toBe('3.4 GB');
});

it('counts everybody who is interrupted', () => {
  const inUse = [
    { function: 'visitors', people: 7 },
    { function: 'meetings', people: 12 },
  ];
  expect(peopleOf({ inUse } as FlightPlan)).toBe(19);
});

it('shows a version as one when nothing changes', () => {
  expect(arrow('1', '2')).toBe('1 → 2');
  expect(arrow('', '2')).toBe('– → 2');
  expect(arrow('2', '2')).toBe('2');
  expect(arrow('', '')).toBe('–');
});

it('brings a function in line with the profile', () => {
  expect(remedyOf({ function: 'a', kind: 'MISSING', reason: '' })).toBe('INSTALL');
  expect(remedyOf({ function: 'a', kind: 'EXTRA', reason: '' })).toBe('REMOVE');
});
