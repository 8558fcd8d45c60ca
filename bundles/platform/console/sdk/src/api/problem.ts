import { fill, lang, type Lang } from '../language';

export interface FieldError {
  field: string;
  message: string;
}

export interface ChangedField {
  field: string;
  mine?: unknown;
  theirs: unknown;
}

/** RFC 9457 as the platform sends it; texts are already in the reader's language. */
export interface Problem {
  type?: string;
  title?: string;
  status: number;
  detail?: string;
  code?: string;
  requestId?: string;
  errors?: FieldError[];
  changed?: ChangedField[];
  current?: unknown;
  changedBy?: { id?: string; name?: string } | string | null;
  changedAt?: string | null;
  [extension: string]: unknown;
}

/** An answer of the server that is not a success, or (status 0) no answer at all. */
export class ApiError extends Error {
  constructor(
    readonly problem: Problem,
    readonly retryAfter?: number,
  ) {
    super(problem.detail ?? problem.title ?? String(problem.status));
    this.name = 'ApiError';
  }

  get status(): number {
    return this.problem.status;
  }

  get code(): string | undefined {
    return this.problem.code;
  }

  get fieldErrors(): FieldError[] {
    return this.problem.errors ?? [];
  }
}

const texts: Record<Lang, Record<string, string>> = {
  'zh-CN': {
    offline: '无法连接服务器，请检查网络后重试',
    slow: '服务器长时间没有响应，请稍后重试',
    status: '服务器返回了错误（{status}）',
    internal: '页面出现意外错误，请刷新后重试',
  },
  en: {
    offline: 'The server cannot be reached. Check the network and try again.',
    slow: 'The server did not answer in time. Try again later.',
    status: 'The server answered with an error ({status})',
    internal: 'Something unexpected happened on this page. Reload and try again.',
  },
};

export function noAnswer(why: 'offline' | 'slow'): ApiError {
  return new ApiError({ status: 0, code: why, detail: texts[lang.value][why]! });
}

function retryAfter(header: string | null): number | undefined {
  const seconds = Number(header);
  return header && Number.isFinite(seconds) ? seconds : undefined;
}

/** Reads the problem out of an answer; anything that is not a problem document becomes a plain one. */
export function toApiError(status: number, body: string, retryHeader: string | null): ApiError {
  let problem: Problem = { status };
  try {
    const read: unknown = JSON.parse(body);
    if (read && typeof read === 'object' && !Array.isArray(read)) problem = { ...(read as Problem), status };
  } catch {
    // a proxy or the container answered in HTML: its text helps nobody
  }
  if (!problem.detail && !problem.title) problem.detail = fill(texts[lang.value]['status']!, { status });
  return new ApiError(problem, retryAfter(retryHeader));
}

export function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}

/** What to tell a person about anything that was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof ApiError ? error.message : texts[lang.value]['internal']!;
}
