import type { EdtfDate } from '../records/span.ts';
import { remembered } from '../text/remembered.ts';
import type { Speech } from './words.ts';

/** How EDTF dates are said and marked up. */
export interface DateSpeech {
  /** `2024-08-18/2024-08-19` → "18–19 August 2024", `2024-08~` → "about August 2024", `199X` → "the 1990s". */
  readonly words: (edtf: EdtfDate) => string;
  /** With the weekday, where the day is known: "Friday, 30 August 2024". */
  readonly long: (edtf: EdtfDate) => string;
  /** Without month and year, for a list under headings that say them: "Friday 30", "day not known". */
  readonly day: (edtf: EdtfDate) => string;
  /** Day and month alone: "30 August". */
  readonly dayOfYear: (edtf: EdtfDate) => string;
  /** The days of the week, Monday first, short and whole. */
  readonly weekdays: readonly { readonly short: string; readonly long: string }[];
  /** The two ends of a range, each with what stands before it: "18" and "–19 August 2024"; null for anything else. */
  readonly ends: (edtf: EdtfDate) => readonly [RangeEnd, RangeEnd] | null;
  /** `8` → "August". */
  readonly month: (month: number) => string;
}

/** One end of a range in words. */
export interface RangeEnd {
  /** What stands between it and the other end, or before the first: "–", "from ". */
  readonly before: string;
  readonly words: string;
  readonly edtf: EdtfDate;
  readonly after: string;
}

const MONTH = /^\d{4}-(?:0\d|1[0-2])$/;
const POINT = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/;

export function makeDateSpeech({ language, t }: Speech): DateSpeech {
  // Day before month, as the rest of the English-speaking world has it; UTC, because these days have no time of day.
  const locale = language === 'en' ? 'en-GB' : language;
  const formatter = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  const full = formatter({ day: 'numeric', month: 'long', year: 'numeric' });
  const weekday = formatter({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  const inMonth = formatter({ month: 'long', year: 'numeric' });
  const dayOnly = formatter({ weekday: 'long', day: 'numeric' });
  const dayMonth = formatter({ day: 'numeric', month: 'long' });
  const shortName = formatter({ weekday: 'short' });
  const longName = formatter({ weekday: 'long' });
  const monthOnly = formatter({ month: 'long' });

  const point = (edtf: string, style: Intl.DateTimeFormat): string => {
    const [, year, month, day] = POINT.exec(edtf) ?? [];
    if (year === undefined) return vague(edtf);
    const kind = Number(month);
    if (month !== undefined && kind > 12) return t(`date.part.${kind}`, { year });
    if (month === undefined) return year;
    const moment = utc(Number(year), kind, Number(day ?? 1));
    return day === undefined ? inMonth.format(moment) : style.format(moment);
  };
  const vague = (edtf: string): string => {
    const decade = /^(\d{3})X$/.exec(edtf);
    if (decade) return t('date.decade', { year: `${decade[1]}0` });
    const century = /^(\d{2})XX$/.exec(edtf);
    return century ? t('date.century', { year: `${century[1]}00` }) : edtf;
  };
  const single = (edtf: string, style: Intl.DateTimeFormat): string => {
    const qualifier = edtf.at(-1) ?? '';
    const bare = point(edtf.replace(/[?~%]$/, '').replace(/T.*$/, ''), style);
    return '?~%'.includes(qualifier) ? t(`date.qualified.${qualifier}`, { date: bare }) : bare;
  };
  const say = (edtf: EdtfDate, style: Intl.DateTimeFormat): string => {
    const [from = '', to] = edtf.split('/');
    if (to === undefined) return single(from, style);
    if (to === '..' || to === '') return t('date.since', { date: single(from, full) });
    if (from === '..' || from === '') return t('date.until', { date: single(to, full) });
    const days = [from, to].map((end) => /^(\d{4})-(\d\d)-(\d\d)$/.exec(end));
    if (days[0] && days[1]) return full.formatRange(asDate(days[0]), asDate(days[1]));
    return t('date.range', { from: single(from, full), to: single(to, full) });
  };
  const ends = (edtf: EdtfDate): readonly [RangeEnd, RangeEnd] | null => {
    const [from = '', to = ''] = edtf.split('/');
    if (from === '' || from === '..' || to === '' || to === '..') return null;
    const days = [from, to].map((end) => /^(\d{4})-(\d\d)-(\d\d)$/.exec(end));
    const pieces =
      days[0] && days[1]
        ? cutRange(full.formatRangeToParts(asDate(days[0]), asDate(days[1])))
        : cutSentence(t('date.range', HOLES), single(from, full), single(to, full));
    const [before, first, between, second, after] = pieces;
    return [
      { before, words: first, edtf: from, after: '' },
      { before: between, words: second, edtf: to, after },
    ];
  };
  // 2024 began on a Monday.
  const days = Array.from({ length: 7 }, (_, i) => utc(2024, 1, i + 1));
  return {
    dayOfYear: (edtf) => say(edtf, dayMonth),
    weekdays: days.map((day) => ({ short: shortName.format(day), long: longName.format(day) })),
    ends,
    // An archive says the same few days on thousands of pages.
    words: remembered((edtf) => say(edtf, full)),
    long: remembered((edtf) => say(edtf, weekday)),
    day: remembered((edtf) => (MONTH.test(edtf) ? t('day.unknown') : say(edtf, dayOnly))),
    month: (month) => monthOnly.format(utc(2024, month, 1)),
  };
}

type RangePieces = [before: string, first: string, between: string, second: string, after: string];

// "18–19 August 2024": the month and the year belong to the end that they stand beside.
function cutRange(parts: readonly Intl.DateTimeRangeFormatPart[]): RangePieces {
  const first = parts.findLastIndex(({ source }) => source === 'startRange') + 1;
  const second = parts.findIndex(({ source }, i) => i >= first && source === 'endRange');
  const text = (from: number, to?: number) =>
    parts
      .slice(from, to)
      .map(({ value }) => value)
      .join('');
  return ['', text(0, first), text(first, second), text(second), ''];
}

const HOLES = { from: '\u0000', to: '\u0001' };

// "{from} to {to}", as a language has it.
function cutSentence(sentence: string, first: string, second: string): RangePieces {
  const [before = '', rest = ''] = sentence.split(HOLES.from);
  const [between = '', after = ''] = rest.split(HOLES.to);
  return [before, first, between, second, after];
}

function asDate(day: RegExpExecArray): Date {
  return utc(Number(day[1]), Number(day[2]), Number(day[3]));
}

// Date.UTC reads the years 0 to 99 as 1900 to 1999.
function utc(year: number, month: number, day: number): Date {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date;
}
