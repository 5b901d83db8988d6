import type { Zone } from '../../records/article.ts';
import { Char, classAt } from '../../text/characters.ts';
import type { Found } from './temporal.ts';
import type { Placed } from './values.ts';
import { lower, type Words } from './words.ts';

const TELLING = new Set(['headline', 'summary', 'body', 'heading', 'pull-quote']);
// "FILE PHOTO: …", "Photo: …", "… REUTERS/Jane Doe/File Photo", "Copyright 2024", "Updated: 3 May"
const FURNITURE_LINE =
  /^\W{0,3}(?:file photo|file -|photo|photograph|image|picture|caption|copyright|©|updated|published|posted|last modified|date|first published)\b|\(c\) \d{4}|©|\/file photo|\bfile photo\b|\b(?:reuters|ap|afp|epa|getty images)\s?\/\s?[A-Z]|\((?:reuters|ap|afp) photo|\ball rights reserved\b/i;
const LONGEST_LINE = 1000;

/** A line of the text: where it lies, whether it is a caption or other furniture, how many letters and figures it has (up to ENOUGH). */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly furniture: boolean;
  readonly letters: number;
}

/** A line with as many letters holds more than a date. */
const ENOUGH = 200;

/** A walk along the zones, for spans in ascending order. */
export function zoneWalker(zones: readonly Zone[]): (start: number) => Zone | null {
  let at = 0;
  return (start) => {
    while (at < zones.length && zones[at]!.end <= start) at++;
    const zone = zones[at];
    return zone && zone.start <= start ? zone : null;
  };
}

/** Whether a zone tells what happened, rather than what a picture shows or when a page was printed. */
export function tellsNews(zone: Zone): boolean {
  return TELLING.has(zone.kind) && !zone.related;
}

/** Whether a placed date says when something happened, rather than when a photo was taken or a page printed. */
export function tellsEvent(words: Words, found: Found, placed: Placed, lineOf: () => Line): boolean {
  if (!placed.edtf || placed.type === 'SET' || placed.type === 'DURATION') return false;
  if (isModifier(words, found)) return false;
  const line = lineOf();
  // "• Friday, 30 Aug 2024": a line that holds a date and nothing else says when the page was printed.
  const dateLine = line.letters <= words.ends[found.last - 1]! - words.starts[found.first]!;
  return !dateLine && !line.furniture;
}

// "the 2012 election": the year tells which one, not when the sentence's event was.
function isModifier(words: Words, found: Found): boolean {
  const { temporal } = found;
  if (temporal.form !== 'calendar' || temporal.month || temporal.weekday || temporal.holiday) return false;
  return (
    /^(?:the|a|its|his|her|their)$/.test(lower(words, found.first - 1)) &&
    /^[a-z]{3,}/.test(lower(words, found.last))
  );
}

/** A walk along the lines, for offsets in ascending order: each line is judged once. */
export function lineWalker(text: string): (at: number) => Line {
  let line: Line = { start: 0, end: -1, furniture: false, letters: 0 };
  return (at) => {
    if (at <= line.end) return line;
    const start = text.lastIndexOf('\n', at) < line.end ? line.end + 1 : text.lastIndexOf('\n', at) + 1;
    const stop = text.indexOf('\n', at);
    const end = stop < 0 ? text.length : stop;
    const shown = text.slice(start, Math.min(end, start + LONGEST_LINE));
    const letters = end - start > LONGEST_LINE ? LONGEST_LINE : lettersIn(shown);
    line = { start, end, furniture: FURNITURE_LINE.test(shown), letters };
    return line;
  };
}

/** How many letters and figures a line has, in UTF-16 units. */
function lettersIn(line: string): number {
  let letters = 0;
  for (let i = 0; i < line.length && letters < ENOUGH; i++) {
    const kind = classAt(line, i);
    if (kind !== Char.upper && kind !== Char.letter && kind !== Char.number) continue;
    letters++;
    if (line.codePointAt(i)! > 0xffff) {
      letters++;
      i++;
    }
  }
  return letters;
}
