import type { FieldError } from '@luoshi/console-sdk';
import type { Id, Intake, OfficeMention, Proposal, ProposedItem, Source, SubTaskInput } from '../api';
import { toBody } from '../item/form';

/** One proposed item as it is being corrected. */
export interface Draft {
  key: string;
  clause: string;
  /** further clauses whose items were put into this one */
  also: string[];
  /** dropped items stay on the page, so that dropping can be undone */
  include: boolean;
  title: string;
  /** what the paper says about it; empty takes the whole clause */
  content: string;
  requirement: string;
  leadOfficeId: Id | null;
  assistOfficeIds: Id[];
  due: string | null;
  feedbackCycle: string;
  urgency: string;
  standing: boolean;
  subTasks: SubTaskInput[];
  /** names in the text that the organisation does not know */
  unknownLead: string[];
  unknownAssist: string[];
  /** what the text says besides: who follows it up, how it is reported, what holds for good */
  remarks: { kind: 'follow' | 'reporting' | 'standing' | 'extension'; text: string }[];
}

export interface Workbench {
  source: Source;
  drafts: Draft[];
  /** why a clause needs no item, by its path */
  reasons: Record<string, string>;
  submit: boolean;
}

/** Stands between the clauses of an item that covers several. */
const CLAUSES = '、';

export type Coverage = 'ITEM' | 'NO_ACTION' | 'OPEN';

let last = 0;
/** Unique over reloads too: drafts are kept in the browser until they are registered. */
const newKey = () => `${Date.now().toString(36)}-${++last}`;
const ids = (mentions: OfficeMention[]): Id[] => mentions.flatMap(({ id }) => (id === null ? [] : [id]));
const unknown = (mentions: OfficeMention[]) => mentions.filter(({ id }) => id === null).map(({ name }) => name);

/** How often the text wants to hear, when it says so. */
export function cycleOf(reporting: string | null): string {
  if (!reporting) return 'ONCE';
  if (/每(周|星期)/.test(reporting)) return 'WEEKLY';
  if (/半月/.test(reporting)) return 'HALF_MONTHLY';
  if (/每(个)?月|按月/.test(reporting)) return 'MONTHLY';
  return /每(个)?季|按季/.test(reporting) ? 'QUARTERLY' : 'ONCE';
}

function remarksOf(item: ProposedItem): Draft['remarks'] {
  const remarks: Draft['remarks'] = [];
  if (item.extension) remarks.push({ kind: 'extension', text: '' });
  if (item.follow) remarks.push({ kind: 'follow', text: item.follow });
  if (item.reporting) remarks.push({ kind: 'reporting', text: item.reporting });
  if (item.standing) remarks.push({ kind: 'standing', text: item.standing });
  return remarks;
}

export function draftOf(item: ProposedItem): Draft {
  const [lead, ...more] = ids(item.leadOffices);
  const dates = item.milestones.flatMap(({ due }) => (due ? [due] : [])).sort();
  // a single date is the due date itself; several steps, or one without a day, are kept as sub-tasks
  const single = item.milestones.length === 1 && dates.length === 1;
  return {
    key: newKey(),
    clause: item.clause,
    also: [],
    include: true,
    title: item.title,
    content: item.content ?? '',
    requirement: item.requirement ?? '',
    leadOfficeId: lead ?? null,
    assistOfficeIds: [...more, ...ids(item.assistOffices)],
    due: dates.at(-1) ?? null,
    feedbackCycle: cycleOf(item.reporting),
    urgency: 'ORDINARY',
    standing: Boolean(item.standing) && dates.length === 0,
    subTasks: single
      ? []
      : item.milestones.map(({ what, due, relative }) => ({ title: what, officeId: null, due, relativeDue: relative })),
    unknownLead: unknown(item.leadOffices),
    unknownAssist: unknown(item.assistOffices),
    remarks: remarksOf(item),
  };
}

export function emptyDraft(clause: string): Draft {
  const nothing = { lead: [], assist: [], leadOffices: [], assistOffices: [], milestones: [] };
  const rest = { content: null, follow: null, standing: null, reporting: null, extension: false, requirement: null };
  return draftOf({ clause, title: '', ...nothing, ...rest });
}

/** The same matter once more, for another office: the text of one clause often hides two. */
export function splitOf(draft: Draft): Draft {
  const copy = JSON.parse(JSON.stringify(draft)) as Draft;
  return { ...copy, key: newKey(), also: [], leadOfficeId: null, unknownLead: [] };
}

export function openWorkbench(intake: Intake): Workbench {
  const proposal: Proposal = intake.proposal;
  const source = proposal.source ?? {};
  return {
    source: {
      kind: source.kind ?? '',
      reference: source.reference ?? '',
      meeting: source.meeting ?? '',
      leader: source.leader ?? '',
      date: source.date ?? null,
      instruction: source.instruction ?? '',
    },
    drafts: proposal.items.map(draftOf),
    reasons: Object.fromEntries(proposal.noAction.map(({ clause, reason }) => [clause, reason])),
    submit: true,
  };
}

/** A clause is done with when an item comes out of it, or when somebody said why none does. */
export function coverageOf(path: string, bench: Workbench): Coverage {
  if (included(bench).some((draft) => draft.clause === path || draft.also.includes(path))) return 'ITEM';
  return bench.reasons[path]?.trim() ? 'NO_ACTION' : 'OPEN';
}

export function included(bench: Workbench): Draft[] {
  return bench.drafts.filter((draft) => draft.include);
}

export function acceptanceOf(bench: Workbench, intake: Intake): unknown {
  const texts = new Map(intake.clauses.map(({ path, text }) => [path, text]));
  return {
    submit: bench.submit,
    items: included(bench).map((draft) => ({
      clause: [draft.clause, ...draft.also].join(CLAUSES),
      ...(toBody({
        title: draft.title.trim(),
        content: draft.content || [draft.clause, ...draft.also].map((path) => texts.get(path) ?? '').join('\n'),
        requirement: draft.requirement,
        category: 'DAILY',
        urgency: draft.urgency,
        standing: draft.standing,
        source: bench.source,
        leadOfficeId: draft.leadOfficeId,
        assistOfficeIds: draft.assistOfficeIds,
        leaderId: null,
        headId: null,
        handlerId: null,
        phone: '',
        due: draft.due,
        feedbackCycle: draft.feedbackCycle,
        nextFeedback: null,
        subTasks: draft.subTasks,
      }) as object),
    })),
    noAction: intake.clauses
      .filter(({ path }) => coverageOf(path, bench) === 'NO_ACTION')
      .map(({ path }) => ({ clause: path, reason: bench.reasons[path]!.trim() })),
  };
}

export interface Faults {
  /** by key of the draft and name of the field */
  drafts: Record<string, Record<string, string>>;
  clauses: Record<string, string>;
  source: Record<string, string>;
  other: string[];
}

export const noFaults = (): Faults => ({ drafts: {}, clauses: {}, source: {}, other: [] });

/** What can be seen to be missing before anything is sent. */
export function check(bench: Workbench, paths: string[], needed: Record<'title' | 'lead' | 'kind' | 'open', string>) {
  const faults = noFaults();
  if (!bench.source.kind) faults.source['kind'] = needed.kind;
  for (const draft of included(bench)) {
    const own: Record<string, string> = {};
    if (!draft.title.trim()) own['title'] = needed.title;
    if (draft.leadOfficeId === null) own['leadOfficeId'] = needed.lead;
    if (Object.keys(own).length) faults.drafts[draft.key] = own;
  }
  for (const path of paths) if (coverageOf(path, bench) === 'OPEN') faults.clauses[path] = needed.open;
  return faults;
}

/** Puts the server's complaints beside what they are about: `items[2].due`, `clauses[三（二）]`. */
export function placeErrors(errors: FieldError[], bench: Workbench): Faults {
  const faults = noFaults();
  const sent = included(bench);
  for (const { field, message } of errors) {
    const item = /^items\[(\d+)\]\.(.+)$/.exec(field);
    const clause = /^clauses\[(.+)\]$/.exec(field);
    const draft = item && sent[Number(item[1])];
    const source = item && /^source\.(.+)$/.exec(item[2]!);
    if (source) faults.source[source[1]!] = message;
    else if (draft) (faults.drafts[draft.key] ??= {})[item[2]!.replace(/^subTasks.*/, 'subTasks')] = message;
    else if (clause) faults.clauses[clause[1]!] = message;
    else faults.other.push(message);
  }
  return faults;
}

/** Takes back the complaints that a change has answered; the server's others stay until it is asked again. */
export function answered(faults: Faults, bench: Workbench): Faults {
  const clauses = Object.entries(faults.clauses).filter(([path]) => coverageOf(path, bench) === 'OPEN');
  const drafts: Faults['drafts'] = {};
  for (const draft of included(bench)) {
    const left = { ...faults.drafts[draft.key] };
    if (draft.title.trim()) delete left['title'];
    if (draft.leadOfficeId !== null) delete left['leadOfficeId'];
    if (Object.keys(left).length) drafts[draft.key] = left;
  }
  const source = { ...faults.source };
  if (bench.source.kind) delete source['kind'];
  return { drafts, clauses: Object.fromEntries(clauses), source, other: faults.other };
}

export function isClean(faults: Faults): boolean {
  return [faults.drafts, faults.clauses, faults.source, faults.other].every((part) => !Object.keys(part).length);
}
