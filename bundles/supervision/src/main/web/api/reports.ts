import type { Id } from './items';

export type ReportState = 'DRAFT' | 'APPROVED' | 'ISSUED';

export interface ReportRow {
  id: Id;
  version: number;
  week: string;
  from: string;
  to: string;
  state: ReportState;
  number: number | null;
  title: string;
  author: string;
  approver: string | null;
  issuedAt: string | null;
}

export interface Sentence {
  text: string;
  items: { id: Id; number: string | null }[];
}

export interface ReportSection {
  key: string;
  title: string;
  sentences: Sentence[];
}

export interface Figure {
  key: string;
  title: string;
  value: number;
  change: number | null;
}

export interface Report extends ReportRow {
  approvedAt: string | null;
  sha256: string | null;
  editable: boolean;
  steps: string[];
  figures: Figure[];
  comparedWith: { id: Id; number: number } | null;
  summary: string;
  sections: ReportSection[];
}
