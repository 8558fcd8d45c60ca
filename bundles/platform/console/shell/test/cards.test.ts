import { mount } from '@vue/test-utils';
import { defineComponent, h, nextTick } from 'vue';
import { afterEach, expect, it, vi } from 'vitest';
import CardBoundary from '../src/home/CardBoundary.vue';

const Sound = defineComponent({ render: () => h('p', '三件') });
const Broken = defineComponent({
  setup() {
    throw new Error('no such figure');
  },
  render: () => h('p'),
});

afterEach(() => vi.unstubAllGlobals());

it('shows a card that cannot be drawn as unavailable and leaves its neighbour alone', async () => {
  const told = vi.fn();
  vi.stubGlobal('reportError', told);
  const home = mount(
    defineComponent({
      render: () => [h(CardBoundary, () => h(Broken)), h(CardBoundary, () => h(Sound))],
    }),
  );
  await nextTick();

  expect(home.text()).toContain('本卡片暂时无法显示');
  expect(home.text()).toContain('三件');
  expect(told).toHaveBeenCalledOnce();
});
