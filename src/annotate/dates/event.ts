import type { Zone } from '../../records/article.ts';
import type { Found } from './temporal.ts';
import type { Placed } from './values.ts';
import { lower, type Words } from './words.ts';

const TELLING = new Set(['headline', 'summary', 'body', 'heading', 'pull-quote']);
// "FILE PHOTO: …", "Photo: …", "… REUTERS/Jane Doe/File Photo", "Copyright 2024", "Updated: 3 May"
const FURNITURE_LINE =
  /^\W{0,3}(?:file photo|file -|photo|photograph|image|picture|caption|copyright|©|updated|published|posted|last modified|date|first published)\b|\(c\) \d{4}|©|\/file photo|\bfile photo\b|\b(?:reuters|ap|afp|epa|getty images)\s?\/\s?[A-Z]|\((?:reuters|ap|afp) photo|\ball rights reserved\b/i;
const LONGEST_LINE = 600;

/** A walk along the zones, for spans in ascending order. */
export function zoneWalker(zones: readonly Zone[]): (start: number) => Zone | null {
  let at = 0;
  return (start) => {
    while (at < zones.length && zones[at]!.end <= start) at++;
    const zone = zones[at];
    return zone && zone.start <= start ? zone : null;
  };
}

/** Whether a placed date says when something happened, rather than when a photo was taken or a page printed. */
export function tellsEvent(words: Words, found: Found, placed: Placed, zone: Zone | null): boolean {
  if (!placed.edtf || placed.type === 'SET' || placed.type === 'DURATION') return false;
  if (zone && (!TELLING.has(zone.kind) || zone.related)) return false;
  return (
    !isModifier(words, found) && !FURNITURE_LINE.test(lineAround(words.text, words.starts[found.first]!))
  );
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

function lineAround(text: string, at: number): string {
  const start = Math.max(text.lastIndexOf('\n', at) + 1, at - LONGEST_LINE);
  const stop = text.indexOf('\n', at);
  return text.slice(start, Math.min(stop < 0 ? text.length : stop, at + LONGEST_LINE));
}
