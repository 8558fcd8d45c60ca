import { api } from '@luoshi/console-sdk';

/** What the server knows of backups. */
export interface Backup {
  name: string;
  at: string;
  size: number;
  rows: number;
  attachments: number;
  verified: boolean;
  faults: string[];
}
export interface Run {
  startedAt: string;
  finishedAt: string | null;
  by: string;
  done: boolean;
  outcome: string | null;
}
export interface Backups {
  pointOfRestore: string | null;
  daily: string;
  folder: string;
  sentence: string;
  failure: string | null;
  backups: Backup[];
  bad: { name: string; at: string; size: number }[];
  next: string | null;
  run: Run | null;
}
const ADDRESS = '/api/platform/backups';

export const backups = () => api<Backups>(ADDRESS);
export const backUp = () => api<Run>(`${ADDRESS}/runs`, { method: 'POST' });
