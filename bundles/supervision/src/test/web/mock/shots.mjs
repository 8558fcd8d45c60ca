#!/usr/bin/env node
// Pictures of every page in three sizes: `node server.mjs &` first, then `node shots.mjs <folder> [name …]`.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const origin = process.env.ORIGIN ?? 'http://127.0.0.1:8379';
const [folder = 'target/screens', ...wanted] = process.argv.slice(2);
const PAGES = {
  home: '/',
  dashboard: '/m/supervision/dashboard',
  items: '/m/supervision/items',
  overdue: '/m/supervision/items?light=RED&open=true',
  item: '/m/supervision/items/1201',
  'item-draft': '/m/supervision/items/1218',
  edit: '/m/supervision/items/1211/edit',
  new: '/m/supervision/new',
  intake: '/m/supervision/intake',
  'intake-one': '/m/supervision/intake/17',
  reports: '/m/supervision/reports',
  report: '/m/supervision/reports/4',
  settings: '/m/supervision/settings',
};
const SIZES = { wide: [1366, 768], huge: [1920, 1080], phone: [390, 844] };
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
});
try {
  for (const [size, [width, height]] of Object.entries(SIZES)) {
    const context = await browser.newContext({ viewport: { width, height }, locale: 'zh-CN' });
    const tab = await context.newPage();
    tab.on('console', (message) => ['error', 'warning'].includes(message.type()) && console.log(size, message.text()));
    tab.on('pageerror', (error) => console.log(size, 'PAGE', error.message));
    for (const [name, path] of Object.entries(PAGES)) {
      if (wanted.length && !wanted.includes(name)) continue;
      await tab.goto(origin + path, { waitUntil: 'load' });
      await tab.waitForSelector('main h1');
      await tab.waitForFunction(() => !document.querySelector('.x-state--loading'));
      await tab.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      await tab.waitForTimeout(400);
      const wider = await tab.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (wider > 0) console.log(size, name, `is ${wider}px too wide`);
      await tab.screenshot({ path: join(folder, `${name}-${size}.png`), fullPage: true });
    }
    await context.close();
  }
} finally {
  await browser.close();
}
