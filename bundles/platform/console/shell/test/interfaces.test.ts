import { afterEach, expect, it, vi } from 'vitest';
import { session, type Session } from '@luoshi/console-sdk';
import {
  addressOf,
  answersOf,
  bodyOf,
  groupsOf,
  isStream,
  missing,
  operationsOf,
  takesFile,
  valuesOf,
  type ApiDocument,
} from '../src/interfaces/document';
import { exchange } from '../src/interfaces/exchange';
import sample from '../mock/openapi.json';

const document = sample as unknown as ApiDocument;
const operation = (id: string) => operationsOf(document).find((one) => one.operationId === id)!;
const shown = (filter: string) =>
  groupsOf(document, filter).map((group) => [group.name, ...group.operations.map((one) => one.operationId)]);

afterEach(() => vi.unstubAllGlobals());

it('groups operations by function and finds them by every word of the filter', () => {
  expect(groupsOf(document, '').map((group) => group.title)).toEqual(['平台', '来访登记']);
  expect(shown('PUT visits')).toEqual([['visitors', 'visitors.visits.change']]);
  expect(shown('visitors.write')).toEqual([['visitors', 'visitors.visits.change']]);
  expect(shown('nothing such')).toEqual([]);
});

it('puts values into path and query and leaves empty ones out', () => {
  expect(addressOf(operation('visitors.visits.list'), { q: '科技 厅', state: '' })).toBe(
    '/api/visitors/visits?q=%E7%A7%91%E6%8A%80+%E5%8E%85',
  );
  expect(addressOf(operation('visitors.visits.change'), { id: 'a/b' })).toBe('/api/visitors/visits/a%2Fb');
});

it('names required parameters that are not filled in', () => {
  expect(missing(operation('visitors.visits.change'), { id: ' ', 'If-Match': '"3"' })).toEqual(['id']);
});

it('says which values a parameter takes', () => {
  const [q, state, from] = operation('visitors.visits.list').parameters!;
  expect([q, state, from].map((one) => valuesOf(document, one!.schema))).toEqual(['string', 'OPEN, OVER', 'date']);
});

it('shows answers, those that many operations share as well', () => {
  const answers = answersOf(document, operation('visitors.visits.change'));
  expect(answers.map((one) => [one.status, one.description])).toEqual([
    ['200', '成功'],
    ['404', '找不到'],
  ]);
  expect(answers[1]!.example).toContain('"code": "not-found"');
});

it('knows JSON bodies, files and streams apart', () => {
  expect(JSON.parse(bodyOf(operation('visitors.visits.change'))!)).toMatchObject({ guest: '李静' });
  expect(takesFile(operation('visitors.visits.change'))).toBe(false);
  expect(takesFile(operation('platform.platform-modules.stage'))).toBe(true);
  expect(isStream(operation('platform.events.stream'))).toBe(true);
});

it('sends a write with the token of the session and shows a refusal as it came', async () => {
  session.value = { csrfToken: 'token' } as Session;
  const headers = { 'Content-Type': 'application/problem+json' };
  const fetched = vi.fn(async () => new Response('{"code":"forbidden"}', { status: 403, headers }));
  vi.stubGlobal('fetch', fetched);
  const values = { id: '7', 'If-Match': '"3"' };
  const answer = await exchange({ operation: operation('visitors.visits.change'), values, body: '{}' });

  expect(answer).toMatchObject({ status: 403, body: '{\n  "code": "forbidden"\n}' });
  expect(fetched).toHaveBeenCalledWith(
    '/api/visitors/visits/7',
    expect.objectContaining({
      method: 'PUT',
      body: '{}',
      headers: expect.objectContaining({
        'X-CSRF-Token': 'token',
        'If-Match': '"3"',
        'Content-Type': 'application/json',
      }),
    }),
  );
});
