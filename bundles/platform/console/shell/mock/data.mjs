// Made-up data of a made-up department; nothing of it ever leaves this folder.
const day = 86_400_000;
const pad = (n) => String(n).padStart(2, '0');
export const dateAfter = (days) => {
  const d = new Date(Date.now() + days * day);
  return `${d.getFullYear()}-${pad(d.getMonth() + 1)}-${pad(d.getDate())}`;
};
export const momentBefore = (hours) => new Date(Date.now() - hours * 3_600_000).toISOString();

export const names = [
  '厅机关',
  '办公室',
  '战略规划处',
  '资源配置与管理处',
  '高新技术处',
  '农村科技处',
  '成果转化处',
  '外国专家服务处',
];
export const offices = [
  ...names.map((name, i) => ({
    id: i + 1,
    name,
    shortName: i ? name.replace('处', '') : '厅',
    kind: i ? 'OFFICE' : 'DEPARTMENT',
    parentId: i ? 1 : null,
    sortOrder: i * 10,
    aliases: i === 1 ? ['厅办', '综合办'] : i === 4 ? ['高新处'] : [],
    active: true,
    version: 1,
  })),
  {
    id: 20,
    name: '省科技信息研究院',
    shortName: '信息院',
    kind: 'BUREAU',
    parentId: 1,
    sortOrder: 200,
    aliases: ['情报所'],
    active: true,
    version: 1,
  },
  {
    id: 21,
    name: '省高新技术创业服务中心',
    shortName: '创业中心',
    kind: 'BUREAU',
    parentId: 1,
    sortOrder: 210,
    aliases: [],
    active: true,
    version: 1,
  },
  {
    id: 22,
    name: '孵化器管理部',
    shortName: '孵化部',
    kind: 'OFFICE',
    parentId: 21,
    sortOrder: 10,
    aliases: [],
    active: false,
    version: 1,
  },
];

const people = [
  '管理员',
  '李明',
  '王建国',
  '张丽华',
  '刘志强',
  '陈晓燕',
  '杨波',
  '赵文静',
  '黄海涛',
  '周敏',
  '吴国栋',
  '徐佳',
];
const posts = ['系统管理员', '处长', '副处长', '一级主任科员', '科员'];
export const persons = Array.from({ length: 47 }, (_, i) => ({
  id: i + 1,
  username: i ? `user${pad(i)}` : 'admin',
  name: i < people.length ? people[i] : `${'孙马朱胡郭何林罗'[i % 8]}${'伟芳娜敏静强磊洋艳勇'[i % 10]}`,
  office: { id: (i % 8) + 1, name: names[i % 8] },
  post: posts[i % 5],
  phone: `0531-6666${pad(i)}23`,
  email: `user${pad(i)}@example.gov.cn`,
  roles: i ? (i % 9 === 4 ? [] : [['handler', 'leader', 'supervisor'][i % 3]]) : ['administrator'],
  active: i % 11 !== 10,
  signInBy: i % 5 === 2 ? 'DIRECTORY' : 'LOCAL',
  mustChangePassword: i % 7 === 3,
  lastSignInAt: i % 7 === 3 ? null : momentBefore(i * 9 + 1),
  lockedUntil: i % 13 === 5 ? momentBefore(-0.4) : null,
  stale: i % 11 === 8,
  version: 1,
  secondFactor: i % 4 === 1,
}));

const permission = (key, title, administrators, ordinary = !administrators.length) => ({
  key,
  title,
  administrators,
  ordinary,
});
const [SYSTEM, SECURITY, AUDITOR] = ['administrator', 'security-administrator', 'auditor'];
export const permissions = [
  {
    module: 'identity',
    title: '人员与机构',
    permissions: [
      permission('identity.people.read', '查看人员', [SYSTEM, SECURITY, AUDITOR], true),
      permission('identity.people.manage', '管理人员', [SYSTEM]),
      permission('identity.offices.manage', '管理机构', [SYSTEM]),
      permission('identity.keys.manage', '更换加密密钥', [SYSTEM]),
      permission('identity.roles.manage', '管理角色与权限，给账号授权', [SECURITY]),
    ],
  },
  {
    module: 'audit',
    title: '审计',
    permissions: [
      permission('audit.read', '查看审计记录（全部）', [AUDITOR]),
      permission('audit.users.read', '查看审计记录（普通用户）', [SECURITY]),
    ],
  },
  {
    module: 'modules',
    title: '功能管理',
    permissions: [
      permission('modules.read', '查看功能及其运行情况', [SYSTEM]),
      permission('modules.manage', '安装、更新、停用和移除功能', [SYSTEM]),
      permission('modules.carry', '带走和带回业务数据', []),
    ],
  },
  {
    module: 'protection',
    title: '安全与备份',
    permissions: [
      permission('platform.safeguards.read', '查看等保自查', [SYSTEM, SECURITY, AUDITOR]),
      permission('backups.read', '查看备份', [SYSTEM]),
      permission('backups.manage', '立即备份', [SYSTEM]),
    ],
  },
  {
    module: 'visitors',
    title: '来访登记',
    permissions: [permission('visitors.read', '查看来访', []), permission('visitors.write', '登记来访', [])],
  },
];
export const everyPermission = permissions.flatMap((group) => group.permissions.map((one) => one.key));

const keptFor = (duty) =>
  permissions
    .flatMap((group) => group.permissions.filter((one) => one.administrators.includes(duty)))
    .map((p) => p.key);
const role = (key, name, description, keys, scope, builtIn = true) => ({
  key,
  name,
  description,
  permissions: keys,
  scope,
  builtIn,
  version: 1,
});
export const roles = [
  role(SYSTEM, '系统管理员', '管理账号、组织机构、系统配置和功能', keptFor(SYSTEM), 'OWN'),
  role(SECURITY, '安全管理员', '管理角色与权限，给账号授权，审查用户日志', keptFor(SECURITY), 'OWN'),
  role(AUDITOR, '安全审计员', '查看全部日志，不作任何修改', keptFor(AUDITOR), 'OWN'),
  role('leader', '厅领导', '查看全厅事项与报告', ['identity.people.read', 'visitors.read'], 'ALL'),
  role(
    'supervisor',
    '督办人员',
    '立项、催办、核查与办结',
    ['identity.people.read', 'visitors.read', 'visitors.write'],
    'ALL',
  ),
  role('handler', '承办人员', '办理本处室事项', ['visitors.read', 'visitors.write'], 'OFFICE'),
  role('reception', '值班接待', '登记来访，仅看自己登记的', ['visitors.write'], 'OWN', false),
];

const actions = [
  [
    'identity.person.update',
    'identity',
    'Person',
    '修改人员',
    { name: '王建国', post: '副处长', roles: ['handler'] },
    { name: '王建国', post: '处长', roles: ['handler', 'leader'] },
  ],
  [
    'visitors.visit.create',
    'visitors',
    'Visit',
    '登记来访',
    {},
    { guest: '孙立', purpose: '对接科技成果转化项目', due: '2026-12-04' },
  ],
  ['identity.session.open', 'identity', 'Session', '登录', {}, {}],
  ['identity.office.delete', 'identity', 'Office', '删除机构', { name: '临时专班', kind: 'OFFICE', active: true }, {}],
];
export const audit = Array.from({ length: 130 }, (_, i) => {
  const [action, module, recordType, summary, before, after] = actions[i % 4];
  const person = persons[(i * 5) % 12];
  return {
    id: 5000 - i,
    at: momentBefore(i * 1.7),
    person: { id: person.id, name: person.name },
    address: `10.20.3.${10 + (i % 40)}`,
    requestId: `r-${(90000 + i).toString(36)}`,
    action,
    module,
    moduleTitle: { visitors: '来访登记', identity: '人员与组织' }[module] ?? module,
    recordType,
    recordId: String(300 + (i % 9)),
    recordTitle: { Person: '人员', Visit: '来访' }[recordType] ?? recordType,
    recordName: i % 4 ? `记录 ${300 + (i % 9)}` : null,
    link: i % 4 ? '/people' : null,
    titles: { name: '名称', state: '状态' },
    summary,
    before,
    after,
  };
});

export const integrity = { records: 1342, sealedTo: 1340, sealedAt: momentBefore(0), check: null };
export const passedCheck = () => ({
  startedAt: momentBefore(0),
  finishedAt: momentBefore(0),
  by: '王管理',
  records: 1342,
  sealed: 1340,
  fault: null,
  failure: null,
});

export const places = [
  { id: 'aa', startedAt: momentBefore(0), lastSeenAt: momentBefore(0), address: '10.1.3.7', here: true },
  { id: 'bb', startedAt: momentBefore(1), lastSeenAt: momentBefore(1), address: '10.1.9.24', here: false },
];
