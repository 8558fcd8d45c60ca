import { ApiError } from '../api/problem';
import { download } from '../api/transfer';
import { confirmAction } from '../dialogs/state';
import type { LocalizedText } from '../language';
import { text } from '../language';
import type { ListQuery } from './types';

/** Saves what a list shows, all pages of it, as a file. */
export type ExportList = (query: ListQuery, reason?: string) => Promise<void>;

const words = {
  title: { 'zh-CN': '说明导出理由', en: 'Why is this exported?' },
  action: { 'zh-CN': '导出', en: 'Export' },
} satisfies Record<string, LocalizedText>;

/** Saves a list that is exported at this address, with the filters and the order that are shown. */
export function exportCsv(path: string, query: ListQuery, reason?: string): Promise<void> {
  const filters = { ...query, size: undefined, cursor: undefined };
  return download(path, 'list.csv', { method: 'POST', query: filters, body: { reason } });
}

/** Exports, and asks for the reason when the server wants one. */
export async function exportList(list: ExportList, query: ListQuery): Promise<void> {
  try {
    await list(query);
  } catch (error) {
    if (!(error instanceof ApiError) || error.code !== 'reason-required') throw error;
    const answer = await confirmAction({
      title: text(words.title),
      text: error.message,
      action: text(words.action),
      reason: 'required',
    });
    if (answer) await list(query, answer.reason);
  }
}
