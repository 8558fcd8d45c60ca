import { flushPromises } from '@vue/test-utils';
import { createMemoryHistory, createRouter, type Router } from 'vue-router';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { ModuleManifest } from '@luoshi/console-sdk';
import { applyModules, change, forgetModules, installed, modulesListed } from '../src/modules';

const empty = { template: '<i />' };
const visitors: ModuleManifest = {
  contract: 1,
  id: 'visitors',
  version: '1.0.0',
  title: { 'zh-CN': '来访', en: 'Visitors' },
  menu: [
    { path: 'visits', page: 'VisitList', title: { 'zh-CN': '记录', en: 'Visits' } },
    { path: 'visits/:id', page: 'VisitPage', title: { 'zh-CN': '详情', en: 'Visit' }, hidden: true },
  ],
  base: '/console/m/visitors/1/',
  entry: 'module.js',
};
let router: Router;

beforeEach(async () => {
  router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/', component: empty },
      { path: '/:rest(.*)*', name: 'missing', component: empty, meta: { unknown: true } },
    ],
  });
  await router.push('/');
});
afterEach(forgetModules);

it('opens the addresses of a module that comes, and says so only after the first list', () => {
  applyModules([], router);
  expect(router.resolve('/m/visitors/visits').name).toBe('missing');
  applyModules([visitors], router);
  expect(router.resolve('/m/visitors/visits').name).toBe('visitors:visits');
  expect(router.resolve('/m/visitors/visits/7').params).toEqual({ id: '7' });
  expect(change.value).toMatchObject({ kind: 'added', manifest: { id: 'visitors' } });
});

it('is quiet about the modules of the first list', async () => {
  applyModules([visitors], router);
  await modulesListed();
  expect(change.value).toBeNull();
});

it('takes the addresses of a module away that goes', () => {
  applyModules([visitors], router);
  applyModules([], router);
  expect(router.resolve('/m/visitors/visits').name).toBe('missing');
  expect(change.value?.kind).toBe('removed');
  expect(installed.size).toBe(0);
});

it('looks the address in front up again when its module goes', async () => {
  applyModules([visitors], router);
  await router.push('/m/visitors/visits/7?tab=log');
  applyModules([], router);
  await flushPromises();
  expect(router.currentRoute.value).toMatchObject({ name: 'missing', fullPath: '/m/visitors/visits/7?tab=log' });
});

it('opens the address in front by itself when its module comes back', async () => {
  applyModules([], router);
  await router.push('/m/visitors/visits/7?tab=log');
  applyModules([visitors], router);
  await vi.waitFor(() => expect(router.currentRoute.value.name).toBe('visitors:visits/:id'));
  expect(router.currentRoute.value.query).toEqual({ tab: 'log' });
});

it('takes a new revision for an update, not for going and coming', () => {
  applyModules([visitors], router);
  applyModules([{ ...visitors, base: '/console/m/visitors/2/' }], router);
  expect(change.value?.kind).toBe('updated');
  expect(installed.get('visitors')?.manifest.base).toBe('/console/m/visitors/2/');
});

it('leaves a module alone that has not changed', () => {
  applyModules([visitors], router);
  const before = installed.get('visitors');
  applyModules([{ ...visitors }, { ...visitors, id: 'other' }], router);
  expect(installed.get('visitors')).toBe(before);
});

it('lists a module built for a newer console without running it', () => {
  applyModules([{ ...visitors, contract: 99 }], router);
  expect(installed.get('visitors')?.usable).toBe(false);
  expect(router.resolve('/m/visitors/visits').name).toBe('missing');
});
