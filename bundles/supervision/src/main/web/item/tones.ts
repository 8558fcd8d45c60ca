export type Tone = 'primary' | 'success' | 'warning' | 'danger' | 'info';

const DONE = ['CLOSED', 'WRITTEN_OFF', 'ARCHIVED'];
const WAITING = [
  'PENDING_APPROVAL',
  'EXTENSION_REQUESTED',
  'CLOSURE_REQUESTED',
  'VERIFYING',
  'RETURN_REQUESTED',
  'LEADER_REVIEW',
];
const ASIDE = ['DRAFT', 'SUSPENDED', 'MERGED', 'ANNULLED'];

/** Somebody must decide: amber; at work: blue; finished: green; out of the way: grey. */
export function toneOf(state: string): Tone {
  if (DONE.includes(state)) return 'success';
  if (WAITING.includes(state)) return 'warning';
  return ASIDE.includes(state) ? 'info' : 'primary';
}

const BAD = ['DECLINE', 'REFUSE_EXTENSION', 'RETURN_FOR_REWORK', 'ANNUL', 'SUSPEND', 'REQUEST_RETURN', 'REFUSE_RETURN'];
const GOOD = [
  'APPROVE',
  'GRANT_EXTENSION',
  'EXTENDED_WITH_SUB_TASKS',
  'PASS',
  'WRITE_OFF',
  'ARCHIVE',
  'FINISH_SUB_TASK',
];
const CARE = ['URGE', 'BEFORE_DUE', 'OVERDUE', 'FEEDBACK_LATE', 'REQUEST_EXTENSION', 'INSTRUCT_AGAIN', 'REASSIGN'];

export function toneOfEvent(event: string): Tone {
  if (BAD.includes(event)) return 'danger';
  if (GOOD.includes(event)) return 'success';
  return CARE.includes(event) ? 'warning' : 'primary';
}
