/** What the shell shares with the pages of all office functions; everything else is bundled into each of them. */
export const SHARED = {
  vue: 'vue',
  'vue-router': 'vue-router',
  'element-plus': 'element-plus',
  echarts: 'echarts',
  '@luoshi/console-sdk': 'console-sdk',
};
