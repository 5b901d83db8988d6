import type { EdtfDate, Span } from '../records/span.ts';
import {
  daysFromCivil,
  formatDay,
  formatEdtf,
  isRealDay,
  monthNumber,
  weekdayNumber,
  weekdayOf,
} from './calendar.ts';
import { CALENDAR_NAMES } from './calendar-names.ts';

/** A calendar date written out in a line: "Friday, 30 Aug 2024", "30.08.2024", "2024-08-30T12:00Z". */
export interface Datestamp extends Span {
  readonly date: EdtfDate;
  /** False when the year came from `options.year` ("Dec 29"). */
  readonly yearStated: boolean;
  /** Set when the line names a weekday that the date does not fall on: ISO numbers, 1 for Monday. */
  readonly conflict: { readonly written: number; readonly actual: number } | null;
  readonly rule: 'iso' | 'numeric' | 'named-month' | 'no-year' | 'cjk';
}

export interface DatestampOptions {
  /** BCP 47; decides month names that two languages share, and with a region the order of "08/12/2024". */
  readonly language: string;
  /** Year for a date without one; without it such a date is none. */
  readonly year?: number;
  /** IANA zone in which "2024-08-30T23:30Z" becomes a day; the day as written when left out. */
  readonly timeZone?: string;
}

// "2024-08-30", "2024/8/30", "2024-08-30T12:00:00.000Z", "20240830T1200Z"
const ISO =
  /(?<![\d-])(?<y>\d{4})(?<s>[-/.])(?<m>\d{1,2})\k<s>(?<d>\d{1,2})(?!\d)(?<time>[T ]\d\d:?\d\d(?::?\d\d(?:\.\d{1,9})?)?(?: ?(?<zone>Z|UTC|GMT))?)?/;
const COMPACT = /(?<![\d-])(?<y>(?:19|20)\d\d)(?<m>\d\d)(?<d>\d\d)(?=T\d{4}|$)/;
/**
 * The letters of the months' names, in both cases, as character classes. All letters of the world would do as well, but a
 * class of those, twelve times over, takes V8 70 milliseconds to compile.
 */
const SMALL = lettersOf(Object.values(CALENDAR_NAMES).map(({ months }) => months));
const CAPITAL = SMALL.toUpperCase();
const MONTH = `[${SMALL}${CAPITAL}]{3,12}`;
const WEEKDAY_LETTERS = lettersOf(Object.values(CALENDAR_NAMES).map(({ weekdays }) => weekdays));
const WEEKDAY = `[${WEEKDAY_LETTERS}${WEEKDAY_LETTERS.toUpperCase()}]{2,13}`;

function lettersOf(names: readonly string[]): string {
  const letters = new Set(names.join('').match(/[\p{L}\p{M}]/gu));
  return [...letters].sort().join('');
}

// "30 Aug 2024", "30th of August, 2024", "30. August 2024", "1er août 2024", "30 de agosto de 2024", "30-Aug-2024"
const DAY_FIRST = new RegExp(
  String.raw`(?<!\d)(?<d>\d{1,2})(?:st|nd|rd|th|er|\.|º|°|-е|-го|-й)?(?:\s+|-)(?:de\s+|of\s+)?(?<m>${MONTH})\.?,?(?:\s+|-)(?:de\s+|del\s+)?(?<y>\d{4})(?=\D|$|\d{1,2}:\d\d)`,
  'u',
);
// "Aug. 30, 2024", "August 30th 2024", "December 22, 20235:00 AM" (a lost line break)
const MONTH_FIRST = new RegExp(
  String.raw`(?:(?<!\p{L})|(?<=\p{Ll})(?=\p{Lu}))(?<m>[${SMALL}${CAPITAL}][${SMALL}]{2,11}|[${CAPITAL}]{3,12})\.?\s+(?<d>\d{1,2})(?:st|nd|rd|th)?(?:,\s*|\s+)(?<y>\d{4})(?=\D|$|\d{1,2}:\d\d)`,
  'u',
);
// "30.08.2024", "08/30/2024", "12-20-2023", "30.08.24"
const NUMERIC = /(?<![\d./-])(?<a>\d{1,2})(?<s>[./-])(?<b>\d{1,2})\k<s>(?<y>\d{4}|\d\d)(?![\d/]|[.-]\d)/;
const CJK = /(?<y>\d{4})\s*[年년]\s*(?<m>\d{1,2})\s*[月월]\s*(?<d>\d{1,2})\s*[日일]/;
const NO_YEAR_MONTH_FIRST = new RegExp(
  String.raw`(?<!\p{L})(?<m>${MONTH})\.?\s+(?<d>\d{1,2})(?:st|nd|rd|th)?(?![\d:.]\d|\d)`,
  'u',
);
const NO_YEAR_DAY_FIRST = new RegExp(
  String.raw`(?<!\d)(?<d>\d{1,2})(?:st|nd|rd|th|er|\.|º|°)?\s+(?:de\s+|of\s+)?(?<m>${MONTH})(?!\p{L})`,
  'u',
);
/** Every form with a year has four digits in a row, or two numbers joined ("30.08.24"). */
const YEAR_OR_PAIR = /\d{4}|\d[./-]\d/;
const WEEKDAY_BEFORE = new RegExp(String.raw`(?<w>${WEEKDAY})\.?,?\s+(?:the\s+|den\s+|el\s+)?$`, 'u');

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The first calendar date of a line, or null. Relative words ("2 hours ago", "yesterday") are no date. */
export function findDatestamp(line: string, options: DatestampOptions): Datestamp | null {
  if (!/\d/.test(line) || (options.year === undefined && !YEAR_OR_PAIR.test(line))) return null;
  return (
    earliest(line, options, [
      [ISO, 'iso', iso],
      [COMPACT, 'iso', iso],
      [CJK, 'cjk', iso],
      [DAY_FIRST, 'named-month', named],
      [MONTH_FIRST, 'named-month', named],
      [NUMERIC, 'numeric', numeric],
    ]) ??
    (options.year === undefined
      ? null
      : earliest(line, options, [
          [NO_YEAR_MONTH_FIRST, 'no-year', named],
          [NO_YEAR_DAY_FIRST, 'no-year', named],
        ]))
  );
}

type Groups = Readonly<Record<string, string | undefined>>;
type Reading = (groups: Groups, options: DatestampOptions, weekday: number | null) => Parts | null;

function earliest(
  line: string,
  options: DatestampOptions,
  forms: readonly (readonly [RegExp, Datestamp['rule'], Reading])[],
): Datestamp | null {
  let best: Datestamp | null = null;
  for (const [pattern, rule, read] of forms) {
    const match = pattern.exec(line);
    if (!match || (best && match.index >= best.start)) continue;
    const before = WEEKDAY_BEFORE.exec(line.slice(Math.max(0, match.index - 24), match.index));
    const written = before ? weekdayNumber(before.groups!['w']!, options.language) : null;
    const parts = read(match.groups!, options, written);
    if (!parts || !isRealDay(parts.year, parts.month, parts.day)) continue;
    const days = daysFromCivil(parts.year, parts.month, parts.day);
    const actual = weekdayOf(days);
    best = {
      start: match.index - (written === null ? 0 : before![0].length),
      end: match.index + match[0].length,
      date: inZone(match, options) ?? formatEdtf(parts.year, parts.month, parts.day),
      yearStated: rule !== 'no-year',
      conflict: written === null || written === actual ? null : { written, actual },
      rule,
    };
  }
  return best;
}

const iso: Reading = (groups) => ({
  year: Number(groups['y']),
  month: Number(groups['m']),
  day: Number(groups['d']),
});

const named: Reading = (groups, options) => {
  const month = monthNumber(groups['m']!, options.language) ?? monthNumber(groups['m']!);
  const year = groups['y'] === undefined ? options.year : Number(groups['y']);
  return month === null || year === undefined ? null : { year, month, day: Number(groups['d']) };
};

/** "30.08.2024": points mean day first; with strokes the region, the weekday, or a number over twelve must tell. */
const numeric: Reading = (groups, options, weekday) => {
  const a = Number(groups['a']);
  const b = Number(groups['b']);
  const y = groups['y']!;
  const year = y.length === 2 ? 2000 + Number(y) : Number(y);
  const dayFirst = { year, month: b, day: a };
  const monthFirst = { year, month: a, day: b };
  if (a > 12 || a === b) return dayFirst;
  if (b > 12) return monthFirst;
  const fits = (parts: Parts): boolean =>
    weekday !== null && weekdayOf(daysFromCivil(parts.year, parts.month, parts.day)) === weekday;
  if (fits(dayFirst) !== fits(monthFirst)) return fits(dayFirst) ? dayFirst : monthFirst;
  if (groups['s'] === '.') return dayFirst;
  if (/^en-(?:US|PH|PR)\b/i.test(options.language)) return monthFirst;
  return /^en$/i.test(options.language) ? null : dayFirst;
};

/** A time in universal time belongs to the day it is in the archive's zone. */
function inZone(match: RegExpExecArray, options: DatestampOptions): EdtfDate | null {
  const zone = match.groups!['zone'];
  if (!zone || !options.timeZone || options.timeZone === 'UTC') return null;
  const time = /(\d\d):?(\d\d)/.exec(match.groups!['time']!);
  const { y, m, d } = match.groups!;
  const instant = Date.UTC(Number(y), Number(m) - 1, Number(d), Number(time![1]), Number(time![2]));
  const parts = new Intl.DateTimeFormat('en-u-ca-iso8601-nu-latn', {
    timeZone: options.timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(instant);
  const part = (type: string): number => Number(parts.find((one) => one.type === type)!.value);
  return formatDay(daysFromCivil(part('year'), part('month'), part('day')));
}
