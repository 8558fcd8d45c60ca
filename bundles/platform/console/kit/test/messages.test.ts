// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { messageFaults } from '../messages.mjs';

const workspace = join(import.meta.dirname, '../../../..');
const SOURCE = /^(platform\/console\/(sdk|shell)|(samples\/)?[^/]+\/src\/main\/web)\/.+\.(vue|ts)$/;

function below(folder: string): string[] {
  return readdirSync(join(workspace, folder), { withFileTypes: true }).flatMap((entry) => {
    if (['node_modules', 'target', 'test', 'java', 'resources'].includes(entry.name)) return [];
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    return entry.isDirectory() ? below(path) : [path];
  });
}
const files = below('').filter((file) => SOURCE.test(file));

it('finds the pages', () => {
  expect(files.length).toBeGreaterThan(40);
});

it.each(files)('says everything in both languages: %s', (file) => {
  expect(messageFaults(readFileSync(join(workspace, file), 'utf8'))).toEqual([]);
});

it('notices a key, a placeholder or a language that is missing', () => {
  const faults = messageFaults(`
    useMessages({ 'zh-CN': { a: '共 {n} 条', b: '好' }, en: { a: 'all' } });
    const title = { 'zh-CN': '标题' };
  `);
  expect(faults).toHaveLength(3);
});

it('notices Western punctuation in Chinese', () => {
  expect(messageFaults(`const a = { 'zh-CN': '已保存,请稍候', en: 'Saved' };`)[0]).toContain('punctuation');
});
