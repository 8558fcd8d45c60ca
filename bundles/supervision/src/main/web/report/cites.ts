import type { Id, Sentence } from '../api';

export interface Part {
  text: string;
  /** the item this part of the sentence names */
  id?: Id;
}

/** Cuts a sentence at the numbers of its items, so that they can be links where they stand. */
export function partsOf({ text, items }: Sentence): Part[] {
  let parts: Part[] = [{ text }];
  for (const { id, number } of items) {
    if (!number) continue;
    parts = parts.flatMap((part) => (part.id === undefined ? cut(part.text, number, id) : [part]));
  }
  return parts;
}

function cut(text: string, number: string, id: Id): Part[] {
  const at = text.indexOf(number);
  if (at < 0) return [{ text }];
  const parts: Part[] = [{ text: text.slice(0, at) }, { text: number, id }, { text: text.slice(at + number.length) }];
  return parts.filter((part) => part.text);
}

/** The items that a sentence rests on without naming them. */
export function restOf({ text, items }: Sentence): Sentence['items'] {
  return items.filter(({ number }) => !number || !text.includes(number));
}
