import { computed, onBeforeUnmount, onMounted, ref, watch, type Ref } from 'vue';
import { onBeforeRouteLeave, useRoute } from 'vue-router';
import { confirmAction } from '../dialogs/state';
import { useMessages } from '../language';
import { session } from '../session';

export interface Unsaved {
  readonly dirty: Readonly<Ref<boolean>>;
  /** true when the form was filled with text kept from before */
  readonly restored: Readonly<Ref<boolean>>;
  /** the model is now what is stored: after loading and after saving */
  saved(): void;
  /** throws the kept text away and goes back to what is stored */
  discard(): void;
  /** looks for kept text; XForm calls it */
  attach(): void;
}

interface Kept {
  viewer: string;
  text: string;
}

const PREFIX = 'luoshi.draft.';
const keepers = new Set<() => void>();
let leaving = false;

/** Writes down every unsaved form now, and lets the next change of address pass without a question. */
export function keepUnsaved(): void {
  for (const keep of keepers) keep();
  leaving = true;
  setTimeout(() => (leaving = false), 1000);
}

/** Forgets what was kept: at sign-out nothing of a person stays in the browser. */
export function forgetUnsaved(): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
}

function read(key: string): string | undefined {
  const raw = sessionStorage.getItem(key);
  if (!raw) return undefined;
  try {
    const kept = JSON.parse(raw) as Kept;
    return kept.viewer === String(session.value?.viewer.id ?? '') ? kept.text : undefined;
  } catch {
    sessionStorage.removeItem(key);
    return undefined;
  }
}

/** Asks before unsaved text is left, and keeps it in the tab when the page goes away by itself. */
export function useUnsaved(model: object, name = 'form'): Unsaved {
  const t = useMessages({
    'zh-CN': { title: '离开此页？', text: '您填写的内容还没有保存，离开后将会丢失。', leave: '离开' },
    en: { title: 'Leave this page?', text: 'What you have entered is not saved and will be lost.', leave: 'Leave' },
  });
  const key = `${PREFIX}${useRoute()?.path ?? location.pathname}#${name}`;
  const stored = ref(JSON.stringify(model));
  const restored = ref(false);
  const dirty = computed(() => JSON.stringify(model) !== stored.value);
  const owner = String(session.value?.viewer.id ?? '');
  let timer: ReturnType<typeof setTimeout> | undefined;
  let attached = false;

  function keep() {
    clearTimeout(timer);
    if (!dirty.value) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify({ viewer: owner, text: JSON.stringify(model) } satisfies Kept));
  }
  function fill(text: string) {
    Object.assign(model, JSON.parse(text));
  }
  function attach() {
    attached = true;
    const text = read(key);
    if (text === undefined || text === JSON.stringify(model)) return;
    fill(text);
    restored.value = true;
  }
  const unsaved: Unsaved = {
    dirty,
    restored,
    saved() {
      stored.value = JSON.stringify(model);
      restored.value = false;
      // before the form is shown this is only the first loading: text kept from before is still wanted
      if (attached) sessionStorage.removeItem(key);
    },
    discard() {
      fill(stored.value);
      unsaved.saved();
    },
    attach,
  };
  const warn = (event: BeforeUnloadEvent) => {
    if (dirty.value) event.preventDefault();
  };
  watch(
    () => JSON.stringify(model),
    () => {
      if (!attached) return;
      clearTimeout(timer);
      timer = setTimeout(keep, 300);
    },
  );
  onMounted(() => {
    keepers.add(keep);
    addEventListener('beforeunload', warn);
  });
  onBeforeUnmount(() => {
    clearTimeout(timer);
    keepers.delete(keep);
    removeEventListener('beforeunload', warn);
  });
  onBeforeRouteLeave(async () => {
    if (leaving || !dirty.value) return true;
    const answer = await confirmAction({ title: t('title'), text: t('text'), action: t('leave'), danger: true });
    if (!answer) return false;
    unsaved.discard();
    return true;
  });
  return unsaved;
}
