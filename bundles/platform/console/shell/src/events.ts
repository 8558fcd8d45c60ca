import { ref } from 'vue';
import { api, type Id } from '@luoshi/console-sdk';

/** The platform's events; one connection serves all tabs, because HTTP/1.1 allows a browser only six. */
export type EventName = 'modules' | 'todos' | 'notifications' | 'restart';
export type EventHandler = (data: unknown) => void;

type Message =
  { kind: 'event'; name: EventName; data: unknown } | { kind: 'online'; online: boolean } | { kind: 'hello' };

const NAMES: EventName[] = ['modules', 'todos', 'notifications', 'restart'];
const handlers = new Map<EventName, Set<EventHandler>>();
const latest = new Map<EventName, unknown>();
export const online = ref(true);
let stop: (() => void) | undefined;

/** Hears every event of one kind, the last one at once. */
export function onEvent(name: EventName, handler: EventHandler): () => void {
  const all = handlers.get(name) ?? new Set();
  handlers.set(name, all.add(handler));
  if (latest.has(name)) handler(latest.get(name));
  return () => all.delete(handler);
}

function deliver(name: EventName, data: unknown): void {
  latest.set(name, data);
  for (const handler of handlers.get(name) ?? []) handler(data);
}

/** The one connection; a refused one is opened again, later and later, while the session lasts. */
function open(tell: (message: Message) => void): () => void {
  let source: EventSource | undefined;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let pause = 1000;
  const setOnline = (now: boolean) => {
    online.value = now;
    tell({ kind: 'online', online: now });
  };
  const connect = () => {
    source = new EventSource('/api/events');
    source.onopen = () => {
      pause = 1000;
      setOnline(true);
    };
    source.onerror = () => {
      setOnline(false);
      if (source?.readyState !== EventSource.CLOSED) return;
      // an answer other than 200 ends an EventSource for good; asking for the session finds out why
      api('/api/session').catch(() => undefined);
      retry = setTimeout(connect, pause);
      pause = Math.min(pause * 2, 30_000);
    };
    for (const name of NAMES) {
      source.addEventListener(name, (event) => {
        const data: unknown = JSON.parse((event as MessageEvent<string>).data);
        deliver(name, data);
        tell({ kind: 'event', name, data });
      });
    }
  };
  connect();
  return () => {
    clearTimeout(retry);
    source?.close();
  };
}

/** The tab that holds the lock leads; when it goes, the browser hands the lock to the next one. */
function shareByLock(name: string): () => void {
  const channel = new BroadcastChannel(name);
  const given = new AbortController();
  let close: (() => void) | undefined;
  const tell = (message: Message) => channel.postMessage(message);
  channel.onmessage = ({ data: message }: MessageEvent<Message>) => {
    if (message.kind === 'event') deliver(message.name, message.data);
    else if (message.kind === 'online') online.value = message.online;
    else if (close) for (const [event, data] of latest) tell({ kind: 'event', name: event, data });
  };
  tell({ kind: 'hello' });
  const held = () =>
    new Promise<void>((release) => {
      close = open(tell);
      given.signal.addEventListener('abort', () => release());
    });
  navigator.locks.request(name, { signal: given.signal }, held).catch(() => undefined);
  return () => {
    given.abort();
    close?.();
    channel.close();
  };
}

/** Without locks (plain http on an intranet) only the tab in front is connected. */
function whileVisible(): () => void {
  let close: (() => void) | undefined;
  const follow = () => {
    if (document.visibilityState === 'visible') close ??= open(() => undefined);
    else {
      close?.();
      close = undefined;
    }
  };
  document.addEventListener('visibilitychange', follow);
  follow();
  return () => {
    document.removeEventListener('visibilitychange', follow);
    close?.();
  };
}

export function connectEvents(viewer: Id): void {
  stop?.();
  const shared = Boolean(navigator.locks) && typeof BroadcastChannel !== 'undefined';
  stop = shared ? shareByLock(`luoshi-events-${viewer}`) : whileVisible();
}

export function disconnectEvents(): void {
  stop?.();
  stop = undefined;
  latest.clear();
  online.value = true;
}
