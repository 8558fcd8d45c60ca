import { shallowRef, watch } from 'vue';
import { api, ApiError, lang, showError, type Id, type OfficeName, type SignInBy } from '@luoshi/console-sdk';

export interface Person {
  id: Id;
  username: string;
  name: string;
  office: OfficeName | null;
  post: string | null;
  /** masked */
  phone: string | null;
  email: string | null;
  roles: string[];
  active: boolean;
  signInBy: SignInBy;
  mustChangePassword: boolean;
  secondFactor: boolean;
  lastSignInAt: string | null;
  lockedUntil: string | null;
  stale: boolean;
  version: number;
}

/** What somebody has open in one function; whoever manages people sees kinds and counts only. */
export interface OpenWork {
  module: string;
  shares: { kind: string; count: number }[];
  available: boolean;
}

export const openWorkOf = (id: Id) => api<OpenWork[]>(`/api/people/${id}/open-work`);

/** The whole number, for whoever manages people and for oneself; that it was seen is audited. */
export async function revealPhone(id: Id): Promise<string> {
  const { phone } = await api<{ phone: string }>(`/api/people/${id}/phone/reveal`, { method: 'POST', body: {} });
  return phone;
}

export const countOf = (open: OpenWork[]) =>
  open.flatMap(({ shares }) => shares).reduce((sum, { count }) => sum + count, 0);

export interface PersonForm {
  username: string;
  name: string;
  officeId: Id | null;
  post: string;
  phone: string;
  email: string;
  roles: string[];
}

export function formOf(person: Person | null): PersonForm {
  return {
    username: person?.username ?? '',
    name: person?.name ?? '',
    officeId: person?.office?.id ?? null,
    post: person?.post ?? '',
    phone: person?.phone ?? '',
    email: person?.email ?? '',
    roles: [...(person?.roles ?? [])],
  };
}

export interface RoleName {
  key: string;
  name: string;
  description: string | null;
}

/** Names of roles; who may see people but not roles sees the keys. */
export function useRoleNames() {
  const roles = shallowRef<RoleName[]>([]);
  async function load() {
    try {
      roles.value = (await api<{ items: RoleName[] }>('/api/roles')).items;
    } catch (error) {
      if (!(error instanceof ApiError) || error.status !== 403) showError(error);
    }
  }
  watch(lang, load, { immediate: true });
  return { roles, roleName: (key: string) => roles.value.find((role) => role.key === key)?.name ?? key };
}
