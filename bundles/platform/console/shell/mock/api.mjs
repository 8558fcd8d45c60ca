// The answers of the made-up server, by address. A handler gets { body, query, match, version } and answers a value.
import * as basics from './data.mjs';
import * as matters from './work-data.mjs';
import { removeSecondFactor } from './second-factor.mjs';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { due, years } from './calendar.mjs';
import { isDuty } from './administration.mjs';
import { changed, functions, plan, situation } from './functions.mjs';
import { privacy, sealed } from './privacy.mjs';
import { backUp, backups, selfCheck } from './protection.mjs';
import { Refusal } from './refusal.mjs';

const data = { ...basics, ...matters };
for (const person of data.persons) person.phone = sealed(person.id, person.phone);

const page = (all, { query }) => {
  const size = Math.min(Number(query.size ?? 20), 200);
  const start = Number(query.cursor ?? 0);
  const next = start + size < all.length ? String(start + size) : null;
  return { items: all.slice(start, start + size), next, total: all.length, totalCapped: false };
};
const find = (list, id, key = 'id') => {
  const found = list.find((one) => String(one[key]) === id);
  if (!found) throw new Refusal(404, '没有找到这条记录。');
  return found;
};
const checkVersion = (record, { version, body }) => {
  if (version === undefined) throw new Refusal(428, '请先读取最新内容再保存。');
  if (Number(version) === record.version) return;
  const changed = Object.entries(body ?? {})
    .filter(([field, mine]) => field in record && JSON.stringify(record[field]) !== JSON.stringify(mine))
    .map(([field, mine]) => ({ field, mine, theirs: record[field] }));
  const who = { changedBy: { id: 3, name: '王建国' }, changedAt: data.momentBefore(0.1) };
  throw new Refusal(412, '记录已被他人修改。', { changed, current: record.version, ...who });
};
const needName = (body) => {
  if (!body.name?.trim())
    throw new Refusal(422, '有内容需要修改。', { errors: [{ field: 'name', message: '名称不能为空' }] });
};
const update = (record, request, change = {}) => {
  checkVersion(record, request);
  return Object.assign(record, request.body, change, { version: record.version + 1 });
};
const contains = (word, ...texts) => !word || texts.some((text) => String(text).includes(word));
const sorted = (list, sort) => {
  const key = (sort ?? '').replace('-', '');
  if (!key) return list;
  const sign = sort.startsWith('-') ? -1 : 1;
  return [...list].sort((a, b) => sign * String(a[key]).localeCompare(String(b[key]), 'zh-CN'));
};
const password = () => ({ password: 'Kp7-mQ4v-Xe9r' });
const officeOf = (id) => {
  const office = data.offices.find((one) => one.id === Number(id ?? 2));
  return office ? { id: office.id, name: office.name } : null;
};

const people = {
  'GET /api/people': (r) => {
    const { q, office, active, stale, sort } = r.query;
    const all = data.persons.filter(
      (p) =>
        contains(q, p.name, p.username) &&
        (!office || String(p.office?.id) === office) &&
        (!active || String(p.active) === active) &&
        (stale !== 'true' || p.stale),
    );
    return page(sorted(all, sort), r);
  },
  'POST /api/people': ({ body }) => {
    needName(body);
    if (data.persons.some((p) => p.username === body.username)) {
      throw new Refusal(422, '有内容需要修改。', { errors: [{ field: 'username', message: '该用户名已被使用' }] });
    }
    const person = {
      ...body,
      id: data.persons.length + 1,
      phone: sealed(data.persons.length + 1, body.phone),
      office: officeOf(body.officeId),
      active: true,
      signInBy: 'LOCAL',
      mustChangePassword: true,
      lastSignInAt: null,
      lockedUntil: null,
      stale: false,
      version: 1,
    };
    data.persons.unshift(person);
    return { person, ...password() };
  },
  'GET /api/people/(\\d+)': ({ match }) => find(data.persons, match[1]),
  'PUT /api/people/(\\d+)': (r) => {
    const person = find(data.persons, r.match[1]);
    const phone = sealed(person.id, r.body.phone, person.phone);
    return update(person, r, { office: officeOf(r.body.officeId), phone });
  },
  'PUT /api/people/(\\d+)/roles': (r) => {
    const { roles } = r.body;
    if (roles.length > 1 && roles.some(isDuty)) {
      const message = '三员互斥，也不能兼任其他角色';
      throw new Refusal(422, '有内容需要修改。', { errors: [{ field: 'roles', message }] });
    }
    return update(find(data.persons, r.match[1]), r);
  },
  'PUT /api/people/(\\d+)/sign-in': (r) => update(find(data.persons, r.match[1]), r, { signInBy: r.body.by }),
  'POST /api/people/(\\d+)/password-reset': password,
  'POST /api/people/(\\d+)/(deactivate|activate)': (r) =>
    update(find(data.persons, r.match[1]), r, { active: r.match[2] === 'activate' }),
  'GET /api/people/(\\d+)/open-work': ({ match }) =>
    Number(match[1]) % 3 ? [{ module: 'supervision', available: true, shares: [{ kind: '承办人', count: 4 }] }] : [],
  'POST /api/people/(\\d+)/hand-over': () => [{ module: 'supervision', records: 4, done: true }],
  'DELETE /api/people/(\\d+)/lock': ({ match }) => void (find(data.persons, match[1]).lockedUntil = null),
  'DELETE /api/people/(\\d+)/second-factor': ({ match }) => removeSecondFactor(find(data.persons, match[1])),
};

const organisation = {
  'GET /api/offices': () => ({ items: data.offices }),
  'GET /api/offices/(\\d+)/people': ({ match }) => data.persons.filter((p) => String(p.office?.id) === match[1]),
  'POST /api/offices': ({ body }) => {
    needName(body);
    const office = { ...body, id: 100 + data.offices.length, version: 1 };
    data.offices.push(office);
    return office;
  },
  'PUT /api/offices/(\\d+)': (r) => {
    needName(r.body);
    return update(find(data.offices, r.match[1]), r);
  },
  'DELETE /api/offices/(\\d+)': ({ match }) => {
    const used =
      data.persons.some((p) => String(p.office?.id) === match[1]) ||
      data.offices.some((o) => String(o.parentId) === match[1]);
    if (used) throw new Refusal(409, '该机构下还有人员或下级机构，不能删除。');
    data.offices.splice(data.offices.indexOf(find(data.offices, match[1])), 1);
  },
  'GET /api/roles': () => ({ items: data.roles }),
  'POST /api/roles': ({ body }) => {
    needName(body);
    const made = { key: `r${data.roles.length}`, builtIn: false, version: 1, ...body };
    data.roles.push(made);
    return made;
  },
  'PUT /api/roles/([\\w-]+)': (r) => update(find(data.roles, r.match[1], 'key'), r),
  'DELETE /api/roles/([\\w-]+)': ({ match }) =>
    void data.roles.splice(data.roles.indexOf(find(data.roles, match[1], 'key')), 1),
  'GET /api/permissions': () => data.permissions,
};

const work = {
  'GET /api/todos': () => ({ items: data.todos, unavailable: ['publicity'] }),
  'GET /api/notifications': (r) =>
    page(
      data.notifications.filter((n) => r.query.unread !== 'true' || !n.readAt),
      r,
    ),
  'POST /api/notifications/read-all': () => data.notifications.forEach((n) => (n.readAt ??= data.momentBefore(0))),
  'POST /api/notifications/(\\d+)/read': ({ match }) =>
    void (find(data.notifications, match[1]).readAt = data.momentBefore(0)),
  'GET /api/calendar/due': ({ query }) => due(query.from, Number(query.workdays)),
  'GET /api/calendar/years': years,
  'GET /api/audit': (r) => {
    const { module, record, person } = r.query;
    const everybody = r.viewer.permissions.includes('audit.read');
    return page(
      data.audit.filter(
        (a) =>
          (everybody || a.person.id !== 1) &&
          contains(module, a.module) &&
          contains(record, a.recordId) &&
          contains(person, a.person.name, a.person.id),
      ),
      r,
    );
  },
  'GET /api/sessions': () => data.places,
  'GET /api/sessions/people/(\\d+)': () => data.places.slice(1),
  'DELETE /api/sessions/([a-z]+)': ({ match }) => {
    data.places.splice(
      data.places.findIndex((one) => one.id === match[1]),
      1,
    );
  },
  'GET /api/audit/integrity': () => data.integrity,
  'POST /api/audit/integrity/checks': () => (data.integrity.check = data.passedCheck()),
  'GET /api/platform/restart': () => ({ at: null, by: null, waiting: {} }),
  'GET /api/platform/level-three': selfCheck,
  'GET /api/platform/backups': () => backups,
  'POST /api/platform/backups/runs': backUp,
  'GET /api/platform/modules': () => functions,
  'GET /api/platform/modules/situation': () => situation,
  'GET /api/platform/modules/([a-z]+)/plan': ({ match, query }) => plan(match[1], query.action),
  'POST /api/platform/modules/([a-z]+)/changes': ({ match, body }) => changed(match[1], body.action),
  'GET /api/openapi.json': () => JSON.parse(readFileSync(join(import.meta.dirname, 'openapi.json'), 'utf8')),
  'GET /api/platform/modules/data': () => data.holdings,
  'GET /api/platform/modules/certificates': () => [],
  'GET /api/visitors/visits': (r) => {
    const { q, office, state, from, to, sort } = r.query;
    const all = data.visits.filter(
      (v) =>
        contains(q, v.guest, v.purpose) &&
        (!office || String(v.office.id) === office) &&
        (!state || v.state === state) &&
        (!from || v.due >= from) &&
        (!to || v.due <= to),
    );
    return { ...page(sorted(all, sort), r), ...(q ? {} : { total: 10000, totalCapped: true }) };
  },
  'GET /api/visitors/visits/(\\d+)': ({ match }) => find(data.visits, match[1]),
  'PUT /api/visitors/visits/(\\d+)': (r) =>
    update(find(data.visits, r.match[1]), r, { office: officeOf(r.body.officeId) }),
  'POST /api/visitors/visits/(\\d+)/cancel': (r) => Object.assign(find(data.visits, r.match[1]), { state: 'OVER' }),
  'POST /api/visitors/visits/(\\d+)/files': () => ({ id: 1 }),
};

const handlers = Object.entries({ ...people, ...privacy, ...organisation, ...work }).map(([key, handle]) => {
  const [method, path] = key.split(' ');
  return { method, path: new RegExp(`^${path}$`), handle };
});

export function answer(method, path, request) {
  for (const one of handlers) {
    const match = one.method === method && one.path.exec(path);
    if (match) return one.handle({ ...request, match });
  }
  throw new Refusal(404, '没有这个地址。');
}
