import { computed, ref, type Ref } from 'vue';

export type Lang = 'zh-CN' | 'en';
/** A text in both languages. */
export type LocalizedText = { 'zh-CN': string; en?: string };
type Arguments = Record<string, string | number>;
type Messages<K extends string> = Record<Lang, Record<K, string>>;

export const lang: Ref<Lang> = ref('zh-CN');

export function text(value: LocalizedText | undefined): string {
  return value ? (value[lang.value] ?? value['zh-CN']) : '';
}

export function fill(pattern: string, values: Arguments): string {
  return pattern.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}

/** `const t = useMessages({ 'zh-CN': {…}, en: {…} })`: the compiler sees to it that both languages have every key. */
export function useMessages<K extends string>(messages: Messages<K>) {
  const current = computed(() => messages[lang.value]);
  return (key: K, values: Arguments = {}): string => fill(current.value[key], values);
}
