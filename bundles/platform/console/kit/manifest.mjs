import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const CONTRACT = 1;
const KNOWN = {
  manifest: ['id', 'version', 'title', 'icon', 'order', 'menu', 'cards'],
  menu: ['path', 'page', 'title', 'permission', 'hidden'],
  cards: ['card', 'title', 'span', 'permission'],
};

function bilingual(title) {
  return Boolean(title?.['zh-CN']?.trim() && title?.en?.trim());
}

function entryFaults(kind, entry, id, name) {
  const faults = [];
  if (!bilingual(entry.title)) faults.push(`${name} needs a title in zh-CN and en`);
  if (entry.permission !== undefined && !entry.permission.startsWith(`${id}.`)) {
    faults.push(`${name} asks for the permission "${entry.permission}" of another module`);
  }
  for (const key of Object.keys(entry)) {
    if (!KNOWN[kind].includes(key)) faults.push(`${name} has the unknown key "${key}"`);
  }
  return faults;
}

/** Everything that is wrong with a module.json, so that it fails at the author's desk and not in an office. */
export function faultsOf(manifest, has) {
  const faults = [];
  const { id, menu = [], cards = [] } = manifest;
  if (!/^[a-z][a-z0-9-]*$/.test(id ?? '')) faults.push('"id" must be the module id in lower case');
  if (!manifest.version) faults.push('"version" is missing');
  if (!bilingual(manifest.title)) faults.push('"title" must be given in zh-CN and en');
  for (const key of Object.keys(manifest)) {
    if (!KNOWN.manifest.includes(key)) faults.push(`the unknown key "${key}"`);
  }
  const paths = new Set();
  for (const entry of menu) {
    const name = `menu entry "${entry.path}"`;
    if (!entry.path || entry.path.startsWith('/')) faults.push(`${name} needs a path without a leading slash`);
    if (paths.has(entry.path)) faults.push(`${name} is there twice`);
    if (entry.path?.includes(':') && !entry.hidden) faults.push(`${name} has a parameter and must be hidden`);
    paths.add(entry.path);
    faults.push(...entryFaults('menu', entry, id, name));
    if (!has('pages', entry.page))
      faults.push(`${name} names the page "${entry.page}", but pages/${entry.page}.vue is missing`);
  }
  for (const entry of cards) {
    const name = `card "${entry.card}"`;
    faults.push(...entryFaults('cards', entry, id, name));
    if (!has('cards', entry.card)) faults.push(`${name} has no file cards/${entry.card}.vue`);
  }
  return faults;
}

export function readManifest(root, handWritten) {
  const manifest = JSON.parse(readFileSync(join(root, 'module.json'), 'utf8'));
  const has = (folder, name) => handWritten || existsSync(join(root, folder, `${name}.vue`));
  const faults = faultsOf(manifest, has);
  if (faults.length) throw new Error(`module.json: ${faults.join('; ')}`);
  return manifest;
}
