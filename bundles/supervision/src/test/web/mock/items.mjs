// A desk full of matters, far simpler than the real ones.
import { named, offices, persons, today, workdays } from './platform.mjs';
import { isOpen } from './words.mjs';
import { NEXT } from './states.mjs';

let id = 1200;
let serial = 0;
export const nextId = () => ++id;
export const nextNumber = () => `督〔2026〕${++serial}号`;
export const ago = (days, hour = 2) => new Date(Date.now() - days * 86_400_000 + hour * 60_000).toISOString();

export function blank() {
  return {
    id: ++id,
    version: 0,
    number: null,
    content: null,
    requirement: null,
    category: 'DAILY',
    urgency: 'ORDINARY',
    standing: false,
    state: 'DRAFT',
    intakeId: null,
    clause: null,
    sample: true,
    assistOffices: [],
    leader: null,
    head: null,
    handler: null,
    phone: null,
    due: null,
    originalDue: null,
    dueProvisional: false,
    extensionCount: 0,
    feedbackCycle: 'ONCE',
    nextFeedback: null,
    feedbackLate: false,
    progress: 0,
    conclusion: null,
    registeredOn: null,
    dispatchedOn: null,
    receivedOn: null,
    finishedOn: null,
    closedOn: null,
    writtenOffOn: null,
    archiveNumber: null,
    mergedInto: null,
    subTasks: [],
    feedbacks: [],
    urges: [],
    extensions: [],
    closures: [],
    reminders: [],
    timeline: [],
    attachable: true,
    attachments: [],
    createdAt: ago(20),
    updatedAt: ago(1),
  };
}

export function lightOf(item) {
  const running = isOpen(item.state) && !['DRAFT', 'PENDING_APPROVAL', 'SUSPENDED'].includes(item.state);
  if (!running) return 'GREY';
  if (!item.due) return 'GREEN';
  const left = workdays(today(), item.due);
  return left < 0 ? 'RED' : left <= 3 ? 'AMBER' : 'GREEN';
}
const dated = (item) => ({ light: lightOf(item), workdaysLeft: item.due ? workdays(today(), item.due) : null });

export function row(item) {
  const names =
    'id version number title urgency state due originalDue dueProvisional nextFeedback progress leadOffice handler updatedAt';
  return {
    ...Object.fromEntries(names.split(' ').map((name) => [name, item[name]])),
    source: item.source.kind,
    ...dated(item),
  };
}
export function full(item) {
  const steps = Object.keys(NEXT).filter((step) => NEXT[step].slice(1).includes(item.state));
  const editable = ['DRAFT', 'PENDING_APPROVAL', 'REGISTERED'].includes(item.state);
  return { ...item, ...dated(item), steps, editable };
}
export const items = [];
export const find = (key) => items.find((item) => item.id === Number(key));

export function fromInput(input, more = {}) {
  const { leadOfficeId, assistOfficeIds, leaderId, headId, handlerId, subTasks, ...rest } = input;
  return {
    ...blank(),
    ...rest,
    ...more,
    sample: false,
    originalDue: input.due,
    leadOffice: named(offices, leadOfficeId),
    assistOffices: (assistOfficeIds ?? []).map((one) => named(offices, one)),
    leader: named(persons, leaderId),
    head: named(persons, headId),
    handler: named(persons, handlerId),
    subTasks: (subTasks ?? []).map((task, n) => ({
      ...task,
      id: id * 10 + n,
      office: named(offices, task.officeId),
      doneOn: null,
      light: 'GREEN',
    })),
    timeline: [
      { at: ago(0), by: '宋雨', event: 'CREATED', from: null, to: 'DRAFT', text: `登记：${input.title}`, note: null },
    ],
  };
}

export function faults(input, prefix = '') {
  const errors = [];
  if (!input.title?.trim()) errors.push({ field: `${prefix}title`, message: '必须填写。' });
  if (!input.leadOfficeId) errors.push({ field: `${prefix}leadOfficeId`, message: '必须填写。' });
  if (!input.source?.kind) errors.push({ field: `${prefix}source.kind`, message: '必须填写。' });
  if (input.due && input.source?.date && input.due < input.source.date)
    errors.push({ field: `${prefix}due`, message: `办理时限${input.due}早于来源日期${input.source.date}。` });
  return errors;
}
