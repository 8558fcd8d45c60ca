import { can } from '@luoshi/console-sdk';
import { ADMINISTRATION, type PlatformPage } from '../routes';

/** How the platform stands against level 3, as the server answers it. */
export type State = 'FULFILLED' | 'ATTENTION' | 'OPERATOR';
export const STATES: State[] = ['ATTENTION', 'FULFILLED', 'OPERATOR'];

export interface Finding {
  safeguard: string;
  holds: boolean;
  text: string;
}
export interface Clause {
  number: string;
  title: string;
  section: string;
  sectionTitle: string;
  state: State;
  how: string;
  findings: Finding[];
  settings: { file: string; keys: string[] }[];
  page: string;
  evidence: string[];
}
export interface SelfCheck {
  at: string;
  clauses: Clause[];
}
export interface Section {
  number: string;
  title: string;
  clauses: Clause[];
}

/** Clauses under what they are a part of, in the order in which the server sent them. */
export function sectionsOf(clauses: Clause[], state: State | ''): Section[] {
  const sections = new Map<string, Section>();
  for (const clause of clauses.filter((one) => !state || one.state === state)) {
    const known = sections.get(clause.section);
    if (known) known.clauses.push(clause);
    else sections.set(clause.section, { number: clause.section, title: clause.sectionTitle, clauses: [clause] });
  }
  return [...sections.values()];
}

/** The page on which a clause is looked after, and whether whoever reads this may open it. */
export function pageOf(clause: Clause): (PlatformPage & { open: boolean }) | undefined {
  const page = ADMINISTRATION.find((one) => one.path === clause.page);
  return page && { ...page, open: can(page.permission) };
}
