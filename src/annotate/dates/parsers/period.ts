import type { Found, PeriodTemporal, Which } from '../temporal.ts';
import { afterComma, capitalised, lower, type Words } from '../words.ts';
import { yearAt } from './year.ts';

/** "the third quarter", "fourth-quarter", "the first half of 2013", "the 20th century" at an ordinal. */
export function ordinalPeriod(words: Words, i: number): Found | null {
  const ordinal = words.terms[i]!.ordinal;
  const unit = words.terms[i + 1]?.unit;
  if (!ordinal) return null;
  if (unit === 'century') {
    return ordinal > 0 && ordinal <= 22
      ? period(i, i + 2, { unit: 'century', number: ordinal }, 'century')
      : null;
  }
  if (unit !== 'quarter' && unit !== 'half') return null;
  const number = ordinal === -1 ? 4 : ordinal;
  if (number > (unit === 'quarter' ? 4 : 2) || words.terms[i + 1]!.plural) return null;
  const of = yearOf(words, i + 2);
  // The halves and quarters of a match have no year to belong to.
  if (unit === 'half' && !of) return null;
  if (!of && SPORT.test(sentenceAround(words, i))) return null;
  return period(i, of?.next ?? i + 2, { unit, number, year: of?.year, which: of?.which }, unit);
}

const SPORT =
  /\b(?:touchdowns?|rebounds?|kickoff|yards?|quarterback|halftime|free throws?|coach|overtime|tip-?off|jumper|layup)\b/i;

function sentenceAround(words: Words, i: number): string {
  const start = words.starts[i]!;
  return words.text.slice(Math.max(0, start - 200), start + 200);
}

/** "Q3 2012" at its letter and number: the tokeniser keeps "Q3" whole. */
export function quarterCode(words: Words, i: number): Found | null {
  const found = yearAt(words, i, 'alone');
  const code = /^(?:q([1-4])|h([12]))$/.exec(lower(words, i - 1));
  if (!found || !code) return null;
  return code[1]
    ? period(i - 1, found.next, { unit: 'quarter', number: +code[1], year: found.year }, 'quarter')
    : period(i - 1, found.next, { unit: 'half', number: +code[2]!, year: found.year }, 'half');
}

/** The year after "of": "of 2013", "of the year", "of last year", ", 2013". */
function yearOf(
  words: Words,
  i: number,
): { next: number; year?: number | undefined; which?: Which | undefined } | null {
  let at = afterComma(words, i);
  if (lower(words, at) === 'of' || lower(words, at) === 'in') at++;
  const year = yearAt(words, at, 'alone');
  if (year) return { next: year.next, year: year.year };
  if (lower(words, at) === 'the') at++;
  if (lower(words, at) === 'fiscal') at++;
  const which = words.terms[at]?.which ?? '';
  const unit = which === '' ? at : at + 1;
  if (words.terms[unit]?.unit !== 'year' || words.terms[unit]!.plural) return null;
  if (unit === at && lower(words, at - 1) !== 'the') return null;
  return { next: unit + 1, which: which === '' ? 'this' : which };
}

/** "the 1990s", "the 1930’s" at a year; "the ’80s" at its two digits. */
export function decadeFigures(words: Words, i: number): Found | null {
  const value = words.digits[i]!;
  const length = words.ends[i]! - words.starts[i]!;
  if (value < 0 || value % 10 !== 0 || (length !== 4 && length !== 2)) return null;
  const plural = pluralMark(words, i + 1);
  if (!plural) return null;
  if (length === 4 && value >= 1000 && value <= 2100) {
    if (value % 100 === 0 && value !== 2000) {
      return period(i, plural, { unit: 'century', number: value / 100 + 1 }, 'century-figures');
    }
    return period(i, plural, { unit: 'decade', number: value }, 'decade-figures');
  }
  const mark = lower(words, i - 1);
  const apostrophe = /^[’'‘]$/.test(mark) && words.starts[i] === words.ends[i - 1];
  if (length !== 2 || value < 10 || !(apostrophe || /^(?:the|early|late|mid)$/.test(mark))) return null;
  return period(apostrophe ? i - 1 : i, plural, { unit: 'decade', number: value }, 'decade-figures');
}

function pluralMark(words: Words, i: number): number {
  if (i >= words.count || words.starts[i] !== words.ends[i - 1]) return 0;
  if (lower(words, i) === 's') return i + 1;
  return /^[’']$/.test(lower(words, i)) &&
    lower(words, i + 1) === 's' &&
    words.starts[i + 1] === words.ends[i]
    ? i + 2
    : 0;
}

/** "the nineties"; not "in her nineties". */
export function decadeWord(words: Words, i: number): Found | null {
  const { decade } = words.terms[i]!;
  if (!decade || !/^(?:the|early|late|mid|roaring|swinging)$/.test(lower(words, i - 1))) return null;
  return period(i, i + 1, { unit: 'decade', number: decade }, 'decade-word');
}

const NOUN_AFTER =
  /^(?!(?:and|when|with|after|before|but|for|from|the|while|because|until|that|are|was|were|had|has)$)[a-z]{3,}$/;

/** "the summer", "winter 1943", "the fall of 1975" at a season's name. */
export function season(words: Words, i: number): Found | null {
  const term = words.terms[i]!;
  if (!term.season) return null;
  const of = lower(words, i + 1) === 'of' ? i + 2 : i + 1;
  const year = yearAt(words, of, 'alone');
  if (year)
    return period(
      i,
      year.next,
      { unit: 'season', number: 0, season: term.season, year: year.year },
      'season-year',
    );
  const which = yearOf(words, i + 1);
  if (which)
    return period(
      i,
      which.next,
      { unit: 'season', number: 0, season: term.season, of: which.which },
      'season-year',
    );
  const before = lower(words, i - 1);
  const lead = lower(words, i - 2);
  const name = lower(words, i);
  if (words.text.charAt(words.ends[i]!) === '-' || capitalised(words, i + 1)) return null;
  // "winter seas": a kind of sea
  if (before !== 'the' && NOUN_AFTER.test(lower(words, i + 1))) return null;
  const placed = /^(?:in|during|by|until|since|over|through|of|early|late|mid|for)$/.test(
    before === 'the' ? lead : before,
  );
  // "the fall of Saigon", "a spring in his step": these two need "in the"
  if (name === 'fall' || name === 'spring') {
    if (!placed || !/^(?:the|early|late|mid)$/.test(before) || lower(words, i + 1) === 'of') return null;
  } else if (!placed) return null;
  return period(i, i + 1, { unit: 'season', number: 0, season: term.season }, 'season');
}

function period(first: number, last: number, temporal: Omit<PeriodTemporal, 'form'>, rule: string): Found {
  return { first, last, temporal: { form: 'period', ...temporal }, rule: `period/${rule}` };
}
