// Weekly reports, figures and usual deadlines.
import { ago, items, lightOf, row } from './items.mjs';
import { plus, problem, today } from './platform.mjs';
import { isOpen, titleOf } from './words.mjs';

const monday = (date) => plus(date, -((new Date(`${date}T12:00:00Z`).getUTCDay() + 6) % 7));
const weekOf = (date) => {
  const start = monday(date);
  const first = monday(`${plus(start, 3).slice(0, 4)}-01-04`);
  const n = Math.round((Date.parse(start) - Date.parse(first)) / 604_800_000) + 1;
  return `${plus(start, 3).slice(0, 4)}-W${String(n).padStart(2, '0')}`;
};
const cite = ({ id, number }) => ({ id, number });
const say = (item, text) => ({
  text: `${item.number} ${item.title}（${item.leadOffice.name}）${text}`,
  items: [cite(item)],
});

function sections() {
  const open = items.filter((item) => isOpen(item.state) && item.number);
  const of = (test, text) =>
    items
      .filter((item) => item.number)
      .filter(test)
      .map((item) => say(item, text(item)));
  const none = (list) => (list.length ? list : [{ text: '无。', items: [] }]);
  const from = monday(today());
  const within = (day, start, end) => day && day >= start && day <= end;
  return [
    [
      'OVERDUE',
      '一、逾期与红灯事项',
      open
        .filter((item) => lightOf(item) === 'RED')
        .map((item) => say(item, `，时限${item.due}，已逾期，目前进度${item.progress}%。`)),
    ],
    [
      'DUE_THIS_WEEK',
      '二、本周到期事项',
      of(
        (item) => within(item.due, from, plus(from, 6)),
        (item) => `，时限${item.due}，${titleOf('states', item.state)}。`,
      ),
    ],
    [
      'CLOSED_THIS_WEEK',
      '三、本周办结事项',
      of(
        (item) => item.closedOn,
        () => '，已办结，核查通过。',
      ).slice(0, 3),
    ],
    [
      'KEY_PROGRESS',
      '四、重点事项进展',
      of(
        (item) => item.feedbacks.length,
        (item) => `：${item.feedbacks.at(-1).done}`,
      ),
    ],
    ['REGISTERED_THIS_WEEK', '五、本周新立项事项', []],
    [
      'NEEDS_COORDINATION',
      '六、需厅领导协调事项',
      of(
        (item) => item.feedbacks.at(-1)?.needsCoordination,
        (item) => `：${item.feedbacks.at(-1).needsCoordination}`,
      ),
    ],
    [
      'DUE_NEXT_WEEK',
      '七、下周到期事项',
      of(
        (item) => within(item.due, plus(from, 7), plus(from, 13)),
        (item) => `，时限${item.due}。`,
      ),
    ],
    [
      'NOT_REPORTED',
      '未按期反馈的处室',
      [{ text: '监督评估处、高新技术处本周应反馈未反馈。', items: [cite(items[1]), cite(items[7])] }],
    ],
  ].map(([key, title, sentences]) => ({ key, title, sentences: none(sentences) }));
}
const change = [3, 2, -1, 1, 2];
function gather(id, week, more = {}) {
  const start = monday(today());
  const values = [items.filter((item) => isOpen(item.state)).length, 6, 3, 4, 3];
  const titles = ['在办', '新立项', '办结', '到期', '逾期'];
  const figures = ['OPEN', 'REGISTERED', 'CLOSED', 'DUE', 'OVERDUE'].map((key, n) => ({
    key,
    title: titles[n],
    value: values[n],
    change: change[n],
  }));
  return {
    id,
    version: 0,
    week,
    from: start,
    to: plus(start, 6),
    state: 'DRAFT',
    number: null,
    title: '督查周报',
    author: '宋雨',
    approver: null,
    approvedAt: null,
    issuedAt: null,
    sha256: null,
    figures,
    comparedWith: { id: 4, number: 11 },
    summary: `本周在办${values[0]}项（较上期+3），新立项6项（+2），办结3项（-1），到期4项（+1），逾期3项（+2）。`,
    sections: sections(),
    ...more,
  };
}
const reports = [];
for (let n = 11; n >= 9; n--) {
  const start = plus(monday(today()), (n - 12) * 7);
  reports.push(
    gather(n - 7, weekOf(start), {
      from: start,
      to: plus(start, 6),
      state: 'ISSUED',
      number: n,
      approver: '李静',
      approvedAt: ago((12 - n) * 7),
      issuedAt: ago((12 - n) * 7),
      version: 3,
      sha256: '9f2c…'.padEnd(64, '0'),
      comparedWith: n > 9 ? { id: n - 8, number: n - 1 } : null,
    }),
  );
}
const STEPS = {
  DRAFT: ['GATHER', 'EDIT', 'APPROVE', 'DISCARD'],
  APPROVED: ['WITHDRAW', 'ISSUE', 'DISCARD'],
  ISSUED: [],
};
const view = (one) => ({ ...one, editable: one.state === 'DRAFT', steps: STEPS[one.state] });

export function answer(method, rest, body) {
  const [, key, verb] = rest.split('/');
  if (!key && method === 'GET') return { rows: reports.map(view) };
  if (!key) {
    const week = body.week ?? weekOf(today());
    let one = reports.find((made) => made.week === week);
    if (one?.state === 'ISSUED') return problem(409, `${week}的周报已经印发。`);
    if (!one) reports.unshift((one = gather(reports.length + 10, week)));
    return { status: 201, body: view(one) };
  }
  const one = reports.find((made) => made.id === Number(key));
  if (!one) return problem(404, '没有这份周报');
  if (verb === 'word') return { raw: Buffer.from('PK mock') };
  if (verb) one.version++;
  if (verb === 'gather') Object.assign(one, { sections: sections() });
  if (verb === 'approve') Object.assign(one, { state: 'APPROVED', approver: '李静', approvedAt: ago(0) });
  if (verb === 'withdraw') Object.assign(one, { state: 'DRAFT', approver: null, approvedAt: null });
  if (verb === 'issue' && one.state !== 'ISSUED')
    Object.assign(one, { state: 'ISSUED', number: 12, issuedAt: ago(0), sha256: '4ab1'.padEnd(64, '0') });
  if (method === 'DELETE') return { status: reports.splice(reports.indexOf(one), 1) && 204 };
  if (method === 'PUT') {
    one.version++;
    one.summary = body.summary;
    for (const section of body.sections) {
      const known = one.sections.find((made) => made.key === section.key);
      known.sentences = section.sentences.map(({ text, itemIds }) => ({
        text,
        items: itemIds.map((id) => cite(items.find((item) => item.id === id))),
      }));
    }
  }
  return { body: view(one) };
}

export function summary() {
  const open = items.filter((item) => isOpen(item.state));
  const count = (list, of) => [
    ...list.reduce((all, item) => all.set(of(item), [...(all.get(of(item)) ?? []), item]), new Map()),
  ];
  const lit = (list, light) => list.filter((item) => lightOf(item) === light).length;
  const from = plus(monday(today()), -77);
  const trend = Array.from({ length: 12 }, (_, n) => {
    const start = plus(from, n * 7);
    const end = plus(start, 6);
    const due = 3 + ((n * 5) % 6);
    return {
      week: weekOf(start),
      from: start,
      to: end,
      registered: 2 + ((n * 7) % 6),
      closed: 1 + ((n * 3) % 7),
      due,
      onTime: Math.max(1, due - (n % 3)),
      registeredFilter: `registeredFrom=${start}&registeredTo=${end}`,
      closedFilter: `closedFrom=${start}&closedTo=${end}`,
      dueFilter: `outcome=DUE&from=${start}&to=${end}`,
      onTimeFilter: `outcome=ON_TIME&from=${start}&to=${end}`,
    };
  });
  return {
    lights: ['RED', 'AMBER', 'GREEN', 'GREY'].map((key) => ({
      key,
      count: lit(open, key),
      capped: false,
      filter: `light=${key}&open=true`,
    })),
    offices: count(open, (item) => item.leadOffice.id)
      .map(([id, list]) => ({
        office: list[0].leadOffice,
        count: list.length,
        red: lit(list, 'RED'),
        amber: lit(list, 'AMBER'),
        filter: `office=${id}&open=true`,
      }))
      .sort((a, b) => b.count - a.count),
    sources: count(open, (item) => item.source.kind)
      .map(([key, list]) => ({ key, count: list.length, filter: `source=${key}&open=true` }))
      .sort((a, b) => b.count - a.count),
    onTime: {
      numerator: 41,
      denominator: 49,
      from,
      to: plus(today(), -1),
      filter: `outcome=ON_TIME&from=${from}&to=${today()}`,
      denominatorFilter: `outcome=DUE&from=${from}&to=${today()}`,
    },
    trend,
    bounded: false,
  };
}
export const todos = () =>
  items
    .filter((item) => isOpen(item.state) && item.due)
    .slice(0, 8)
    .map((item) => ({
      ...row(item),
      module: 'supervision',
      detail: item.leadOffice.name,
      link: `/m/supervision/items/${item.id}`,
    }));
