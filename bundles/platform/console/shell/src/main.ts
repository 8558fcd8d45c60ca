import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { createApp, watch } from 'vue';
import 'element-plus/dist/index.css';
import 'element-plus/theme-chalk/dark/css-vars.css';
import { usePrefs } from '@luoshi/console-sdk';
import App from './App.vue';
import { loadInfo } from './info';
import { router } from './router';
import { followSession, restoreSession } from './signin';
import './styles/tokens.css';
import './styles/base.css';
import './styles/element.css';
import './styles/print.css';

const { lang } = usePrefs();
// the date picker's weeks start on Monday in Chinese only if dayjs is told so as well
watch(lang, (language) => dayjs.locale(language === 'en' ? 'en' : 'zh-cn'), { immediate: true });

watch(lang, loadInfo, { immediate: true });
restoreSession();
followSession(router);
createApp(App).use(router).mount('#app');
