// What the platform answers, as far as the pages of supervision look at it.
export const offices = [
  [1, '省科学技术厅', '省科技厅', 'DEPARTMENT', null],
  [2, '办公室', '办公室', 'OFFICE', 1],
  [3, '督查办', '督查办', 'OFFICE', 2],
  [4, '资源配置处', '资源处', 'OFFICE', 1],
  [5, '监督评估处', '监评处', 'OFFICE', 1],
  [6, '政策法规处', '法规处', 'OFFICE', 1],
  [7, '合作处', '合作处', 'OFFICE', 1],
  [8, '人事处', '人事处', 'OFFICE', 1],
  [9, '机关党委', '机关党委', 'OFFICE', 1],
  [10, '高新技术处', '高新处', 'OFFICE', 1],
  [11, '农村科技处', '农村处', 'OFFICE', 1],
  [12, '省科学技术情报研究院', '情报院', 'BUREAU', 1],
].map(([id, name, shortName, kind, parentId], index) => ({
  id,
  name,
  shortName,
  kind,
  parentId,
  sortOrder: index,
  aliases: [],
  active: true,
  version: 0,
}));
const people = [
  [20, '周文博', 1, '厅长'],
  [21, '李静', 1, '副厅长'],
  [30, '许进', 4, '处长'],
  [31, '林岚', 4, '主任科员'],
  [32, '孟远', 5, '副处长'],
  [33, '何苗', 6, '一级主任科员'],
  [34, '方舟', 7, '处长'],
  [35, '宋雨', 3, '督查办主任'],
  [36, '韩梅', 9, '专职副书记'],
  [37, '邵勇', 2, '副主任'],
];
export const named = (list, id) => {
  const found = list.find((one) => one.id === Number(id));
  return found ? { id: found.id, name: found.name } : null;
};
export const persons = people.map(([id, name, officeId, post]) => ({ id, name, officeId, post }));

const verbs =
  'read register dispatch urge verify write-off report approve extend-approve close report-approve handle sign settings act-for-office';
const session = {
  csrfToken: 'mock',
  mustChangePassword: false,
  simpleMode: false,
  viewer: {
    id: 35,
    username: 'songyu',
    name: '宋雨',
    office: { id: 3, name: '督查办' },
    roles: ['supervisor'],
    permissions: ['platform.trail.read', ...verbs.split(' ').map((verb) => `supervision.${verb}`)],
    scope: 'ALL',
    locale: 'zh-CN',
  },
};

const DAY = 86_400_000;
export const plus = (date, days) => new Date(Date.parse(`${date}T12:00:00Z`) + days * DAY).toISOString().slice(0, 10);
export const today = () => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
const weekend = (date) => [0, 6].includes(new Date(`${date}T12:00:00Z`).getUTCDay());
export function workdays(from, to) {
  const step = from <= to ? 1 : -1;
  let n = 0;
  for (let day = from; day !== to;) {
    day = plus(day, step);
    if (!weekend(day)) n += step;
  }
  return n;
}
function due(from, count) {
  const days = [];
  for (let date = from, n = 0; n < count;) {
    date = plus(date, 1);
    const counted = !weekend(date);
    if (counted) n++;
    days.push({ date, counted, reason: counted ? null : '周末' });
  }
  return { due: days.at(-1)?.date ?? from, provisional: false, days };
}

export function problem(status, title, errors, more = {}) {
  return { status, body: { type: 'about:blank', title, status, detail: title, errors, ...more } };
}
export const page = (rows, query) => {
  const size = Number(query.get('size') ?? 20);
  const from = Number(query.get('cursor') ?? 0);
  const next = from + size < rows.length ? String(from + size) : null;
  return { items: rows.slice(from, from + size), next, total: rows.length, totalCapped: false };
};

/** Answers, or undefined when the address is not one of the platform's. */
export function answer(method, path, query, todos) {
  if (path === '/api/session') return method === 'DELETE' ? { status: 204 } : { body: session };
  if (path === '/api/console/info')
    return { body: { simpleMode: false, sampleData: true, version: 'mock', productName: '落实' } };
  if (path === '/api/offices') return { body: { items: offices } };
  if (path === '/api/todos') return { body: { items: todos(), unavailable: [] } };
  if (path.startsWith('/api/notifications')) return { body: page([], query) };
  if (path === '/api/calendar/due') return { body: due(query.get('from'), Number(query.get('workdays'))) };
  const office = /^\/api\/offices\/(\d+)\/people$/.exec(path);
  if (office) return { body: persons.filter((one) => one.officeId === Number(office[1])) };
  return undefined;
}
