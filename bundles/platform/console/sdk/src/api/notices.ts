import { ElMessage } from 'element-plus';
import { lang } from '../language';
import { ApiError, isAbort, messageOf } from './problem';

const requestLabel = { 'zh-CN': '请求编号', en: 'request' };

/** Tells a person what went wrong. An ended session is not told here: the shell leads to the sign-in page. */
export function showError(error: unknown): void {
  if (isAbort(error) || (error instanceof ApiError && error.status === 401)) return;
  const request = error instanceof ApiError && error.status >= 500 ? error.problem.requestId : undefined;
  const suffix = request ? ` (${requestLabel[lang.value]} ${request})` : '';
  ElMessage({ type: 'error', message: messageOf(error) + suffix, duration: 8000, showClose: true, grouping: true });
}

export function showDone(message: string): void {
  ElMessage({ type: 'success', message, grouping: true });
}
