import { api } from '@luoshi/console-sdk';

const OWN = '/api/session/second-factor';

export interface FactorState {
  active: boolean;
  since: string | null;
  recoveryCodesLeft: number;
}

/** What an app is told: the secret, and the same in an address that a picture can carry. */
export interface Enrolment {
  secret: string;
  uri: string;
}

interface RecoveryCodes {
  recoveryCodes: string[];
}

export function readFactor(): Promise<FactorState> {
  return api<FactorState>(OWN);
}

/** Nothing counts yet: only the confirmation turns it on. */
export function beginFactor(password: string): Promise<Enrolment> {
  return api<Enrolment>(OWN, { method: 'POST', body: { password } });
}

export async function confirmFactor(code: string): Promise<string[]> {
  return (await api<RecoveryCodes>(OWN, { method: 'PUT', body: { code } })).recoveryCodes;
}

export async function renewRecoveryCodes(password: string, code: string): Promise<string[]> {
  const body = { password, code };
  return (await api<RecoveryCodes>(`${OWN}/recovery-codes`, { method: 'POST', body })).recoveryCodes;
}

export function turnFactorOff(password: string, code: string): Promise<void> {
  return api(`${OWN}/removal`, { method: 'POST', body: { password, code } });
}
