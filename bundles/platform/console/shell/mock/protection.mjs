// Made-up answers of the self-check and of backups.
import { momentBefore } from './data.mjs';

const clause = (number, section, title, state, findings, rest = {}) => ({
  number,
  title,
  section: number.slice(0, number.lastIndexOf('.')),
  sectionTitle: section,
  state,
  how: '连续失败的账号被锁定；会话空闲到时自动结束，本人和管理员可随时结束会话。',
  findings,
  settings: [{ file: 'etc/org.luoshi.platform.identity.cfg', keys: ['lockout.failures', 'lockout.minutes'] }],
  page: '/people',
  evidence: ['Guessing passwords, and accounts that nobody uses'],
  ...rest,
});
const found = (safeguard, holds, text) => ({ safeguard, holds, text });

export const selfCheck = () => ({
  at: momentBefore(0),
  clauses: [
    clause('8.1.4.1.b', '身份鉴别', '登录失败处理、结束会话、超时自动退出', 'FULFILLED', [
      found('identity.lockout', true, '连续失败 5 次锁定 30 分钟；目前锁定 1 个账号。'),
      found('identity.sessions', true, '空闲 30 分钟（三员 10 分钟）自动退出，最长 12 小时。'),
    ]),
    clause('8.1.4.1.d', '身份鉴别', '两种或以上组合的鉴别技术', 'ATTENTION', [
      found('identity.second-factor', false, '在用账号 86 个，其中 41 个没有启用双重验证，包括管理员 1 人。'),
    ]),
    clause('8.1.6', '安全通用要求（整章）', '安全管理制度', 'OPERATOR', [], { settings: [], page: '', evidence: [] }),
  ],
});

const made = (days, rest) => ({
  name: `luoshi-202611${30 - days}-020000.backup`,
  at: momentBefore(24 * days),
  size: 48_300_000 - days * 120_000,
  rows: 120_480 - days * 310,
  attachments: 812 - days,
  verified: true,
  faults: [],
  ...rest,
});
export const backups = {
  pointOfRestore: momentBefore(0),
  daily: '02:00',
  folder: '/srv/luoshi/data/backup',
  sentence: '可恢复至今日 02:00，该备份已通过恢复验证。',
  failure: null,
  backups: [made(0), made(1), made(3, { verified: false })],
  bad: [{ name: 'luoshi-20261128-020000.backup.bad', at: momentBefore(48), size: 47_900_000 }],
  next: momentBefore(-12),
  run: null,
};
export const backUp = () =>
  (backups.run = {
    startedAt: momentBefore(0),
    finishedAt: momentBefore(0),
    by: '李明',
    done: true,
    outcome: '恢复点为刚才，数据 120480 行，已通过恢复验证。',
  });
