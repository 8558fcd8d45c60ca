#!/usr/bin/env node
// compress.mjs <folder>: writes a Brotli variant beside every text file, so that no server does it while people wait.
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const SMALLEST = 1024;
const folder = process.argv[2];

for (const name of readdirSync(folder, { recursive: true })) {
  const file = join(folder, name);
  if (!/\.(?:js|css|svg|html|json)$/.test(name) || statSync(file).size < SMALLEST) continue;
  const target = `${file}.br`;
  if (existsSync(target) && statSync(target).mtimeMs >= statSync(file).mtimeMs) continue;
  const options = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };
  writeFileSync(target, brotliCompressSync(readFileSync(file), options));
}
