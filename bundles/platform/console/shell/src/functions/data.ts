import { api } from '@luoshi/console-sdk';

export interface Destruction {
  reason: string;
  askedBy: string;
  askedAt: string;
  until: string;
  own: boolean;
}

export interface Holding {
  function: string;
  state: 'RUNNING' | 'STOPPED' | 'FROZEN';
  version: string;
  schemaVersion: string;
  rows: number;
  bytes: number;
  attachments: number;
  tables: { table: string; rows: number; bytes: number }[];
  destruction: Destruction | null;
}

export interface Certificate {
  id: number;
  issuedAt: string;
  destroyedAt: string | null;
  sha256: string;
  rows: number;
  content: {
    function: string;
    schemaVersion: string;
    database: string;
    reason: string;
    askedBy: string;
    askedAt: string;
    confirmedBy: string;
    confirmedAt: string;
    tables: { name: string; rows: number; sha256: string }[];
    attachments: { name: string; size: number; sha256: string }[];
  };
}

export interface Imported {
  function: string;
  schemaVersion: string;
  createdAt: string;
  rows: number;
  entries: number;
}

const MODULES = '/api/platform/modules';

export const holdings = () => api<Holding[]>(`${MODULES}/data`, { timeout: 300_000 });
export const certificates = () => api<Certificate[]>(`${MODULES}/certificates`);
export const archiveOf = (id: string) => `${MODULES}/${id}/archive`;
export const exportOf = (id: string, reason: string) => `${archiveOf(id)}?reason=${encodeURIComponent(reason)}`;
/** The browser saves it by itself: an archive may be many gigabytes. */
export function saveArchive(id: string, reason: string) {
  const link = document.createElement('a');
  link.href = exportOf(id, reason);
  link.download = `${id}.zip`;
  link.click();
}

export const fileOf = (id: number) => `${MODULES}/certificates/${id}/file`;

export const askDestruction = (id: string, reason: string) =>
  api(`${MODULES}/${id}/destruction`, { method: 'POST', body: { reason } });
export const withdrawDestruction = (id: string) => api(`${MODULES}/${id}/destruction`, { method: 'DELETE' });
export const decideDestruction = (id: string, agree: boolean, remark: string) =>
  api<Certificate | undefined>(`${MODULES}/${id}/destruction/confirm`, {
    method: 'POST',
    body: { agree, remark },
    timeout: 600_000,
  });

/** What the person who looks may do with the data of a function as they are. */
export type Step = 'ask' | 'withdraw' | 'confirm' | 'refuse';

export function stepsOf(one: Holding): Step[] {
  if (one.destruction) return one.destruction.own ? ['withdraw'] : ['confirm', 'refuse'];
  return one.state === 'RUNNING' ? [] : ['ask'];
}

const UNITS = ['B', 'KB', 'MB', 'GB', 'TB'];

/** Bytes as people say it: `3.4 MB`. */
export function sizeOf(bytes: number): string {
  const step = Math.min(UNITS.length - 1, Math.max(0, Math.floor(Math.log(Math.max(bytes, 1)) / Math.log(1024))));
  const size = bytes / 1024 ** step;
  return `${step === 0 || size >= 100 ? Math.round(size) : size.toFixed(1)} ${UNITS[step]}`;
}
