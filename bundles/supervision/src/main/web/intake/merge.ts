import type { Id, SubTaskInput } from '../api';
import { coverageOf, emptyDraft, splitOf, type Draft, type Workbench } from './workbench';

/** Takes back one change of the rows; what was typed into other rows since then stays. */
export type Undo = () => void;

const URGENCIES = ['MOST_URGENT', 'URGENT', 'ORDINARY'];
const once = <T>(values: T[]): T[] => [...new Set(values)];
const copyOf = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** The steps of an item; one without steps is a step itself once it is part of another. */
function stepsOf(draft: Draft): SubTaskInput[] {
  if (draft.subTasks.length) return draft.subTasks;
  return [{ title: draft.title, officeId: draft.leadOfficeId, due: draft.due, relativeDue: null }];
}

function officesOf(into: Draft, from: Draft): Id[] {
  const lead = from.leadOfficeId === null ? [] : [from.leadOfficeId];
  return once([...into.assistOfficeIds, ...lead, ...from.assistOfficeIds]).filter((id) => id !== into.leadOfficeId);
}

/** One item that does what both say: the first leads, nothing of the second is lost. */
export function merged(into: Draft, from: Draft): Draft {
  return {
    ...into,
    also: once([...into.also, from.clause, ...from.also]).filter((path) => path !== into.clause),
    content: into.content && from.content ? once([into.content, from.content]).join('\n') : '',
    requirement: once([into.requirement, from.requirement].filter((text) => text.trim())).join('\n'),
    leadOfficeId: into.leadOfficeId ?? from.leadOfficeId,
    assistOfficeIds: officesOf({ ...into, leadOfficeId: into.leadOfficeId ?? from.leadOfficeId }, from),
    due: [into.due, from.due].filter(Boolean).sort().at(-1) ?? null,
    feedbackCycle: into.feedbackCycle === 'ONCE' ? from.feedbackCycle : into.feedbackCycle,
    urgency: URGENCIES.find((one) => one === into.urgency || one === from.urgency) ?? into.urgency,
    standing: into.standing && from.standing,
    subTasks: copyOf([...stepsOf(into), ...stepsOf(from)]),
    unknownLead: into.leadOfficeId === null ? once([...into.unknownLead, ...from.unknownLead]) : into.unknownLead,
    unknownAssist: once([...into.unknownAssist, ...from.unknownAssist]),
    remarks: [...into.remarks, ...from.remarks],
  };
}

const indexOf = (bench: Workbench, key: string) => bench.drafts.findIndex((draft) => draft.key === key);

function putBack(bench: Workbench, draft: Draft, at: number) {
  bench.drafts.splice(Math.min(at, bench.drafts.length), 0, draft);
}

export function mergeRows(bench: Workbench, from: Draft, into: Draft): Undo {
  const [at, before, gone] = [indexOf(bench, from.key), copyOf(into), copyOf(from)];
  Object.assign(into, merged(into, from));
  bench.drafts.splice(at, 1);
  return () => {
    const there = indexOf(bench, before.key);
    if (there >= 0) bench.drafts[there] = before;
    putBack(bench, gone, at);
  };
}

export function splitRow(bench: Workbench, draft: Draft): Undo {
  const part = splitOf(draft);
  bench.drafts.splice(indexOf(bench, draft.key) + 1, 0, part);
  return () => {
    const there = indexOf(bench, part.key);
    if (there >= 0) bench.drafts.splice(there, 1);
  };
}

export function removeRow(bench: Workbench, draft: Draft): Undo {
  const [at, gone] = [indexOf(bench, draft.key), copyOf(draft)];
  bench.drafts.splice(at, 1);
  return () => putBack(bench, gone, at);
}

/** An item for a clause that has none of its own; a reason for having none becomes void. */
export function addRow(bench: Workbench, path: string): void {
  for (const draft of bench.drafts) draft.also = draft.also.filter((one) => one !== path);
  bench.drafts.push(emptyDraft(path));
  delete bench.reasons[path];
}

/** What was proposed for a clause is set aside: a reason is wanted instead. */
export function setAside(bench: Workbench, path: string): Undo {
  const dropped = bench.drafts.filter((draft) => draft.include && draft.clause === path).map(({ key }) => key);
  const covering = bench.drafts.filter((draft) => draft.also.includes(path)).map(({ key }) => key);
  for (const draft of bench.drafts) {
    if (dropped.includes(draft.key)) draft.include = false;
    draft.also = draft.also.filter((one) => one !== path);
  }
  return () => {
    for (const draft of bench.drafts) {
      if (dropped.includes(draft.key)) draft.include = true;
      if (covering.includes(draft.key)) draft.also = once([...draft.also, path]);
    }
  };
}

/** The item of another clause that a clause without items of its own went into. */
export function partOf(bench: Workbench, path: string): Draft | undefined {
  if (coverageOf(path, bench) !== 'ITEM') return undefined;
  if (bench.drafts.some((draft) => draft.include && draft.clause === path)) return undefined;
  return bench.drafts.find((draft) => draft.include && draft.also.includes(path));
}
