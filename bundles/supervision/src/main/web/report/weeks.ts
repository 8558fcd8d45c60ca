import { daysBetween, plusDays, weekday } from '@luoshi/console-sdk';

/** The ISO week that a day belongs to: `2026-W28`. The week's Thursday says to which year. */
export function isoWeek(day: string): string {
  const thursday = plusDays(day, 4 - weekday(day));
  const year = thursday.slice(0, 4);
  const n = Math.floor(daysBetween(`${year}-01-01`, thursday) / 7) + 1;
  return `${year}-W${String(n).padStart(2, '0')}`;
}
