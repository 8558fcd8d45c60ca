import { flushPromises, mount } from '@vue/test-utils';
import { afterEach, expect, it, vi } from 'vitest';
import { connectEvents, disconnectEvents } from '../src/events';
import RestartNotice from '../src/frame/RestartNotice.vue';

class FakeSource {
  static only: FakeSource;
  readonly heard = new Map<string, (event: { data: string }) => void>();
  constructor() {
    FakeSource.only = this;
  }
  addEventListener(name: string, handler: (event: { data: string }) => void) {
    this.heard.set(name, handler);
  }
  close() {
    this.heard.clear();
  }
}

afterEach(() => {
  disconnectEvents();
  vi.unstubAllGlobals();
});

it('says beforehand when the platform will restart, until that is called off', async () => {
  vi.stubGlobal('EventSource', FakeSource);
  const request = (_name: string, _options: unknown, held: () => Promise<void>) => held();
  Object.defineProperty(navigator, 'locks', { value: { request }, configurable: true });
  connectEvents(1);
  const page = mount(RestartNotice);
  expect(page.text()).toBe('');

  const today = new Date();
  today.setHours(22, 0, 0, 0);
  FakeSource.only.heard.get('restart')!({ data: JSON.stringify({ at: today.toISOString() }) });
  await flushPromises();
  expect(page.text()).toContain('平台将于 22:00 重新启动');

  FakeSource.only.heard.get('restart')!({ data: JSON.stringify({ at: null }) });
  await flushPromises();
  expect(page.text()).toBe('');
});
