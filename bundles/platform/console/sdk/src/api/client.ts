import { DECLARATION } from '../form/declaration';
import { lang } from '../language';
import { session, type Session } from '../session';
import { ApiError, isAbort, noAnswer, toApiError } from './problem';

export type Version = number | string;
type QueryValue = string | number | boolean | null | undefined | readonly string[];

export interface ApiRequest {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** appended to the address; empty values are left out */
  query?: Record<string, QueryValue>;
  /** sent as JSON, or as it is when it is a Blob */
  body?: unknown;
  /** the version the change is based on: sent as If-Match */
  version?: Version;
  headers?: Record<string, string>;
  /** whoever sends the body was asked, and declared that it is no state secret; needed for every body with content */
  declared?: boolean;
  signal?: AbortSignal;
  /** milliseconds until the request is given up; 60 seconds by default */
  timeout?: number;
}

type Listener = () => void;
const signedOut = new Set<Listener>();

/** Called when the server says that the session has ended. */
export function onSignedOut(listener: Listener): Listener {
  signedOut.add(listener);
  return () => signedOut.delete(listener);
}

export function address(path: string, query: ApiRequest['query'] = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    const values = Array.isArray(value) ? value : [value];
    for (const one of values) {
      if (one !== undefined && one !== null && one !== '') search.append(name, String(one));
    }
  }
  const text = search.toString();
  return text ? `${path}${path.includes('?') ? '&' : '?'}${text}` : path;
}

/** The headers that every request carries, also uploads and downloads. */
export function commonHeaders(method: string, version?: Version, declared = false): Record<string, string> {
  const headers: Record<string, string> = { 'Accept-Language': lang.value };
  if (method !== 'GET' && session.value) headers['X-CSRF-Token'] = session.value.csrfToken;
  if (version !== undefined) headers['If-Match'] = `"${version}"`;
  if (declared) headers[DECLARATION.header] = DECLARATION.wording;
  return headers;
}

function prepare(request: ApiRequest, signal: AbortSignal): RequestInit {
  const method = request.method ?? 'GET';
  const headers = {
    Accept: 'application/json, application/problem+json',
    ...commonHeaders(method, request.version, request.declared),
    ...request.headers,
  };
  if (request.body === undefined) return { method, headers, signal };
  if (request.body instanceof Blob) return { method, headers, signal, body: request.body };
  return {
    method,
    headers: { 'Content-Type': 'application/json', ...headers },
    signal,
    body: JSON.stringify(request.body),
  };
}

/** Sends a request and returns the successful answer; everything else is thrown as an ApiError. */
export async function send(path: string, request: ApiRequest = {}): Promise<Response> {
  const limit = AbortSignal.timeout(request.timeout ?? 60_000);
  const signal = request.signal ? AbortSignal.any([request.signal, limit]) : limit;
  const init = prepare(request, signal);
  let answer: Response;
  try {
    answer = await fetch(address(path, request.query), { ...init, credentials: 'same-origin', cache: 'no-store' });
  } catch (error) {
    if (request.signal?.aborted) throw error;
    throw noAnswer(limit.aborted || isAbort(error) ? 'slow' : 'offline');
  }
  if (answer.ok) return answer;
  throw await refused(answer);
}

async function refused(answer: Response): Promise<ApiError> {
  const error = toApiError(answer.status, await answer.text(), answer.headers.get('Retry-After'));
  if (answer.status === 401 && session.value) for (const listener of [...signedOut]) listener();
  return error;
}

/** Another tab has signed in again: this one only needs the new token. */
async function freshToken(): Promise<boolean> {
  const answer = await fetch('/api/session', { credentials: 'same-origin', cache: 'no-store' });
  if (!answer.ok) return false;
  const now = (await answer.json()) as Session;
  const changed = now.csrfToken !== session.value?.csrfToken;
  session.value = now;
  return changed;
}

/** As `send`; when another tab has signed in again meanwhile, once more with the new token. */
export async function ask(path: string, request: ApiRequest = {}): Promise<Response> {
  try {
    return await send(path, request);
  } catch (error) {
    const stale = error instanceof ApiError && error.status === 403 && /csrf/i.test(error.code ?? '');
    if (!stale || !(await freshToken())) throw error;
    return send(path, request);
  }
}

/** Speaks JSON with the platform: `await api<Page<Item>>('/api/supervision/items', { query: { size: 20 } })`. */
export async function api<T = void>(path: string, request: ApiRequest = {}): Promise<T> {
  const answer = await ask(path, request);
  if (answer.status === 204) return undefined as T;
  const body = await answer.text();
  return (body ? JSON.parse(body) : undefined) as T;
}
