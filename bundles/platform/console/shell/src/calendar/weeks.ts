import { plusDays, weekday, type DueExplanation } from '@luoshi/console-sdk';

export interface Cell {
  date: string;
  /** outside of the term: shown for the shape of the week only */
  outside: boolean;
  start: boolean;
  due: boolean;
  /** 1 for the first working day counted; 0 for a day skipped */
  n: number;
  reason: string | null;
}

/** The term laid out in weeks from Monday to Sunday, each counted day with its number. */
export function weeksOf(from: string, explanation: DueExplanation): Cell[][] {
  let counted = 0;
  const known = new Map<string, Cell>();
  for (const day of explanation.days) {
    const n = day.counted ? ++counted : 0;
    const due = day.date === explanation.due;
    // that an ordinary working day is one needs no words; a weekend that is worked does
    const reason = day.counted && weekday(day.date) < 6 ? null : day.reason;
    known.set(day.date, { date: day.date, outside: false, start: false, due, n, reason });
  }
  const plain = (date: string): Cell => ({
    date,
    outside: date !== from,
    start: date === from,
    due: false,
    n: 0,
    reason: null,
  });
  const last = explanation.due > from ? explanation.due : from;
  const weeks: Cell[][] = [];
  for (let monday = plusDays(from, 1 - weekday(from)); monday <= last; monday = plusDays(monday, 7)) {
    weeks.push(
      Array.from({ length: 7 }, (_, i) => {
        const date = plusDays(monday, i);
        return known.get(date) ?? plain(date);
      }),
    );
  }
  return weeks;
}
