import type { LineKind } from '../lines.ts';
import { isPersonName } from '../shapes/names.ts';
import type { Unit } from '../units.ts';
import { contentWords, overlap } from './overlap.ts';

/** Indices of the first and last unit of the article itself; `to` is exclusive. */
export interface Core {
  readonly from: number;
  readonly to: number;
}

interface Stretch extends Core {
  readonly sum: number;
}

// A teaser breaks off: "… may soon be deemed stateless…"
const CUT_OFF = /(?:\.\.\.|…)\s*$/;
/** Once this many words of article have gone by, a new byline, date or list of other articles begins something else. */
const ENOUGH = 110;
/** What each kind of line takes away from the stretch it lies in; prose adds its words. */
const COST: Readonly<Record<Exclude<LineKind, 'text'>, number>> = {
  button: 4,
  notice: 6,
  related: 8,
  comments: 60,
  caption: 0,
  'photo-credit': 0,
  date: 2,
  byline: 2,
  'about-author': 4,
  biography: 0,
  post: 0,
  credits: 0,
  source: 1,
  rule: 0,
};

/**
 * Finds the stretch of lines that is the article: the run in which words of prose outweigh the lines that are none
 * (Kadane's maximum subarray, with a stretch given up when it has lost half of its best). A page may print several
 * articles one after another: the first that is a good part of the best wins, because the one saved stands on top.
 */
export function findCore(
  units: readonly Unit[],
  kinds: readonly LineKind[],
  repeated: ReadonlySet<number>,
): Core {
  const found: Stretch[] = [];
  let from = 0;
  let sum = 0;
  let peak = 0;
  let peakAt = 0;
  const close = (next: number): void => {
    if (peak > 0) found.push({ from, to: peakAt + 1, sum: peak });
    from = next;
    sum = 0;
    peak = 0;
  };
  for (let i = 0; i < units.length; i++) {
    if (peak >= ENOUGH && beginsAnother(units, kinds, i)) {
      close(i);
      continue;
    }
    sum += weight(units[i]!, kinds[i]!, repeated.has(i), peak);
    if (sum > peak) {
      peak = sum;
      peakAt = i;
    }
    if (sum <= 0 || sum < peak - Math.max(80, peak * 0.5)) {
      // The lines since the best point may begin the next stretch.
      const next = peak > 0 ? peakAt + 1 : i + 1;
      close(next);
      i = next - 1;
    }
  }
  close(units.length);
  return extend(units, kinds, repeated, choose(found, units.length));
}

/** How many lines after the article a paragraph of it may still follow, behind links and buttons. */
const LOOK_AHEAD = 14;

/** Adds what follows the stretch and plainly belongs to it: short sentences, and a last paragraph behind a box of links. */
function extend(
  units: readonly Unit[],
  kinds: readonly LineKind[],
  repeated: ReadonlySet<number>,
  core: Core,
): Core {
  let { to } = core;
  const isSentence = (i: number): boolean =>
    kinds[i] === 'text' &&
    units[i]!.form === 'line' &&
    units[i]!.closed &&
    units[i]!.words >= 3 &&
    !repeated.has(i);
  let words: Set<string> | null = null;
  const isOfIt = (i: number): boolean => {
    words ??= wordsOf(units.slice(core.from, core.to));
    return overlap(units[i]!, words) >= 0.3;
  };
  for (let k = to; k < Math.min(units.length, to + LOOK_AHEAD); k++) {
    if (kinds[k] === 'comments' || beginsAnother(units, kinds, k)) break;
    const next = isSentence(k) && (k === to || (units[k]!.words >= 30 && isOfIt(k)));
    if (next) to = k + 1;
  }
  return { from: openingOf(units, kinds, core.from), to };
}

function wordsOf(units: readonly Unit[]): Set<string> {
  const words = new Set<string>();
  for (const unit of units) {
    if (words.size > 2000) break;
    if (unit.prose) for (const word of contentWords(unit.text.slice(0, 4000))) words.add(word);
  }
  return words;
}

// "VATICAN CITY (RNS) — The pope is not happy.", "KYIV, Aug 30 —"
const DATELINE = /^\p{Lu}[\p{Lu}.’'-]{2,}[\p{L}.,’' -]{0,40}(?:\([^()]{2,30}\))?\s*[—–-]{1,2}\s/u;

/** A dateline opens the article, however short its paragraph is. */
function openingOf(units: readonly Unit[], kinds: readonly LineKind[], from: number): number {
  for (let i = from - 1; i >= Math.max(0, from - 3); i--) {
    if (kinds[i] === 'text' && units[i]!.closed && DATELINE.test(units[i]!.text.slice(0, 120))) return i;
  }
  return from;
}

function choose(found: readonly Stretch[], length: number): Core {
  let best: Stretch | undefined;
  for (const stretch of found) if (!best || stretch.sum > best.sum) best = stretch;
  if (!best) return { from: 0, to: length };
  const least = best.sum * 0.45;
  return found.find((stretch) => stretch.sum >= least && stretch.sum >= Math.min(best.sum, ENOUGH)) ?? best;
}

/** A date with a byline or a bare name beside it, after an article's worth of prose: the head of another, or a box at the foot. */
function beginsAnother(units: readonly Unit[], kinds: readonly LineKind[], i: number): boolean {
  if (kinds[i] === 'about-author') return true;
  const isDate = (k: number): boolean => kinds[k] === 'date' && /\d/.test(units[k]!.text);
  const isWho = (k: number): boolean =>
    kinds[k] === 'byline' || (kinds[k] === 'text' && isPersonName(units[k]!.text.replace(/[\s/|,·]+$/, '')));
  if (isDate(i)) return i + 1 < units.length && isWho(i + 1);
  return isWho(i) && i + 1 < units.length && isDate(i + 1);
}

function weight(unit: Unit, kind: LineKind, repeated: boolean, peak: number): number {
  if (repeated) return -3;
  if (kind !== 'text') {
    if (peak < ENOUGH) return -COST[kind];
    if (kind === 'related') return -45;
    return kind === 'byline' || kind === 'date' ? -25 : -COST[kind];
  }
  if (unit.hint === 'furniture' || unit.hint === 'related') return -8;
  if (unit.form === 'item' && CUT_OFF.test(unit.text)) return -3;
  if (unit.prose) return Math.min(unit.words, 90) * (unit.form === 'item' ? 0.6 : 1);
  if (unit.closed && unit.words >= 3 && unit.common > 0)
    return unit.words * (unit.form === 'item' ? 0.3 : 0.8);
  if (unit.form === 'heading') return -1;
  return -Math.min(6, 3 + unit.words * 0.2);
}
