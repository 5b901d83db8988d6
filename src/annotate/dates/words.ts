import {
  compoundNumber,
  LONGEST_TIME_WORD,
  TIME_WORDS,
  type TimeWord,
  timeWordsOf,
} from '../lexicon/time-words.ts';
import type { Passage } from '../passage.ts';

/**
 * The tokens of a text as the date grammar reads them: hyphened words are cut where a time word shows ("three-day" is
 * two words), "20th" is one, and every time word is looked up once.
 */
export interface Words {
  readonly text: string;
  readonly count: number;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly terms: readonly (TimeWord | null)[];
  /** Value of a word of one to four digits, else −1. */
  readonly digits: readonly number[];
  /** The token each word came from. */
  readonly tokens: readonly number[];
  /** Whether the text writes years of three figures with their month or era ("16 December 755"). */
  earlyYears(): boolean;
  /** Whether the lexicon is the full one; of other languages only the calendar is known. */
  readonly english: boolean;
}

const EARLY_YEAR =
  /(?:January|February|March|April|May|June|July|August|September|October|November|December),? \d{3}(?![\d,]| [a-z]{3})|\b\d{3} (?:AD|BC|CE|BCE)\b|\bAD \d{3}\b|\bc\. \d{3}\b/;
const ORDINAL_SUFFIX = /^(?:st|nd|rd|th)$/i;

function ordinalTerm(value: number): TimeWord {
  return { ...TIME_WORDS.get('first')!, ordinal: value };
}

function countTerm(value: number): TimeWord {
  return { ...TIME_WORDS.get('one')!, count: value };
}

/** Cuts the tokens into words of the date grammar. Linear in the text. */
export function timeWords({
  text,
  tokens,
  lexemes,
  language,
}: Pick<Passage, 'text' | 'tokens' | 'lexemes' | 'language'>): Words {
  const lexicon = timeWordsOf(language);
  const starts: number[] = [];
  const ends: number[] = [];
  const terms: (TimeWord | null)[] = [];
  const digits: number[] = [];
  const owners: number[] = [];
  let owner = 0;
  const push = (start: number, end: number, term: TimeWord | null, value: number): void => {
    starts.push(start);
    ends.push(end);
    terms.push(term);
    digits.push(value);
    owners.push(owner);
  };
  const english = lexicon === TIME_WORDS;
  const word = (start: number, end: number, small: string, term = lexicon.get(small) ?? null): void => {
    const length = end - start;
    if (length > LONGEST_TIME_WORD || length < 1) {
      push(start, end, null, -1);
      return;
    }
    if (isDigit(text.charCodeAt(start))) {
      push(start, end, null, digitsValue(text, start, end));
      return;
    }
    if (length <= 2 && lastIsNumber(start) && ORDINAL_SUFFIX.test(small)) {
      ends[ends.length - 1] = end;
      terms[terms.length - 1] = ordinalTerm(digits.at(-1)!);
      digits[digits.length - 1] = -1;
      return;
    }
    push(start, end, term, -1);
  };
  const lastIsNumber = (start: number): boolean =>
    digits.length > 0 && digits.at(-1)! >= 0 && ends.at(-1) === start;

  for (owner = 0; owner < tokens.count; owner++) {
    const start = tokens.starts[owner]!;
    const end = tokens.ends[owner]!;
    const { small, time, hyphened } = lexemes[owner]!;
    if (hyphened && end - start >= 4 && !isDigit(text.charCodeAt(start))) parted(start, end);
    else word(start, end, small, english ? time : undefined);
  }
  let early: boolean | null = null;
  const earlyYears = (): boolean => {
    early ??= EARLY_YEAR.test(text);
    return early;
  };
  return {
    text,
    count: starts.length,
    starts,
    ends,
    terms,
    digits,
    tokens: owners,
    earlyYears,
    english,
  };

  function parted(start: number, end: number): void {
    const parts = text.slice(start, end).split('-');
    const lower = parts.map((part) => part.toLowerCase());
    const number = parts.length >= 2 ? compoundNumber(lower[0]!, lower[1]!) : Number.NaN;
    const whole = parts.length === 2 ? lexicon.get(lower.join('-')) : undefined;
    const ordinal = lastIsNumber(start) && ORDINAL_SUFFIX.test(parts[0]!);
    if (whole) {
      push(start, end, whole, -1);
      return;
    }
    if (!ordinal && !lower.some((part) => lexicon.has(part) || isYearDigits(part))) {
      push(start, end, null, -1);
      return;
    }
    let at = start;
    let from = 0;
    if (!Number.isNaN(number)) {
      const length = parts[0]!.length + 1 + parts[1]!.length;
      push(start, start + length, countTerm(number), -1);
      at = start + length + 1;
      from = 2;
    }
    for (const part of parts.slice(from)) {
      // "mid-1990s": the year and its plural mark are two words, as they are where no hyphen stands
      const year = /^\d{4}(?=s$)/.test(part) ? 4 : part.length;
      word(at, at + year, text.slice(at, at + year).toLowerCase());
      if (year < part.length) word(at + year, at + part.length, 's');
      at += part.length + 1;
    }
  }
}

const isYearDigits = (part: string): boolean => /^\d{4}s?$/.test(part);

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function digitsValue(text: string, start: number, end: number): number {
  if (end - start > 4) return -1;
  let value = 0;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (!isDigit(code)) return -1;
    value = value * 10 + code - 48;
  }
  return value;
}

/** The characters of a word, in lower case; '' past either end. */
export function lower(words: Words, i: number): string {
  return i >= 0 && i < words.count ? words.text.slice(words.starts[i], words.ends[i]).toLowerCase() : '';
}

/** Whether a word begins with a capital letter. */
export function capitalised(words: Words, i: number): boolean {
  if (i < 0 || i >= words.count) return false;
  const first = words.text.charAt(words.starts[i]!);
  return first !== first.toLowerCase();
}

/** Whether nothing stands between a word and the one before it, or only a hyphen. */
export function glued(words: Words, i: number): boolean {
  if (i <= 0 || i >= words.count) return false;
  const gap = words.starts[i]! - words.ends[i - 1]!;
  return gap === 0 || (gap === 1 && words.text.charAt(words.starts[i]! - 1) === '-');
}

/** Index after an optional full stop that closes an abbreviation: "Sept." */
export function afterStop(words: Words, i: number): number {
  return i < words.count && words.text.charAt(words.starts[i]!) === '.' && glued(words, i) ? i + 1 : i;
}

/** Index after an optional comma. */
export function afterComma(words: Words, i: number): number {
  return i < words.count && words.text.charAt(words.starts[i]!) === ',' ? i + 1 : i;
}

/** Whether a word begins something new, so that "the day before" has no "before what". */
export function endsPhrase(words: Words, i: number): boolean {
  return (
    i >= words.count ||
    !/^[\p{L}\p{N}“"‘']/u.test(lower(words, i)) ||
    /^(?:and|but|when|that|as|with|in|at|to)$/.test(lower(words, i))
  );
}
