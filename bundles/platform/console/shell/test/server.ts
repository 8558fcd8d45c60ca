import { vi } from 'vitest';
import { session, type Session } from '@luoshi/console-sdk';

export interface Sent {
  method: string;
  address: string;
  body: unknown;
  version: string | undefined;
}
type Answer = (sent: Sent) => unknown;

/** Answers other than success. */
export class Refused {
  constructor(
    readonly status: number,
    readonly problem: object = {},
  ) {}
}

function respond(value: unknown): Response {
  if (value instanceof Refused) {
    const headers = { 'Content-Type': 'application/problem+json' };
    return new Response(JSON.stringify({ status: value.status, ...value.problem }), { status: value.status, headers });
  }
  return new Response(JSON.stringify(value ?? null), { headers: { 'Content-Type': 'application/json' } });
}

/** Stands in for the server: answers by method and path, and tells what it was sent. */
export function serve(answers: Record<string, Answer>): Sent[] {
  const all: Sent[] = [];
  vi.stubGlobal('fetch', async (address: string, request: RequestInit = {}) => {
    const { method = 'GET', body, headers } = request;
    const read = typeof body === 'string' ? (JSON.parse(body) as unknown) : undefined;
    const version = (headers as Record<string, string>)['If-Match'];
    const sent: Sent = { method, address, body: read, version };
    all.push(sent);
    const answer = answers[`${method} ${address.split('?')[0]}`];
    return respond(answer ? answer(sent) : new Refused(404));
  });
  return all;
}

export function signedInWith(...permissions: string[]): void {
  session.value = {
    csrfToken: 'token',
    mustChangePassword: false,
    viewer: {
      id: 1,
      username: 'admin',
      name: '李明',
      office: null,
      roles: [],
      permissions,
      scope: 'OWN',
      locale: null,
    },
  } satisfies Session;
}
