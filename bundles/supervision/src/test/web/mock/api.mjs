// The addresses below /api/supervision.
import './seed.mjs';
import { answer as deadlines } from './deadlines.mjs';
import { answer as intakes, read } from './intakes.mjs';
import { faults, find, fromInput, full, items, lightOf, row } from './items.mjs';
import { page, problem, today } from './platform.mjs';
import { answer as reports, summary } from './reports.mjs';
import { take } from './steps.mjs';
import { isOpen, options } from './words.mjs';

function list(query) {
  const q = query.get('q');
  const tests = [
    [q, (item) => `${item.number}${item.title}`.includes(q)],
    [query.get('state'), (item) => query.getAll('state').includes(item.state)],
    [query.get('light'), (item) => lightOf(item) === query.get('light')],
    [query.get('office'), (item) => String(item.leadOffice.id) === query.get('office')],
    [query.get('source'), (item) => item.source.kind === query.get('source')],
    [query.get('from'), (item) => item.due >= query.get('from')],
    [query.get('to'), (item) => item.due && item.due <= query.get('to')],
    [query.get('open'), (item) => String(isOpen(item.state)) === query.get('open')],
    [query.get('overdue'), (item) => item.due && item.due < today()],
    [query.get('mine'), (item) => item.handler?.id === 35],
    [query.get('intake'), (item) => String(item.intakeId) === query.get('intake')],
  ].filter(([asked]) => asked);
  const found = items.filter((item) => tests.every(([, test]) => test(item))).map(row);
  const sort = query.get('sort') ?? 'due';
  const name = { due: 'due', number: 'number', updated: 'updatedAt' }[sort.replace('-', '')];
  const order = (a, b) => String(a[name] ?? '9').localeCompare(String(b[name] ?? '9'));
  found.sort((a, b) => order(a, b) * (sort.startsWith('-') ? -1 : 1));
  return page(found, query);
}

/** Somebody else was faster. */
function stale(request, item) {
  const version = request.headers['if-match']?.replaceAll('"', '');
  if (version === undefined) return problem(428, '缺少版本');
  if (Number(version) === item.version) return undefined;
  const changed = [{ field: 'due', mine: '', theirs: item.due }];
  const more = { current: full(item), changed, changedBy: { id: 31, name: '林岚' }, changedAt: item.updatedAt };
  return problem(412, '记录已被修改', undefined, more);
}

function duplicates(query) {
  const alike = (item) =>
    isOpen(item.state) &&
    String(item.leadOffice.id) === query.get('leadOfficeId') &&
    item.source.kind === query.get('kind');
  return { body: { items: items.filter(alike).map(row).slice(0, 3) } };
}

function change(request, found, step, body) {
  const refused = stale(request, found);
  if (refused) return refused;
  if (step) return take(found, step, body ?? {});
  if (request.method === 'DELETE') return { status: items.splice(items.indexOf(found), 1) && 204 };
  const errors = faults(body);
  if (errors.length) return problem(422, '有内容需要修改', errors);
  const { id, number, state, timeline } = found;
  Object.assign(found, fromInput(body), { id, number, state, timeline, version: found.version + 1 });
  return { body: full(found) };
}

/** A short list goes out as it is, a longer one for a reason. */
function exported(query, body) {
  const rows = list(query).items;
  if (rows.length > 10 && !body?.reason) {
    const detail = '列表超过 10 行，请说明导出理由。理由将记入操作审计。';
    return problem(422, detail, [{ field: 'reason', message: detail }], { code: 'reason-required' });
  }
  return { raw: Buffer.from(`\uFEFF${rows.map((one) => `"${one.number}","${one.title}"`).join('\r\n')}`) };
}

const trail = (found) =>
  [
    ['查看', '李静', true],
    ['下载附件', '林岚', true],
    ['编辑事项', '宋雨', false],
  ].map(([action, person, viewed], index) => ({
    id: 100 - index,
    at: found.updatedAt,
    personId: 21,
    person,
    address: '10.0.0.21',
    viewed,
    action,
  }));

function item(request, rest, query, body) {
  const [, key, , step] = rest.split('/');
  if (!key && request.method === 'GET') return { body: list(query) };
  if (key === 'duplicates') return duplicates(query);
  if (key === 'export') return exported(query, body);
  if (key === 'steps') {
    for (const one of body.items) take(find(one.id), rest.split('/')[2], body.input);
    return { body: { items: body.items.map((one) => row(find(one.id))) } };
  }
  if (!key) {
    const errors = faults(body);
    if (errors.length) return problem(422, '有内容需要修改', errors);
    items.push(fromInput(body));
    return { status: 201, body: full(items.at(-1)) };
  }
  const found = find(key);
  if (!found) return problem(404, '没有这一督办事项，或者它不在您的查看范围内。');
  if (step === 'trail') return { body: page(trail(found), query) };
  return request.method === 'GET' ? { body: full(found) } : change(request, found, step, body);
}

export function supervision(request, path, query, body) {
  const rest = path.slice('/api/supervision/'.length);
  const name = rest.split('/')[0];
  const listed = (answer) => (answer.rows ? { body: page(answer.rows, query) } : answer);
  if (name === 'options') return { body: options };
  if (name === 'items') return item(request, rest, query, body);
  if (name === 'proposals') return read();
  if (name === 'intakes') return listed(intakes(request.method, rest, body));
  if (name === 'reports') return listed(reports(request.method, rest, body));
  if (name === 'summary') return { body: summary() };
  if (name === 'deadline-rules') return deadlines(request.method, rest, query, body);
  if (name === 'report-template') return request.method === 'GET' ? { raw: Buffer.from('PK mock') } : { status: 204 };
  return undefined;
}
