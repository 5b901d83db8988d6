import type { Zone } from '../../records/article.ts';
import type { Source, ZoneKind } from '../../records/source.ts';
import { fold } from '../../text/fold.ts';
import { type LineKind, lineKind } from '../lines.ts';
import { type Unit, unitsOf } from '../units.ts';
import { assign, type Label } from './assign.ts';
import { type KindedUnits, splitCaptionCredits } from './caption-credits.ts';
import { type Core, findCore } from './core.ts';
import { findHeadline } from './headline.ts';
import { markedCore, markedHeadline, markedLabels } from './marked.ts';
import { settleByNeighbours } from './neighbours.ts';
import { contentWords } from './overlap.ts';
import { splitRunOn } from './run-on.ts';

/** A source cut into units, each with what it is: what every field is read from. */
export interface Zoned {
  readonly units: readonly Unit[];
  /** What each unit is by its own words. */
  readonly kinds: readonly LineKind[];
  /** What each unit is in the article. */
  readonly labels: readonly Label[];
  readonly core: Core;
  /** Index of the headline's unit. */
  readonly headline: number | null;
  readonly zones: readonly Zone[];
}

/**
 * Divides a clip into zones that lie end to end. Where a reader could tell body from furniture by markup
 * (a saved page), its hints decide; everywhere else the words do.
 */
export function findZones(source: Source): Zoned {
  const runOn = splitRunOn(source.text, unitsOf(source));
  const { units, kinds } = kindsOf(source.text, runOn.units);
  const repeated = repeatedUnits(units);
  const marked = markedCore(units);
  const core =
    marked ?? written(source, units) ?? afterHeadline(findCore(units, kinds, repeated), runOn.headline);
  const headline =
    (marked && markedHeadline(units)) ??
    runOn.headline ??
    (isTitled(source)
      ? repeatedTitle(source, units)
      : findHeadline({ units, kinds, core, opening: openingWords(units, core) }));
  const labels = marked
    ? markedLabels(units, kinds)
    : assign({ units, kinds, core, headline, repeated, marksHeadings: units.some(isMarkedHeading) });
  return { units, kinds, labels, core, headline, zones: partition(source.text, units, labels) };
}

const isMarkedHeading = (unit: Unit): boolean => unit.form === 'heading';

/** What each unit is by its words and neighbours; a menu's lines are many and few, so each is judged once. */
function kindsOf(text: string, units: readonly Unit[]): KindedUnits {
  const seen = new Map<string, LineKind>();
  const kinds = units.map((unit) => {
    const known = seen.get(unit.text) ?? lineKind(unit);
    seen.set(unit.text, known);
    return known;
  });
  settleByNeighbours(units, kinds);
  return splitCaptionCredits(text, units, kinds);
}

/** A Markdown file was written or cleaned by hand: below its first heading of the first rank all of it is the article. */
function written(source: Source, units: readonly Unit[]): Core | null {
  if (source.reader !== 'markdown') return null;
  const title = units.findIndex((unit) => unit.hint === 'headline');
  if (title < 0 && !isTitled(source)) return null;
  return { from: title + 1, to: units.length };
}

/** Whether the front matter of a Markdown file has the headline. */
const isTitled = (source: Source): boolean =>
  source.reader === 'markdown' && source.stated.some(({ field }) => field === 'headline');

/** The line that says the stated headline again. Any other opening line is text, however short it is. */
function repeatedTitle({ stated }: Source, units: readonly Unit[]): number | null {
  const titles = stated.filter(({ field }) => field === 'headline').map(({ value }) => fold(value));
  const index = units.findIndex(
    (unit, i) => unit.hint === 'headline' || (i < TITLE_REACH && titles.includes(fold(unit.text))),
  );
  return index < 0 ? null : index;
}

/** Lines from the top in which a title may stand again: under a kicker, a date. */
const TITLE_REACH = 3;

/** Where a header ran into the headline, the article begins after it. */
const afterHeadline = (core: Core, headline: number | null): Core =>
  headline === null || core.from > headline
    ? core
    : { from: headline + 1, to: Math.max(core.to, headline + 1) };

/**
 * Long lines that stand twice: an outlet's word about itself, a caption under its picture and in its gallery. The second
 * is never the article; the first is not either when it is a list's item.
 */
function repeatedUnits(units: readonly Unit[]): Set<number> {
  const first = new Map<string, number>();
  const repeated = new Set<number>();
  units.forEach((unit, i) => {
    if (unit.words < 9) return;
    const before = first.get(unit.text);
    if (before === undefined) first.set(unit.text, i);
    else {
      repeated.add(i);
      if (units[before]!.form === 'item') repeated.add(before);
    }
  });
  return repeated;
}

function openingWords(units: readonly Unit[], core: Core): Set<string> {
  let text = '';
  for (let i = core.from; i < core.to && text.length < 1500; i++)
    if (units[i]!.prose) text += `${units[i]!.text.slice(0, 1000)}\n`;
  return contentWords(text);
}

/** Kinds whose neighbours of the same kind are one zone. */
const MERGED: ReadonlySet<ZoneKind> = new Set(['body', 'furniture', 'header', 'related', 'summary']);

function partition(text: string, units: readonly Unit[], labels: readonly Label[]): Zone[] {
  if (text.length === 0) return [];
  const zones: Zone[] = [];
  units.forEach((unit, i) => {
    const { kind, related } = labels[i]!;
    const last = zones[zones.length - 1];
    if (last && last.kind === kind && Boolean(last.related) === related && MERGED.has(kind)) return;
    // A zone begins where its line does, with its bullet; the white space before it belongs to the zone above.
    const start = zones.length === 0 ? 0 : startOfLine(text, unit.start, units[i - 1]!.end);
    if (last) zones[zones.length - 1] = zone(last.kind, last.start, start, last.related);
    zones.push(zone(kind, start, text.length, related));
  });
  return zones.length > 0 ? zones : [{ kind: 'furniture', start: 0, end: text.length }];
}

const zone = (kind: ZoneKind, start: number, end: number, related: boolean | undefined): Zone =>
  related ? { kind, start, end, related } : { kind, start, end };

function startOfLine(text: string, start: number, floor: number): number {
  const newline = text.lastIndexOf('\n', start - 1) + 1;
  return newline > floor ? newline : start;
}
