const COLUMNS = 12;

/** Widens the last card of each row, so that no row is left half empty. */
export function fillRows(spans: number[]): number[] {
  const filled = [...spans];
  let used = 0;
  spans.forEach((span, index) => {
    if (used + span > COLUMNS) {
      filled[index - 1]! += COLUMNS - used;
      used = 0;
    }
    used += span;
  });
  if (filled.length) filled[filled.length - 1]! += COLUMNS - used;
  return filled;
}
