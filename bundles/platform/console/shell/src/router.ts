import { createRouter, createWebHistory, type RouteLocationNormalized } from 'vue-router';
import { can, session, showError } from '@luoshi/console-sdk';
import { installed, modulesListed } from './modules';
import { routes, type PlatformPage } from './routes';
import { awaitsSetUp } from './set-up/administration';
import { handover } from './set-up/handover';
import { sessionKnown } from './signin';

export const router = createRouter({
  history: createWebHistory('/'),
  routes,
  scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? undefined : { top: 0 }),
});

/** Shows another page under the address that was asked for. */
function instead(name: string, to: RouteLocationNormalized) {
  const rest = to.path.split('/').filter(Boolean);
  return { name, params: { rest }, query: to.query, hash: to.hash, replace: true };
}

async function unknown(to: RouteLocationNormalized) {
  const id = /^\/m\/([^/]+)/.exec(to.path)?.[1];
  if (!id) return true;
  await modulesListed();
  const again = router.resolve(to.fullPath);
  if (again.meta['module']) return { path: to.path, query: to.query, hash: to.hash, replace: true };
  return installed.has(id) ? true : instead('gone', to);
}

const RELOADED = 'luoshi.reloaded';

/** After an upgrade the files of the old pages are gone: the new ones come with a reload, tried once. */
router.onError((error: Error, to) => {
  const missing = /import|module script|preload/i.test(error.message);
  if (missing && Date.now() - Number(sessionStorage.getItem(RELOADED)) > 20_000) {
    sessionStorage.setItem(RELOADED, String(Date.now()));
    location.assign(to.fullPath);
  } else showError(error);
});

/** The account that appointed the administrators is closed when their passwords are shown. */
function signedOut(to: RouteLocationNormalized) {
  if (to.name === 'login' || (to.name === 'handover' && handover.value)) return true;
  return { name: 'login', query: to.path === '/' || to.name === 'handover' ? {} : { to: to.fullPath } };
}

router.beforeEach(async (to) => {
  await sessionKnown();
  if (!session.value) return signedOut(to);
  if (session.value.mustChangePassword) return to.name === 'password' ? true : { name: 'password' };
  if (to.name === 'login' || to.name === 'handover') return { path: '/' };
  if (to.path !== '/set-up' && (await awaitsSetUp())) return { path: '/set-up' };
  if (to.name === 'missing') return unknown(to);
  const permission = to.meta['permission'] as PlatformPage['permission'];
  return can(permission) ? true : instead('forbidden', to);
});
