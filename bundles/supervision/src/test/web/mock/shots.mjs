#!/usr/bin/env node
// Pictures of every page in three sizes: `node server.mjs &` first, then `node shots.mjs <folder> [name …]`.
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
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
/** What is only seen after a few clicks. */
const SCENES = {
  'step-dispatch': ['/m/supervision/items/1212', (tab) => press(tab, '交办')],
  'step-feedback': ['/m/supervision/items/1201', (tab) => press(tab, '反馈')],
  'step-extension': ['/m/supervision/items/1206', (tab) => press(tab, '批准延期')],
  'step-verify': ['/m/supervision/items/1207', (tab) => press(tab, '退回重办')],
  'step-more': ['/m/supervision/items/1201', (tab) => press(tab, '更多操作')],
  'step-error': [
    '/m/supervision/items/1201',
    async (tab) => {
      await press(tab, '催办');
      await tab.getByRole('dialog').getByRole('button', { name: '催办' }).click();
    },
  ],
  'new-error': ['/m/supervision/new', (tab) => press(tab, '登记并提交审批')],
  'intake-details': [
    '/m/supervision/intake/17',
    async (tab) => {
      await tab
        .getByRole('button', { name: /^办理要求、节点与反馈/ })
        .first()
        .click();
      await press(tab, '确认登记 7 项');
    },
  ],
  'report-edit': [
    '/m/supervision/reports',
    async (tab) => {
      await press(tab, '汇总本周');
      await press(tab, '修改文字');
    },
  ],
  'report-draft': ['/m/supervision/reports', (tab) => press(tab, '汇总本周')],
  'settings-edit': [
    '/m/supervision/settings',
    (tab) =>
      tab
        .getByRole('button', { name: /^修改：/ })
        .first()
        .click(),
  ],
};
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const check = `(async () => {
  const found = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'] });
  return found.violations.map((v) => v.id + ': ' + v.nodes.map((n) => n.target.join(' ')).slice(0, 3).join(' | '));
})()`;
const press = (tab, name) => tab.getByRole('button', { name, exact: true }).first().click();
const SIZES = { wide: [1366, 768], huge: [1920, 1080], phone: [390, 844] };
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
});
async function shoot(tab, size, name, path, act) {
  if (wanted.length && !wanted.includes(name)) return;
  await tab.goto(origin + path, { waitUntil: 'load' });
  await tab.waitForSelector('main h1');
  await tab.waitForFunction(() => !document.querySelector('.x-state--loading'));
  await act?.(tab);
  await tab.waitForTimeout(600);
  const wider = await tab.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (wider > 0) console.log(size, name, `is ${wider}px too wide`);
  // through the protocol, which the page's policy does not bind
  const protocol = await tab.context().newCDPSession(tab);
  await protocol.send('Runtime.evaluate', { expression: axe });
  const asked = { expression: check, awaitPromise: true, returnByValue: true };
  const faults = (await protocol.send('Runtime.evaluate', asked)).result.value ?? ['axe did not run'];
  await protocol.detach();
  for (const fault of faults) console.log(size, name, fault);
  await tab.screenshot({ path: join(folder, `${name}-${size}.png`), fullPage: !act });
}

try {
  for (const [size, [width, height]] of Object.entries(SIZES)) {
    const context = await browser.newContext({ viewport: { width, height }, locale: 'zh-CN' });
    const tab = await context.newPage();
    tab.on('console', (message) => ['error', 'warning'].includes(message.type()) && console.log(size, message.text()));
    tab.on('pageerror', (error) => console.log(size, 'PAGE', error.message));
    for (const [name, path] of Object.entries(PAGES)) await shoot(tab, size, name, path);
    for (const [name, [path, act]] of Object.entries(SCENES)) await shoot(tab, size, name, path, act);
    await context.close();
  }
} finally {
  await browser.close();
}
