import { api, confirmAction, showDone, showError, type Id } from '@luoshi/console-sdk';

export const API = '/api/visitors/visits';
export const PAGES = '/m/visitors/visits';

/** A visit as the API answers it. */
export interface Visit {
  id: Id;
  version: number;
  visitor: string;
  organisation: string | null;
  host: string;
  office: { id: Id; name: string };
  purpose: string;
  badge: string | null;
  cameAt: string;
  leftAt: string | null;
  registeredBy: string;
}

/** Asks, then writes the visitor out; tells whether it was done. */
export async function leave(visit: Visit, words: { title: string; text: string; done: string }): Promise<boolean> {
  const answer = await confirmAction({ title: words.title, text: words.text, action: words.title });
  if (!answer) return false;
  try {
    await api(`${API}/${visit.id}/leave`, { method: 'POST', version: visit.version, body: {} });
    showDone(words.done);
    return true;
  } catch (error) {
    showError(error);
    return false;
  }
}
