import type { RouteRecordRaw } from 'vue-router';
import type { LocalizedText } from '@luoshi/console-sdk';

/** What the pages of the platform itself are called, and which permission opens them. */
export interface PlatformPage {
  path: string;
  icon: string;
  title: LocalizedText;
  /** of several one is enough */
  permission?: string | string[];
}

export const DAILY: PlatformPage[] = [
  { path: '/', icon: 'home', title: { 'zh-CN': '工作台', en: 'Home' } },
  { path: '/notifications', icon: 'bell', title: { 'zh-CN': '消息', en: 'Notifications' } },
  { path: '/calendar', icon: 'calendar', title: { 'zh-CN': '工作日计算', en: 'Working days' } },
];

export const ADMINISTRATION: PlatformPage[] = [
  { path: '/people', icon: 'people', title: { 'zh-CN': '人员', en: 'People' }, permission: 'identity.people.read' },
  {
    path: '/offices',
    icon: 'offices',
    title: { 'zh-CN': '机构', en: 'Organisation' },
    permission: 'identity.offices.manage',
  },
  {
    path: '/roles',
    icon: 'roles',
    title: { 'zh-CN': '角色权限', en: 'Roles' },
    permission: 'identity.roles.manage',
  },
  {
    path: '/audit',
    icon: 'audit',
    title: { 'zh-CN': '操作审计', en: 'Audit' },
    permission: ['audit.read', 'audit.users.read'],
  },
  {
    path: '/incidents',
    icon: 'audit',
    title: { 'zh-CN': '误入处置', en: 'Secrets that came in' },
    permission: 'platform.incidents.handle',
  },
  {
    path: '/modules',
    icon: 'modules',
    title: { 'zh-CN': '功能管理', en: 'Functions' },
    permission: ['modules.read', 'modules.carry'],
  },
  { path: '/interfaces', icon: 'modules', title: { 'zh-CN': '接口文档', en: 'API' }, permission: 'modules.read' },
  {
    path: '/keys',
    icon: 'lock',
    title: { 'zh-CN': '加密密钥', en: 'Encryption keys' },
    permission: 'identity.keys.manage',
  },
  {
    path: '/backups',
    icon: 'modules',
    title: { 'zh-CN': '备份与恢复', en: 'Backup' },
    permission: 'backups.read',
  },
  {
    path: '/level-three',
    icon: 'audit',
    title: { 'zh-CN': '等保自查', en: 'Level 3 self-check' },
    permission: 'platform.safeguards.read',
  },
  {
    path: '/set-up',
    icon: 'roles',
    title: { 'zh-CN': '管理方式', en: 'Who administers' },
    permission: 'identity.people.manage',
  },
];

const pages: Record<string, RouteRecordRaw['component']> = {
  '/': () => import('./pages/HomePage.vue'),
  '/notifications': () => import('./pages/NotificationsPage.vue'),
  '/calendar': () => import('./pages/CalendarPage.vue'),
  '/people': () => import('./pages/PeoplePage.vue'),
  '/offices': () => import('./pages/OfficesPage.vue'),
  '/roles': () => import('./pages/RolesPage.vue'),
  '/audit': () => import('./pages/AuditPage.vue'),
  '/incidents': () => import('./pages/IncidentsPage.vue'),
  '/modules': () => import('./pages/ModulesPage.vue'),
  '/interfaces': () => import('./pages/InterfacesPage.vue'),
  '/keys': () => import('./pages/KeysPage.vue'),
  '/backups': () => import('./pages/BackupsPage.vue'),
  '/level-three': () => import('./pages/LevelThreePage.vue'),
  '/set-up': () => import('./pages/SetUpPage.vue'),
};

const status = () => import('./pages/StatusPage.vue');
const titles = {
  login: { 'zh-CN': '登录', en: 'Sign in' },
  password: { 'zh-CN': '修改密码', en: 'Change password' },
  factor: { 'zh-CN': '双重验证', en: 'Two-factor sign-in' },
  sessions: { 'zh-CN': '登录会话', en: 'Where I am signed in' },
  handover: { 'zh-CN': '交付初始密码', en: 'Hand over passwords' },
  incident: { 'zh-CN': '误入处置', en: 'Secret that came in' },
  forbidden: { 'zh-CN': '没有权限', en: 'No permission' },
  gone: { 'zh-CN': '功能已停用', en: 'Function not available' },
  missing: { 'zh-CN': '页面不存在', en: 'No such page' },
};

/** `unknown` marks addresses that a module may still claim. */
export const routes: RouteRecordRaw[] = [
  ...[...DAILY, ...ADMINISTRATION].map(
    ({ path, title, permission }) =>
      ({ path, name: path, component: pages[path], meta: { title, permission } }) as RouteRecordRaw,
  ),
  {
    path: '/incidents/:id(\\d+)',
    name: 'incident',
    component: () => import('./pages/IncidentPage.vue'),
    meta: { title: titles.incident, permission: 'platform.incidents.handle' },
  },
  {
    path: '/login',
    name: 'login',
    component: () => import('./pages/LoginPage.vue'),
    meta: { bare: true, title: titles.login },
  },
  {
    path: '/password',
    name: 'password',
    component: () => import('./pages/PasswordPage.vue'),
    meta: { title: titles.password },
  },
  {
    path: '/second-factor',
    name: 'second-factor',
    component: () => import('./pages/SecondFactorPage.vue'),
    meta: { title: titles.factor },
  },
  {
    path: '/sessions',
    name: 'sessions',
    component: () => import('./pages/SessionsPage.vue'),
    meta: { title: titles.sessions },
  },
  {
    path: '/set-up/passwords',
    name: 'handover',
    component: () => import('./pages/HandoverPage.vue'),
    meta: { bare: true, title: titles.handover },
  },
  {
    path: '/:rest(.*)*',
    name: 'missing',
    component: status,
    props: { kind: 'missing' },
    meta: { unknown: true, title: titles.missing },
  },
  {
    path: '/:rest(.*)*',
    name: 'gone',
    component: status,
    props: { kind: 'gone' },
    meta: { unknown: true, title: titles.gone },
  },
  {
    path: '/:rest(.*)*',
    name: 'forbidden',
    component: status,
    props: { kind: 'forbidden' },
    meta: { title: titles.forbidden },
  },
];
