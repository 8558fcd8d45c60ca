import { api } from '@luoshi/console-sdk';

/** A key with which values in the database are sealed; nobody sees the key itself. */
export interface SealingKey {
  name: string;
  newest: boolean;
  present: boolean;
  values: number;
}

/** Sealing everything anew may take a while. */
const PATIENCE = 600_000;

export const allKeys = () => api<SealingKey[]>('/api/keys');
export const renewKey = () => api<SealingKey[]>('/api/keys', { method: 'POST', timeout: PATIENCE });
export const dropKey = (name: string) =>
  api<SealingKey[]>(`/api/keys/${encodeURIComponent(name)}`, { method: 'DELETE' });
