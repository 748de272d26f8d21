/** Numbers, chances and dates as a reader sees them. Words may ask the host for its calendar; the core may not. */
const LOCALE = 'en-GB';

/** How a scenario counts time: displayed only. */
export interface Calendar {
  readonly from: string;
  readonly unit: 'week' | 'month' | 'quarter';
}

const MONTHS = { week: 0, month: 1, quarter: 3 } as const;
const DAY = 86_400_000;

/** The first day of a turn (1-based). */
export function turnStart(calendar: Calendar, turn: number): Date {
  const first = new Date(`${calendar.from}T00:00:00Z`);
  if (calendar.unit === 'week') return new Date(first.getTime() + (turn - 1) * 7 * DAY);
  const months = first.getUTCMonth() + (turn - 1) * MONTHS[calendar.unit];
  return new Date(Date.UTC(first.getUTCFullYear(), months, first.getUTCDate()));
}

/** A turn in the calendar: "13–19 September 2021", "January 2023", "Q4 2020". */
export function turnDate(calendar: Calendar, turn: number): string {
  const start = turnStart(calendar, turn);
  // A quarter that is none of the calendar's is told by its ends.
  if (calendar.unit === 'quarter' && (start.getUTCMonth() % 3 !== 0 || start.getUTCDate() !== 1))
    return format({ month: 'short', year: 'numeric' }).formatRange(
      start,
      new Date(turnStart(calendar, turn + 1).getTime() - DAY),
    );
  if (calendar.unit === 'quarter')
    return `Q${Math.floor(start.getUTCMonth() / 3) + 1} ${start.getUTCFullYear()}`;
  if (calendar.unit === 'month') return format({ month: 'long', year: 'numeric' }).format(start);
  return format({ day: 'numeric', month: 'long', year: 'numeric' }).formatRange(
    start,
    new Date(start.getTime() + 6 * DAY),
  );
}

/** The day on which a scenario begins: "13 September 2021". */
export function firstDay(calendar: Calendar): string {
  return format({ day: 'numeric', month: 'long', year: 'numeric' }).format(turnStart(calendar, 1));
}

/** A day given as 2021-09-13: "13 September 2021". */
export function day(iso: string): string {
  return format({ day: 'numeric', month: 'long', year: 'numeric' }).format(new Date(`${iso}T00:00:00Z`));
}

/** A turn in a tight place: "13 Sep", "Jan 2023", "Q4 2020". */
export function turnDateShort(calendar: Calendar, turn: number): string {
  if (calendar.unit === 'quarter') return turnDate(calendar, turn);
  const start = turnStart(calendar, turn);
  return calendar.unit === 'week'
    ? format({ day: 'numeric', month: 'short' }).format(start)
    : format({ month: 'short', year: 'numeric' }).format(start);
}

/** A turn in the tightest place, beside its number: "13 Sep", "Jan"; nothing for a quarter, whose number must do. */
export function turnDateTight(calendar: Calendar, turn: number): string {
  if (calendar.unit === 'quarter') return '';
  if (calendar.unit === 'week') return turnDateShort(calendar, turn);
  return format({ month: 'short' }).format(turnStart(calendar, turn));
}

/** The whole span of a scenario: "September to November 2021". */
export function spanOfTurns(calendar: Calendar, turns: number): string {
  const end = new Date(turnStart(calendar, turns + 1).getTime() - DAY);
  return format({ month: 'short', year: 'numeric' }).formatRange(turnStart(calendar, 1), end);
}

function format(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(LOCALE, { ...options, timeZone: 'UTC' });
}

/** A moment in the reader's own time zone: when a game was saved. */
export function moment(milliseconds: number): string {
  return new Intl.DateTimeFormat(LOCALE, { dateStyle: 'medium', timeStyle: 'short' }).format(milliseconds);
}

/** A whole number with a true minus sign, and a plus where `signed`. */
export function number(value: number, signed = false): string {
  const text = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 1 }).format(Math.abs(value));
  if (value < 0) return `\u2212${text}`;
  return signed && value > 0 ? `+${text}` : text;
}

/** A list in words: "a, b and c". */
export function list(items: readonly string[]): string {
  return new Intl.ListFormat(LOCALE, { type: 'conjunction' }).format(items);
}

/** The n of "1 in n" for a chance in ten-thousandths; 0 where it never happens, 1 where it always does. */
export function oneIn(tenThousandths: number): number {
  if (tenThousandths <= 0) return 0;
  return Math.max(1, Math.round(10_000 / tenThousandths));
}

/** A size in kilobytes with one decimal, for what is copied or downloaded. */
export function kilobytes(bytes: number): string {
  return new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 1 }).format(bytes / 1000);
}
