import type { FunctionState } from './functions';

/** How a function stands, in words and in colour. */
export const STATES = {
  'zh-CN': { RUNNING: '运行中', FAILED: '出错', STARTING: '启动中', STOPPED: '已停用', AVAILABLE: '未安装' },
  en: { RUNNING: 'Running', FAILED: 'Failed', STARTING: 'Starting', STOPPED: 'Stopped', AVAILABLE: 'Not installed' },
} as const satisfies Record<string, Record<FunctionState, string>>;

export const TONES = {
  RUNNING: 'success',
  FAILED: 'danger',
  STARTING: 'warning',
  STOPPED: 'info',
  AVAILABLE: 'info',
} as const satisfies Record<FunctionState, string>;
