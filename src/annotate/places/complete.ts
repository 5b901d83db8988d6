import type { Mention } from '../../records/annotation.ts';
import type { Zone } from '../../records/article.ts';
import type { ZoneKind } from '../../records/source.ts';
import { eachCapitalised } from '../../text/capitals.ts';
import { WordTable } from '../../text/word-table.ts';
import type { Passage } from '../passage.ts';
import { CITY, COUNTRY, gazetteerKind, placeAbbreviated, placesNamed, REGION } from './gazetteer.ts';

const SKIPPED: ReadonlySet<ZoneKind> = new Set(['header', 'credits', 'photo-credit', 'furniture']);
// Countries and states that are given names, family names or common words as well.
const OTHERWISE = new Set(
  'Central Jordan Chad Georgia Virginia Carolina Israel India Kenya Cuba Holland Ireland Paris Florence Austin Dominica Malta Man Niger'.split(
    ' ',
  ),
);
const LARGEST = 500_000;
// ", Ont." ", Man., " ", Kentucky"
const AFTER_PLACE = /,\s(?<words>\p{Lu}[\p{L}.]*(?:\s\p{Lu}[\p{L}.]*){0,2})/uy;
// Words whose capital is only the sentence's.
const OPENING = /^(?:The|In|From|For|But|And|While|When|As|At|On|If|After|Since|With|Both|Across)\s/;
const CAPITALISED =
  /\p{Lu}[\p{L}.’'-]*\p{L}\.?(?:\s(?:\p{Lu}|of\s\p{Lu}|and\s\p{Lu})[\p{L}.’'-]*\p{L}\.?)*/uy;

/**
 * Adds the places that need no tagger: a state or country after a town ("Barrie, Ont."), and countries' names that stand by
 * themselves. Names that were found already stay as they are. The result is sorted.
 */
export function completePlaces(mentions: readonly Mention[], { text, zones }: Passage): Mention[] {
  const added: Mention[] = [];
  const add = (start: number, words: string, rule: string): void => {
    const end = start + words.length;
    added.push({ start, end, text: words, kind: 'place', name: words, rule, confidence: 0.8 });
  };
  for (const { kind, end } of mentions) {
    if (kind !== 'place') continue;
    AFTER_PLACE.lastIndex = end;
    const words = AFTER_PLACE.exec(text)?.groups?.['words'];
    const container = words === undefined ? null : longestContainer(words);
    if (container) add(end + 2, container, 'place/after-town');
  }
  eachCapitalised(text, CAPITALISED, (words, index) => {
    const { name, opening } = knownRuns.of(words);
    if (name === null) return;
    const start = index + opening;
    // "US$83 million"
    if (text[start + name.length] === '$' || skipped(zones, start)) return;
    add(start, name, 'place/well-known');
  });
  return withoutOverlaps(mentions, added);
}

/** The well-known place that a run of capitalised words is, and the words before it; null when it is none. */
const knownRuns = new WordTable((text) => {
  const opening = OPENING.exec(text)?.[0].length ?? 0;
  const name = withoutEnd(text.slice(opening));
  return { text, opening, name: OTHERWISE.has(name) || !isWellKnown(name) ? null : name };
});

/** "Kazakhstan’s" → "Kazakhstan", "Ukraine." at the end of a sentence → "Ukraine"; "U.S." stays. */
function withoutEnd(words: string): string {
  const name = words.replace(/['’]s$/, '');
  return /\.\p{L}\.$/u.test(name) ? name : name.replace(/\.$/, '');
}

function longestContainer(words: string): string | null {
  const parts = words.split(' ');
  for (let length = parts.length; length > 0; length--) {
    const name = parts.slice(0, length).join(' ');
    if (placeAbbreviated(name)) return name;
    const bare = name.replace(/\.$/, '');
    if (placesNamed(bare).some((it) => !it.secondary && (it.kind === 'country' || it.kind === 'state')))
      return bare;
  }
  return null;
}

/** Countries, states and the largest cities: too well known to be missed where nothing else claims their name. */
function isWellKnown(name: string): boolean {
  if ((gazetteerKind(name) & (COUNTRY | REGION | CITY)) === 0) return false;
  return placesNamed(name).some(
    ({ kind, population, secondary }) =>
      !secondary &&
      (kind === 'country' ||
        kind === 'state' ||
        (population >= LARGEST && (kind === 'city' || kind === 'capital'))),
  );
}

function skipped(zones: readonly Zone[], at: number): boolean {
  let low = 0;
  let high = zones.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (zones[middle]!.end <= at) low = middle + 1;
    else high = middle;
  }
  const zone = zones[low];
  return zone !== undefined && SKIPPED.has(zone.kind);
}

function withoutOverlaps(mentions: readonly Mention[], added: readonly Mention[]): Mention[] {
  if (added.length === 0) return [...mentions];
  const all = [...mentions.map((it) => ({ it, own: true })), ...added.map((it) => ({ it, own: false }))].sort(
    (a, b) => a.it.start - b.it.start || Number(b.own) - Number(a.own) || b.it.end - a.it.end,
  );
  const kept: Mention[] = [];
  all.forEach(({ it, own }, i) => {
    const next = all.slice(i + 1, i + 4).find((other) => other.own);
    const clear = it.start >= (kept.at(-1)?.end ?? 0) && (!next || next.it.start >= it.end);
    if (own || clear) kept.push(it);
  });
  return kept;
}
