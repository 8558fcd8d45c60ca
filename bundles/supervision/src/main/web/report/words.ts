import type { ReportState } from '../api';
import type { Tone } from '../item/tones';

export const reportWords = {
  'zh-CN': {
    DRAFT: '草稿',
    APPROVED: '已审批',
    ISSUED: '已印发',
    issue: '第 {n} 期',
    noIssue: '未编期号',
    period: '{from} 至 {to}',
  },
  en: {
    DRAFT: 'draft',
    APPROVED: 'approved',
    ISSUED: 'issued',
    issue: 'No. {n}',
    noIssue: 'not issued yet',
    period: '{from} to {to}',
  },
};

export const stateTones: Record<ReportState, Tone> = { DRAFT: 'info', APPROVED: 'warning', ISSUED: 'success' };
