// Made-up matters: visits, what follows from them, and the list of functions.
import { dateAfter, momentBefore, names } from './data.mjs';

const purposes = [
  '对接科技成果转化项目',
  '咨询高新技术企业认定',
  '报送年度科技统计报表',
  '商谈院士工作站共建',
  '反映项目验收进度',
  '调研重点实验室建设情况',
];
export const visits = Array.from({ length: 46 }, (_, i) => {
  const days = i - 6;
  return {
    id: 700 + i,
    guest: `${'孙马朱胡郭何林罗'[i % 8]}${'立涛明珊颖鹏'[i % 6]}`,
    purpose: purposes[i % 6],
    office: { id: (i % 7) + 2, name: names[(i % 7) + 1] },
    due: dateAfter(days),
    from: dateAfter(days - 14),
    workdays: 10,
    light: days < 0 ? 'RED' : days < 4 ? 'AMBER' : 'GREEN',
    state: i % 5 === 4 ? 'OVER' : 'OPEN',
    version: 1,
    history: [
      { id: 1, at: momentBefore(90), title: '登记', who: '李明', detail: '电话预约，两人来访。', tone: 'primary' },
      { id: 2, at: momentBefore(40), title: '转接待处室', who: '办公室', tone: 'info' },
      {
        id: 3,
        at: momentBefore(3),
        title: '已确认接待',
        who: '张丽华',
        detail: '上午九点半，三楼会议室。',
        tone: 'success',
      },
    ],
  };
});

export const todos = visits.slice(3, 12).map((visit, i) => ({
  id: i,
  module: 'visitors',
  title: `答复来访：${visit.purpose}`,
  detail: `${visit.office.name} · ${visit.guest}`,
  due: visit.due,
  light: visit.light,
  link: `/m/visitors/visits/${visit.id}`,
}));

export const notifications = Array.from({ length: 26 }, (_, i) => ({
  id: 900 - i,
  module: 'visitors',
  title: ['来访答复即将到期', '新的来访已转您处理', '您登记的来访已确认接待'][i % 3],
  detail: ['“咨询高新技术企业认定”的答复期限是明天。', '孙立，对接科技成果转化项目。', '上午九点半，三楼会议室。'][
    i % 3
  ],
  link: `/m/visitors/visits/${700 + i}`,
  at: momentBefore(i * 7 + 0.4),
  readAt: i < 4 ? null : momentBefore(i),
}));

export const holdings = [
  {
    function: 'training',
    state: 'FROZEN',
    version: '',
    schemaVersion: '3',
    rows: 1204,
    bytes: 3_400_000,
    attachments: 12,
    tables: [{ table: 'course', rows: 1204, bytes: 1_000_000 }],
    destruction: null,
  },
];
