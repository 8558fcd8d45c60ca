import { api, type Id } from '@luoshi/console-sdk';

export interface Notification {
  id: Id;
  module: string;
  title: string;
  detail: string | null;
  link: string | null;
  at: string;
  readAt: string | null;
}

export async function readOne(one: Notification): Promise<void> {
  if (!one.readAt) await api(`/api/notifications/${one.id}/read`, { method: 'POST' });
}

export async function readAll(): Promise<void> {
  await api('/api/notifications/read-all', { method: 'POST' });
}
