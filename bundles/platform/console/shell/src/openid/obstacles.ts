import { useMessages } from '@luoshi/console-sdk';

const messages = {
  'zh-CN': {
    'openid-off': '本系统没有接入统一认证，请用用户名和密码登录。',
    'openid-away': '统一认证服务暂不可用。这不是您的问题，也不计入失败次数。请几分钟后再试；仍不行时请联系系统管理员。',
    'openid-wait': '失败次数过多，请等几分钟再登录。',
    'openid-locked': '这个账号已锁定。请半小时后再试，或请系统管理员解锁。',
    'openid-expired': '登录已超时，或不是在这个浏览器里开始的。请重新登录。',
    'openid-denied': '统一认证没有通过，或者您取消了登录。需要时请重新登录。',
    'openid-invalid': '统一认证送回的证明无效，没有登录。请重新登录；仍不行时请联系系统管理员。',
    'openid-unknown': '本系统没有与您的统一认证账号对应的账号。请联系系统管理员添加。',
    'openid-other-way': '您的账号不使用统一认证登录。请用用户名和密码登录，或请系统管理员更改登录方式。',
    'openid-inactive': '您的账号已停用。仍需使用时请联系系统管理员。',
    'openid-not-granted': '账号尚未授权。请联系安全管理员授权后再登录。',
  },
  en: {
    'openid-off': 'Single sign-on is not set up here. Sign in with user name and password.',
    'openid-away':
      'Single sign-on does not answer. It is not your fault, and nothing was counted. Try again in a few minutes; if it goes on, tell the system administrator.',
    'openid-wait': 'Too many failures. Wait some minutes before you sign in.',
    'openid-locked': 'This account is locked. Try again in half an hour, or ask the system administrator to unlock it.',
    'openid-expired': 'The sign-in took too long, or was not begun in this browser. Begin again.',
    'openid-denied': 'Single sign-on refused, or you cancelled. Begin again if you want to sign in.',
    'openid-invalid':
      'What single sign-on sent proves nothing; you are not signed in. Begin again; if it goes on, tell the system administrator.',
    'openid-unknown': 'No account here belongs to yours of single sign-on. Ask the system administrator to add one.',
    'openid-other-way':
      'Your account does not use single sign-on. Sign in with user name and password, or ask the system administrator to change that.',
    'openid-inactive': 'Your account is inactive. If you still need it, ask the system administrator.',
    'openid-not-granted': 'This account has no rights yet. Ask the security administrator to grant them, then sign in.',
  },
};
type Obstacle = keyof (typeof messages)['zh-CN'];

/** What to tell somebody who comes back from single sign-on without being signed in; empty for what is no such reason. */
export function useObstacles(): (code: unknown) => string {
  const t = useMessages(messages);
  return (code) => (typeof code === 'string' && Object.hasOwn(messages['zh-CN'], code) ? t(code as Obstacle) : '');
}
