// A page as the browser runs it: no Vue file, no build, no Node. What it imports, the console shares with it.
import { h, ref } from 'vue';
import { ElButton } from 'element-plus';
import { useMessages, XPage, XSection } from '@luoshi/console-sdk';

const Board = {
  setup() {
    const t = useMessages({
      'zh-CN': { title: '便签板', add: '加一张', count: '共 {n} 张' },
      en: { title: 'Board', add: 'Add one', count: '{n} in all' },
    });
    const count = ref(0);
    const add = () => h(ElButton, { type: 'primary', onClick: () => count.value++ }, () => t('add'));
    return () =>
      h(XPage, { title: t('title') }, { default: () => h(XSection, null, () => [add(), h('p', t('count', { n: count.value }))]) });
  },
};

export default { pages: { Board: async () => ({ default: Board }) } };
