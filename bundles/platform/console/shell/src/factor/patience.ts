import { onBeforeUnmount, ref } from 'vue';
import { ApiError } from '@luoshi/console-sdk';

/** After several failures the server asks for patience; the button counts it down. */
export function usePatience() {
  const wait = ref(0);
  let clock: ReturnType<typeof setInterval> | undefined;

  function heed(error: unknown) {
    if (!(error instanceof ApiError) || error.status !== 429) return;
    clearInterval(clock);
    wait.value = Math.ceil(error.retryAfter ?? 30);
    clock = setInterval(() => {
      if (--wait.value <= 0) clearInterval(clock);
    }, 1000);
  }
  onBeforeUnmount(() => clearInterval(clock));
  return { wait, heed };
}
