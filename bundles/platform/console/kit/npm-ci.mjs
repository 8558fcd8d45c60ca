#!/usr/bin/env node
// Installs the npm packages of the whole workspace once, and again only when the lock file or Node has changed.
import { stop } from './node-version.mjs';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const workspace = join(dirname(fileURLToPath(import.meta.url)), '../../..');
const sum = createHash('sha256')
  .update(readFileSync(join(workspace, 'package-lock.json')))
  .update(process.version)
  .digest('hex');
const mark = join(workspace, 'node_modules/.luoshi-lock.sha256');
if (existsSync(mark) && readFileSync(mark, 'utf8') === sum) {
  process.exit(0);
}
console.log('Luoshi console: installing the npm packages (once, about half a minute)');
const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error', '--prefer-offline'], {
  cwd: workspace,
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
if (npm.error?.code === 'ENOENT') {
  stop('npm is missing; install it together with Node 20.19 or newer.');
}
if (npm.status !== 0) {
  stop(
    `npm ci failed in ${workspace}; the lines above say why (a registry that cannot be reached is the usual reason).`,
  );
}
writeFileSync(mark, sum);
