#!/usr/bin/env node
// kept-build.mjs <sources> <output>: builds the pages of one office function whenever a line comes in, and answers each
// with "done" or with "failed: …". Vite stays loaded: that is what a single build spends most of its time on.
import { stop } from './node-version.mjs';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { CONSOLE, fingerprint, remember, unchanged } from './fingerprint.mjs';

if (process.argv.length < 4) stop('usage: kept-build.mjs <sources> <output>.');
const [sources, out] = process.argv.slice(2).map((path) => resolve(path));
const [{ build }, { moduleConfig }] = await Promise.all([import('vite'), import('./index.mjs')]);

async function once() {
  const sum = fingerprint([sources, join(CONSOLE, 'kit'), join(CONSOLE, 'sdk')]);
  if (unchanged(out, sum, 'module.js')) return;
  mkdirSync(out, { recursive: true });
  await build(moduleConfig(sources, out));
  remember(out, sum);
}

for await (const line of createInterface({ input: process.stdin })) {
  if (!line) continue;
  try {
    await once();
    console.log('done');
  } catch (error) {
    console.log(`failed: ${error.message.replaceAll('\n', ' ')}`);
  }
}
