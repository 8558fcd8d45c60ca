import { ago, blank, items, nextId, nextNumber } from './items.mjs';
import { named, offices, persons, plus, today } from './platform.mjs';
import { isOpen } from './words.mjs';

const TITLES = `完成省重点研发计划立项清单公示并印发立项文件|DIRECTOR_MEETING|4|31|IN_PROGRESS|2|60
对评审专家回避执行情况开展抽查并提交书面报告|DIRECTOR_MEETING|5|32|IN_PROGRESS|-6|30
全面清理信息公开目录|DIRECTOR_MEETING|2|37|RECEIVED|9|10
解读新修订的《科技计划项目管理办法》|DIRECTOR_MEETING|6|33|DISPATCHED||0
说明上半年逾期批示件原因并明确新的办结时限|DIRECTOR_MEETING|5|32|CLOSURE_REQUESTED|1|100
推进中德联合实验室筹建|SUPERIOR_TASK|7|34|EXTENSION_REQUESTED|-2|45
开展八项规定精神落实情况自查|PARTY_GROUP_MEETING|9|36|VERIFYING|3|100
落实高新区“双带”工程年度任务|ANNUAL_KEY_WORK|10||IN_PROGRESS|24|55
答复省人大关于科技成果转化的建议|DEPUTY_PROPOSAL|6|33|IN_PROGRESS|5|70
办理厅主要领导关于科研诚信问题的批示|INSTRUCTION|5|32|IN_PROGRESS|-11|40
起草全省科技创新大会筹备方案|INSTRUCTION|2|37|PENDING_APPROVAL|12|0
农业科技园区验收意见整改|RECTIFICATION|11||REGISTERED|18|0
汇总报送政府工作报告分工任务进展|GOVERNMENT_WORK_REPORT|2|37|CLOSED|-4|100
完善新闻发言人制度和发布预案|SUPERIOR_DOCUMENT|2|37|WRITTEN_OFF|-20|100
回应网民关于项目申报系统的留言|PETITION|4|31|ARCHIVED|-30|100
涉外合作项目清理核查|SPECIAL_MEETING|7|34|SUSPENDED|6|20
建立科技信息采集报送通报制度|ANNUAL_KEY_WORK|12||LONG_TERM||50
拟定2027年度督查检查考核计划|DEPARTMENT_MEETING|3|35|DRAFT|30|0
整改审计指出的专项资金结余问题|RECTIFICATION|4|31|IN_PROGRESS|0|80
精简文件简报情况半年自查|SUPERIOR_DOCUMENT|2|37|IN_PROGRESS|14|35`.split('\n');

for (const [n, line] of TITLES.entries()) {
  const [title, kind, lead, handler, state, offset, progress] = line.split('|');
  const due = offset === '' ? null : plus(today(), Number(offset));
  const numbered = !['DRAFT', 'PENDING_APPROVAL'].includes(state);
  const meeting =
    kind === 'DIRECTOR_MEETING' ? '厅长办公会议〔2026〕第14次' : kind.endsWith('MEETING') ? '2026年第9次会议' : null;
  const item = {
    ...blank(),
    title,
    state,
    due,
    originalDue: due,
    progress: Number(progress),
    number: numbered ? nextNumber() : null,
    urgency: n === 9 ? 'MOST_URGENT' : n === 5 ? 'URGENT' : 'ORDINARY',
    requirement: '按会议意见办理，明确责任到人，形成书面结果。',
    content: '办理情况及时反馈，遇到需要协调的问题随时报告。',
    source: {
      kind,
      meeting,
      reference: meeting ? null : '鲁科字〔2026〕48号',
      leader: kind === 'INSTRUCTION' ? '周文博' : null,
      date: plus(today(), -26),
      instruction: kind === 'INSTRUCTION' ? '请监督评估处认真核实，拿出处理意见，本月内报我。' : null,
    },
    leadOffice: named(offices, lead),
    handler: named(persons, handler),
    assistOffices: n % 3 === 0 ? [named(offices, 5), named(offices, 8)] : [],
    feedbackCycle: n % 4 === 0 ? 'WEEKLY' : 'ONCE',
    registeredOn: numbered ? plus(today(), -25) : null,
    dispatchedOn: numbered ? plus(today(), -24) : null,
    closedOn: progress === '100' && !isOpen(state) ? plus(today(), -5) : null,
    updatedAt: ago(n % 9),
  };
  item.timeline = [
    { at: ago(26), by: '宋雨', event: 'CREATED', from: null, to: 'DRAFT', text: `登记：${title}`, note: null },
    {
      at: ago(25.5),
      by: '宋雨',
      event: 'SUBMIT',
      from: 'DRAFT',
      to: 'PENDING_APPROVAL',
      text: '提交立项审批',
      note: null,
    },
    {
      at: ago(25),
      by: '李静',
      event: 'APPROVE',
      from: 'PENDING_APPROVAL',
      to: 'REGISTERED',
      text: `批准立项，编号${item.number}`,
      note: null,
    },
    {
      at: ago(24),
      by: '宋雨',
      event: 'DISPATCH',
      from: 'REGISTERED',
      to: 'DISPATCHED',
      text: `${item.leadOffice.name}交办，办理时限：${due ?? '—'}`,
      note: null,
    },
  ].slice(0, numbered ? 4 : state === 'DRAFT' ? 1 : 2);
  items.push(item);
}

const rich = items[0];
Object.assign(rich, {
  due: plus(today(), 9),
  originalDue: plus(today(), -5),
  extensionCount: 1,
  intakeId: 17,
  clause: '一（一）',
  nextFeedback: plus(today(), 4),
  feedbackCycle: 'WEEKLY',
  leader: named(persons, 21),
  head: named(persons, 30),
  phone: '0531-8660 2211',
  receivedOn: plus(today(), -23),
  requirement: '根据会议意见修改完善立项清单，完成公示，印发立项文件。',
  content:
    '由资源配置处牵头，监督评估处、财务处配合，根据会议意见修改完善立项清单，于7月17日前完成公示，7月底前印发立项文件。',
  subTasks: [
    {
      id: 91,
      title: '完成公示',
      office: null,
      due: plus(today(), -5),
      relativeDue: null,
      doneOn: plus(today(), -6),
      light: 'GREY',
    },
    {
      id: 92,
      title: '印发立项文件',
      office: null,
      due: plus(today(), 9),
      relativeDue: null,
      doneOn: null,
      light: 'GREEN',
    },
    {
      id: 93,
      title: '解读材料上网',
      office: named(offices, 6),
      due: null,
      relativeDue: '文件公布后3个工作日内',
      doneOn: null,
      light: 'GREY',
    },
  ],
  feedbacks: [
    {
      id: 94,
      by: '林岚',
      at: ago(9),
      period: '本月上旬',
      progress: 40,
      done: '立项清单已按会议意见修改两轮，公示材料报分管厅领导审定。',
      problems: '两个项目的承担单位名称变更，需重新核对。',
      nextSteps: '本周内完成核对后挂网公示5个工作日。',
      needsCoordination: null,
      signedBy: '许进',
      signedAt: ago(8.6),
    },
    {
      id: 95,
      by: '林岚',
      at: ago(2),
      period: '本月中旬',
      progress: 60,
      done: '公示期满，收到异议1件，已会同监督评估处核实。',
      problems: null,
      nextSteps: '异议处理完毕后印发立项文件。',
      needsCoordination: '异议涉及跨处室项目，请分管厅领导主持会商。',
      signedBy: null,
      signedAt: null,
    },
  ],
  urges: [{ id: 96, by: '宋雨', at: ago(6), way: 'PHONE', note: '电话提醒林岚，公示须在期限前完成。' }],
  extensions: [
    {
      id: 97,
      by: '林岚',
      at: ago(7),
      reason: '公示期间收到异议，须核实后方可印发。',
      expected: plus(today(), 9),
      oldDue: plus(today(), -5),
      late: false,
      decision: 'GRANTED',
      newDue: plus(today(), 9),
      decisionNote: '同意，请抓紧。',
      decidedBy: '李静',
      decidedAt: ago(6.5),
    },
  ],
  reminders: [{ at: ago(8), to: '林岚', kind: 'BEFORE_DUE', due: plus(today(), -5) }],
});
rich.timeline.push(
  { at: ago(23), by: '林岚', event: 'RECEIVE', from: 'DISPATCHED', to: 'RECEIVED', text: '签收', note: null },
  { at: ago(9), by: '林岚', event: 'FEEDBACK', from: 'RECEIVED', to: 'IN_PROGRESS', text: '反馈，进度40%', note: null },
  {
    at: ago(7),
    by: '林岚',
    event: 'REQUEST_EXTENSION',
    from: 'IN_PROGRESS',
    to: 'EXTENSION_REQUESTED',
    text: `申请延期：原时限${rich.originalDue}，预计${rich.due}完成`,
    note: '公示期间收到异议，须核实后方可印发。',
  },
  {
    at: ago(6.5),
    by: '李静',
    event: 'GRANT_EXTENSION',
    from: 'EXTENSION_REQUESTED',
    to: 'IN_PROGRESS',
    text: `批准延期：${rich.originalDue}延至${rich.due}`,
    note: '同意，请抓紧。',
  },
  {
    at: ago(6),
    by: '宋雨',
    event: 'URGE',
    from: 'IN_PROGRESS',
    to: 'IN_PROGRESS',
    text: '催办（电话催办）',
    note: '电话提醒林岚，公示须在期限前完成。',
  },
  {
    at: ago(2),
    by: '林岚',
    event: 'FEEDBACK',
    from: 'IN_PROGRESS',
    to: 'IN_PROGRESS',
    text: '反馈，进度60%',
    note: null,
  },
);
for (const item of [items[4], items[6]])
  item.closures.push({
    id: nextId(),
    by: item.handler?.name ?? '',
    at: ago(1),
    conclusion: '已逐件说明原因，明确新的办结时限，形成书面报告。',
    outcome: 'PENDING',
    checks: null,
    note: null,
    verifiedBy: null,
    verifiedAt: null,
  });
items[5].extensions.push({
  id: nextId(),
  by: '方舟',
  at: ago(1),
  reason: '外方签证办理延误，专家组来访推迟。',
  expected: plus(today(), 40),
  oldDue: items[5].due,
  late: true,
  decision: null,
  newDue: null,
  decisionNote: null,
  decidedBy: null,
  decidedAt: null,
});
