// Minutes taken apart, as the recogniser would do it.
import { ago, faults, fromInput, items, nextId, row } from './items.mjs';
import { offices, problem, today } from './platform.mjs';

const TEXT = `厅长办公会议纪要
〔2026〕第14次
2026年7月6日上午，厅长周文博主持召开第14次厅长办公会议，研究重点研发计划组织实施、科技信息公开、半年督查等事项。现纪要如下：
一、关于省重点研发计划2026年度立项工作
（一）由资源配置处牵头，监督评估处、财务处配合，根据会议意见修改完善立项清单，于7月17日前完成公示，7月底前印发立项文件。`;
const clauses = [
  [
    '导语',
    '2026年7月6日上午，厅长周文博主持召开第14次厅长办公会议，研究重点研发计划组织实施、科技信息公开、半年督查等事项。现纪要如下：',
  ],
  ['一', '会议听取了资源配置处关于立项评审情况的汇报，原则同意拟立项项目清单。会议议定：'],
  [
    '一（一）',
    '由资源配置处牵头，监督评估处、财务处配合，根据会议意见修改完善立项清单，于7月17日前完成公示，7月底前印发立项文件。',
  ],
  ['一（二）', '监督评估处要对评审专家回避执行情况开展一次抽查，8月20日前提交书面报告。'],
  ['二', '会议指出，信息公开目录更新不及时的问题在上半年第三方评估中再次被点名。会议要求：'],
  [
    '二（一）',
    '办公室牵头，各处室配合，8月底前完成信息公开目录全面清理，今后新形成的政府信息应自形成之日起20个工作日内公开。',
  ],
  [
    '二（二）',
    '新修订的《科技计划项目管理办法》由政策法规处负责解读，解读材料与文件同步起草、同步审签，文件公布后3个工作日内上网。',
  ],
  ['三', '会议听取了督查办上半年督查情况的通报。会议议定：'],
  [
    '三（一）',
    '对上半年逾期的6项批示件，各责任处室一周内说明原因并明确新的办结时限，督查办逐件跟踪，每周五向厅领导报告进展。',
  ],
  ['三（二）', '合作处负责的中德联合实验室筹建事项，因外方原因同意延期至2026年10月31日。'],
  ['三（三）', '由机关党委牵头，人事处配合，9月15日前完成八项规定精神落实情况自查，发现问题立行立改。'],
  ['四', '会议还通报了近期安全保密检查安排，请各处室做好准备。'],
  ['出席', '出席：周文博、李静、王建国、赵敏'],
].map(([path, text]) => ({ path, text }));
const mention = (name) => ({ name, id: offices.find((one) => one.name === name)?.id ?? null });
const item = (clause, title, lead, assist, milestones, more = {}) => ({
  clause,
  title,
  requirement: clauses.find((one) => one.path === clause).text,
  lead,
  assist,
  follow: null,
  standing: null,
  reporting: null,
  extension: false,
  milestones: milestones.map(([what, due, relative]) => ({ what, due, relative: relative ?? null })),
  leadOffices: lead.map(mention),
  assistOffices: assist.map(mention),
  ...more,
});
const proposal = {
  source: { kind: 'DIRECTOR_MEETING', reference: null, meeting: '厅长办公会议〔2026〕第14次', date: '2026-07-06' },
  baseDate: '2026-07-06',
  clauses,
  items: [
    item(
      '一（一）',
      '修改完善立项清单，完成公示并印发立项文件',
      ['资源配置处'],
      ['监督评估处', '财务处'],
      [
        ['完成公示', '2026-07-17'],
        ['印发立项文件', '2026-07-31'],
      ],
    ),
    item('一（二）', '对评审专家回避执行情况开展抽查', ['监督评估处'], [], [['提交书面报告', '2026-08-20']]),
    item('二（一）', '完成信息公开目录全面清理', ['办公室'], ['各处室'], [['完成信息公开目录全面清理', '2026-08-31']], {
      standing: '新形成的政府信息20个工作日内公开',
    }),
    item(
      '二（二）',
      '解读新修订的《科技计划项目管理办法》',
      ['政策法规处'],
      [],
      [['解读材料上网', null, '文件公布后3个工作日内']],
    ),
    item(
      '三（一）',
      '说明逾期批示件原因并明确新的办结时限',
      ['各责任处室'],
      [],
      [['说明原因并明确新的办结时限', '2026-07-13']],
      { follow: '督查办', reporting: '每周五向厅领导报告' },
    ),
    item('三（二）', '中德联合实验室筹建（同意延期）', ['合作处'], [], [['中德联合实验室筹建', '2026-10-31']], {
      extension: true,
    }),
    item(
      '三（三）',
      '完成八项规定精神落实情况自查',
      ['机关党委'],
      ['人事处'],
      [['完成八项规定精神落实情况自查', '2026-09-15']],
    ),
  ],
  noAction: [
    { clause: '导语', reason: '导语' },
    { clause: '一', reason: '导语' },
    { clause: '三', reason: '导语' },
    { clause: '出席', reason: '出席名单' },
  ],
  unknownOffices: ['财务处', '各处室', '各责任处室'],
};
const intakes = [];
export function add(input) {
  const text = input.text?.trim();
  if (!text) return problem(422, '有内容需要修改', [{ field: 'text', message: '必须填写。' }]);
  const known = intakes.find((one) => one.text === text && one.state === 'OPEN');
  if (known) return { status: 201, body: view(known) };
  const made = {
    id: intakes.length + 17,
    version: 0,
    title: input.title || '厅长办公会议纪要',
    state: 'OPEN',
    text,
    by: '宋雨',
    createdAt: ago(0),
    done: [],
    noAction: [],
    first: [],
  };
  intakes.unshift(made);
  return { status: 201, body: view(made) };
}
function view(one) {
  const shown = clauses.map(({ path, text }) => {
    const mine = items.filter((row) => row.intakeId === one.id && row.clause === path);
    const reason =
      (one.state === 'ACCEPTED' ? one.noAction : proposal.noAction).find((no) => no.clause === path)?.reason ?? null;
    return {
      path,
      text,
      coverage: mine.length ? 'ITEM' : reason ? 'NO_ACTION' : 'OPEN',
      reason,
      items: mine.map(({ id, number, title }) => ({ id, number, title })),
    };
  });
  const { id, version, title, state, text, by, createdAt } = one;
  return { id, version, title, state, text, by, createdAt, clauses: shown, proposal };
}
const line = (one) => {
  const shown = view(one);
  const { id, title, state, createdAt, by } = one;
  const covered = shown.clauses.filter((clause) => clause.coverage !== 'OPEN').length;
  return { id, title, state, createdAt, by, clauses: clauses.length, covered, items: one.first.length };
};
function accept(one, body) {
  if (one.state === 'ACCEPTED') return { body: { intake: view(one), items: one.first, warnings: [] } };
  const errors = body.items.flatMap((input, n) => faults(input, `items[${n}].`));
  for (const { path } of clauses) {
    const met =
      body.items.some((made) => made.clause === path) ||
      body.noAction.some((no) => no.clause === path && no.reason?.trim());
    if (!met)
      errors.push({ field: `clauses[${path}]`, message: `第${path}条没有对应的事项，也没有说明为什么无需办理。` });
  }
  if (errors.length) return problem(422, '有内容需要修改', errors);
  const made = body.items.map(({ clause, ...input }) =>
    fromInput(input, { clause, intakeId: one.id, state: body.submit ? 'PENDING_APPROVAL' : 'DRAFT' }),
  );
  items.push(...made);
  Object.assign(one, { state: 'ACCEPTED', noAction: body.noAction, first: made.map(row), version: 1 });
  const warnings = [{ clause: '三（二）', message: '合作处已有同一来源的在办事项。', items: [row(items[5])] }];
  return { body: { intake: view(one), items: one.first, warnings } };
}

export function answer(method, rest, body) {
  const [, key, verb] = rest.split('/');
  if (!key && method === 'POST') return add(body);
  if (!key) return { rows: intakes.map(line) };
  const one = intakes.find((made) => made.id === Number(key));
  if (!one) return problem(404, '没有这份来文');
  if (method === 'DELETE') return { status: intakes.splice(intakes.indexOf(one), 1) && 204 };
  return verb === 'accept' ? accept(one, body) : { body: view(one) };
}
export const read = () => ({ body: { ...proposal, text: TEXT } });
add({ text: TEXT });
intakes.push({
  id: nextId(),
  version: 1,
  title: '党组会议纪要',
  state: 'ACCEPTED',
  text: '…',
  by: '宋雨',
  createdAt: ago(12),
  noAction: proposal.noAction,
  first: [row(items[6])],
});
void today;
