// Who administers the made-up installation, and what those who sign in may do in it.
import { everyPermission, roles } from './data.mjs';
import { Refusal } from './refusal.mjs';

const DUTIES = ['administrator', 'security-administrator', 'auditor'];
const PASSWORDS = ['Kp7-mQ4v-Xe9r', 'Hw3-tB8n-Zc5y', 'Rd6-fL2k-Vj7p'];
const PEOPLE = {
  admin: { id: 1, name: '李明', role: 'administrator' },
  sysadmin: { id: 901, name: '孙立', role: 'administrator' },
  secadmin: { id: 902, name: '周敏', role: 'security-administrator' },
  auditor: { id: 903, name: '何静', role: 'auditor' },
};
let now = 'SIMPLE';

export const isDuty = (role) => DUTIES.includes(role);
export const administration = () => now;
export const administer = (chosen) => (now = chosen);

export function viewerOf(username) {
  const { id, name, role } = PEOPLE[username] ?? PEOPLE.admin;
  const everything = now === 'SIMPLE' && role === 'administrator';
  const { permissions, scope } = roles.find((one) => one.key === role);
  return {
    id,
    username,
    name,
    office: { id: 2, name: '办公室' },
    roles: [role],
    permissions: everything ? everyPermission : permissions,
    scope: everything ? 'ALL' : scope,
    locale: 'zh-CN',
  };
}

/** The user name "taken" is refused. */
export function appoint(candidates) {
  if (now === 'SEPARATED') throw new Refusal(409, '管理方式已经确定，请刷新页面。');
  const taken = DUTIES.filter((duty) => candidates[duty].username === 'taken');
  if (taken.length) {
    const errors = taken.map((duty) => ({ field: `${duty}.username`, message: '用户名已被使用。' }));
    throw new Refusal(422, '有内容需要修改。', { errors });
  }
  now = 'SEPARATED';
  return DUTIES.map((role, i) => ({ role, ...candidates[role], password: PASSWORDS[i] }));
}
