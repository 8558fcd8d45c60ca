import { session } from '@luoshi/console-sdk';
import { vi } from 'vitest';
import type { Intake, Item, ProposedItem } from '../../main/web/api';

/** Somebody who holds the named permissions of supervision. */
export function signIn(...verbs: string[]): void {
  session.value = {
    csrfToken: 'token',
    mustChangePassword: false,
    viewer: {
      id: 35,
      username: 'songyu',
      name: '宋雨',
      office: { id: 3, name: '督查办' },
      roles: [],
      permissions: verbs.map((verb) => `supervision.${verb}`),
      scope: 'ALL',
      locale: null,
    },
  };
}

export interface Sent {
  path: string;
  method: string;
  headers: Record<string, string>;
  body: unknown;
}

/** Answers requests by the beginning of their address; everything that was sent is written down. */
export function answering(answers: Record<string, (sent: Sent) => { status?: number; body?: unknown }>): Sent[] {
  const all: Sent[] = [];
  vi.stubGlobal(
    'fetch',
    async (path: string, init: { method: string; headers: Record<string, string>; body?: string }) => {
      const sent = {
        path,
        method: init.method,
        headers: init.headers,
        body: init.body ? JSON.parse(init.body) : undefined,
      };
      all.push(sent);
      const found = Object.keys(answers).find((start) => path.startsWith(start));
      const { status = 200, body } = found
        ? answers[found]!(sent)
        : { status: 404, body: { status: 404, title: path } };
      return new Response(body === undefined ? null : JSON.stringify(body), { status });
    },
  );
  return all;
}

export const options = {
  states: [{ key: 'IN_PROGRESS', title: '办理中', open: true }],
  steps: [
    ['URGE', '催办'],
    ['FEEDBACK', '反馈'],
    ['REQUEST_EXTENSION', '申请延期'],
    ['ANNUL', '撤销立项'],
    ['FINISH_SUB_TASK', '完成子任务'],
    ['PASS', '核查通过'],
  ].map(([key, title]) => ({ key, title })),
  sources: [{ key: 'DIRECTOR_MEETING', title: '厅长办公会议定' }],
  categories: [],
  urgencies: [],
  feedbackCycles: [],
  urgeWays: [{ key: 'PHONE', title: '电话催办' }],
  checks: [],
  amberWorkdays: 3,
};

export function item(more: Partial<Item> = {}): Item {
  return {
    id: 1201,
    version: 7,
    number: '督〔2026〕12号',
    title: '完成立项清单公示',
    content: null,
    requirement: null,
    category: 'DAILY',
    urgency: 'ORDINARY',
    standing: false,
    state: 'IN_PROGRESS',
    light: 'AMBER',
    editable: false,
    steps: [],
    source: {
      kind: 'DIRECTOR_MEETING',
      reference: null,
      meeting: '第14次',
      leader: null,
      date: '2026-07-06',
      instruction: null,
    },
    intakeId: null,
    clause: null,
    sample: false,
    leadOffice: { id: 4, name: '资源配置处' },
    assistOffices: [],
    leader: null,
    head: null,
    handler: { id: 31, name: '林岚' },
    phone: null,
    due: '2026-07-31',
    originalDue: '2026-07-17',
    dueProvisional: false,
    workdaysLeft: 9,
    extensionCount: 1,
    feedbackCycle: 'WEEKLY',
    nextFeedback: null,
    feedbackLate: false,
    progress: 40,
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
    attachable: false,
    attachments: [],
    createdAt: '2026-07-06T01:00:00Z',
    updatedAt: '2026-07-14T01:00:00Z',
    ...more,
  };
}

export function proposed(more: Partial<ProposedItem> = {}): ProposedItem {
  return {
    clause: '一（一）',
    title: '完成立项清单公示',
    content: null,
    requirement: '按会议意见修改',
    lead: ['资源配置处'],
    assist: [],
    follow: null,
    standing: null,
    reporting: null,
    extension: false,
    milestones: [{ what: '完成公示', due: '2026-07-17', relative: null }],
    leadOffices: [{ name: '资源配置处', id: 4 }],
    assistOffices: [],
    ...more,
  };
}

export function intake(items: ProposedItem[], more: Partial<Intake> = {}): Intake {
  const clauses = ['导语', '一（一）', '一（二）', '四'].map((path) => ({ path, text: `${path}的原文` }));
  return {
    id: 17,
    version: 1,
    title: '厅长办公会议纪要',
    state: 'OPEN',
    text: '…',
    by: '宋雨',
    createdAt: '2026-07-06T01:00:00Z',
    clauses: clauses.map((clause) => ({ ...clause, coverage: 'OPEN', reason: null, items: [] })),
    proposal: {
      source: { kind: 'DIRECTOR_MEETING', meeting: '第14次', date: '2026-07-06' },
      baseDate: '2026-07-06',
      clauses,
      items,
      noAction: [{ clause: '导语', reason: '导语' }],
      unknownOffices: [],
    },
    ...more,
  };
}
