import type { RouteRecordRaw } from 'vue-router';
import type { LocalizedText } from '@luoshi/console-sdk';

/** What the pages of the platform itself are called, and which permission opens them. */
export interface PlatformPage {
  path: string;
  icon: string;
  title: LocalizedText;
  permission?: string;
}

export const DAILY: PlatformPage[] = [{ path: '/', icon: 'home', title: { 'zh-CN': '工作台', en: 'Home' } }];

export const ADMINISTRATION: PlatformPage[] = [];

const pages: Record<string, RouteRecordRaw['component']> = {
  '/': () => import('./pages/HomePage.vue'),
};

const status = () => import('./pages/StatusPage.vue');
const titles = {
  login: { 'zh-CN': '登录', en: 'Sign in' },
  password: { 'zh-CN': '修改密码', en: 'Change password' },
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
