#!/usr/bin/env node
// build-shell.mjs <output>: builds the shell and the shared libraries; does nothing when nothing has changed.
import { stop } from './node-version.mjs';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { CONSOLE, WORKSPACE, fingerprint, remember, unchanged } from './fingerprint.mjs';

if (process.argv.length < 3) stop('usage: build-shell.mjs <output>.');
const out = resolve(process.argv[2]);
if (!existsSync(join(WORKSPACE, 'node_modules/vite'))) stop('the npm packages are missing; run npm-ci.mjs first.');

const started = performance.now();
const sum = fingerprint(['kit', 'sdk', 'shell'].map((part) => join(CONSOLE, part)));
if (unchanged(out, sum, 'index.html')) process.exit(0);

const [{ build }, { shellConfig }] = await Promise.all([import('vite'), import('./shell-config.mjs')]);
await build(shellConfig(join(CONSOLE, 'shell'), out));
remember(out, sum);
console.log(`Luoshi console: built the shell in ${Math.round(performance.now() - started)} ms`);
