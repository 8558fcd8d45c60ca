import { computed, shallowRef, watch } from 'vue';
import { api, lang, showError } from '@luoshi/console-sdk';
import { API, type Choice, type Options } from './api';

type ListName = 'states' | 'steps' | 'sources' | 'categories' | 'urgencies' | 'feedbackCycles' | 'urgeWays' | 'checks';

const EMPTY: Options = {
  states: [],
  steps: [],
  sources: [],
  categories: [],
  urgencies: [],
  feedbackCycles: [],
  urgeWays: [],
  checks: [],
  amberWorkdays: 3,
};
const known = shallowRef<Options>(EMPTY);
let asked = '';

async function load(language: string) {
  asked = language;
  try {
    const options = await api<Options>(`${API}/options`);
    if (asked === language) known.value = options;
  } catch (error) {
    asked = '';
    showError(error);
  }
}

/** The server's words for states, steps, sources …, in the language of the page; asked for once and shared. */
export function useOptions() {
  watch(
    lang,
    (now) => {
      if (now !== asked) void load(now);
    },
    { immediate: true },
  );
  const titles = computed(() => {
    const lists = Object.entries(known.value).filter(([, list]) => Array.isArray(list)) as [string, Choice[]][];
    return new Map(lists.flatMap(([name, list]) => list.map((one) => [`${name}.${one.key}`, one.title])));
  });
  return {
    options: known,
    titleOf: (list: ListName, key: string | null | undefined) =>
      key ? (titles.value.get(`${list}.${key}`) ?? '') : '',
    /** for the filters of a list, which want every language */
    choicesOf: (list: ListName) =>
      known.value[list].map(({ key, title }) => ({ value: key, title: { 'zh-CN': title, en: title } })),
  };
}
