import { flushPromises, mount, type VueWrapper } from '@vue/test-utils';
import { defineComponent, h } from 'vue';
import { afterEach, expect, it, vi } from 'vitest';
import { session, XDialogs } from '@luoshi/console-sdk';
import XPersonSelect from '../../sdk/src/pick/XPersonSelect.vue';
import HandOver from '../src/people/HandOver.vue';
import { serve, signedInWith } from './server';

let panel: VueWrapper | undefined;

async function open(work: object[]) {
  signedInWith('identity.people.manage');
  let left = work;
  const sent = serve({
    'GET /api/people/7/open-work': () => left,
    'GET /api/offices': () => ({ items: [] }),
    'POST /api/people/7/hand-over': () => {
      left = [];
      return [
        { module: 'supervision', records: 5, done: true },
        { module: 'visitors', records: 0, done: false },
      ];
    },
  });
  panel = mount(defineComponent({ render: () => [h(HandOver, { person: { id: 7, name: '高原' } }), h(XDialogs)] }), {
    attachTo: document.body,
  });
  await flushPromises();
  return sent;
}
function button(text: string, inside = document.body as ParentNode) {
  const all = [...inside.querySelectorAll<HTMLButtonElement>('button')];
  return all.find((one) => one.textContent?.trim() === text)!;
}

afterEach(() => {
  panel?.unmount();
  panel = undefined;
  document.body.innerHTML = '';
  session.value = null;
  vi.unstubAllGlobals();
});

it('says that nothing is open', async () => {
  await open([]);
  expect(panel!.text()).toContain('名下没有未办结的工作');
});

it('shows counts for each function and hands everything over to the one who is chosen', async () => {
  const shares = [
    { kind: '承办人', count: 3 },
    { kind: '处室负责人', count: 2 },
  ];
  const sent = await open([
    { module: 'supervision', available: true, shares },
    { module: 'visitors', available: false, shares: [] },
  ]);
  expect(panel!.text()).toContain('承办人 3');
  expect(panel!.text()).toContain('暂时无法查询');
  expect(button('全部移交').disabled).toBe(true);

  await vi.waitFor(() => expect(panel!.findComponent(XPersonSelect).exists()).toBe(true));
  const select = panel!.findComponent(XPersonSelect);
  select.vm.$emit('update:modelValue', 8);
  select.vm.$emit('person', { id: 8, name: '李娜' });
  await flushPromises();
  button('全部移交').click();
  await flushPromises();
  const dialog = document.body.querySelector('.x-confirm')!;
  expect(document.body.textContent).toContain('将高原名下的 5 项工作全部移交给李娜？');
  button('全部移交', dialog).click();
  await flushPromises();

  expect(sent.find(({ method }) => method === 'POST')!.body).toEqual({ to: 8 });
  expect(panel!.text()).toContain('已移交 5 项');
  expect(panel!.text()).toContain('没有移交');
});
