import type { LocationQuery, LocationQueryRaw } from 'vue-router';
import type { ListFilter, ListQuery } from './types';

export interface Place {
  filters: Record<string, string>;
  sort: string;
  size: number;
  page: number;
  cursor: string;
}

export interface PlaceDefaults {
  names: string[];
  sort: string;
  size: number;
}

const one = (value: LocationQuery[string] | undefined): string =>
  Array.isArray(value) ? (value[0] ?? '') : (value ?? '');
const count = (value: string, otherwise: number, most: number): number => {
  const number = Number(value);
  return Number.isInteger(number) && number > 0 ? Math.min(number, most) : otherwise;
};

export function filterNames(filters: ListFilter[] = []): string[] {
  return filters.flatMap((filter) => filter.prop.split(','));
}

/** The address is the only memory of a list: a link can be shared, and Back works. */
export function readPlace(query: LocationQuery, defaults: PlaceDefaults): Place {
  const filters: Record<string, string> = {};
  for (const name of defaults.names) filters[name] = one(query[name]);
  const cursor = one(query['cursor']);
  return {
    filters,
    sort: one(query['sort']) || defaults.sort,
    size: count(one(query['size']), defaults.size, 200),
    page: cursor ? count(one(query['page']), 2, 1_000_000) : 1,
    cursor,
  };
}

/** Only what differs from the defaults is written; other parts of the address are left alone. */
export function writePlace(place: Place, defaults: PlaceDefaults, others: LocationQuery = {}): LocationQueryRaw {
  const query: LocationQueryRaw = { ...others };
  for (const name of [...defaults.names, 'sort', 'size', 'page', 'cursor']) delete query[name];
  for (const [name, value] of Object.entries(place.filters)) if (value) query[name] = value;
  if (place.sort !== defaults.sort) query['sort'] = place.sort;
  if (place.size !== defaults.size) query['size'] = String(place.size);
  if (place.cursor) {
    query['page'] = String(place.page);
    query['cursor'] = place.cursor;
  }
  return query;
}

export function toQuery(place: Place): ListQuery {
  const query: ListQuery = { size: place.size };
  for (const [name, value] of Object.entries(place.filters)) if (value) query[name] = value;
  if (place.sort) query.sort = place.sort;
  if (place.cursor) query.cursor = place.cursor;
  return query;
}

/** What a list depends on besides its page: with another one, cursors mean nothing. */
export function listKey(place: Place): string {
  return JSON.stringify([place.filters, place.sort, place.size]);
}
