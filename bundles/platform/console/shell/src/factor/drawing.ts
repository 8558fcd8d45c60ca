/** The dark squares of a code as one path: each run of a row is one rectangle. */
export function pathOf(rows: boolean[][]): string {
  return rows
    .map((row, y) =>
      runsOf(row)
        .map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`)
        .join(''),
    )
    .join('');
}

function runsOf(row: boolean[]): [start: number, length: number][] {
  const runs: [number, number][] = [];
  row.forEach((dark, x) => {
    if (!dark) return;
    if (row[x - 1]) runs.at(-1)![1]++;
    else runs.push([x, 1]);
  });
  return runs;
}
