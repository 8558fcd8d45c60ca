#!/usr/bin/env node
// Stands in for the platform while one looks at the pages: `node server.mjs`, then http://127.0.0.1:8379/m/supervision/items
import { createServer } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { supervision } from './api.mjs';
import { answer as platform } from './platform.mjs';
import { todos } from './reports.mjs';

const bundle = join(dirname(fileURLToPath(import.meta.url)), '../../../..');
const bundles = join(bundle, '..');
const shell = join(bundles, 'platform/console/target/console-shell');
const pages = join(bundle, 'target/mock-console');
const kit = (script, ...more) =>
  execFileSync('node', [join(bundles, 'platform/console/kit', script), ...more], { stdio: 'inherit' });
kit('build-shell.mjs', shell);
kit('build.mjs', join(bundle, 'src/main/web'), pages);

const TYPES = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.html': 'text/html',
};
const BASE = '/console/m/supervision/mock/';
const csp = `default-src 'none'; script-src 'self' ${readFileSync(join(shell, 'csp.txt'), 'utf8')}; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;

function file(response, path) {
  response.writeHead(200, {
    'Content-Type': `${TYPES[extname(path)] ?? 'application/octet-stream'}; charset=utf-8`,
    'Content-Security-Policy': csp,
  });
  response.end(readFileSync(path));
}
function events(response) {
  const manifest = { ...JSON.parse(readFileSync(join(pages, 'module.json'), 'utf8')), base: BASE };
  response.writeHead(200, { 'Content-Type': 'text/event-stream' });
  response.write(`event: modules\ndata: ${JSON.stringify([manifest])}\n\n`);
  response.write(`event: todos\ndata: {"count":${todos().length}}\n\n`);
}
function send(response, { status = 200, body, raw }) {
  if (raw) {
    response.writeHead(200, { 'Content-Type': 'application/octet-stream' });
    return response.end(raw);
  }
  response.writeHead(status, { 'Content-Type': status < 400 ? 'application/json' : 'application/problem+json' });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}
async function bodyOf(request) {
  const parts = [];
  for await (const part of request) parts.push(part);
  const text = Buffer.concat(parts).toString('utf8');
  return request.headers['content-type']?.includes('json') && text ? JSON.parse(text) : text;
}

const server = createServer(async (request, response) => {
  const { pathname, searchParams } = new URL(request.url, 'http://mock');
  if (pathname === '/api/events') return events(response);
  if (pathname.startsWith('/api/')) {
    const body = await bodyOf(request);
    const known =
      platform(request.method, pathname, searchParams, todos) ?? supervision(request, pathname, searchParams, body);
    return send(response, known ?? { status: 404, body: { status: 404, title: '没有这个地址' } });
  }
  const path = pathname.startsWith(BASE)
    ? join(pages, pathname.slice(BASE.length))
    : join(shell, pathname.replace(/^\/console\//, ''));
  file(response, extname(path) && existsSync(path) ? path : join(shell, 'index.html'));
});
const port = Number(process.env.PORT ?? 8379);
server.listen(port, '127.0.0.1', () => console.log(`http://127.0.0.1:${port}/m/supervision/items`));
