import { readonly, ref, type Ref } from 'vue';

let narrow: Ref<boolean> | undefined;

/** Whether the page is shown on something the width of a phone. */
export function useNarrow(): Readonly<Ref<boolean>> {
  if (!narrow) {
    const query = matchMedia('(max-width: 760px)');
    const now = ref(query.matches);
    query.addEventListener('change', (event) => (now.value = event.matches));
    narrow = now;
  }
  return readonly(narrow);
}
