import type { Attested } from '../../records/span.ts';
import { agencyOf } from '../agencies.ts';
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
const SOURCE =
  /^(?:sources?|via|источник|джерело|quelle|fuente|fonte|bron|źródło)\s*:\s*(\S.*?)[^\p{L}\p{N}]*$/iu;

/** "ATLANTA — ", "MOSCOW (Reuters) - ", "KYIV, Aug 30 (Reuters) –", "WASHINGTON, D.C. (AP) —", "LONDON —" */
const DATELINE =
  /^[^\p{L}\p{N}]{0,2}(?<place>\p{Lu}[\p{Lu}.’'-]+(?:[ -]\p{Lu}[\p{Lu}.’'-]*){0,3}(?:,\s*\p{Lu}[\p{L}.]+(?: \p{Lu}[\p{L}.]+){0,2})?)(?:,\s*(?<date>\p{L}{3,9}\.?\s\d{1,2}|\d{1,2}\s\p{L}{3,9}\.?))?(?:,?\s*(?:\((?<agency>[^()\n]{1,40})\)|\/(?<slashed>[^/\n]{2,20})\/))?\s*(?:[-–—]{1,3}|:)\s/u;
/** "Moscow (Reuters) - ": a place in ordinary letters is believed with its agency only. */
const MIXED_DATELINE =
  /^[^\p{L}\p{N}]{0,2}(?<place>\p{Lu}[\p{L}’'-]+(?:[ -]\p{Lu}[\p{L}’'-]+){0,3}(?:,\s*\p{Lu}[\p{L}.]+)?)(?:,\s*(?<date>\p{L}{3,9}\.?\s\d{1,2}|\d{1,2}\s\p{L}{3,9}\.?))?,?\s*[(/](?<agency>[^()/\n]{2,40})[)/]\s*[-–—:.]{0,3}\s/u;

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
    const head = unit.text.slice(0, 160);
    const mixed = MIXED_DATELINE.exec(head);
    const match = DATELINE.exec(head) ?? (mixed && agencyIn(mixed.groups!['agency']!) ? mixed : null);
    if (!match) continue;
    const { place, agency, slashed } = match.groups!;
    const from = head.indexOf(place!);
    const written = agency ?? slashed;
    const name = written === undefined ? null : (agencyIn(written) ?? acronym(written));
    const at = written === undefined ? 0 : head.indexOf(written, from + place!.length);
    return {
      place: within(unit, from, from + place!.length, placeCase(place!)),
      agency: name === null ? null : within(unit, at, at + written!.length, name),
    };
  }
  return NONE;
}

/** "(CPA)" after a dateline's place is an agency even when no list has it. */
const acronym = (text: string): string | null => (/^\p{Lu}{2,6}$/u.test(text) ? text : null);

/** "Reuters", "AP/Xinhua", "Reuters Health": the agency among the words between the brackets. */
function agencyIn(text: string): string | null {
  return (
    agencyOf(text) ??
    text
      .split(/[/,]\s*/)
      .map(agencyOf)
      .find((name) => name !== null) ??
    null
  );
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
];

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
    const value = accept(match[1]!);
    const from = unit.text.indexOf(match[1]!, match[0].indexOf(':'));
    if (value) return within(unit, from, from + match[1]!.length, value);
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
