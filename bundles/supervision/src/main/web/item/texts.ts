const LABEL = /^\s*(?:[（(]?[一二三四五六七八九十百\d]+[）).、．]\s*)+/;
const bare = (text: string) =>
  text
    .replace(LABEL, '')
    .replace(/\s+/g, '')
    .replace(/[。；;.]+$/, '');

/** Whether a clause says nothing more than what is required: it need not be read twice. */
export function saysTheSame(one: string | null, other: string | null): boolean {
  return Boolean(one && other) && bare(one!) === bare(other!);
}
