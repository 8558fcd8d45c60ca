import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const kit = dirname(fileURLToPath(import.meta.url));
/** `bundles/`: the root of the npm workspace. */
export const WORKSPACE = join(kit, '../../..');
export const CONSOLE = join(kit, '..');
const SKIPPED = new Set(['node_modules', 'target', 'test', 'mock']);

/** One hash over the names and bytes of everything that a build reads. */
export function fingerprint(folders) {
  const hash = createHash('sha256');
  const walk = (folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (SKIPPED.has(entry.name) || entry.name.startsWith('.')) continue;
      const path = join(folder, entry.name);
      if (entry.isDirectory()) walk(path);
      else hash.update(entry.name).update('\0').update(readFileSync(path)).update('\0');
    }
  };
  folders.forEach(walk);
  hash.update(readFileSync(join(WORKSPACE, 'package-lock.json')));
  return hash.digest('hex');
}

/** The mark lies outside the output, and outside Maven's classes: it must not travel into the bundle. */
const markOf = (out) => `${out.replace(/([\\/])classes\1/, '$1')}.sha256`;

export function unchanged(out, sum, proof) {
  const mark = markOf(out);
  return existsSync(mark) && readFileSync(mark, 'utf8') === sum && existsSync(join(out, proof));
}

export function remember(out, sum) {
  mkdirSync(dirname(markOf(out)), { recursive: true });
  writeFileSync(markOf(out), sum);
}
