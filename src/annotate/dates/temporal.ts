import type { DayPart, Season, Unit, Which } from '../lexicon/time-words.ts';

/**
 * What the words of a time expression say, before it is known when they were printed. A field that is missing is
 * implied, not stated: "March" has a month and no year.
 */
export type Temporal =
  | CalendarTemporal
  | ShiftTemporal
  | PeriodTemporal
  | LengthTemporal
  | RepeatTemporal
  | VagueTemporal;

/** A day, month or year by its name: "Friday", "18 to 19 August", "May 2010", "1984". */
export interface CalendarTemporal {
  readonly form: 'calendar';
  readonly year?: number | undefined;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
  /** Last day of a range inside the month. */
  readonly lastDay?: number | undefined;
  readonly weekday?: number | undefined;
  readonly which?: Which | undefined;
  /** Weeks from the week of printing that the weekday lies in: "Tuesday of last week" −1. */
  readonly week?: number | undefined;
  /** Digits of a year without its century: "in ’98". */
  readonly shortYear?: boolean | undefined;
  readonly clock?: string | undefined;
  readonly holiday?: string | undefined;
}

/** A stretch of the calendar counted from another: "last week", "two days later", "today". */
export interface ShiftTemporal {
  readonly form: 'shift';
  readonly unit: Unit;
  readonly count: number;
  readonly from: 'published' | 'mentioned';
  readonly clock?: string | undefined;
  /** A number of units was counted off: "two days later"; without a day told before, there is nothing to count from. */
  readonly counted?: boolean | undefined;
}

/** A part of a year, or a run of years: "the third quarter", "summer 2010", "the 1990s", "the 19th century". */
export interface PeriodTemporal {
  readonly form: 'period';
  readonly unit: 'quarter' | 'half' | 'season' | 'decade' | 'century';
  /** Number of the quarter, half, century; first year of the decade (two digits when the century is left out). */
  readonly number: number;
  readonly season?: Season | undefined;
  readonly year?: number | undefined;
  /** "last summer", "the first half of last year". */
  readonly which?: Which | undefined;
  /** The year of a season: "the summer of last year", "the spring of that year". */
  readonly of?: Which | undefined;
}

/** A length of time: "three days"; `toward` when it is counted from the day of printing: "the past 24 hours". */
export interface LengthTemporal {
  readonly form: 'length';
  readonly unit: Unit;
  /** Infinity where it is not told: "several". */
  readonly count: number;
  readonly toward?: 'past' | 'future' | undefined;
}

/** Something that comes again: the TIMEX3 value of its rhythm. */
export interface RepeatTemporal {
  readonly form: 'repeat';
  readonly value: string;
}

/** "now", "recently": a TIMEX3 reference without a place on the calendar. */
export interface VagueTemporal {
  readonly form: 'vague';
  readonly value: 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF';
}

/** A time expression found: words `first` to `last` (not included), what they say, and which rule read them. */
export interface Found {
  readonly first: number;
  readonly last: number;
  readonly temporal: Temporal;
  readonly rule: string;
}

/** The same, with whether it stands in a zone that tells the news: a photo's date is no day to count on from. */
export interface Told extends Found {
  readonly told: boolean;
}

export type { DayPart, Season, Unit, Which };
