import type { Attachment, Id, Item } from '../api';
import { API } from '../api';

/** The largest file that is taken in, in megabytes. */
export const MAX_MEGABYTES = 20;

export const addressOf = (item: Item, attachment?: Attachment): string =>
  `${API}/items/${item.id}/attachments${attachment ? `/${attachment.id}` : ''}`;

/** Where a file goes: to the item as a whole, or to one report of the office. */
export const targetOf = (item: Item, feedback?: Id): string =>
  feedback === undefined ? addressOf(item) : `${addressOf(item)}?feedback=${feedback}`;

/** The files of the item as a whole, or those of one report. */
export function filesOf(item: Item, feedback?: Id): Attachment[] {
  return item.attachments.filter((one) =>
    feedback === undefined ? one.feedbackId === null : String(one.feedbackId) === String(feedback),
  );
}

/** 1536 → 1.5 KB */
export function sizeOf(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  const kilobytes = bytes / 1024;
  return kilobytes < 1024 ? `${kilobytes.toFixed(kilobytes < 10 ? 1 : 0)} KB` : `${(kilobytes / 1024).toFixed(1)} MB`;
}
