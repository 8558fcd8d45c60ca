import { lang, session } from '@luoshi/console-sdk';
import { addressOf, pretty, type Operation } from './document';

export interface Request {
  operation: Operation;
  values: Record<string, string>;
  body?: string | Blob | undefined;
}
export interface Exchange {
  status: number;
  millis: number;
  headers: [string, string][];
  body: string;
}

function headersOf({ operation, values, body }: Request): Record<string, string> {
  const headers: Record<string, string> = { 'Accept-Language': lang.value };
  if (operation.writes && session.value) headers['X-CSRF-Token'] = session.value.csrfToken;
  if (typeof body === 'string') headers['Content-Type'] = 'application/json';
  for (const { name, in: place } of operation.parameters ?? []) {
    if (place === 'header' && values[name]) headers[name] = values[name];
  }
  return headers;
}

async function textOf(answer: Response): Promise<string> {
  const type = answer.headers.get('Content-Type') ?? '';
  if (type.includes('json')) return pretty(await answer.json());
  if (type.startsWith('text/')) return answer.text();
  const { size } = await answer.blob();
  return size ? `${type}, ${size} bytes` : '';
}

/** Sends a request with the person's own session and tells what came back, a refusal included. */
export async function exchange(request: Request): Promise<Exchange> {
  const begun = performance.now();
  const answer = await fetch(addressOf(request.operation, request.values), {
    method: request.operation.verb,
    headers: headersOf(request),
    credentials: 'same-origin',
    cache: 'no-store',
    signal: AbortSignal.timeout(60_000),
    ...(request.body === undefined ? {} : { body: request.body }),
  });
  const body = await textOf(answer);
  return {
    status: answer.status,
    millis: Math.round(performance.now() - begun),
    headers: [...answer.headers.entries()],
    body,
  };
}
