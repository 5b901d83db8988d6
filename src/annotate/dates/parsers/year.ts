import type { Found } from '../temporal.ts';
import { afterStop, capitalised, glued, lower, type Words } from '../words.ts';

const BEFORE_YEAR =
  /^(?:in|since|by|until|till|from|to|of|during|before|after|between|and|through|throughout|early|late|mid|circa|c|ca|around|about|for|or|than|year|spring|summer|autumn|fall|winter|fiscal|ad|born|died|founded|established|est|that|as|on|\(|,|–|—|-|\/|’)$/;
const NEVER_BEFORE_YEAR =
  /^(?:no|nos|number|numbers|room|flight|route|highway|windows|page|pages|section|article|model|channel|unit|nearly|almost|approximately|some|over|least|most|exactly|another|only|resolution|boeing|airbus|[$£€#×*=+~<>])$/;
const MEASURE =
  /^(?:km|kms|kilometers?|kilometres?|miles?|m|meters?|metres?|feet|foot|ft|yards?|acres?|hectares?|people|persons|men|women|children|troops|soldiers|dead|wounded|casualties|prisoners|tons?|tonnes?|kg|lbs?|pounds?|dollars?|euros?|percent|per|%|hours|gmt|utc|mhz|ghz|mb|gb|watts?|votes?|calories|million|billion|trillion|rpm|hp|members|workers|employees|jobs|homes|houses|civilians|refugees|cases|students|residents|horses|ships|aircraft|tanks|guns|guests|copies|words|pages|times|square|points?|word|foot|meter|metre|mile|kilometre|kilometer|strong|or|others)$/;

/** Whether a number before this word counts things: "2000 soldiers", "1500 km". */
export function countsThings(words: Words, next: number): boolean {
  return MEASURE.test(lower(words, next));
}

/** A year at a word, as far as its digits go; `place` says what stands before it. */
export function yearAt(
  words: Words,
  i: number,
  place: 'alone' | 'after-month' | 'after-comma',
): { year: number; next: number } | null {
  if (i >= words.count) return null;
  const value = words.digits[i]!;
  if (value < 0) return null;
  const length = words.ends[i]! - words.starts[i]!;
  const era = eraAfter(words, i + 1);
  if (era) return { year: era.sign < 0 ? 1 - value : value, next: era.next };
  if (length === 4 && value >= 1000 && value <= 2199) return { year: value, next: i + 1 };
  // "16 December 755", never "August 18, 300 people": a short year needs its month beside it
  if (length === 3 && value >= 100 && place === 'after-month' && !followedByNoun(words, i + 1))
    return { year: value, next: i + 1 };
  return null;
}

/** "AD", "BC", "B.C.E." at a word. */
function eraAfter(words: Words, i: number): { sign: number; next: number } | null {
  const era = lower(words, i).replaceAll('.', '');
  if (!/^(?:ad|ce|bc|bce)$/.test(era) || !capitalised(words, i)) return null;
  const dotted = lower(words, i).includes('.');
  return { sign: era.startsWith('b') ? -1 : 1, next: dotted ? afterStop(words, i + 1) : i + 1 };
}

const followedByNoun = (words: Words, i: number): boolean =>
  /^[a-z]{3,}$/.test(words.text.slice(words.starts[i], words.ends[i])) &&
  !/^(?:and|the|when|after|with|for|but|was|were|had|which|where|that|from|until|who)$/.test(lower(words, i));

/** A year by itself: "in 2018", "the 2012 election", "AD 64", "fiscal 2023". */
export function year(words: Words, i: number): Found | null {
  const before = lower(words, i - 1);
  const lead = before === 'fiscal' || before === 'ad' || before === 'a.d.' ? i - 1 : i;
  const found = lead < i ? leadYear(words, i) : (yearAt(words, i, 'alone') ?? earlyYear(words, i));
  if (!found || (lead === i && !standsAsYear(words, i, found))) return null;
  return {
    first: lead,
    last: found.next,
    temporal: { form: 'calendar', year: found.year },
    rule: 'calendar/year',
  };
}

function leadYear(words: Words, i: number): { year: number; next: number } | null {
  const value = words.digits[i]!;
  return value > 0 && (value >= 1000 || lower(words, i - 1) !== 'fiscal')
    ? { year: value, next: i + 1 }
    : null;
}

// "in 755", in a text that writes such years with their months or their era
function earlyYear(words: Words, i: number): { year: number; next: number } | null {
  const value = words.digits[i]!;
  if (
    value < 100 ||
    value > 999 ||
    !/^(?:in|since|by|until|from|to|of|c|ca|circa|about|and|–|-|late|early)$/.test(lower(words, i - 1))
  )
    return null;
  if (countsThings(words, i + 1) || followedByNoun(words, i + 1)) return null;
  return words.earlyYears() ? { year: value, next: i + 1 } : null;
}

function standsAsYear(words: Words, i: number, found: { year: number; next: number }): boolean {
  const before = lower(words, i - 1);
  if (NEVER_BEFORE_YEAR.test(before) || countsThings(words, found.next)) return false;
  if (!freeBefore(words, i, before) || !freeAfter(words, i)) return false;
  if (found.next > i + 1 || found.year < 1000) return true;
  // "1800 cases" counts, "the 2008 riots" does not
  // Which words count and which place is known for English only: elsewhere round numbers are left alone.
  if (!words.english) return found.year >= 1700 && found.year <= 2050 && found.year % 100 !== 0;
  const plural = /^[a-z]{3,}s$/.test(words.text.slice(words.starts[found.next], words.ends[found.next]));
  const round = found.year % 100 === 0;
  if (plural && round && (found.year % 1000 !== 0 || found.year === 1000) && found.year !== 1900)
    return false;
  if (plural && round && !/^(?:in|the|since|of)$/.test(before)) return false;
  if (BEFORE_YEAR.test(before)) return !(plural && found.year % 10 === 0 && found.year < 1900);
  return found.year >= 1700 && found.year <= 2050;
}

/** Nothing that makes a code or an amount of the number touches it from the left; "1998-2004" and "mid-1990" pass. */
function freeBefore(words: Words, i: number, before: string): boolean {
  const touching = glued(words, i) ? words.text.charAt(words.starts[i]! - 1) : '';
  const range = words.digits[i - 2]! >= 1000;
  if (touching === '-')
    return range || words.digits[i - 1]! >= 1000 || /^(?:mid|early|late|pre|post)$/.test(before);
  return touching === '/' ? range : !/[\p{L}\d$£€#.\\_@:+]/u.test(touching);
}

/** Nor from the right: "2012/13" passes, "1999.50" and "2000%" do not. */
function freeAfter(words: Words, i: number): boolean {
  const after = words.text.slice(words.ends[i], words.ends[i]! + 4);
  return !/^[%°\\_@:]/.test(after) && (!/^[.,/]\d/.test(after) || /^\/\d\d(?!\d)/.test(after));
}

/** The second half of "1914–18", "2012/13", "1920 – 21": two digits that take the century of the year before. */
export function shortYear(words: Words, i: number): Found | null {
  if (words.ends[i]! - words.starts[i]! !== 2 || words.digits[i]! < 0) return null;
  const mark = lower(words, i - 1);
  const full = words.digits[i - 2] ?? -1;
  if (/^[-–—/]$/.test(mark) && full >= 1000 && full <= 2199) {
    const value = Math.floor(full / 100) * 100 + words.digits[i]!;
    // "2018-05": a month, unless the digits go on where the year before ends
    if (value <= full || /^[-/.]\d/.test(words.text.slice(words.ends[i], words.ends[i]! + 2))) return null;
    if (mark === '-' && words.digits[i]! <= 12 && value !== full + 1) return null;
    return {
      first: i,
      last: i + 1,
      temporal: { form: 'calendar', year: value },
      rule: 'calendar/short-year',
    };
  }
  if (
    /^[’'‘]$/.test(mark) &&
    words.starts[i] === words.ends[i - 1] &&
    /^(?:in|of|since|by|until|from|to|summer|winter|spring|fall)$/.test(lower(words, i - 2))
  ) {
    return {
      first: i - 1,
      last: i + 1,
      temporal: { form: 'calendar', year: words.digits[i]!, shortYear: true },
      rule: 'calendar/short-year',
    };
  }
  return null;
}
