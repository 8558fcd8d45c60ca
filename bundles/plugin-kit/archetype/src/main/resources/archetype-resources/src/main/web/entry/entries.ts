import type { Id } from '@luoshi/console-sdk';

export const API = '/api/${id}/entries';
export const PAGE = '/m/${id}/entries';
export const WRITE = '${id}.write';

/** An entry as the API answers it. */
export interface Entry {
  id: Id;
  version: number;
  title: string;
  due: string | null;
  done: boolean;
}
