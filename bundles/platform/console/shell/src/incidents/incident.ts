/** An incident as /api/platform/incidents answers it. */
export interface Incident {
  id: number;
  version: number;
  state: 'FROZEN' | 'PURGED' | 'RELEASED';
  kind: 'MARKED' | 'UNMARKED' | 'FILE' | 'OTHER';
  module: string;
  recordType: string;
  recordNumber: string;
  reportedAt: string;
  dueAt: string;
  stoppedAt: string | null;
  overdue: boolean;
  steps: string[];
  taken: { at: string; person: string; step: string; reason: string | null }[];
  proof: Proof | null;
}

export interface Proof {
  salt: string;
  parts: { place: string; count: number; hash: string }[];
  quoting: string[];
  since: string;
  until: string;
  copies: { name: string; at: string; there: boolean }[];
}

export const INCIDENTS = '/api/platform/incidents';

export const incidentWords = {
  'zh-CN': {
    FROZEN: '已冻结',
    PURGED: '已清除',
    RELEASED: '已解除',
    MARKED: '带有密级标志',
    UNMARKED: '内容涉密但没有标志',
    FILE: '附件涉密',
    OTHER: '其他不应存放的内容',
    REPORT: '报告误入，冻结',
    TELL_AUTHORITY: '登记已向上级报告',
    PURGE: '确认涉密，清除',
    RELEASE: '不涉密，解除冻结',
    CLEAR_COPIES: '登记备份处理情况',
    number: '误入〔{id}〕号',
    inTime: '24 小时内已报告',
    late: '超过 24 小时',
    runs: '24 小时计时中',
    falseAlarm: '不涉密',
  },
  en: {
    FROZEN: 'frozen',
    PURGED: 'purged',
    RELEASED: 'released',
    MARKED: 'bears a mark of classification',
    UNMARKED: 'secret without a mark',
    FILE: 'an attached file is secret',
    OTHER: 'something else that must not be here',
    REPORT: 'Reported, frozen',
    TELL_AUTHORITY: 'Authority was told',
    PURGE: 'It is secret: purge it',
    RELEASE: 'It is no secret: release it',
    CLEAR_COPIES: 'Backups were dealt with',
    number: 'Incident {id}',
    inTime: 'told within 24 hours',
    late: 'more than 24 hours',
    runs: 'the 24 hours run',
    falseAlarm: 'no secret',
  },
} as const;

/** The key of the words for how the clock stands. */
export function clockOf(one: Incident): 'inTime' | 'late' | 'runs' | 'falseAlarm' {
  if (one.overdue) return 'late';
  if (!one.stoppedAt) return 'runs';
  return one.state === 'RELEASED' ? 'falseAlarm' : 'inTime';
}
