import type { CalendarTemporal, Found } from '../temporal.ts';
import { afterComma, afterStop, capitalised, glued, lower, type Words } from '../words.ts';
import { countsThings, yearAt } from './year.ts';

/** A month's name at a word: its number and the word after it. */
function monthAt(words: Words, i: number): { month: number; next: number } | null {
  const term = words.terms[i];
  if (!term?.month) return null;
  if (!term.short) {
    return isOrdinaryWord(words, i) && !capitalised(words, i) ? null : { month: term.month, next: i + 1 };
  }
  const next = afterStop(words, i + 1);
  // "Mar", "Dec": only beside a number ("Dec. 5", "5 Dec"), so that names and Spanish words stay out
  if (words.english && !capitalised(words, i)) return null;
  return dayAt(words, next) ||
    dayAt(words, i - 1) ||
    words.digits[next]! >= 1000 ||
    (words.english && next > i + 1)
    ? { month: term.month, next }
    : null;
}

// "may" and "march" are verbs when they are not written as names.
const isOrdinaryWord = (words: Words, i: number): boolean => /^(?:may|march)$/.test(lower(words, i));

/** A day of the month at a word: "18", "18th", "first"; 0 for none. */
export function dayAt(words: Words, i: number): number {
  if (i < 0 || i >= words.count) return 0;
  const value = words.digits[i]!;
  if (value >= 1 && value <= 31 && words.ends[i]! - words.starts[i]! <= 2) return value;
  const ordinal = words.terms[i]?.ordinal ?? 0;
  return ordinal >= 1 && ordinal <= 31 ? ordinal : 0;
}

const RANGE_MARKS = new Set(['-', '–', '—', '/', 'to', 'and', 'through', 'until', '&', 'or']);
const FUNCTION_WORD =
  /^(?:in|at|for|by|with|of|on|when|and|the|to|as|after|before|during|he|she|it|they|we|this|last|next|it|that|which|who|was|were|is|are|will|would|had|has|but|or|from|a|an)$/;

/** Last day of "18–19", "18 to 19": its value and the word after it. */
function lastDayAt(words: Words, i: number, day: number): { day: number; next: number } | null {
  if (!RANGE_MARKS.has(lower(words, i))) return null;
  const last = dayAt(words, i + 1);
  return last > day ? { day: last, next: i + 2 } : null;
}

/** "August 18, 2024", "Aug. 18–19", "May 2010", "December" at a month's name. */
export function monthFirst(words: Words, i: number): Found | null {
  const found = monthAt(words, i);
  if (!found) return null;
  const { month } = found;
  let at = found.next;
  const the = lower(words, at) === 'the' && words.terms[at + 1]?.ordinal ? at + 1 : at;
  const day = dayAt(words, the);
  if (day && !isClock(words, the)) {
    at = the + 1;
    const range = lastDayAt(words, at, day);
    const lastDay =
      range && (glued(words, range.next - 1) || followsDay(words, range.next)) ? range.day : undefined;
    if (lastDay) at = range!.next;
    const year = yearAfter(words, at);
    return done(
      i,
      year?.next ?? at,
      { form: 'calendar', month, day, lastDay, year: year?.year },
      'month-day',
    );
  }
  const year = yearAfter(words, lower(words, at) === 'of' ? at + 1 : at);
  if (year) return done(i, year.next, { form: 'calendar', month, year: year.year }, 'month-year');
  return monthStandsAlone(words, i) ? done(i, found.next, { form: 'calendar', month }, 'month') : null;
}

/** "18 August 2024", "the 18th of August", "18–19 August" at a day's number. */
export function dayFirst(words: Words, i: number): Found | null {
  const day = dayAt(words, i);
  if (!day) return null;
  let at = i + 1;
  let lastDay: number | undefined;
  const range = lastDayAt(words, at, day);
  if (range && monthAt(words, skipOf(words, range.next))) {
    lastDay = range.day;
    at = range.next;
  }
  at = skipOf(words, at);
  const month = monthAt(words, at);
  if (!month || (glued(words, at) && words.text.charAt(words.starts[at]! - 1) !== '-')) return null;
  const year = yearAfter(words, month.next);
  return done(
    i,
    year?.next ?? month.next,
    { form: 'calendar', month: month.month, day, lastDay, year: year?.year },
    'day-month',
  );
}

/** "Friday", "Friday, August 30, 2024", "Friday 30 August" at a weekday's name. */
export function weekdayFirst(words: Words, i: number): Found | null {
  const term = words.terms[i]!;
  if (!term.weekday || term.plural) return null;
  let at = i + 1;
  if (term.short) {
    if (!capitalised(words, i)) return null;
    at = afterStop(words, at);
  } else if (words.english && !capitalised(words, i) && lower(words, i - 1) !== 'on') return null;
  const part = words.terms[at]?.part;
  const dated = part ? afterComma(words, at + 1) : afterComma(words, at);
  const date = dateAt(words, lower(words, dated) === 'the' ? dated + 1 : dated);
  const clock = part ? `T${part}` : undefined;
  if (date) {
    const temporal = { ...(date.temporal as CalendarTemporal), weekday: term.weekday, clock };
    return done(i, date.last, temporal, `weekday-${date.rule.slice(date.rule.indexOf('/') + 1)}`);
  }
  if (term.short || PAPER.test(lower(words, at)) || NAMED.test(lower(words, i - 1))) return null;
  return done(i, part ? at + 1 : at, { form: 'calendar', weekday: term.weekday, clock }, 'weekday');
}

// "Black Friday", "Bloody Sunday": a day with a name of its own
const NAMED = /^(?:black|bloody|super|cyber|holy|fat|shrove|giving)$/;
// "Sunday Times", "Friday Night Live": a name
const PAPER = /^(?:times|mirror|mail|telegraph|express|star|sun|post|herald|league|school|prayers)$/;

/** A date with a day, month first or day first. */
function dateAt(words: Words, i: number): Found | null {
  const found = words.terms[i]?.month ? monthFirst(words, i) : dayFirst(words, i);
  return found && found.temporal.form === 'calendar' && found.temporal.day ? found : null;
}

// "18th of August", "18 de agosto de 2024", "18. August"
function skipOf(words: Words, i: number): number {
  if (!words.english) return /^(?:de|del|di|do|da|d|\.|az)$/.test(lower(words, i)) ? i + 1 : i;
  return lower(words, i) === 'of' ? i + 1 : i;
}

function yearAfter(words: Words, i: number): { year: number; next: number } | null {
  const comma = afterComma(words, i);
  const at = words.english ? comma : skipOf(words, comma);
  const year = yearAt(words, at, comma === i ? 'after-month' : 'after-comma');
  return year && !countsThings(words, year.next) ? year : null;
}

// "August 18 and 19 people": a number that counts what follows is no day.
function followsDay(words: Words, i: number): boolean {
  const next = lower(words, i);
  return !/^[a-z]/.test(next) || capitalised(words, i) || FUNCTION_WORD.test(next);
}

// "May 9:30": an hour, not a day.
function isClock(words: Words, i: number): boolean {
  return /^(?::\d\d|\s?[ap]\.?m\b)/i.test(words.text.slice(words.ends[i], words.ends[i]! + 4));
}

const BEFORE_MONTH =
  /^(?:in|since|until|till|by|last|next|this|early|late|mid|during|from|to|through|between|and|of|for|before|after|or|every|each|past|around|about|ending|ended|–|-)$/;

// A month by itself: "in May", "last March"; not "May said", "the March for Life", "April Jones".
function monthStandsAlone(words: Words, i: number): boolean {
  if (!words.english) return true;
  const before = lower(words, i - 1);
  if (BEFORE_MONTH.test(before))
    return !(isOrdinaryWord(words, i) && before === 'by' && /^[“"]/.test(lower(words, i + 1)));
  if (isOrdinaryWord(words, i))
    return words.terms[i - 1]?.which !== undefined && words.terms[i - 1]!.which !== '';
  if (/^(?:april|june|august)$/.test(lower(words, i))) {
    return (
      !capitalised(words, i + 1) &&
      !(capitalised(words, i - 1) && /^[A-Z]/.test(words.text.charAt(words.starts[i - 1]!)))
    );
  }
  return true;
}

function done(first: number, last: number, temporal: CalendarTemporal, rule: string): Found {
  return { first, last, temporal, rule: `calendar/${rule}` };
}
