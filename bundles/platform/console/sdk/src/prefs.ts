import { ref, watch, type Ref } from 'vue';
import { lang, type Lang } from './language';

export interface Prefs {
  dark: Ref<boolean>;
  large: Ref<boolean>;
  contrast: Ref<boolean>;
  lang: Ref<Lang>;
}

const read = (key: string): string | null => localStorage.getItem(`luoshi.${key}`);
const asked = (key: string, query: string): boolean => {
  const stored = read(key);
  return stored === null ? matchMedia(query).matches : stored === '1';
};

let prefs: Prefs | undefined;

function keep(): Prefs {
  if (read('lang') === 'en') lang.value = 'en';
  const made: Prefs = {
    dark: ref(read('dark') === '1'),
    large: ref(read('large') === '1'),
    contrast: ref(asked('contrast', '(prefers-contrast: more)')),
    lang,
  };
  watch(
    [made.dark, made.large, made.contrast, lang],
    ([dark, large, contrast, language]) => {
      const page = document.documentElement;
      for (const [name, on] of Object.entries({ dark, large, contrast })) page.classList.toggle(name, on);
      page.lang = language;
    },
    { immediate: true, flush: 'sync' },
  );
  for (const name of ['dark', 'large', 'contrast'] as const) {
    watch(made[name], (on) => localStorage.setItem(`luoshi.${name}`, on ? '1' : '0'));
  }
  watch(lang, (language) => localStorage.setItem('luoshi.lang', language));
  return made;
}

/** How this browser shows the console: dark, large text, high contrast, language. Kept in the browser. */
export function usePrefs(): Prefs {
  prefs ??= keep();
  return prefs;
}
