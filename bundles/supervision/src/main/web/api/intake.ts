import type { Id, ItemRow, Source } from './items';

export interface OfficeMention {
  name: string;
  id: Id | null;
}

export interface Milestone {
  what: string;
  due: string | null;
  relative: string | null;
}

export interface ProposedItem {
  clause: string;
  title: string;
  /** the words of the clause that ask for it; null when the server does not tell them apart */
  content: string | null;
  requirement: string | null;
  lead: string[];
  assist: string[];
  follow: string | null;
  standing: string | null;
  reporting: string | null;
  extension: boolean;
  milestones: Milestone[];
  leadOffices: OfficeMention[];
  assistOffices: OfficeMention[];
}

export interface NoAction {
  clause: string;
  reason: string;
}

export interface Proposal {
  text?: string | null;
  title?: string | null;
  source: Partial<Source> | null;
  baseDate: string | null;
  clauses: { path: string; text: string }[];
  items: ProposedItem[];
  noAction: NoAction[];
  unknownOffices: string[];
}

export interface IntakeRow {
  id: Id;
  title: string;
  state: 'OPEN' | 'ACCEPTED';
  createdAt: string;
  by: string;
  clauses: number;
  covered: number;
  items: number;
}

export interface IntakeClause {
  path: string;
  text: string;
  coverage: 'ITEM' | 'NO_ACTION' | 'OPEN';
  reason: string | null;
  items: { id: Id; number: string | null; title: string }[];
}

export interface Intake {
  id: Id;
  version: number;
  title: string;
  state: 'OPEN' | 'ACCEPTED';
  text: string;
  by: string;
  createdAt: string;
  clauses: IntakeClause[];
  /** what was recognised; no longer needed once the items are registered */
  proposal: Proposal;
}

export interface Acceptance {
  intake: Intake;
  items: ItemRow[];
  warnings: { clause: string; message: string; items: ItemRow[] }[];
}
