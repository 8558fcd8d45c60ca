// Office functions of the made-up server: enough of them to see a long list, each in another state.
const bundle = (name, version = '1.0.0', state = 'ACTIVE') => ({ name, version, state });
const entry = (id, title, more = {}) => ({
  id,
  title,
  version: '0.1.0',
  state: 'RUNNING',
  reason: '',
  schemaVersion: '3',
  bundles: [bundle(`org.luoshi.${id}`, '0.1.0')],
  permissions: [{ key: `${id}.read`, title: `查看${title}` }],
  managed: true,
  origin: 'CATALOGUE',
  signer: '',
  installedAt: '2026-11-20T02:30:00Z',
  installedBy: '王建国',
  offered: null,
  inProfile: true,
  ...more,
});
const available = (id, title) =>
  entry(id, title, {
    state: 'AVAILABLE',
    schemaVersion: '',
    bundles: [],
    permissions: [],
    managed: false,
    origin: null,
    signer: null,
    installedAt: null,
    installedBy: null,
    offered: '0.1.0',
    inProfile: false,
  });

export const functions = [
  entry('supervision', '督查督办', {
    managed: false,
    origin: null,
    signer: null,
    installedAt: null,
    installedBy: null,
  }),
  entry('documents', '公文流转', { offered: '0.2.0' }),
  entry('visitors', '来访登记', {
    version: '1.0.0',
    offered: '1.1.0',
    origin: 'UPLOAD',
    signer: 'example-provider',
    inProfile: false,
    schemaVersion: '2',
    bundles: [bundle('org.example.visitors'), bundle('org.example.visitors.badges', '1.0.0')],
    permissions: [
      { key: 'visitors.read', title: '查看来访' },
      { key: 'visitors.write', title: '登记来访' },
    ],
  }),
  entry('publicity', '宣传报送', {
    state: 'FAILED',
    reason: '数据表升级失败：V4__channels.sql 第 12 行，列 channel 已存在。',
    bundles: [bundle('org.luoshi.publicity', '0.1.0'), bundle('org.luoshi.publicity.feeds', '0.1.0', 'INSTALLED')],
  }),
  entry('meetings', '会议管理'),
  entry('information', '信息报送'),
  entry('portal', '门户维护'),
  entry('secrecy', '保密检查', { state: 'STARTING', reason: '正在等待数据库。' }),
  entry('training', '教育培训', {
    state: 'STOPPED',
    reason: '已停用。',
    bundles: [bundle('org.luoshi.training', '0.1.0', 'RESOLVED')],
    permissions: [],
  }),
  entry('duty', '值班安排'),
  available('disclosure', '政务公开'),
  available('rectification', '整改落实'),
];

export const situation = {
  signaturesAsked: false,
  safeMode: false,
  profile: ['supervision', 'documents', 'publicity', 'disclosure'],
  drift: [
    { function: 'disclosure', kind: 'MISSING', reason: '' },
    { function: 'visitors', kind: 'EXTRA', reason: '' },
  ],
};

export function plan(id, action) {
  const one = functions.find((known) => known.id === id);
  const update = action === 'UPDATE';
  return {
    action,
    function: id,
    title: one.title,
    from: action === 'INSTALL' ? '' : one.version,
    to: action === 'REMOVE' ? '' : (one.offered ?? one.version),
    signer: one.signer ?? '',
    added: update ? ['org.example.visitors.printing 1.1.0'] : [],
    changed: update ? ['org.example.visitors 1.1.0'] : [],
    removed: update ? ['org.example.visitors.badges 1.0.0'] : [],
    refreshed: update
      ? ['org.example.visitors 1.0.0', 'org.example.visitors.badges 1.0.0', 'org.luoshi.meetings 0.1.0']
      : [],
    blinking: update ? ['meetings'] : [],
    schemaSteps: update ? ['V3__hosts.sql', 'V4__badges.sql'] : [],
    inUse: [{ function: id, people: 7 }, ...(update ? [{ function: 'meetings', people: 12 }] : [])],
    permissions: { appearing: update ? ['visitors.print'] : [], vanishing: update ? ['visitors.badge'] : [] },
    pages: {
      appearing: update ? [{ kind: 'MENU', title: '接待安排' }] : [],
      vanishing: update ? [{ kind: 'CARD', title: '今日胸卡' }] : [],
    },
    schemaBefore: one.schemaVersion,
    schemaAfter: update ? '4' : one.schemaVersion,
    space: {
      free: 21_474_836_480,
      needed: update ? 48_234_496 : 0,
      tables: update ? 44_040_192 : 0,
      tablesAreLocal: true,
      suffices: true,
    },
  };
}

export function changed(id, action) {
  return {
    plan: plan(id, action),
    differences: ['页面“今日胸卡”应当消失，但仍在。', '功能 portal 不在预案中，却短暂中断了。'],
    leaks: [
      {
        bundle: 'org.example.visitors',
        version: '1.0.0',
        holders: ['thread "visitors-printer" of class org.example.Printer'],
      },
    ],
    millis: 1840,
  };
}
