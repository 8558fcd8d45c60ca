import { flushPromises, mount, type VueWrapper } from '@vue/test-utils';
import { defineComponent, h, reactive } from 'vue';
import { createMemoryHistory, createRouter, RouterView, type Router } from 'vue-router';
import { beforeEach, expect, it, vi } from 'vitest';
import { confirmation } from '../src/dialogs/state';
import { forgetUnsaved, keepUnsaved, useUnsaved, type Unsaved } from '../src/form/unsaved';
import { session, type Session } from '../src/session';

const signedIn = (id: number) => ({ csrfToken: 't', mustChangePassword: false, viewer: { id } }) as unknown as Session;
let model: { note: string };
let unsaved: Unsaved;
let router: Router;
let app: VueWrapper | undefined;

const form = defineComponent({
  setup() {
    model = reactive({ note: '原文' });
    unsaved = useUnsaved(model);
    unsaved.saved();
    unsaved.attach();
    return () => h('textarea', model.note);
  },
});

async function open() {
  app?.unmount();
  router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/form', component: form },
      { path: '/', component: { render: () => h('i') } },
    ],
  });
  await router.push('/form');
  app = mount(defineComponent({ render: () => h(RouterView) }), { global: { plugins: [router] } });
  await flushPromises();
}

beforeEach(async () => {
  vi.useFakeTimers();
  sessionStorage.clear();
  session.value = signedIn(1);
  await open();
  // the pass that keepUnsaved gave in an earlier test is over
  vi.advanceTimersByTime(2000);
});

async function write(text: string) {
  model.note = text;
  await flushPromises();
  vi.advanceTimersByTime(400);
}

it('asks before unsaved text is left, and stays when told to', async () => {
  await write('改过');
  const moved = router.push('/');
  await flushPromises();
  confirmation.value!.answer(null);
  await moved;
  expect(router.currentRoute.value.path).toBe('/form');
});

it('leaves without a question when nothing was changed or all is saved', async () => {
  await write('改过');
  unsaved.saved();
  await router.push('/');
  expect(router.currentRoute.value.path).toBe('/');
  expect(sessionStorage).toHaveLength(0);
});

it('brings the text back after the page went away by itself', async () => {
  await write('写了一半');
  model.note = '写了一半多';
  keepUnsaved();
  await router.push('/');
  await open();
  expect(model.note).toBe('写了一半多');
  expect(unsaved.restored.value).toBe(true);
  unsaved.discard();
  expect(model.note).toBe('原文');
  expect(sessionStorage).toHaveLength(0);
});

it('shows kept text to nobody else', async () => {
  await write('只给本人看');
  keepUnsaved();
  await router.push('/');
  session.value = signedIn(2);
  await open();
  expect(model.note).toBe('原文');
});

it('forgets everything at sign-out', async () => {
  await write('改过');
  expect(sessionStorage).toHaveLength(1);
  forgetUnsaved();
  expect(sessionStorage).toHaveLength(0);
});
