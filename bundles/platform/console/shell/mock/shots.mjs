#!/usr/bin/env node
// shots.mjs [folder] [only]: pictures of every page in three sizes against the made-up server, to be looked at.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { scenes } from './scenes.mjs';

const here = import.meta.dirname;
const out = process.argv[2] ?? join(here, '../../target/shots');
const only = process.argv[3];
const PORT = 8378;
const origin = `http://127.0.0.1:${PORT}`;
const SIZES = { wide: [1366, 768], large: [1920, 1080], phone: [390, 844] };
mkdirSync(out, { recursive: true });

const server = spawn(process.execPath, [join(here, 'server.mjs')], {
  env: { ...process.env, PORT: String(PORT) },
  stdio: ['ignore', 'pipe', 'inherit'],
});
await new Promise((ready) => server.stdout.on('data', (text) => String(text).includes('http://') && ready()));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
const complaints = new Set();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
// Element Plus writes a <header> into its dialogs, which counts as a second banner
const OFF = `{ 'landmark-no-duplicate-banner': { enabled: false }, 'landmark-unique': { enabled: false } }`;
const TAGS = `['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']`;
const AXE = `axe.run(document, { runOnly: ${TAGS}, rules: ${OFF} })
  .then((found) => found.violations.map((v) => v.id + ': ' + v.nodes.slice(0, 3).map((n) =>
    n.target.join(' ') + ' (' + (n.any[0] ?? n.all[0] ?? n.none[0])?.message + ')').join('; ')))`;

/** Through the debugger, whose scripts the page's policy does not bind. */
async function accessibility(context, page) {
  const debug = await context.newCDPSession(page);
  await debug.send('Runtime.evaluate', { expression: axe });
  const asked = { expression: AXE, awaitPromise: true, returnByValue: true };
  const { result } = await debug.send('Runtime.evaluate', asked);
  await debug.detach();
  return result.value ?? [];
}

async function visit(name, [width, height]) {
  const context = await browser.newContext({
    viewport: { width, height },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(5000);
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.add(message.text().slice(0, 300));
  });
  page.on('pageerror', (error) => complaints.add(`page error: ${error.message}`));
  for (const [scene, { path, prefs = {}, signedOut, act, full, is = 'SIMPLE', as = 'admin' }] of Object.entries(
    scenes,
  )) {
    if (only && !scene.includes(only)) continue;
    await page.goto(`${origin}/login`);
    await page.request.post(`${origin}/mock/session/end`);
    await page.request.post(`${origin}/mock/module/visitors?on=true`);
    await page.request.post(`${origin}/mock/administration?is=${is}`);
    if (!signedOut) {
      await page.request.post(`${origin}/api/session`, { data: { username: as, password: 'x' } });
    }
    await page.evaluate((wanted) => {
      localStorage.clear();
      sessionStorage.clear();
      for (const [key, value] of Object.entries(wanted)) localStorage.setItem(`luoshi.${key}`, value);
    }, prefs);
    try {
      await page.goto(origin + path);
      await page.waitForSelector('h1');
      await page.waitForTimeout(500);
      await act?.(page, { narrow: width < 760 });
      await page.waitForTimeout(900);
    } catch (error) {
      complaints.add(`${scene}@${name}: ${error.message.split('\n')[0]}`);
    }
    if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)) {
      complaints.add(`${scene}@${name}: the page scrolls sideways`);
    }
    for (const fault of await accessibility(context, page)) complaints.add(`${scene}@${name}: ${fault}`);
    await page.screenshot({ path: join(out, `${scene}-${name}.png`), fullPage: Boolean(full) && name === 'phone' });
  }
  await context.close();
}

try {
  const sizes = (process.env.SIZES ?? Object.keys(SIZES).join(',')).split(',');
  for (const name of sizes) await visit(name, SIZES[name]);
  console.log(complaints.size ? [...complaints].join('\n') : 'no complaints');
} finally {
  await browser.close();
  server.kill();
}
