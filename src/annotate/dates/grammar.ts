import { dayFirst, monthFirst, weekdayFirst } from './parsers/calendar-date.ts';
import { clockFigures, clockWord } from './parsers/clock.ts';
import { bareLength, length } from './parsers/length.ts';
import { namedDay, nineEleven } from './parsers/named-day.ts';
import { numericDate } from './parsers/numeric-date.ts';
import { decadeFigures, decadeWord, ordinalPeriod, quarterCode, season } from './parsers/period.ts';
import { every, rhythm, weekdays } from './parsers/repeat.ts';
import { definiteUnit, deictic, partOfDay, pointedAt } from './parsers/shift.ts';
import { vague } from './parsers/vague.ts';
import { shortYear, year } from './parsers/year.ts';
import type { Found } from './temporal.ts';
import { isDigit, type Words } from './words.ts';

/** Reads a time expression whose leading word is word `i`, or says null. */
type Parser = (words: Words, i: number) => Found | null;

const AT_FIGURES: readonly Parser[] = [
  numericDate,
  nineEleven,
  clockFigures,
  dayFirst,
  decadeFigures,
  quarterCode,
  length,
  year,
  shortYear,
];
const AT_WORD: readonly Parser[] = [
  namedDay,
  monthFirst,
  weekdays,
  weekdayFirst,
  ordinalPeriod,
  dayFirst,
  pointedAt,
  deictic,
  every,
  rhythm,
  length,
  definiteUnit,
  bareLength,
  season,
  decadeWord,
  clockWord,
  partOfDay,
  vague,
];

/**
 * All time expressions of a text, in order, without overlap. Only words that the lexicon knows and figures are looked
 * at; where several parsers accept, the one that reads furthest wins, and of equals the one listed first (the order
 * of chrono's parsers and its overlap refiner in one step).
 */
export function parseTimes(words: Words): Found[] {
  const found: Found[] = [];
  let free = 0;
  for (let i = 0; i < words.count; i++) {
    const figures = words.terms[i] === null;
    if (figures && !isDigit(words.text.charCodeAt(words.starts[i]!))) continue;
    const best = furthest(words, i, figures ? AT_FIGURES : AT_WORD, free);
    if (!best) continue;
    found.push(best);
    free = best.last;
    i = best.last - 1;
  }
  return found;
}

function furthest(words: Words, i: number, parsers: readonly Parser[], free: number): Found | null {
  let best: Found | null = null;
  for (const parse of parsers) {
    const found = parse(words, i);
    if (found && found.first >= free && (best === null || found.last > best.last)) best = found;
  }
  return best;
}
