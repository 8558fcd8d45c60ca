import { flushPromises, mount, type VueWrapper } from '@vue/test-utils';
import { createMemoryHistory, createRouter, type Router } from 'vue-router';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { lang, session } from '@luoshi/console-sdk';
import { info } from '../src/info';
import LoginPage from '../src/pages/LoginPage.vue';
import { Refused, serve } from './server';

const SESSION = { csrfToken: 't', mustChangePassword: true, viewer: { id: 1, username: 'liming', permissions: [] } };
let router: Router;
let page: VueWrapper;

beforeEach(() => {
  info.value = { ...info.value, openid: true };
  serve({ 'GET /api/session/openid/provider': () => ({ name: '省厅门户' }) });
});
afterEach(() => {
  page.unmount();
  session.value = null;
  lang.value = 'zh-CN';
  info.value = { ...info.value, openid: false };
  vi.unstubAllGlobals();
});

async function open(address: string) {
  const empty = { template: '<i />' };
  const routes = ['/login', '/', '/people'].map((path) => ({ path, component: empty }));
  router = createRouter({ history: createMemoryHistory(), routes });
  await router.push(address);
  page = mount(LoginPage, { global: { plugins: [router] }, attachTo: document.body });
  await flushPromises();
}

it('leads the browser itself to the provider, and back to the page that was wanted', async () => {
  await open('/login?to=/people?q=a');
  const link = page.get('.openid a');
  expect(link.text()).toBe('用省厅门户登录');
  expect(link.attributes('href')).toBe('/api/session/openid?to=%2Fpeople%3Fq%3Da');
});

it('has a name of its own where the operator gave none, and nothing where there is no provider', async () => {
  serve({ 'GET /api/session/openid/provider': () => ({ name: '' }) });
  lang.value = 'en';
  await open('/login');
  expect(page.get('.openid a').text()).toBe('Sign in with single sign-on');
  info.value = { ...info.value, openid: false };
  await flushPromises();
  expect(page.find('.openid').exists()).toBe(false);
});

it('says in both languages why somebody is not let in, and nothing that the address makes up', async () => {
  await open('/login?error=openid-away');
  expect(page.get('[role=alert]').text()).toContain('统一认证服务暂不可用');
  lang.value = 'en';
  await flushPromises();
  expect(page.get('[role=alert]').text()).toContain('does not answer');
  page.unmount();
  await open('/login?error=constructor');
  expect(page.find('[role=alert]').exists()).toBe(false);
});

it('asks for the code that is left, and goes on', async () => {
  const sent = serve({
    'POST /api/session/openid': ({ body }) =>
      (body as { code: string }).code === '123456' ? { to: '/people' } : new Refused(401, { detail: '验证码不正确' }),
    'GET /api/session': () => SESSION,
  });
  await open('/login?code=openid&to=%2Fpeople');
  expect(page.find('.openid').exists()).toBe(false);
  await page.get('.codestep input').setValue('000000');
  await page.get('form').trigger('submit');
  await flushPromises();
  expect(page.get('[role=alert]').text()).toContain('验证码不正确');
  await page.get('.codestep input').setValue('123456');
  await page.get('form').trigger('submit');
  await flushPromises();
  expect(session.value?.viewer.username).toBe('liming');
  expect(router.currentRoute.value.path).toBe('/people');
  expect(sent.filter(({ method }) => method === 'POST')).toHaveLength(2);
});
