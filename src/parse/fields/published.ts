import type { Diagnostic, Outcome } from '../../records/diagnostic.ts';
import type { Attested, EdtfDate } from '../../records/span.ts';
import { isEdtf, isRealDay } from '../../text/calendar.ts';
import { type Datestamp, findDatestamp } from '../../text/datestamp.ts';
import { placeOf } from '../../text/lines.ts';
import {
  type FieldRule,
  type Found,
  firstOf,
  headerUnits,
  type Reading,
  statedRule,
  within,
} from './rule.ts';
import { findUrl } from './url.ts';

const UPDATED =
  /\b(?:updated?|modified|edited|last\s+reviewed|aktualisiert|mis à jour|actualizado|aggiornato|atualizado|bijgewerkt|aktualizacja)\b|(?<!\p{L})(?:обновлено|оновлено)/iu;
const PUBLISHED =
  /\b(?:published?|posted|first|date|issued|filed|created|publié|publicado|pubblicato|veröffentlicht|opublikowano|gepubliceerd)\b|(?<!\p{L})(?:опубликовано|опубліковано|дата)/iu;

const read = (value: string, reading: Reading): EdtfDate | null => {
  const trimmed = value.trim();
  if (isEdtf(trimmed) && !trimmed.includes('T')) return trimmed;
  return findDatestamp(trimmed, reading)?.date ?? null;
};

/** Dates with their year in one unit, each with the word before it that says what it is a date of. */
function* stamps(
  text: string,
  reading: Reading,
  year?: number,
): Generator<Datestamp & { updated: boolean; published: boolean }> {
  let from = 0;
  for (let guard = 0; guard < 4; guard++) {
    const stamp = findDatestamp(text.slice(from), { ...reading, ...(year !== undefined && { year }) });
    if (!stamp) return;
    const before = text.slice(from, from + stamp.start);
    yield {
      ...stamp,
      start: from + stamp.start,
      end: from + stamp.end,
      updated: UPDATED.test(before) && !PUBLISHED.test(before.slice(before.search(UPDATED))),
      published: PUBLISHED.test(before),
    };
    from += stamp.end;
  }
}

/** A header line that may tell when the clip was printed. */
const isDated = (kind: string, words: number): boolean =>
  (kind === 'date' || kind === 'byline' || kind === 'text') && words <= 22;

function headerDate(
  reading: Reading,
  accept: (stamp: { updated: boolean; published: boolean }, kind: string) => boolean,
  year?: number,
): Found<EdtfDate> | null {
  for (const { unit, index } of headerUnits(reading)) {
    const kind = reading.zoned.kinds[index]!;
    if (!isDated(kind, unit.words) || unit.prose || index === reading.zoned.headline) continue;
    // An address is read by a rule of its own.
    if (unit.text.includes('://')) continue;
    for (const stamp of stamps(unit.text, reading, year)) {
      if (accept(stamp, kind)) return within(unit, stamp.start, stamp.end, stamp.date);
    }
  }
  return null;
}

// "https://paper.example/world/2024/08/30/durov.html"
const DATED_PATH = /^https?:\/\/[^\s]*?\/((?:19|20)\d\d)[/-](\d\d)[/-](\d\d)(?=[/-])/;

/** The day that the original address is filed under. */
function addressDate(reading: Reading): Found<EdtfDate> | null {
  const url = findUrl(reading);
  const match = url && DATED_PATH.exec(url.value);
  if (!match || !isRealDay(Number(match[1]), Number(match[2]), Number(match[3]))) return null;
  return { value: `${match[1]}-${match[2]}-${match[3]}`, start: url.start, end: url.end, basis: 'implied' };
}

const COPYRIGHT = /(?:©|\(c\)|copyright)\D{0,12}((?:19|20)\d\d)/i;

/**
 * "Dec 29" in the header or the dateline, when the clip has one year only to offer: in another date of its header, in
 * its address, in its copyright line. Two different years leave it open.
 */
function yearElsewhere(reading: Reading): Found<EdtfDate> | null {
  const { units, kinds, core } = reading.zoned;
  const years = new Set<number>();
  for (let i = 0; i < units.length; i++) {
    const unit = units[i]!;
    const copyright = COPYRIGHT.exec(unit.text.slice(0, 400));
    if (copyright) years.add(Number(copyright[1]));
    if (kinds[i] !== 'date') continue;
    for (const stamp of stamps(unit.text, reading)) years.add(Number(stamp.date.slice(0, 4)));
  }
  if (years.size !== 1) return null;
  const [year] = years;
  const header = headerDate(reading, (stamp) => !stamp.updated, year);
  if (header) return { ...header, basis: 'implied' };
  const first = units[core.from];
  const date = first && DATELINE_DAY.exec(first.text.slice(0, 120));
  const stamp = date && findDatestamp(date[1]!, { ...reading, year: year! });
  if (!first || !stamp) return null;
  const at = date.index + date[0].indexOf(date[1]!);
  return { ...within(first, at, at + date[1]!.length, stamp.date), basis: 'implied' };
}

// "SALTMERE, England, Dec 22 (AP) - ", "KYIV, Aug 30 (Reuters) –"
const DATELINE_DAY =
  /^[^\p{L}\p{N}]{0,2}\p{Lu}[\p{L} .,’'-]{1,60},\s(\p{L}{3,9}\.?\s\d{1,2}|\d{1,2}\s\p{L}{3,9}\.?),?\s(?:\(|[-–—])/u;

const RULES: readonly FieldRule<EdtfDate>[] = [
  statedRule('published', read),
  {
    name: 'published/labelled-line',
    find: (reading) => headerDate(reading, (stamp) => stamp.published && !stamp.updated),
  },
  {
    name: 'published/date-line',
    find: (reading) => headerDate(reading, (stamp, kind) => !stamp.updated && kind !== 'text'),
  },
  { name: 'published/header', find: (reading) => headerDate(reading, (stamp) => !stamp.updated) },
  { name: 'published/address', find: addressDate },
  { name: 'published/year-elsewhere', find: yearElsewhere },
];

const UPDATED_RULES: readonly FieldRule<EdtfDate>[] = [
  statedRule('updated', read),
  { name: 'updated/labelled-line', find: (reading) => headerDate(reading, (stamp) => stamp.updated) },
];

const CAPTURED_RULES: readonly FieldRule<EdtfDate>[] = [statedRule('captured', read)];

/** When the clip was printed. Never taken from the clock or the file system; null when the clip does not tell. */
export function findPublished(reading: Reading): Outcome<Attested<EdtfDate> | null> {
  const value = firstOf(RULES, reading);
  return { value, diagnostics: value ? conflicts(reading, value) : [] };
}

/** When it was changed after it was printed. */
export function findUpdated(reading: Reading): Attested<EdtfDate> | null {
  return firstOf(UPDATED_RULES, reading);
}

/** When the clip was saved. */
export function findCaptured(reading: Reading): Attested<EdtfDate> | null {
  return firstOf(CAPTURED_RULES, reading);
}

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

function conflicts(reading: Reading, value: Attested<EdtfDate>): Diagnostic[] {
  if (value.start === null || value.end === null) return [];
  const { text, file } = reading.source;
  const conflict = findDatestamp(text.slice(value.start, value.end), reading)?.conflict;
  if (!conflict) return [];
  const written = text.slice(value.start, value.end);
  return [
    {
      ruleId: 'published/weekday-conflict',
      severity: 'warning',
      reason: `"${written}" is a ${DAYS[conflict.actual - 1]}, not a ${DAYS[conflict.written - 1]}`,
      remedy: 'Look the date up, and correct the clip or give the date in front matter',
      file,
      // Only a plain text lies in the file as it lies here.
      ...(reading.source.reader === 'plain-text' ? placeOf(text, value.start) : {}),
    },
  ];
}
