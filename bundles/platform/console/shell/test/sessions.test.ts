import { flushPromises, mount } from '@vue/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import SignedInPlaces from '../src/people/SignedInPlaces.vue';

const moment = '2026-07-17T01:00:00Z';
const place = (id: string, here: boolean) => ({
  id,
  startedAt: moment,
  lastSeenAt: moment,
  address: `10.0.0.${id}`,
  here,
});
let places: object[];
let sent: string[];

beforeEach(() => {
  places = [place('1', true), place('2', false)];
  sent = [];
  vi.stubGlobal('fetch', (address: string, request?: RequestInit) => {
    sent.push(`${request?.method ?? 'GET'} ${address}`);
    if (request?.method === 'DELETE') places = places.slice(0, 1);
    const body = request?.method === 'DELETE' ? null : JSON.stringify(places);
    return Promise.resolve(
      new Response(body, { status: body ? 200 : 204, headers: { 'Content-Type': 'application/json' } }),
    );
  });
});
afterEach(() => vi.unstubAllGlobals());

it('signs out elsewhere, never here', async () => {
  const list = mount(SignedInPlaces);
  await flushPromises();
  expect(list.findAll('tbody tr')).toHaveLength(2);
  expect(list.findAll('button')).toHaveLength(1);

  await list.get('button').trigger('click');
  await flushPromises();

  expect(sent).toContain('DELETE /api/sessions/2');
  expect(list.findAll('tbody tr')).toHaveLength(1);
  expect(list.text()).toContain('本次登录');
  list.unmount();
});

it('shows those of another person, to be ended all at once', async () => {
  const list = mount(SignedInPlaces, { props: { person: 7 } });
  await flushPromises();
  expect(sent).toEqual(['GET /api/sessions/people/7']);
  expect(list.findAll('button').map((button) => button.text())).toEqual(['全部退出']);
  list.unmount();
});
