import type { Id, Report, Sentence } from '../api';

export interface ReportInput {
  [name: string]: unknown;
  summary: string;
  sections: { key: string; title: string; sentences: { text: string; itemIds: Id[] }[] }[];
}

export function editable(report: Report): ReportInput {
  return {
    summary: report.summary,
    sections: report.sections.map(({ key, title, sentences }) => ({
      key,
      title,
      sentences: sentences.map(({ text, items }) => ({ text, itemIds: items.map(({ id }) => id) })),
    })),
  };
}

export function bodyOf({ summary, sections }: ReportInput): unknown {
  return { summary, sections: sections.map(({ key, sentences }) => ({ key, sentences })) };
}

/** The items that the report speaks of already: the first to be offered. */
export function citable(report: Report): Sentence['items'] {
  const known = new Map<Id, Sentence['items'][number]>();
  for (const section of report.sections)
    for (const sentence of section.sentences) for (const item of sentence.items) known.set(item.id, item);
  return [...known.values()].sort((a, b) => (a.number ?? '').localeCompare(b.number ?? '', 'zh-CN', { numeric: true }));
}
