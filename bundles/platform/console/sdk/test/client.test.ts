import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { address, api, onSignedOut } from '../src/api/client';
import { ApiError } from '../src/api/problem';
import { dispositionOf, nameFrom } from '../src/api/transfer';
import { lang } from '../src/language';
import { session } from '../src/session';

const viewer = {
  id: 1,
  username: 'a',
  name: '甲',
  office: null,
  roles: [],
  permissions: [],
  scope: 'OWN' as const,
  locale: null,
};
const json = (status: number, body: unknown, headers = {}) => new Response(JSON.stringify(body), { status, headers });
let sent: { path: string; init: RequestInit & { headers: Record<string, string> } }[];
let answers: (Response | Error)[];

beforeEach(() => {
  sent = [];
  session.value = { csrfToken: 'token', mustChangePassword: false, viewer };
  vi.stubGlobal('fetch', async (path: string, init: never) => {
    sent.push({ path, init });
    const answer = answers.shift()!;
    if (answer instanceof Error) throw answer;
    return answer;
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  lang.value = 'zh-CN';
});

it('sends token, language and version with a write', async () => {
  answers = [json(200, { ok: true })];
  lang.value = 'en';
  await api('/api/x', { method: 'PUT', body: { a: 1 }, version: 7 });
  expect(sent[0]!.init.headers).toMatchObject({
    'X-CSRF-Token': 'token',
    'Accept-Language': 'en',
    'If-Match': '"7"',
    'Content-Type': 'application/json',
  });
  expect(sent[0]!.init.body).toBe('{"a":1}');
});

it('says in which words what it sends was declared to be no secret, and only then', async () => {
  answers = [json(200, {}), json(200, {})];
  await api('/api/x', { method: 'POST', body: {}, declared: true });
  expect(sent[0]!.init.headers).toMatchObject({ 'X-Non-Secret': '1' });
  await api('/api/x', { method: 'POST', body: {} });
  expect(sent[1]!.init.headers).not.toHaveProperty('X-Non-Secret');
});

it('sends no token with a read', async () => {
  answers = [json(200, {})];
  await api('/api/x');
  expect(sent[0]!.init.headers).not.toHaveProperty('X-CSRF-Token');
});

it('leaves empty values out of the address', () => {
  expect(address('/api/x', { q: '', office: null, size: 20, state: ['A', 'B'] })).toBe(
    '/api/x?size=20&state=A&state=B',
  );
});

it('answers nothing for 204', async () => {
  answers = [new Response(null, { status: 204 })];
  expect(await api('/api/x', { method: 'DELETE' })).toBeUndefined();
});

it('makes an error out of a problem document', async () => {
  const problem = { title: '有误', detail: '期限早于交办日', code: 'x', errors: [{ field: 'due', message: '太早' }] };
  answers = [json(422, problem)];
  const error = (await api('/api/x').catch((e: unknown) => e)) as ApiError;
  expect(error).toMatchObject({ status: 422, message: '期限早于交办日', code: 'x' });
  expect(error.fieldErrors).toEqual([{ field: 'due', message: '太早' }]);
});

it('makes an error out of anything else too', async () => {
  answers = [new Response('<html>502</html>', { status: 502 })];
  await expect(api('/api/x')).rejects.toMatchObject({ status: 502, message: '服务器返回了错误（502）' });
});

it('reads how long to wait', async () => {
  answers = [json(429, { detail: '请稍后' }, { 'Retry-After': '20' })];
  await expect(api('/api/x')).rejects.toMatchObject({ retryAfter: 20 });
});

it('says that the server cannot be reached', async () => {
  answers = [new TypeError('network')];
  await expect(api('/api/x')).rejects.toMatchObject({ status: 0, code: 'offline' });
});

it('tells the shell when the session has ended, but not when nobody was signed in', async () => {
  const ended = vi.fn();
  const off = onSignedOut(ended);
  answers = [json(401, {}), json(401, {})];
  await expect(api('/api/x')).rejects.toBeInstanceOf(ApiError);
  expect(ended).toHaveBeenCalledOnce();
  session.value = null;
  await expect(api('/api/x')).rejects.toBeInstanceOf(ApiError);
  expect(ended).toHaveBeenCalledOnce();
  off();
});

it('fetches the new token once when another tab has signed in again', async () => {
  const fresh = { csrfToken: 'new', mustChangePassword: false, viewer };
  answers = [json(403, { code: 'csrf' }), json(200, fresh), json(200, { done: true })];
  expect(await api('/api/x', { method: 'POST' })).toEqual({ done: true });
  expect(sent[2]!.init.headers['X-CSRF-Token']).toBe('new');
});

it('writes and reads file names with any letters', () => {
  const name = "督办周报 (第'3'期).docx";
  expect(nameFrom(dispositionOf(name), 'x')).toBe(name);
  expect(nameFrom('attachment; filename="a.txt"', 'x')).toBe('a.txt');
  expect(nameFrom(null, 'x')).toBe('x');
});
