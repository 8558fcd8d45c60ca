import { onScopeDispose, shallowReactive } from 'vue';

export interface Shortcut {
  /** `/`, `?`, `Escape`, or two keys one after the other: `g h` */
  keys: string;
  /** what it does, for the help */
  title: () => string;
  run: () => void;
}

export const shortcuts = shallowReactive(new Set<Shortcut>());
const PAUSE = 1200;
let first: { key: string; at: number } | undefined;
let listening = false;

function typing(target: EventTarget | null): boolean {
  const element = target as HTMLElement | null;
  return Boolean(element?.closest?.('input, textarea, select, [contenteditable="true"], [role="combobox"]'));
}

function dialogOpen(): boolean {
  // dialogs that were never opened lie on the page as well, unseen
  const dialogs = document.querySelectorAll('[role="dialog"][aria-modal="true"]');
  return [...dialogs].some((dialog) => dialog.getClientRects().length > 0);
}

export function onKey(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (typing(event.target) || dialogOpen()) return;
  const now = Date.now();
  const sequence = first && now - first.at < PAUSE ? `${first.key} ${event.key}` : event.key;
  const found = [...shortcuts].reverse().find((shortcut) => shortcut.keys === sequence);
  const opens = [...shortcuts].some((shortcut) => shortcut.keys.startsWith(`${event.key} `));
  first = !found && opens ? { key: event.key, at: now } : undefined;
  if (!found) return;
  event.preventDefault();
  found.run();
}

/** A shortcut that lives as long as the component; it is listed in the help (`?`). */
export function useShortcut(keys: string, title: () => string, run: () => void): void {
  const shortcut: Shortcut = { keys, title, run };
  shortcuts.add(shortcut);
  if (!listening) document.addEventListener('keydown', onKey);
  listening = true;
  onScopeDispose(() => shortcuts.delete(shortcut));
}

/** Where `/` goes: the field marked data-search, else the first filter of the page. */
export function focusSearch(): void {
  const marked = document.querySelector<HTMLElement>('main [data-search] input, main input[type="search"]');
  (marked ?? document.querySelector<HTMLElement>('main .x-filters input'))?.focus();
}
