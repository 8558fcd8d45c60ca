import type { RouteLocationRaw } from 'vue-router';
import type { LocalizedText } from '../language';

/** One page of a list as every list endpoint answers it. */
export interface Page<R> {
  items: R[];
  next: string | null;
  total: number;
  totalCapped: boolean;
}

/** What a list asks for: the filters by name, and where to go on. */
export interface ListQuery {
  size: number;
  cursor?: string;
  sort?: string;
  [filter: string]: string | number | undefined;
}

export type LoadPage<R> = (query: ListQuery, signal: AbortSignal) => Promise<Page<R>>;

export interface ListColumn<R = Record<string, unknown>> {
  /** property of the row, or a name of your own for the `cell` slot */
  prop: (keyof R & string) | (string & {});
  title: LocalizedText;
  /** pixels; a column without width shares what is left */
  width?: number;
  minWidth?: number;
  align?: 'left' | 'center' | 'right';
  /** true, or the name the server sorts by */
  sortable?: boolean | string;
  /** makes the cell a link: the one way into a record */
  link?: (row: R) => RouteLocationRaw;
  /** left out of the cards on a phone */
  wideOnly?: boolean;
  /** left out of the table where it is narrower than 1000 px: the other columns need the room */
  roomy?: boolean;
}

export interface ListFilter {
  /** name in the address and in the request; of a date range: the two names, parted by a comma */
  prop: string;
  title: LocalizedText;
  kind: 'text' | 'select' | 'date' | 'daterange' | 'office' | 'person' | 'flag';
  options?: { value: string; title: LocalizedText }[];
  placeholder?: LocalizedText;
}
