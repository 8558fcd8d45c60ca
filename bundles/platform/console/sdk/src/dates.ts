import { lang } from './language';

const ZONE = 'Asia/Shanghai';
const DAY = 86_400_000;
const parts = new Intl.DateTimeFormat('en-CA', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

function fields(moment: Date): Record<string, string> {
  return Object.fromEntries(parts.formatToParts(moment).map((part) => [part.type, part.value]));
}

/** Today in the office's time zone, whatever the clock of the browser is set to. */
export function today(now: Date = new Date()): string {
  const f = fields(now);
  return `${f['year']}-${f['month']}-${f['day']}`;
}

/** A moment (`2026-11-23T01:02:03Z`) as office time: `2026-11-23 09:02`. */
export function formatMoment(moment: string | null | undefined): string {
  if (!moment) return '';
  const date = new Date(moment);
  if (Number.isNaN(date.getTime())) return moment;
  const f = fields(date);
  return `${f['year']}-${f['month']}-${f['day']} ${f['hour']}:${f['minute']}`;
}

function noon(date: string): Date {
  return new Date(`${date.slice(0, 10)}T12:00:00Z`);
}

/** Calendar days from one date to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((noon(to).getTime() - noon(from).getTime()) / DAY);
}

export function plusDays(date: string, days: number): string {
  return new Date(noon(date).getTime() + days * DAY).toISOString().slice(0, 10);
}

/** 1 = Monday … 7 = Sunday. */
export function weekday(date: string): number {
  return noon(date).getUTCDay() || 7;
}

export function weekdayName(date: string): string {
  return new Intl.DateTimeFormat(lang.value, { weekday: 'short', timeZone: 'UTC' }).format(noon(date));
}
