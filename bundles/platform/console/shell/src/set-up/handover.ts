import { shallowRef } from 'vue';
import type { Duty } from './duties';

/** One of the three administrators, with the password to begin with. */
export interface Appointed {
  role: Duty;
  username: string;
  name: string;
  password: string;
}

/** What is to be handed over before it can never be shown again: it lives in this tab's memory only. */
export const handover = shallowRef<Appointed[] | null>(null);
