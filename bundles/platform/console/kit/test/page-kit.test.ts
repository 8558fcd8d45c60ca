import { expect, it } from 'vitest';
import kit from '../../src/main/page-kit/package.json';
import lock from '../../src/main/page-kit/package-lock.json';
import workspace from '../../../../package.json';
import sdk from '../../sdk/package.json';

const ours: Record<string, string> = { ...workspace.devDependencies, ...sdk.dependencies };

it('gives third parties the very versions that our own pages are built with', () => {
  for (const [name, version] of Object.entries(kit.dependencies)) expect([name, version]).toEqual([name, ours[name]]);
});

it('is locked to what its package.json says', () => {
  expect(lock.packages[''].dependencies).toEqual(kit.dependencies);
});
