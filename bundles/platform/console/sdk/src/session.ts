import { computed, shallowRef } from 'vue';

/** Identifiers are numbers in answers and texts in addresses. */
export type Id = number | string;

export interface OfficeName {
  id: Id;
  name: string;
}

/** Who proves that it is the person: this system, the office's directory, or single sign-on. */
export type SignInBy = 'LOCAL' | 'DIRECTORY' | 'OPENID';

export interface Viewer {
  id: Id;
  username: string;
  name: string;
  office: OfficeName | null;
  roles: string[];
  permissions: string[];
  scope: 'OWN' | 'OFFICE' | 'ALL';
  locale: string | null;
  signInBy?: SignInBy;
}

export interface Session {
  csrfToken: string;
  mustChangePassword: boolean;
  simpleMode?: boolean;
  viewer: Viewer;
}

/** Who is signed in; null before sign-in and after the session has ended. */
export const session = shallowRef<Session | null>(null);
export const viewer = computed(() => session.value?.viewer ?? null);

/** Whether the viewer holds a permission, or one of several; only hides what the server would refuse anyway. */
export function can(permission?: string | readonly string[]): boolean {
  const held = session.value?.viewer.permissions ?? [];
  return !permission || [permission].flat().some((one) => held.includes(one));
}
