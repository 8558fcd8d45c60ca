// What is worth a picture: an address, and what to do there first.
import { factorScenes } from './factor-scenes.mjs';

const press = (text) => (page) => page.getByRole('button', { name: text }).first().click();

/** Fills in who the three administrators are to be. */
async function name(page, usernames = ['sunli', 'zhoumin', 'hejing']) {
  const inputs = page.locator('.appoint input');
  for (const [i, called] of ['孙立', '周敏', '何静'].entries()) {
    await inputs.nth(2 * i).fill(called);
    await inputs.nth(2 * i + 1).fill(usernames[i]);
  }
  await press('指定三员并停用当前账号')(page);
}
async function appoint(page) {
  await press('指定三员')(page);
  await name(page);
  await press('确定指定')(page);
  await page.waitForSelector('.slip');
}
const SEPARATED = { is: 'SEPARATED' };
const bySystem = { ...SEPARATED, as: 'sysadmin' };
const bySecurity = { ...SEPARATED, as: 'secadmin' };

export const scenes = {
  login: { path: '/login', signedOut: true },
  'login-refused': {
    path: '/login',
    signedOut: true,
    async act(page) {
      await page.fill('input[name=username]', 'liming');
      await page.fill('input[name=password]', 'bad');
      await page.keyboard.press('Enter');
      await page.waitForSelector('.el-alert');
    },
  },
  password: { path: '/password' },
  home: { path: '/', full: true },
  'home-en': { path: '/', prefs: { lang: 'en' }, full: true },
  'home-dark': { path: '/', prefs: { dark: '1' } },
  'home-large': { path: '/', prefs: { large: '1' } },
  'home-contrast': { path: '/', prefs: { contrast: '1' } },
  bell: { path: '/', act: press(/^消息/) },
  display: { path: '/', act: press('显示设置') },
  shortcuts: { path: '/calendar', act: (page) => page.keyboard.press('?') },
  people: { path: '/people' },
  'people-drawer': { path: '/people', act: press('修改') },
  'people-errors': {
    path: '/people',
    async act(page) {
      await press('新增人员')(page);
      await press(/初始密码/)(page);
    },
  },
  'people-reset': {
    path: '/people',
    async act(page) {
      await press('重置密码')(page);
      await page.locator('.el-dialog').getByRole('button', { name: '重置密码' }).click();
    },
  },
  'set-up': { path: '/', is: 'SET_UP', full: true },
  'set-up-dark': { path: '/set-up', is: 'SET_UP', prefs: { dark: '1' } },
  'set-up-later': { path: '/set-up', is: 'SET_UP', act: press('以后再说') },
  'set-up-form': { path: '/set-up', is: 'SET_UP', act: press('指定三员'), full: true },
  'set-up-errors': {
    path: '/set-up',
    async act(page) {
      await name(page, ['sunli', 'SunLi', '']);
    },
    full: true,
  },
  'set-up-refused': {
    path: '/set-up',
    async act(page) {
      await name(page, ['sunli', 'taken', 'hejing']);
      await press('确定指定')(page);
    },
    full: true,
  },
  'set-up-confirm': { path: '/set-up', act: (page) => name(page) },
  'set-up-passwords': { path: '/set-up', is: 'SET_UP', act: appoint, full: true },
  'set-up-passwords-en': {
    path: '/set-up',
    prefs: { lang: 'en', dark: '1' },
    async act(page) {
      const inputs = page.locator('.appoint input');
      for (const i of [0, 1, 2, 3, 4, 5]) await inputs.nth(i).fill(`person${i}`);
      await press('Appoint them and close this account')(page);
      await page.locator('.el-dialog').getByRole('button', { name: 'Appoint' }).click();
      await page.waitForSelector('.slip');
    },
  },
  'set-up-leave': {
    path: '/set-up',
    is: 'SET_UP',
    async act(page) {
      await appoint(page);
      await press('前往登录')(page);
    },
  },
  'set-up-simple': { path: '/set-up', full: true },
  'set-up-separated': { path: '/set-up', ...bySystem, full: true },
  'people-system': { path: '/people', ...bySystem },
  'people-system-new': { path: '/people', ...bySystem, act: press('新增人员') },
  'people-system-edit': {
    path: '/people',
    ...bySystem,
    act: (page) => page.getByRole('button', { name: '修改' }).nth(4).click(),
  },
  keys: { path: '/keys' },
  'people-security': { path: '/people', ...bySecurity },
  'people-grant': {
    path: '/people',
    ...bySecurity,
    act: (page) => page.getByRole('button', { name: '授权' }).nth(4).click(),
  },
  'people-grant-apart': {
    path: '/people',
    ...bySecurity,
    async act(page) {
      await page.getByRole('button', { name: '授权' }).nth(5).click();
      await page.locator('.grant .el-checkbox').last().click();
    },
  },
  'roles-security': { path: '/roles', ...bySecurity },
  'audit-security': { path: '/audit', ...bySecurity },
  offices: { path: '/offices' },
  'offices-drawer': { path: '/offices', act: (page) => page.getByRole('button', { name: '修改' }).nth(1).click() },
  roles: { path: '/roles', act: (page) => page.locator('.matrix .el-checkbox').nth(3).click() },
  'roles-dark': { path: '/roles', prefs: { dark: '1' } },
  audit: { path: '/audit' },
  'audit-detail': { path: '/audit', act: press('查看详情') },
  notifications: { path: '/notifications' },
  calendar: { path: '/calendar?from=2026-02-10&workdays=20' },
  'calendar-provisional': { path: '/calendar?from=2026-12-10&workdays=20' },
  modules: { path: '/modules', full: true },
  'modules-en': { path: '/modules', prefs: { lang: 'en' }, full: true },
  'modules-dark': { path: '/modules', prefs: { dark: '1' } },
  'modules-detail': { path: '/modules', act: press('来访登记') },
  'modules-plan': { path: '/modules', act: press('更新：来访登记') },
  'modules-outcome': {
    path: '/modules',
    async act(page) {
      await press('更新：来访登记')(page);
      await press('执行')(page);
      await page.waitForSelector('.outcome');
    },
  },
  'level-three': { path: '/level-three', full: true },
  'level-three-attention': { path: '/level-three', act: press(/^需要处理/) },
  backups: { path: '/backups', full: true },
  interfaces: { path: '/interfaces' },
  'interfaces-operation': { path: '/interfaces?op=visitors.visits.change', full: true },
  'interfaces-sent': {
    path: '/interfaces?op=visitors.visits.list',
    prefs: { lang: 'en' },
    act: press('Send'),
  },
  list: { path: '/m/visitors/visits' },
  'list-filtered': {
    path: '/m/visitors/visits?q=%E7%A7%91%E6%8A%80&sort=-due',
    act: (page) => page.waitForTimeout(300),
  },
  'list-empty': { path: '/m/visitors/visits?q=xyz' },
  'list-due': { path: '/m/visitors/visits', act: press('期限怎么算') },
  'list-contrast': { path: '/m/visitors/visits', prefs: { contrast: '1', dark: '1' } },
  'list-confirm': { path: '/m/visitors/visits', act: press('取消来访') },
  form: { path: '/m/visitors/visits/701', full: true },
  'form-dark': { path: '/m/visitors/visits/701', prefs: { dark: '1' } },
  'form-conflict': {
    path: '/m/visitors/visits/701',
    async act(page) {
      await page.request.put(new URL('/api/visitors/visits/701', page.url()).href, {
        headers: {
          'If-Match': `"${(await (await page.request.get(new URL('/api/visitors/visits/701', page.url()).href)).json()).version}"`,
        },
        data: { purpose: '改为线上对接' },
      });
      await page.locator('textarea').fill('我写的事由');
      await press('保存')(page);
    },
  },
  removed: {
    path: '/m/visitors/visits/702',
    async act(page) {
      await page.locator('textarea').fill('还没有保存的内容');
      await page.request.post(new URL('/mock/module/visitors?on=false', page.url()).href);
    },
  },
  ...factorScenes,
  missing: { path: '/nowhere' },
  menu: { path: '/people', act: async (page, { narrow }) => narrow && press('菜单')(page) },
};
