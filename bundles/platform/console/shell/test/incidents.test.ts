import { defineComponent, h } from 'vue';
import { flushPromises, mount } from '@vue/test-utils';
import { createMemoryHistory, createRouter, RouterView } from 'vue-router';
import { afterEach, expect, it, vi } from 'vitest';
import { session, XDialogs, XReportSecret } from '@luoshi/console-sdk';
import type { Incident } from '../src/incidents/incident';
import IncidentPage from '../src/pages/IncidentPage.vue';
import { serve, signedInWith } from './server';

const frozen: Incident = {
  id: 3,
  version: 0,
  state: 'FROZEN',
  kind: 'MARKED',
  module: 'supervision',
  recordType: 'SupervisionItem',
  recordNumber: '督〔2026〕12号',
  reportedAt: '2026-07-17T01:00:00Z',
  dueAt: '2026-07-18T01:00:00Z',
  stoppedAt: null,
  overdue: false,
  steps: ['TELL_AUTHORITY', 'PURGE', 'RELEASE'],
  taken: [{ at: '2026-07-17T01:00:00Z', person: '王芳', step: 'REPORT', reason: null }],
  proof: null,
};
const purged: Incident = {
  ...frozen,
  version: 1,
  state: 'PURGED',
  steps: ['TELL_AUTHORITY', 'CLEAR_COPIES'],
  proof: {
    salt: '00ff',
    parts: [{ place: 'supervision.item', count: 1, hash: 'abc' }],
    quoting: ['WeeklyReport/4'],
    since: '2026-07-01T01:00:00Z',
    until: '2026-07-17T02:00:00Z',
    copies: [
      { name: 'luoshi-1.backup', at: '2026-07-16T18:00:00Z', there: true },
      { name: 'luoshi-0.backup', at: '2026-07-15T18:00:00Z', there: false },
    ],
  },
};
afterEach(() => {
  session.value = null;
  document.body.innerHTML = '';
  vi.unstubAllGlobals();
});

async function open(answers: Parameters<typeof serve>[0]) {
  signedInWith('platform.incidents.handle');
  const sent = serve(answers);
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/incidents/:id', component: IncidentPage }],
  });
  await router.push('/incidents/3');
  const page = mount(defineComponent({ render: () => [h(RouterView), h(XDialogs)] }), {
    global: { plugins: [router] },
    attachTo: document.body,
  });
  await flushPromises();
  return { page, sent };
}

it('shows the clock, the people and what can be done, and purges after asking', async () => {
  const { page, sent } = await open({
    'GET /api/platform/incidents/3': () => frozen,
    'POST /api/platform/incidents/3/steps/PURGE': () => purged,
  });
  expect(page.text()).toContain('督〔2026〕12号');
  expect(page.text()).toContain('24 小时计时中');
  expect(page.text()).toContain('王芳');
  await page
    .findAll('button')
    .find((one) => one.text() === '确认涉密，清除')!
    .trigger('click');
  await flushPromises();
  expect(sent.some(({ method }) => method === 'POST')).toBe(false);
  document.querySelector<HTMLFormElement>('[role=dialog] form')!.requestSubmit();
  await flushPromises();
  const backups = page.findAll('li').filter((one) => one.text().includes('.backup'));
  expect(backups.map((one) => one.text().includes('已不在备份目录'))).toEqual([false, true]);
  expect(page.text()).toContain('supervision.item');
  expect(page.text()).toContain('WeeklyReport/4');
});

it('asks for a reason before a record is released', async () => {
  const { page, sent } = await open({ 'GET /api/platform/incidents/3': () => frozen });
  await page
    .findAll('button')
    .find((one) => one.text() === '不涉密，解除冻结')!
    .trigger('click');
  await flushPromises();
  document.querySelector<HTMLFormElement>('[role=dialog] form')!.requestSubmit();
  await flushPromises();
  expect(document.querySelector('[role=dialog]')!.textContent).toContain('请填写理由');
  expect(sent.some(({ method }) => method === 'POST')).toBe(false);
});

it('takes a record out of sight with one button and one choice', async () => {
  signedInWith('supervision.read');
  const bodies: unknown[] = [];
  serve({
    'POST /api/platform/incidents': ({ body }) => {
      bodies.push(body);
      return { id: 3 };
    },
  });
  const page = mount(XReportSecret, {
    props: { module: 'supervision', recordType: 'SupervisionItem', recordId: 7 },
    attachTo: document.body,
  });
  await page.get('[data-test=report-secret]').trigger('click');
  await flushPromises();
  const form = document.querySelector<HTMLFormElement>('[role=dialog] form')!;
  form.requestSubmit();
  await flushPromises();
  expect(page.emitted('reported')).toBeUndefined();
  const marked = document.querySelector<HTMLInputElement>('[role=dialog] input[value=MARKED]')!;
  marked.checked = true;
  marked.dispatchEvent(new Event('change'));
  await flushPromises();
  form.requestSubmit();
  await flushPromises();
  expect(page.emitted('reported')).toHaveLength(1);
  expect(bodies).toEqual([{ module: 'supervision', recordType: 'SupervisionItem', recordId: '7', kind: 'MARKED' }]);
});
