#!/usr/bin/env node
// Stands in for the platform while pages are looked at: files, strict policy, events, made-up data. Never shipped.
// Scenes: password "bad" is refused, "slow" must wait, "first" must be changed; POST /mock/module/visitors?on=false;
// POST /mock/administration?is=SET_UP (SIMPLE, SEPARATED), where sysadmin, secadmin and auditor are the three.
// The password "second" asks for a code besides (second-factor.mjs).
import { spawnSync } from 'node:child_process';
import { createServer } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { answer } from './api.mjs';
import { administer, administration, appoint, viewerOf } from './administration.mjs';
import { Refusal } from './refusal.mjs';
import { notifications, todos } from './work-data.mjs';
import { ownSecondFactor, requireSecondFactor } from './second-factor.mjs';

const here = import.meta.dirname;
const kit = join(here, '../../kit');
const target = join(here, '../../target/mock');
const shell = join(target, 'shell');
for (const args of [
  ['build-shell.mjs', shell],
  ['build.mjs', join(here, 'sample'), join(target, 'visitors')],
]) {
  const built = spawnSync(process.execPath, [join(kit, args[0]), ...args.slice(1)], { stdio: 'inherit' });
  if (built.status) process.exit(built.status);
}
const policy = [
  "default-src 'none'",
  `script-src 'self' ${readFileSync(join(shell, 'csp.txt'), 'utf8')}`,
  "style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'",
  "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
].join('; ');
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};
const manifest = JSON.parse(readFileSync(join(target, 'visitors/module.json'), 'utf8'));
let revision = 1;
let visitorsOn = true;
let session = null;
const streams = new Set();

const unread = () => notifications.filter((one) => !one.readAt).length;
const list = () => (visitorsOn ? [{ ...manifest, base: `/console/m/visitors/${revision}/` }] : []);

function tell(stream) {
  const event = (name, data) => stream.write(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`);
  event('modules', list());
  event('todos', { count: todos.length });
  event('notifications', { unread: unread() });
}

function signIn({ username, password, code }) {
  if (password === 'slow') throw new Refusal(429, '尝试次数过多，请稍后再试。', { retryAfter: 20 });
  requireSecondFactor(password, code);
  if (!username || password === 'bad') throw new Refusal(401, '用户名或密码不正确。');
  session = { csrfToken: 'mock', mustChangePassword: password === 'first', username };
  return sessionNow();
}

/** Rights follow the way in which the installation is administered at the moment. */
function sessionNow() {
  const { username, ...known } = session;
  return { ...known, simpleMode: administration() === 'SIMPLE', viewer: viewerOf(username) };
}

function appointed(body) {
  const made = appoint(body.administrators);
  session = null;
  streams.forEach((stream) => stream.end());
  return made;
}

function sessionAnswer(method, path, body) {
  if (path === '/api/console/info')
    return {
      simpleMode: administration() === 'SIMPLE',
      sampleData: true,
      directory: true,
      openid: true,
      version: '0.1.0',
      productName: '落实',
    };
  if (path === '/api/session/openid/provider') return { name: '' };
  if (path === '/api/session' && method === 'POST') return signIn(body);
  if (!session) throw new Refusal(401, '请先登录。');
  if (path === '/api/session' && method === 'GET') return sessionNow();
  if (path === '/api/session' && method === 'DELETE') return void (session = null);
  if (path === '/api/session/password') return void (session.mustChangePassword = false);
  if (path.startsWith('/api/session/second-factor')) return ownSecondFactor(method, path, body);
  if (path === '/api/session/locale') return undefined;
  if (path === '/api/set-up') return { administration: administration() };
  if (path === '/api/set-up/simple-mode') return { administration: administer('SIMPLE') };
  if (path === '/api/set-up/administrators') return appointed(body);
  return null;
}

function mockScene(url) {
  if (url.pathname === '/mock/session/end') session = null;
  else if (url.pathname === '/mock/administration') administer(url.searchParams.get('is'));
  else {
    visitorsOn = url.searchParams.get('on') !== 'false';
    revision++;
    streams.forEach(tell);
  }
}

function reply(response, status, value, type = 'application/json', headers = {}) {
  response.writeHead(value === undefined ? 204 : status, {
    'Content-Type': type,
    'Cache-Control': 'no-store',
    ...headers,
  });
  response.end(value === undefined ? undefined : JSON.stringify(value));
}

async function speak(request, response, url) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const json = request.headers['content-type']?.includes('json');
  const body = json && chunks.length ? JSON.parse(Buffer.concat(chunks).toString()) : {};
  try {
    const own = sessionAnswer(request.method, url.pathname, body);
    const query = Object.fromEntries(url.searchParams);
    const version = request.headers['if-match']?.replaceAll('"', '');
    const asked = () => ({ body, query, version, viewer: sessionNow().viewer });
    reply(response, 200, own === null ? answer(request.method, url.pathname, asked()) : own);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const wait = error.problem.retryAfter ? { 'Retry-After': String(error.problem.retryAfter) } : {};
    reply(response, error.problem.status, error.problem, 'application/problem+json', wait);
  }
}

function stream(request, response) {
  if (!session) return reply(response, 401, { status: 401 });
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
  streams.add(response);
  tell(response);
  request.on('close', () => streams.delete(response));
}

function file(response, path) {
  const found = existsSync(path) ? path : join(shell, 'index.html');
  const html = found.endsWith('.html') ? { 'Content-Security-Policy': policy } : {};
  response.writeHead(200, { 'Content-Type': TYPES[extname(found)] ?? 'application/octet-stream', ...html });
  response.end(readFileSync(found));
}

const server = createServer(async (request, response) => {
  const url = new URL(request.url, 'http://localhost');
  const asset = /^\/console\/(a\/[\w.-]+)$/.exec(url.pathname);
  const part = /^\/console\/m\/visitors\/\d+\/([\w.-]+)$/.exec(url.pathname);
  if (url.pathname.startsWith('/mock/')) {
    mockScene(url);
    reply(response, 204);
  } else if (url.pathname === '/api/events') stream(request, response);
  else if (url.pathname.startsWith('/api/')) await speak(request, response, url);
  else if (part) file(response, join(target, 'visitors', part[1]));
  else file(response, asset ? join(shell, asset[1]) : join(shell, 'index.html'));
});
server.listen(Number(process.env.PORT ?? 8377), '127.0.0.1', () => {
  console.log(`Luoshi console with made-up data: http://127.0.0.1:${server.address().port}`);
});
