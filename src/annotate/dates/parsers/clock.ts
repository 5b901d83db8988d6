import type { Found } from '../temporal.ts';
import { lower, type Words } from '../words.ts';

// 9 a.m., 10:30pm, 6.45 p.m.
const TWELVE = /(\d{1,2})(?:[:.](\d\d))?(?::\d\d)?\s?([ap])(?:\.\s?m\b\.?|m\b)/iy;
// 22:30, 9:05:10
const COLON = /(\d{1,2})[:.](\d\d)(?::(\d\d))?(?![\d:%]|\.\d|,\d)/y;
// GMT, EDT, local time, hrs
const ZONE =
  /\s?(?:(?:GMT|UTC|Z|CET|CEST|BST|IST|MSK|E[SD]?T|C[SD]T|M[SD]T|P[SD]?T|AEST|JST)\b|local time|hours\b|hrs?\b|o[’']clock)/y;
const AT =
  /^(?:at|by|from|until|till|about|around|to|before|after|since|between|and|@|,|–|-|of|past|through|shortly)$/;

const clock = (hour: number, minute: number): string =>
  `T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;

/** A time of day in figures: "9 a.m.", "10:30", "1500 GMT". */
export function clockFigures(words: Words, i: number): Found | null {
  const { text } = words;
  const start = words.starts[i]!;
  const code = text.charCodeAt(start - 1);
  if (start > 0 && (code === 36 || code === 46 || code === 58 || code === 47)) return null;
  TWELVE.lastIndex = start;
  const twelve = TWELVE.exec(text);
  if (twelve) {
    const [hour, minute] = [+twelve[1]!, +(twelve[2] ?? 0)];
    if (hour < 1 || hour > 12 || minute > 59) return null;
    const day = (hour % 12) + (/p/i.test(twelve[3]!) ? 12 : 0);
    return upTo(words, i, start + twelve[0].length, clock(day, minute));
  }
  COLON.lastIndex = start;
  const colon = COLON.exec(text);
  const at = AT.test(lower(words, i - 1));
  if (colon) {
    const [hour, minute] = [+colon[1]!, +colon[2]!];
    const zone = zoneLength(text, start + colon[0].length) > 0;
    const dotted = text.charAt(start + colon[1]!.length) === '.';
    if (hour > 24 || minute > 59 || (!at && !zone) || (dotted && !zone) || (colon[3] !== undefined && !at))
      return null;
    return upTo(words, i, start + colon[0].length, clock(hour, minute));
  }
  const value = words.digits[i]!;
  if (value < 0) return null;
  const zone = zoneLength(text, words.ends[i]!);
  if (!zone) return null;
  const hours = words.ends[i]! - start;
  if (
    hours === 4 &&
    value % 100 < 60 &&
    value < 2400 &&
    (at || !/^\s?hours/.test(text.slice(words.ends[i], words.ends[i]! + 6)))
  ) {
    return upTo(words, i, words.ends[i]!, clock(Math.floor(value / 100), value % 100));
  }
  return hours <= 2 && value <= 12 && /^\s?o[’']clock/.test(text.slice(words.ends[i], words.ends[i]! + 8))
    ? upTo(words, i, words.ends[i]!, clock(value, 0))
    : null;
}

function zoneLength(text: string, at: number): number {
  ZONE.lastIndex = at;
  return ZONE.exec(text)?.[0].length ?? 0;
}

function upTo(words: Words, i: number, end: number, value: string): Found {
  const stop = end + zoneLength(words.text, end);
  let last = i + 1;
  while (last < words.count && words.starts[last]! < stop) last++;
  return {
    first: i,
    last,
    temporal: { form: 'shift', unit: 'day', count: 0, from: 'mentioned', clock: value },
    rule: 'clock/figures',
  };
}

/** "noon", "midnight", "overnight" at the word. */
export function clockWord(words: Words, i: number): Found | null {
  const { cue } = words.terms[i]!;
  const value = cue === 'noon' ? 'T12:00' : cue === 'midnight' ? 'T24:00' : cue === 'overnight' ? 'TNI' : '';
  if (!value) return null;
  return {
    first: i,
    last: i + 1,
    temporal: { form: 'shift', unit: 'day', count: 0, from: 'mentioned', clock: value },
    rule: 'clock/word',
  };
}
