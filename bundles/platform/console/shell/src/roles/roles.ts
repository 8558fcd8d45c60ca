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

export interface PermissionGroup {
  module: string;
  title: string;
  permissions: { key: string; title: string }[];
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
