import type { Attested } from '../../records/span.ts';
import { agencyOf } from '../agencies.ts';
import { closingAgency, datelineOf } from './agency.ts';
import {
  type FieldRule,
  type Found,
  firstOf,
  headerUnits,
  type Reading,
  statedRule,
  within,
} from './rule.ts';

// "Source:  online.ua", "Источник: Лента"
const SOURCE = /^(?:sources?|via|источник|джерело|quelle|fuente|fonte|bron|źródło)\s*:\s*(\S.*)$/iu;
const OPENING_MARKS = /^["“„«‹'‘]/u;
// The vowel signs of several scripts are marks upon letters: they belong to the name.
const CLOSING_MARKS = /[^\p{L}\p{M}\p{N}]+$/u;

interface Dateline {
  readonly place: Found<string> | null;
  readonly agency: Found<string> | null;
}

const NONE: Dateline = { place: null, agency: null };

/** Reads the dateline off the first paragraphs. */
function dateline(reading: Reading): Dateline {
  const { units, core, labels } = reading.zoned;
  let looked = 0;
  for (let i = core.from; i < core.to && looked < 3; i++) {
    const unit = units[i]!;
    if (labels[i]!.kind !== 'body' || (!unit.prose && unit.words < 6)) continue;
    looked++;
    const found = datelineOf(unit.text);
    if (!found) continue;
    const { place, agency } = found;
    const from = place === null ? 0 : unit.text.indexOf(place);
    const after = place === null ? 0 : from + place.length;
    const at = agency === null ? 0 : unit.text.indexOf(agency.written, after);
    return {
      place: place === null ? null : within(unit, from, after, placeCase(place)),
      agency: agency === null ? null : within(unit, at, at + agency.written.length, agency.name),
    };
  }
  return NONE;
}

/** "MOSCOW" → "Moscow", "ST. PETERSBURG, Fla." → "St. Petersburg, Fla."; "U.S." stays. */
function placeCase(place: string): string {
  return place.replace(/\p{Lu}[\p{Lu}’']+(?!\.\p{Lu})(\.?)/gu, (word, stop: string) =>
    word.length <= 2 && stop === '' ? word : word[0]! + word.slice(1).toLowerCase(),
  );
}

const DATELINE_RULES: readonly FieldRule<string>[] = [
  statedRule('dateline', (value) => value),
  { name: 'dateline/opening', find: (reading) => dateline(reading).place },
];

/** Where the report was filed. */
export function findDateline(reading: Reading): Attested<string> | null {
  return firstOf(DATELINE_RULES, reading);
}

const AGENCY_RULES: readonly FieldRule<string>[] = [
  statedRule('agency', (value) => agencyOf(value) ?? value),
  { name: 'agency/dateline', find: (reading) => dateline(reading).agency },
  { name: 'agency/byline', find: bylineAgency },
  { name: 'agency/source-line', find: (reading) => sourceLine(reading, (name) => agencyOf(name)) },
  { name: 'agency/closing-line', find: closing },
];

/** "Copyright 2017 The Associated Press. All rights reserved." below the report. */
function closing({ zoned: { units, core } }: Reading): Found<string> | null {
  const own = units.slice(core.from, core.to + 1);
  const found = closingAgency(own.map(({ text }) => text));
  if (!found) return null;
  const at = own[found.line]!.text.indexOf(found.written);
  return within(own[found.line]!, at, at + found.written.length, found.name);
}

/** "ByThe Associated Press", "Associated Press" on a line of its own. */
function bylineAgency(reading: Reading): Found<string> | null {
  for (const { unit } of headerUnits(reading)) {
    if (unit.words > 12) continue;
    const opening = /^(?:by[\s:]*)?(?:the\s)?/i.exec(unit.text)![0].length;
    const name = unit.text.slice(opening, opening + 60).replace(/[^\p{L}\p{N}]+$/u, '');
    const agency = name.length > 2 ? agencyOf(name) : null;
    if (agency) return within(unit, opening, opening + name.length, agency);
  }
  return null;
}

/** The wire it came over. */
export function findAgency(reading: Reading): Attested<string> | null {
  return firstOf(AGENCY_RULES, reading);
}

function sourceLine(reading: Reading, accept: (name: string) => string | null): Found<string> | null {
  const { units, kinds } = reading.zoned;
  for (let i = 0; i < units.length; i++) {
    if (kinds[i] !== 'source') continue;
    const unit = units[i]!;
    const match = SOURCE.exec(unit.text);
    if (!match) continue;
    const name = match[1]!.replace(OPENING_MARKS, '').replace(CLOSING_MARKS, '');
    const value = name === '' ? null : accept(name);
    const from = unit.text.indexOf(name, match[0].indexOf(':'));
    if (value) return within(unit, from, from + name.length, value);
  }
  return null;
}

const OUTLET_RULES: readonly FieldRule<string>[] = [
  statedRule('outlet', (value) => value),
  {
    name: 'outlet/source-line',
    find: (reading) => sourceLine(reading, (name) => (agencyOf(name) ? null : name)),
  },
];

/** Who printed it. */
export function findOutlet(reading: Reading): Attested<string> | null {
  return firstOf(OUTLET_RULES, reading);
}
