import { shallowRef } from 'vue';
import { api } from '@luoshi/console-sdk';

export interface ConsoleInfo {
  simpleMode: boolean;
  sampleData: boolean;
  /** whether people can sign in by the directory of the office */
  directory?: boolean;
  /** whether people can sign in by single sign-on (OpenID Connect) */
  openid?: boolean;
  version: string;
  productName: string;
}

/** What the console may say before anybody has signed in. */
export const info = shallowRef<ConsoleInfo>({ simpleMode: false, sampleData: false, version: '', productName: '' });

export async function loadInfo(): Promise<void> {
  try {
    info.value = await api<ConsoleInfo>('/api/console/info');
  } catch {
    // only ornaments depend on it; the sign-in itself will say what is wrong with the server
  }
}
