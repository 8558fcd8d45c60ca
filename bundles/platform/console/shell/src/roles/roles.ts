import { isDuty } from '../set-up/duties';

export type Scope = 'OWN' | 'OFFICE' | 'ALL';

export interface Role {
  key: string;
  name: string;
  description: string | null;
  permissions: string[];
  scope: Scope;
  builtIn: boolean;
  version: number;
}

export interface Permission {
  key: string;
  title: string;
  /** keys of those of the three administrators' roles that may carry it */
  administrators: string[];
  /** whether any other role may */
  ordinary: boolean;
}

export interface PermissionGroup {
  module: string;
  title: string;
  permissions: Permission[];
}

export type Draft = Pick<Role, 'permissions' | 'scope'>;

export function draftOf(role: Role): Draft {
  return { permissions: [...role.permissions], scope: role.scope };
}

/** Whether anything was ticked or unticked; the order of ticks does not matter. */
export function differs(role: Role, draft: Draft): boolean {
  const before = [...role.permissions].sort();
  const now = [...draft.permissions].sort();
  return role.scope !== draft.scope || JSON.stringify(before) !== JSON.stringify(now);
}

/** Why a role may not carry a permission: it is kept for administrators, or it is the business of the office. */
export function barred(role: string, permission: Permission): 'kept' | 'business' | undefined {
  const may = isDuty(role) ? permission.administrators.includes(role) : permission.ordinary;
  if (may) return undefined;
  return permission.administrators.length ? 'kept' : 'business';
}
