import type { Id, Item } from '../api';

/** How each step is asked for: its fields, in the order of the dialog. The API says which steps are open. */
export type FieldKind =
  | 'note'
  | 'text'
  | 'phone'
  | 'date'
  | 'office'
  | 'offices'
  | 'person'
  | 'percent'
  | 'way'
  | 'cycle'
  | 'checks'
  | 'feedback'
  | 'subTask'
  | 'urge'
  | 'target'
  | 'flag';

export interface StepField {
  name: string;
  kind: FieldKind;
  required?: boolean;
  half?: boolean;
  /** longest text in characters, when it is not the usual one */
  limit?: number;
}

export interface StepForm {
  fields: StepField[];
  /** where it is offered: a button of its own, the menu of rare steps, or beside the row it is about */
  place?: 'rare' | 'row';
  danger?: boolean;
  /** brings in content of its own: asks whether it is a secret; notes are declared by the line under the form */
  declare?: boolean;
}

const note: StepField = { name: 'note', kind: 'note' };
const why: StepField = { ...note, required: true };
const due: StepField = { name: 'due', kind: 'date', half: true };
const office: StepField = { name: 'leadOfficeId', kind: 'office', half: true };
const cycle: StepField = { name: 'feedbackCycle', kind: 'cycle', half: true };
const nextFeedback: StepField = { name: 'nextFeedback', kind: 'date', half: true };
const handout: StepField[] = [
  { name: 'assistOfficeIds', kind: 'offices', half: true },
  { name: 'headId', kind: 'person', half: true },
  { name: 'handlerId', kind: 'person', half: true },
  { name: 'on', kind: 'date', half: true },
  due,
  cycle,
  nextFeedback,
];
const only = (...fields: StepField[]): StepForm => ({ fields });

export const STEPS: Record<string, StepForm> = {
  SUBMIT: only(note),
  APPROVE: only(note),
  DECLINE: { fields: [why], danger: true },
  DISPATCH: only(office, ...handout, note),
  RECEIVE: only({ name: 'handlerId', kind: 'person', half: true }, { name: 'phone', kind: 'phone', half: true }, note),
  START: only(note),
  FEEDBACK: {
    fields: [
      { name: 'period', kind: 'text', half: true },
      { name: 'progress', kind: 'percent', required: true, half: true },
      { name: 'done', kind: 'note', required: true },
      { name: 'problems', kind: 'note' },
      { name: 'nextSteps', kind: 'note' },
      { name: 'needsCoordination', kind: 'note' },
    ],
    declare: true,
  },
  SIGN_FEEDBACK: { fields: [{ name: 'feedbackId', kind: 'feedback', required: true }], place: 'row' },
  ADD_SUB_TASK: {
    fields: [
      { name: 'title', kind: 'text', required: true },
      { name: 'officeId', kind: 'office', half: true },
      due,
      { name: 'relativeDue', kind: 'text' },
    ],
    place: 'row',
    declare: true,
  },
  FINISH_SUB_TASK: { fields: [{ name: 'subTaskId', kind: 'subTask', required: true }, note], place: 'row' },
  URGE: only({ name: 'way', kind: 'way', required: true }, note),
  RECORD_URGE_RESULT: { fields: [{ name: 'urgeId', kind: 'urge', required: true }, why], place: 'row' },
  REQUEST_EXTENSION: only(why, { name: 'expected', kind: 'date', required: true, half: true }),
  GRANT_EXTENSION: only({ ...due, required: true }, { name: 'moveSubTasks', kind: 'flag' }, note),
  REFUSE_EXTENSION: { fields: [why], danger: true },
  REQUEST_CLOSURE: { fields: [{ name: 'conclusion', kind: 'note', required: true }], declare: true },
  BEGIN_VERIFICATION: only(note),
  PASS: only({ name: 'checks', kind: 'checks', required: true }, note),
  RETURN_FOR_REWORK: { fields: [{ name: 'checks', kind: 'checks' }, why, due], danger: true },
  REPORT_TO_LEADER: only(note),
  INSTRUCT_AGAIN: only(why, { ...due, required: true }, office, ...handout.filter((field) => field !== due)),
  WRITE_OFF: only(note),
  ARCHIVE: only({ name: 'archiveNumber', kind: 'text', required: true }, note),
  REQUEST_RETURN: { fields: [why], place: 'rare' },
  REFUSE_RETURN: { fields: [why], danger: true },
  REASSIGN: { fields: [why, { ...office, required: true }, ...handout], place: 'rare' },
  SUSPEND: { fields: [why], place: 'rare' },
  RESUME: only(note),
  MERGE: { fields: [{ name: 'targetId', kind: 'target', required: true }, why], place: 'rare' },
  MAKE_LONG_TERM: { fields: [why, cycle, nextFeedback], place: 'rare' },
  ANNUL: { fields: [{ ...why, limit: 1000 }], place: 'rare', danger: true },
};

export type StepPlace = 'main' | 'rare' | 'row';

/** Only what the API offers is shown; a step that this page does not know yet is left out rather than half asked for. */
export function offered(item: Pick<Item, 'steps' | 'state'>, place: StepPlace): string[] {
  return item.steps.filter((step) => {
    const form = STEPS[step];
    if (!form) return false;
    const returned = item.state === 'RETURN_REQUESTED' && step === 'REASSIGN';
    return (returned ? 'main' : (form.place ?? 'main')) === place;
  });
}

export type StepModel = Record<string, unknown>;

/** What stands in the dialog at first: the item's present values, never a guess that somebody might overlook. */
export function startOf(step: string, item: Item, preset: StepModel = {}): StepModel {
  const model: StepModel = {};
  for (const { name, kind } of STEPS[step]?.fields ?? []) {
    model[name] = kind === 'note' || kind === 'text' || kind === 'phone' ? '' : kind === 'offices' ? [] : null;
    if (kind === 'checks') model[name] = {};
  }
  const handsOut = ['DISPATCH', 'INSTRUCT_AGAIN'].includes(step);
  if (handsOut) {
    Object.assign(model, {
      leadOfficeId: item.leadOffice.id,
      assistOfficeIds: item.assistOffices.map((one) => one.id),
      headId: item.head?.id ?? null,
      handlerId: item.handler?.id ?? null,
      feedbackCycle: item.feedbackCycle,
    });
  }
  if (step === 'DISPATCH') Object.assign(model, { due: item.due, nextFeedback: item.nextFeedback });
  if (step === 'RECEIVE') Object.assign(model, { handlerId: item.handler?.id ?? null, phone: item.phone ?? '' });
  if (step === 'FEEDBACK') model['progress'] = item.progress;
  if (step === 'GRANT_EXTENSION')
    Object.assign(model, { due: pendingExtension(item)?.expected ?? null, moveSubTasks: true });
  return { ...model, ...preset };
}

/** Fields that mean something for this item: sub-tasks can only move when there are some with a date. */
export function fieldsOf(step: string, item: Item): StepField[] {
  const dated = item.subTasks.some((one) => !one.doneOn && one.due);
  return (STEPS[step]?.fields ?? []).filter(({ name }) => name !== 'moveSubTasks' || dated);
}

export function pendingExtension(item: Item) {
  return item.extensions.find((one) => !one.decidedAt);
}

/** Empty texts are no texts; an office's people fall away with it. */
export function bodyOf(model: StepModel): StepModel {
  return Object.fromEntries(Object.entries(model).map(([name, value]) => [name, value === '' ? null : value]));
}

/** The office whose people are offered. */
export function officeOf(model: StepModel, item: Item): Id {
  return (model['leadOfficeId'] as Id | null | undefined) ?? item.leadOffice.id;
}
