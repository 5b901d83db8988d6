import type { LineKind } from '../lines.ts';
import { isPersonName } from '../shapes/names.ts';
import type { Unit } from '../units.ts';
import type { Core } from './core.ts';
import { overlap } from './overlap.ts';

/** How far above the article its headline may stand, in lines that are not buttons. */
const REACH = 40;
/** Points below which a line is no headline. */
const LEAST = 3;
/** A standfirst follows its headline within so many lines. */
const NEAR = 4;

interface Candidate {
  readonly index: number;
  readonly score: number;
}

/** What the search for the headline sees. */
export interface HeadlineSearch {
  readonly units: readonly Unit[];
  readonly kinds: readonly LineKind[];
  readonly core: Core;
  /** Content words of the article's first paragraphs. */
  readonly opening: ReadonlySet<string>;
}

/**
 * The headline: the line above (or first in) the article that looks like one, whose words the article takes up, and
 * that the date, the byline or the article itself follows. Of a headline and the standfirst under it, the upper.
 * Null when nothing earns the name.
 */
export function findHeadline(search: HeadlineSearch): number | null {
  const candidates = candidatesFor(search);
  let best: Candidate | null = null;
  for (const candidate of candidates) if (!best || candidate.score > best.score) best = candidate;
  if (!best || best.score < LEAST) return null;
  // Candidates run upwards: a nearly as good one a few lines above has this one for its standfirst.
  for (const upper of candidates) {
    if (upper.index >= best.index || best.index - upper.index > NEAR) continue;
    if (upper.score < best.score * 0.6) continue;
    const unit = search.units[upper.index]!;
    if (overlap(unit, search.opening) >= 0.3 && isStandfirst(search.units[best.index]!, unit))
      return upper.index;
  }
  return best.index;
}

/** A standfirst is longer than its headline, or a sentence where that is none. */
const isStandfirst = (lower: Unit, upper: Unit): boolean =>
  upper.words >= 4 &&
  upper.form !== 'item' &&
  !isSentence(upper) &&
  (lower.words >= upper.words * 1.2 || isSentence(lower) || lower.capitals < upper.capitals - 0.25);

function candidatesFor(search: HeadlineSearch): Candidate[] {
  const { units, kinds } = search;
  const last = Math.min(units.length - 1, firstSign(search));
  const copies = new Map<string, number>();
  for (let i = 0; i <= last; i++) copies.set(units[i]!.text, (copies.get(units[i]!.text) ?? 0) + 1);
  const candidates: Candidate[] = [];
  for (let i = last, steps = 0; i >= 0 && steps < REACH; i--) {
    if (kinds[i] === 'button') continue;
    steps++;
    if (kinds[i] !== 'text' && kinds[i] !== 'related' && kinds[i] !== 'notice') continue;
    const score = scoreOf(search, i) + (units[i]!.words > 3 && copies.get(units[i]!.text)! > 1 ? 1.5 : 0);
    if (score > 1) candidates.push({ index: i, score });
  }
  return candidates;
}

/** The last line that may be the headline: the second of the article, or the one over a byline or date near its top. */
function firstSign({ kinds, core }: HeadlineSearch): number {
  for (let k = core.from + 2; k < Math.min(core.to, core.from + 8); k++) {
    if (kinds[k] === 'byline' || kinds[k] === 'date') return k - 1;
  }
  return core.from + 1;
}

function scoreOf(search: HeadlineSearch, i: number): number {
  const { units, kinds, core, opening } = search;
  const unit = units[i]!;
  if (unit.words < 2 || unit.words > 32 || unit.text.length > 220 || isPersonName(unit.text)) return 0;
  if (unit.hint === 'headline') return 20;
  if (SENTENCES.test(unit.text) || (unit.prose && unit.closed && i >= core.from)) return 0;
  if (unit.hint === 'body' || unit.hint === 'furniture' || unit.hint === 'caption') return 0;
  let score = Math.min(2, (unit.words - 2) * 0.7);
  score += 6 * overlap(unit, opening);
  if (kinds[i] !== 'text') score -= 2;
  if (unit.form === 'item') score -= 2;
  if (unit.form === 'heading') score += 2;
  if (isSentence(unit)) score -= 3.5;
  // "News > Nation", "Food | Local"
  if (/[|>›»]/.test(unit.text)) score -= 3;
  if (i === 0) score += 1;
  if (hasStandfirst(search, i)) score += 1.5;
  if (i > core.from) score -= 2;
  if (unit.words > 20) score -= 1;
  score += 2 * aftermath(search, i);
  return score - Math.max(0, core.from - i) * 0.04;
}

// Two sentences: "… to-do list for 2024. Lawmakers had…"; a question before a headline's second half is none.
const SENTENCES = /(?:\p{Ll}{4}|\p{N})[.!] \p{Lu}\p{Ll}+ \p{Ll}+/u;

/** Ends with a full stop that is not an abbreviation's ("Feds sue Acme Inc."). */
const isSentence = (unit: Unit): boolean =>
  /[\p{Ll}\p{N}”"’')]\.[”"’')]*$/u.test(unit.text) &&
  !/\b(?:Inc|Co|Corp|Ltd|Jr|Sr|Dr|St|No)\.$/.test(unit.text);

/** A paragraph right under the line that is not yet the article: the standfirst. */
function hasStandfirst({ units, core }: HeadlineSearch, i: number): boolean {
  const next = units[i + 1];
  return next !== undefined && i + 1 < core.from && next.prose && next.words <= 60;
}

/** What comes within a few lines after a headline: a date, a byline, the article itself. */
function aftermath({ units, kinds, core }: HeadlineSearch, i: number): number {
  let signs = 0;
  let lines = 0;
  for (let k = i + 1; k < units.length && lines < 5; k++) {
    if (k >= core.from && units[k]!.prose) return Math.min(1.5, signs + 0.5);
    if (kinds[k] === 'button') continue;
    lines++;
    if (kinds[k] === 'date' || kinds[k] === 'byline') signs += 0.7;
  }
  return Math.min(1.5, signs);
}
