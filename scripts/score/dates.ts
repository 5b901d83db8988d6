/**
 * Time expressions against gold: `npm run score -- dates GOLD.jsonl [--all] [--errors 20]`.
 *
 * GOLD has one `{id, published, text, dates: [{start, end, text, type, value, from?, to?}]}` a line. "timeline" counts
 * the expressions whose days are exactly right; `--all` counts durations and sets in the value score too (what
 * TempEval-3 does). chrono-node is scored beside.
 */
import { readFileSync } from 'node:fs';
import * as chrono from 'chrono-node';
import { annotate } from '../../src/annotate/index.ts';
import type { DayRange } from '../../src/text/calendar.ts';
import { canonical, daysOf } from './_time-values.ts';

interface Time {
  readonly start: number;
  readonly end: number;
  readonly text?: string;
  readonly type?: string;
  readonly value: string;
  readonly from?: string;
  readonly to?: string;
}
interface Gold {
  readonly id: string;
  readonly published: string | null;
  readonly text: string;
  readonly dates: readonly Time[];
}
interface Counts {
  strict: number;
  relaxed: number;
  value: number;
  gold: number;
  predicted: number;
  right: number;
  placedGold: number;
  placedPredicted: number;
}

export function run(argv: readonly string[]): void {
  const all = argv.includes('--all');
  const shown = argv.includes('--errors') ? Number(argv[argv.indexOf('--errors') + 1]) : 0;
  const docs = readFileSync(argv[0]!, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Gold);
  const errors: string[] = [];
  report('cuttings', docs, (doc) => annotate(doc.text, { published: doc.published }).dates, all, errors);
  report('chrono-node', docs, chronoDates, all, []);
  for (const error of errors.slice(0, shown)) console.log(error);
}

function chronoDates(doc: Gold): Time[] {
  const reference = doc.published ? new Date(`${doc.published}T12:00:00`) : new Date();
  return chrono.parse(doc.text, reference).map((found) => ({
    start: found.index,
    end: found.index + found.text.length,
    type: 'DATE',
    value: [found.start, ...(found.end ? [found.end] : [])]
      .map((date) => `${pad(date.get('year')!, 4)}-${pad(date.get('month')!, 2)}-${pad(date.get('day')!, 2)}`)
      .join('/'),
  }));
}

const pad = (n: number, width: number): string => String(n).padStart(width, '0');

function report(
  name: string,
  docs: readonly Gold[],
  find: (doc: Gold) => readonly Time[],
  all: boolean,
  errors: string[],
): void {
  const c: Counts = {
    strict: 0,
    relaxed: 0,
    value: 0,
    gold: 0,
    predicted: 0,
    right: 0,
    placedGold: 0,
    placedPredicted: 0,
  };
  for (const doc of docs) count(doc, find(doc), all, c, errors);
  const line = (label: string, hits: number, predicted: number, gold: number): string => {
    const p = predicted ? hits / predicted : 0;
    const r = gold ? hits / gold : 0;
    const f1 = p + r ? (2 * p * r) / (p + r) : 0;
    return `  ${label.padEnd(9)} P ${percent(p)}  R ${percent(r)}  F1 ${percent(f1)}`;
  };
  console.log(`${name}: ${docs.length} documents`);
  console.log(line('strict', c.strict, c.predicted, c.gold));
  console.log(line('relaxed', c.relaxed, c.predicted, c.gold));
  console.log(line('value', c.value, c.predicted, c.gold));
  console.log(line('timeline', c.right, c.placedPredicted, c.placedGold));
}

const percent = (share: number): string => (share * 100).toFixed(1).padStart(5);
const isPoint = (time: Time): boolean => (time.type ?? 'DATE') === 'DATE' || time.type === 'TIME';

function count(doc: Gold, predicted: readonly Time[], all: boolean, c: Counts, errors: string[]): void {
  const partner = pairUp(doc.dates, predicted);
  const taken = new Set(partner.values());
  doc.dates.forEach((gold, g) => {
    if (!all && !isPoint(gold)) return;
    c.gold++;
    const range = isPoint(gold) ? rangeOf(gold) : null;
    if (range) c.placedGold++;
    const p = partner.get(g);
    const other = p === undefined ? null : predicted[p]!;
    if (!other) {
      errors.push(`missed\t${doc.id}\t${gold.text}\t${gold.value}`);
      return;
    }
    c.relaxed++;
    if (other.start === gold.start && other.end === gold.end) c.strict++;
    const sameValue = canonical(other.value) === canonical(gold.value);
    if (sameValue) c.value++;
    const otherRange = isPoint(other) ? rangeOf(other) : null;
    const sameDays = range && otherRange && range.from === otherRange.from && range.to === otherRange.to;
    if (sameDays) c.right++;
    else if (!sameValue) errors.push(`wrong\t${doc.id}\t${gold.text}\t${gold.value}\t${other.value}`);
  });
  predicted.forEach((time, p) => {
    const owner = [...partner].find(([, index]) => index === p)?.[0];
    const counts =
      owner === undefined
        ? all || (isPoint(time) && !doc.dates.some((gold) => !isPoint(gold) && overlap(gold, time) > 0))
        : all || isPoint(doc.dates[owner]!);
    if (!counts) return;
    c.predicted++;
    if (isPoint(time) && rangeOf(time)) c.placedPredicted++;
    if (!taken.has(p))
      errors.push(`spurious\t${doc.id}\t${doc.text.slice(time.start, time.end)}\t${time.value}`);
  });
}

/** One to one: the same span first, then the largest overlap. */
function pairUp(gold: readonly Time[], predicted: readonly Time[]): Map<number, number> {
  const pairs = gold.flatMap((g, i) =>
    predicted.flatMap((p, j) => {
      const shared = overlap(g, p);
      const same = g.start === p.start && g.end === p.end;
      return shared > 0 ? [{ i, j, weight: same ? Number.POSITIVE_INFINITY : shared }] : [];
    }),
  );
  pairs.sort((a, b) => (a.weight === b.weight ? a.i - b.i || a.j - b.j : b.weight - a.weight));
  const partner = new Map<number, number>();
  const used = new Set<number>();
  for (const { i, j } of pairs) {
    if (partner.has(i) || used.has(j)) continue;
    partner.set(i, j);
    used.add(j);
  }
  return partner;
}

const overlap = (a: Time, b: Time): number => Math.min(a.end, b.end) - Math.max(a.start, b.start);

function rangeOf(time: Time): DayRange | null {
  return daysOf(time.from ? `${time.from}/${time.to ?? time.from}` : time.value);
}
