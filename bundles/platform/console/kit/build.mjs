#!/usr/bin/env node
// build.mjs <sources> <output>: builds the pages of one office function; does nothing when nothing has changed.
import { stop } from './node-version.mjs';
import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { CONSOLE, WORKSPACE, fingerprint, remember, unchanged } from './fingerprint.mjs';

if (process.argv.length < 4) stop('usage: build.mjs <sources> <output>.');
const [sources, out] = process.argv.slice(2).map((path) => resolve(path));
if (!existsSync(join(sources, 'module.json'))) stop(`${sources} has no module.json.`);
if (!existsSync(join(WORKSPACE, 'node_modules/vite'))) stop('the npm packages are missing; run npm-ci.mjs first.');

const started = performance.now();
const sum = fingerprint([sources, join(CONSOLE, 'kit'), join(CONSOLE, 'sdk')]);
if (unchanged(out, sum, 'module.js')) process.exit(0);

const [{ build }, { moduleConfig }] = await Promise.all([import('vite'), import('./index.mjs')]);
mkdirSync(out, { recursive: true });
try {
  await build(moduleConfig(sources, out));
} catch (error) {
  stop(`the pages in ${sources} do not build: ${error.message}`);
}
remember(out, sum);
console.log(`Luoshi console: built ${sources} in ${Math.round(performance.now() - started)} ms`);
