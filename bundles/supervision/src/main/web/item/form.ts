import type { Item, ItemInput, SubTaskInput } from '../api';

export function emptyTask(): SubTaskInput {
  return { title: '', officeId: null, due: null, relativeDue: '' };
}

export function emptyInput(): ItemInput {
  return {
    title: '',
    content: '',
    requirement: '',
    category: 'DAILY',
    urgency: 'ORDINARY',
    standing: false,
    source: { kind: '', reference: '', meeting: '', leader: '', date: null, instruction: '' },
    leadOfficeId: null,
    assistOfficeIds: [],
    leaderId: null,
    headId: null,
    handlerId: null,
    phone: '',
    due: null,
    feedbackCycle: 'ONCE',
    nextFeedback: null,
    subTasks: [],
  };
}

export function inputOf(item: Item): ItemInput {
  const { source } = item;
  return {
    title: item.title,
    content: item.content ?? '',
    requirement: item.requirement ?? '',
    category: item.category,
    urgency: item.urgency,
    standing: item.standing,
    source: {
      kind: source.kind,
      reference: source.reference ?? '',
      meeting: source.meeting ?? '',
      leader: source.leader ?? '',
      date: source.date,
      instruction: source.instruction ?? '',
    },
    leadOfficeId: item.leadOffice.id,
    assistOfficeIds: item.assistOffices.map((one) => one.id),
    leaderId: item.leader?.id ?? null,
    headId: item.head?.id ?? null,
    handlerId: item.handler?.id ?? null,
    phone: item.phone ?? '',
    due: item.due,
    feedbackCycle: item.feedbackCycle,
    nextFeedback: item.nextFeedback,
    subTasks: item.subTasks.map((task) => ({
      title: task.title,
      officeId: task.office?.id ?? null,
      due: task.due,
      relativeDue: task.relativeDue ?? '',
    })),
  };
}

const orNull = (value: string | null): string | null => (value?.trim() ? value : null);

/** What is sent: empty texts are no texts. */
export function toBody(input: ItemInput): unknown {
  const { source } = input;
  return {
    ...input,
    content: orNull(input.content),
    requirement: orNull(input.requirement),
    phone: orNull(input.phone),
    source: {
      ...source,
      kind: source.kind || null,
      reference: orNull(source.reference),
      meeting: orNull(source.meeting),
      leader: orNull(source.leader),
      instruction: orNull(source.instruction),
    },
    subTasks: input.subTasks.map((task) => ({ ...task, relativeDue: orNull(task.relativeDue) })),
  };
}

const MEETINGS = ['PARTY_GROUP_MEETING', 'DEPARTMENT_MEETING', 'DIRECTOR_MEETING', 'SPECIAL_MEETING'];

/** Which fields of the source a kind of source has. */
export function sourceFields(kind: string): ('meeting' | 'reference' | 'leader' | 'instruction')[] {
  if (MEETINGS.includes(kind)) return ['meeting'];
  return kind === 'INSTRUCTION' ? ['leader', 'reference', 'instruction'] : ['reference'];
}
