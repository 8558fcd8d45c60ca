import { computed, onScopeDispose, reactive, ref, shallowRef, watch, type Ref } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import { api } from '../api/client';
import { isAbort } from '../api/problem';
import { lang } from '../language';
import { listKey, readPlace, toQuery, writePlace, type Place, type PlaceDefaults } from './address';
import type { ListQuery, LoadPage, Page } from './types';

export interface ListOptions<R> {
  /** address of the list endpoint, or a function that asks it */
  load: string | LoadPage<R>;
  /** names of the filters that are kept in the address */
  filters?: string[];
  sort?: string;
  size?: number;
}

export interface List<R> {
  readonly items: Readonly<Ref<R[]>>;
  readonly total: Readonly<Ref<number>>;
  readonly totalCapped: Readonly<Ref<boolean>>;
  readonly loading: Readonly<Ref<boolean>>;
  /** whether anything was ever loaded */
  readonly loaded: Readonly<Ref<boolean>>;
  readonly error: Readonly<Ref<unknown>>;
  /** what the filter fields show; takes effect with apply() */
  readonly filters: Record<string, string>;
  readonly place: Readonly<Ref<Place>>;
  readonly hasNext: Readonly<Ref<boolean>>;
  /** whether the page before can be reached; a shared link only knows the first page */
  readonly hasPrevious: Readonly<Ref<boolean>>;
  apply(): void;
  reset(): void;
  sortBy(sort: string): void;
  resize(size: number): void;
  next(): void;
  previous(): void;
  first(): void;
  reload(): Promise<void>;
}

function asLoader<R>(load: string | LoadPage<R>): LoadPage<R> {
  if (typeof load === 'function') return load;
  return (query: ListQuery, signal: AbortSignal) => api<Page<R>>(load, { query, signal });
}

/** A list whose filters, order and page live in the address. */
export function useList<R>(options: ListOptions<R>): List<R> {
  const route = useRoute();
  const router = useRouter();
  const home = route.path;
  const load = asLoader(options.load);
  const defaults: PlaceDefaults = { names: options.filters ?? [], sort: options.sort ?? '', size: options.size ?? 20 };
  const place = shallowRef(readPlace(route.query, defaults));
  const filters = reactive({ ...place.value.filters });
  const page = shallowRef<Page<R>>({ items: [], next: null, total: 0, totalCapped: false });
  const loading = ref(false);
  const loaded = ref(false);
  const error = ref<unknown>();
  // trail[n] is the cursor of page n + 2; the history entry carries it, so that it outlives a reload
  let trail: string[] = [];
  let key = '';
  let running: AbortController | undefined;

  function recall() {
    const kept: unknown = router.options.history.state['trail'];
    const now = listKey(place.value);
    if (Array.isArray(kept)) trail = kept as string[];
    else if (now !== key) trail = [];
    key = now;
  }

  async function reload() {
    running?.abort();
    const mine = (running = new AbortController());
    loading.value = true;
    try {
      const answer = await load(toQuery(place.value), mine.signal);
      if (mine.signal.aborted) return;
      page.value = answer;
      error.value = undefined;
      loaded.value = true;
    } catch (problem) {
      if (mine.signal.aborted || isAbort(problem)) return;
      error.value = problem;
    } finally {
      if (running === mine) loading.value = false;
    }
  }

  function go(change: Partial<Place>, cursors: string[] = []) {
    const query = writePlace({ ...place.value, ...change }, defaults, route.query);
    void router.push({ path: home, query, hash: route.hash, state: { trail: cursors } });
  }
  const start = (change: Partial<Place>) => go({ ...change, cursor: '', page: 1 });

  watch(
    () => (route.path === home ? route.query : undefined),
    (query) => {
      if (!query) return;
      place.value = readPlace(query, defaults);
      Object.assign(filters, place.value.filters);
      recall();
    },
    { immediate: true },
  );
  // texts of the server come in the reader's language
  watch([() => JSON.stringify(toQuery(place.value)), lang], reload, { immediate: true });
  onScopeDispose(() => running?.abort());

  return {
    items: computed(() => page.value.items),
    total: computed(() => page.value.total),
    totalCapped: computed(() => page.value.totalCapped),
    loading,
    loaded,
    error,
    filters,
    place,
    hasNext: computed(() => page.value.next !== null),
    hasPrevious: computed(() => place.value.page === 2 || Boolean(trail[place.value.page - 3])),
    apply: () => start({ filters: { ...filters } }),
    reset: () => start({ filters: {}, sort: defaults.sort }),
    sortBy: (sort) => start({ sort: sort || defaults.sort }),
    resize: (size) => start({ size }),
    next() {
      const cursor = page.value.next;
      if (!cursor) return;
      const now = place.value.page;
      const cursors = [...trail.slice(0, now - 1), cursor];
      trail = cursors;
      go({ cursor, page: now + 1 }, cursors);
    },
    previous() {
      const now = place.value.page;
      const cursor = trail[now - 3];
      if (now <= 2 || !cursor) start({});
      else go({ cursor, page: now - 1 }, trail.slice(0, now - 2));
    },
    first: () => start({}),
    reload,
  };
}
