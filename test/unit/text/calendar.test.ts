import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addMonths,
  civilFromDays,
  daysFromCivil,
  edtfRange,
  formatDay,
  formatDayRange,
  formatEdtf,
  isoWeek,
  isRealDay,
  lastDayOfMonth,
  monthNumber,
  startOfIsoWeek,
  weekdayNumber,
  weekdayOf,
} from '../../../src/text/calendar.ts';

const covers = (edtf: string): string | null => {
  const range = edtfRange(edtf);
  return range && `${formatDay(range.from)}/${formatDay(range.to)}`;
};

describe('days', () => {
  test('count from 1970', () => {
    expect(daysFromCivil(1970, 1, 1)).toBe(0);
    expect(daysFromCivil(2000, 3, 1)).toBe(11017);
    expect(daysFromCivil(1969, 12, 31)).toBe(-1);
  });

  test('agree with the engine’s own calendar, both ways', () => {
    fc.assert(
      fc.property(fc.integer({ min: -800_000, max: 800_000 }), (days) => {
        const { year, month, day } = civilFromDays(days);
        const date = new Date(days * 864e5);
        expect([year, month, day]).toEqual([
          date.getUTCFullYear(),
          date.getUTCMonth() + 1,
          date.getUTCDate(),
        ]);
        expect(daysFromCivil(year, month, day)).toBe(days);
        expect(weekdayOf(days) % 7).toBe(date.getUTCDay());
      }),
    );
  });

  test('know their ISO week', () => {
    expect(isoWeek(daysFromCivil(2024, 12, 30))).toEqual({ year: 2025, week: 1 });
    expect(isoWeek(daysFromCivil(2021, 1, 3))).toEqual({ year: 2020, week: 53 });
    expect(formatDay(startOfIsoWeek(1998, 1))).toBe('1997-12-29');
  });

  test('months have their lengths', () => {
    expect(lastDayOfMonth(2024, 2)).toBe(29);
    expect(lastDayOfMonth(1900, 2)).toBe(28);
    expect(isRealDay(2023, 2, 29)).toBe(false);
    expect(isRealDay(2023, 13, 1)).toBe(false);
    expect(addMonths(2024, 1, -1)).toEqual({ year: 2023, month: 12 });
  });
});

describe('EDTF', () => {
  test.each([
    ['2024-08-30', '2024-08-30/2024-08-30'],
    ['2024-02', '2024-02-01/2024-02-29'],
    ['2018', '2018-01-01/2018-12-31'],
    ['199X', '1990-01-01/1999-12-31'],
    ['18XX', '1800-01-01/1899-12-31'],
    ['2024-08-18/2024-08-19', '2024-08-18/2024-08-19'],
    ['2024-08/..', '2024-08-01/2024-08-31'],
    ['2001-22', '2001-06-01/2001-08-31'],
    ['2001-24', '2001-12-01/2002-02-28'],
    ['1998-33', '1998-01-01/1998-03-31'],
    ['1998-41', '1998-07-01/1998-12-31'],
    ['1984?', '1984-01-01/1984-12-31'],
    ['2024-08-30T10:30:00Z', '2024-08-30/2024-08-30'],
  ])('%s covers %s', (edtf, days) => {
    expect(covers(edtf)).toBe(days);
  });

  test.each([
    '',
    '2024-02-30',
    '2024-13',
    '24',
    'yesterday',
    '2024/2023',
    '2024-08-18/x',
    '1/2/3',
    'XXXX-05',
  ])('%j is no date', (text) => {
    expect(covers(text)).toBeNull();
  });

  test('is written with what is known', () => {
    expect(formatEdtf(2024)).toBe('2024');
    expect(formatEdtf(987, 8)).toBe('0987-08');
    expect(formatEdtf(-44, 3, 15)).toBe('-0044-03-15');
    expect(formatDayRange({ from: 0, to: 0 })).toBe('1970-01-01');
    expect(formatDayRange({ from: 0, to: 1 })).toBe('1970-01-01/1970-01-02');
  });
});

describe('names', () => {
  test('of months in many languages', () => {
    expect(monthNumber('Sept.')).toBe(9);
    expect(monthNumber('März')).toBe(3);
    expect(monthNumber('августа')).toBe(8);
    expect(monthNumber('août', 'fr')).toBe(8);
    expect(monthNumber('Monday')).toBeNull();
    expect(monthNumber('constructor')).toBeNull();
  });

  test('of weekdays, where the languages agree or one is given', () => {
    expect(weekdayNumber('Friday')).toBe(5);
    expect(weekdayNumber('mar', 'fr')).toBe(2);
    expect(weekdayNumber('mar', 'en')).toBeNull();
  });
});
