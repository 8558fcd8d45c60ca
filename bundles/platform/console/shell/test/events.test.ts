import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { connectEvents, disconnectEvents, online, onEvent } from '../src/events';

class FakeSource {
  static readonly CLOSED = 2;
  static all: FakeSource[] = [];
  readonly heard = new Map<string, (event: { data: string }) => void>();
  onopen = () => undefined;
  onerror = () => undefined;
  readyState = 0;
  closed = false;
  constructor() {
    FakeSource.all.push(this);
  }
  addEventListener(name: string, handler: (event: { data: string }) => void) {
    this.heard.set(name, handler);
  }
  send(name: string, data: unknown) {
    this.heard.get(name)!({ data: JSON.stringify(data) });
  }
  close() {
    this.closed = true;
  }
}

class FakeChannel {
  static all = new Set<FakeChannel>();
  onmessage?: (event: { data: unknown }) => void;
  constructor() {
    FakeChannel.all.add(this);
  }
  postMessage(data: unknown) {
    for (const other of FakeChannel.all) if (other !== this) other.onmessage?.({ data });
  }
  close() {
    FakeChannel.all.delete(this);
  }
}

/** Grants every lock at once, or never: this tab leads, or another one does. */
function locks(granted: boolean) {
  const request = (_name: string, _options: unknown, held: () => Promise<void>) =>
    granted ? held() : new Promise(() => undefined);
  Object.defineProperty(navigator, 'locks', { value: { request }, configurable: true });
}

beforeEach(() => {
  FakeSource.all = [];
  FakeChannel.all.clear();
  vi.stubGlobal('EventSource', FakeSource);
  vi.stubGlobal('BroadcastChannel', FakeChannel);
});
afterEach(() => {
  disconnectEvents();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('opens one connection in the leading tab and passes everything on', () => {
  locks(true);
  const other = new FakeChannel();
  const passed: unknown[] = [];
  other.onmessage = ({ data }) => passed.push(data);
  connectEvents(1);
  const counts: unknown[] = [];
  const off = onEvent('todos', (data) => counts.push(data));
  FakeSource.all[0]!.send('todos', { count: 3 });
  expect(counts).toEqual([{ count: 3 }]);
  expect(passed).toContainEqual({ kind: 'event', name: 'todos', data: { count: 3 } });
  off();
});

it('opens no connection in another tab and hears from the leading one', () => {
  locks(false);
  const leader = new FakeChannel();
  connectEvents(1);
  expect(FakeSource.all).toHaveLength(0);
  const lists: unknown[] = [];
  const off = onEvent('modules', (data) => lists.push(data));
  leader.postMessage({ kind: 'event', name: 'modules', data: ['visitors'] });
  expect(lists).toEqual([['visitors']]);
  off();
});

it('tells a tab that comes later what was said before', () => {
  locks(true);
  connectEvents(1);
  FakeSource.all[0]!.send('notifications', { unread: 2 });
  const late = new FakeChannel();
  const passed: unknown[] = [];
  late.onmessage = ({ data }) => passed.push(data);
  late.postMessage({ kind: 'hello' });
  expect(passed).toContainEqual({ kind: 'event', name: 'notifications', data: { unread: 2 } });
});

it('shows the interruption and opens a refused connection again', () => {
  vi.useFakeTimers();
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('{}')));
  locks(true);
  connectEvents(1);
  FakeSource.all[0]!.readyState = FakeSource.CLOSED;
  FakeSource.all[0]!.onerror();
  expect(online.value).toBe(false);
  vi.advanceTimersByTime(1100);
  expect(FakeSource.all).toHaveLength(2);
  FakeSource.all[1]!.onopen();
  expect(online.value).toBe(true);
});

it('without locks only listens while the tab is in front', () => {
  Reflect.deleteProperty(navigator, 'locks');
  connectEvents(1);
  expect(FakeSource.all).toHaveLength(1);
  const visibility = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  document.dispatchEvent(new Event('visibilitychange'));
  expect(FakeSource.all[0]!.closed).toBe(true);
  visibility.mockReturnValue('visible');
  document.dispatchEvent(new Event('visibilitychange'));
  expect(FakeSource.all).toHaveLength(2);
});
