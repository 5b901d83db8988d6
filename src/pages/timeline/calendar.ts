import { daysFromCivil, lastDayOfMonth, weekdayOf } from '../../text/calendar.ts';

/** A day of a calendar sheet, with a link where the archive has something. */
export interface CalendarDay {
  readonly day: number;
  readonly count: number;
  readonly path: string | null;
}

/** The weeks of a month, Monday first; null before the first day and after the last. */
export type CalendarWeeks = readonly (readonly (CalendarDay | null)[])[];

/** Lays out a month. `dayOf` says what there is on a day of it, 1 to 31. */
export function calendarWeeks(
  year: number,
  month: number,
  dayOf: (day: number) => Omit<CalendarDay, 'day'>,
): CalendarWeeks {
  const before = weekdayOf(daysFromCivil(year, month, 1)) - 1;
  const last = lastDayOfMonth(year, month);
  const rows = Math.ceil((before + last) / 7);
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: 7 }, (_, column) => {
      const day = row * 7 + column - before + 1;
      return day < 1 || day > last ? null : { day, ...dayOf(day) };
    }),
  );
}
