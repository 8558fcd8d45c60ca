import { plus, problem } from './platform.mjs';

const rules = `领导批示件（急件）|INSTRUCTION|URGENT|5|WORKDAYS|某省督查工作规则：急件1至5日
领导批示件（非急件）|INSTRUCTION|ORDINARY|15|DAYS|某省督查工作规则：非急件15日
公文交办，未写明时限|SUPERIOR_DOCUMENT||30|DAYS|某省督查工作规则：30日
会议纪要议定事项|DIRECTOR_MEETING||20|DAYS|某省督查工作规则：20日
党组会议定事项|PARTY_GROUP_MEETING||30|WORKDAYS|某区政府：30个工作日
重大督查事项结果报告|SUPERIOR_TASK||7|DAYS|办结后一周内`
  .split('\n')
  .map((line, index) => {
    const [name, source, urgency, days, unit, basis] = line.split('|');
    return { id: index + 1, name, source, urgency: urgency || null, days: Number(days), unit, basis, version: 0 };
  });

export function answer(method, rest, query, body) {
  const key = rest.split('/')[1];
  if (key === 'suggestion') {
    const rule = rules.find(
      (one) => one.source === query.get('source') && (!one.urgency || one.urgency === query.get('urgency')),
    );
    if (!rule) return { status: 204 };
    return { body: { rule, due: plus(query.get('from'), rule.days), provisional: false } };
  }
  if (!key && method === 'GET') return { body: { items: rules } };
  if (!body?.name?.trim() && method !== 'DELETE')
    return problem(422, '有内容需要修改', [{ field: 'name', message: '必须填写。' }]);
  if (!key) {
    const made = { ...body, id: rules.length + 1, version: 0 };
    rules.push(made);
    return { status: 201, body: made };
  }
  const at = rules.findIndex((one) => one.id === Number(key));
  if (method === 'DELETE') return { status: rules.splice(at, 1) && 204 };
  return { body: Object.assign(rules[at], body, { version: rules[at].version + 1 }) };
}
