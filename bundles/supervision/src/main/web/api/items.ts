import { api, type Light, type Page } from '@luoshi/console-sdk';

/** What the addresses below `/api/supervision` take and answer; README.md of this bundle is the contract. */
export const API = '/api/supervision';
export const PAGES = '/m/supervision';

/** Identifiers are numbers in answers and texts in addresses. */
export type Id = number | string;

export interface Named {
  id: Id;
  name: string;
}

export interface Choice {
  key: string;
  title: string;
}

export interface Options {
  states: (Choice & { open: boolean })[];
  steps: Choice[];
  sources: Choice[];
  categories: Choice[];
  urgencies: Choice[];
  feedbackCycles: Choice[];
  urgeWays: Choice[];
  checks: Choice[];
  amberWorkdays: number;
}

export interface ItemRow {
  id: Id;
  version: number;
  number: string | null;
  title: string;
  source: string;
  urgency: string;
  state: string;
  light: Light | null;
  due: string | null;
  originalDue: string | null;
  dueProvisional: boolean;
  workdaysLeft: number | null;
  nextFeedback: string | null;
  progress: number;
  leadOffice: Named;
  handler: Named | null;
  updatedAt: string;
}
export type ItemPageOf = Page<ItemRow>;

export interface Source {
  kind: string;
  reference: string | null;
  meeting: string | null;
  leader: string | null;
  date: string | null;
  instruction: string | null;
}

export interface SubTask {
  id: Id;
  title: string;
  office: Named | null;
  due: string | null;
  originalDue: string | null;
  relativeDue: string | null;
  doneOn: string | null;
  light: Light | null;
}

export interface Feedback {
  id: Id;
  by: string;
  at: string;
  period: string | null;
  progress: number;
  done: string;
  problems: string | null;
  nextSteps: string | null;
  needsCoordination: string | null;
  signedBy: string | null;
  signedAt: string | null;
}

/** A file of the item, or of one report on it. */
export interface Attachment {
  id: Id;
  feedbackId: Id | null;
  name: string;
  mediaType: string;
  size: number;
  sha256: string;
  by: string;
  at: string;
  removable: boolean;
}

export interface Urge {
  id: Id;
  by: string;
  at: string;
  way: string;
  note: string | null;
  result: string | null;
  resultBy: string | null;
  resultAt: string | null;
}

export interface Extension {
  id: Id;
  by: string;
  at: string;
  reason: string;
  expected: string;
  oldDue: string;
  late: boolean;
  decision: 'PENDING' | 'GRANTED' | 'REFUSED' | null;
  newDue: string | null;
  decisionNote: string | null;
  decidedBy: string | null;
  decidedAt: string | null;
}

export interface Closure {
  id: Id;
  by: string;
  at: string;
  conclusion: string;
  outcome: 'PENDING' | 'PASSED' | 'RETURNED' | null;
  checks: Record<string, boolean | null> | null;
  note: string | null;
  verifiedBy: string | null;
  verifiedAt: string | null;
}

export interface Reminder {
  at: string;
  to: string;
  kind: string;
  due: string;
}

export interface TimelineEvent {
  at: string;
  by: string;
  event: string;
  from: string | null;
  to: string | null;
  text: string;
  note: string | null;
}

export interface Item {
  id: Id;
  version: number;
  number: string | null;
  title: string;
  content: string | null;
  requirement: string | null;
  category: string;
  urgency: string;
  standing: boolean;
  state: string;
  light: Light | null;
  editable: boolean;
  steps: string[];
  source: Source;
  intakeId: Id | null;
  clause: string | null;
  sample: boolean;
  leadOffice: Named;
  assistOffices: Named[];
  leader: Named | null;
  head: Named | null;
  handler: Named | null;
  /** masked */
  phone: string | null;
  due: string | null;
  originalDue: string | null;
  dueProvisional: boolean;
  workdaysLeft: number | null;
  extensionCount: number;
  feedbackCycle: string;
  nextFeedback: string | null;
  feedbackLate: boolean;
  progress: number;
  conclusion: string | null;
  registeredOn: string | null;
  dispatchedOn: string | null;
  receivedOn: string | null;
  finishedOn: string | null;
  closedOn: string | null;
  writtenOffOn: string | null;
  archiveNumber: string | null;
  mergedInto: { id: Id; number: string | null; title: string } | null;
  subTasks: SubTask[];
  feedbacks: Feedback[];
  urges: Urge[];
  extensions: Extension[];
  closures: Closure[];
  reminders: Reminder[];
  timeline: TimelineEvent[];
  attachable: boolean;
  attachments: Attachment[];
  createdAt: string;
  updatedAt: string;
}

export interface SubTaskInput {
  title: string;
  officeId: Id | null;
  due: string | null;
  relativeDue: string | null;
}

/** The body of `POST items` and `PUT items/{id}`. */
export interface ItemInput {
  title: string;
  content: string;
  requirement: string;
  category: string;
  urgency: string;
  standing: boolean;
  source: Source;
  leadOfficeId: Id | null;
  assistOfficeIds: Id[];
  leaderId: Id | null;
  headId: Id | null;
  handlerId: Id | null;
  phone: string;
  due: string | null;
  feedbackCycle: string;
  nextFeedback: string | null;
  subTasks: SubTaskInput[];
}

/** The whole number of whoever works on an item; that somebody saw it is audited. */
export async function revealPhone(id: Id): Promise<string> {
  const { phone } = await api<{ phone: string }>(`${API}/items/${id}/phone/reveal`, { method: 'POST', body: {} });
  return phone;
}
