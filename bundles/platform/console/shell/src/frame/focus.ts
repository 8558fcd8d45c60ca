import { nextTick } from 'vue';

const PATIENCE = 120;

/** Tells screen readers and the keyboard that another page is there; pages that load late are waited for. */
export async function focusHeading(): Promise<void> {
  await nextTick();
  const before = document.activeElement;
  let frames = 0;
  const look = () => {
    const moved = document.activeElement !== before && document.activeElement !== document.body;
    const heading = document.querySelector<HTMLElement>('main h1');
    if (heading && !moved) heading.focus({ preventScroll: true });
    else if (!moved && ++frames < PATIENCE) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
