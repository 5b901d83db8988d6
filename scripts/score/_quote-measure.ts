import type { Span } from '../../src/records/span.ts';

/** A gold or predicted quotation, offsets in UTF-16 units, with or without the marks. */
export interface ScoredQuote extends Span {
  readonly kind?: 'direct' | 'mixed' | 'indirect';
  readonly fragments?: readonly Span[];
  readonly speaker?: string | null;
  readonly speakerFull?: string | null;
}

export interface ScoredText {
  readonly id: string;
  readonly text: string;
  readonly quotes: readonly ScoredQuote[];
}

export interface Rate {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** A mistake, by kind, with the words it is about. */
export interface Mistake {
  readonly id: string;
  readonly kind: 'boundary' | 'spurious' | 'missed' | 'speaker wrong' | 'speaker missing';
  readonly text: string;
  readonly gold: string | null;
  readonly found: string | null;
}

export interface QuoteScore {
  /** Stretches wholly between marks. */
  readonly direct: Rate;
  /** The same and the marked fragments of mixed quotations. */
  readonly quoted: Rate;
  /** Direct, and the speaker's last name right where gold names one. */
  readonly joint: Rate;
  readonly lastName: number;
  readonly fullName: number;
  /** Share of matched quotations without a named speaker that were given one. */
  readonly givenUnnamed: number;
  readonly mistakes: readonly Mistake[];
}

const EDGE = /[\s"“”„«»'‘’.,;:!?…\-–—()[\]]/;
const OVERLAP = 0.8;
const TITLES = new Set(
  `mr mrs ms miss dr sir lady lord prof professor president vice prime minister chancellor king queen prince princess pope rev reverend
sen senator rep representative gov governor mayor judge justice gen general col colonel capt captain lt lieutenant sgt maj major
secretary speaker chairman chairwoman chair ambassador former the a an spokesman spokeswoman spokesperson director chief ceo analyst coach`.split(
    /\s+/,
  ),
);
const SUFFIXES = new Set(['jr', 'sr', 'ii', 'iii', 'iv', 'phd', 'md']);

function nameWords(name: string): string[] {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’']s\b/g, '');
  const words =
    plain
      .toLowerCase()
      .replace(/\./g, ' ')
      .match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
  return words.filter((word) => !SUFFIXES.has(word));
}

export function lastName(name: string): string {
  return nameWords(name.split(/,| of the | of | from | at /)[0]!).at(-1) ?? '';
}

/** A full name without titles, middle initials and suffixes. */
export function fullName(name: string): string {
  const words = nameWords(name);
  while (words.length > 1 && TITLES.has(words[0]!)) words.shift();
  return words.filter((word, i) => !(word.length === 1 && i > 0 && i < words.length - 1)).join(' ');
}

const sameLast = (gold: string, found: string): boolean =>
  found !== '' &&
  (fullName(gold) === fullName(found) || (lastName(gold) !== '' && lastName(gold) === lastName(found)));

function trim(text: string, { start, end }: Span): Span {
  while (start < end && EDGE.test(text[start]!)) start++;
  while (end > start && EDGE.test(text[end - 1]!)) end--;
  return { start, end };
}

function overlap(a: Span, b: Span): number {
  const shared = Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
  return shared && shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

/** Pairs gold and found spans one to one, best overlap first: gold index → found index. */
function pair(gold: readonly Span[], found: readonly Span[]): Map<number, number> {
  const pairs: [number, number, number][] = [];
  gold.forEach((g, i) => {
    found.forEach((f, j) => {
      const share = overlap(g, f);
      if (share >= OVERLAP) pairs.push([share, i, j]);
    });
  });
  pairs.sort((a, b) => b[0] - a[0]);
  const out = new Map<number, number>();
  const taken = new Set<number>();
  for (const [, i, j] of pairs) {
    if (out.has(i) || taken.has(j)) continue;
    out.set(i, j);
    taken.add(j);
  }
  return out;
}

function rate(right: number, found: number, wanted: number): Rate {
  const precision = found ? right / found : 0;
  const recall = wanted ? right / wanted : 0;
  return { precision, recall, f1: precision + recall ? (2 * precision * recall) / (precision + recall) : 0 };
}

class Tally {
  right = 0;
  found = 0;
  wanted = 0;
  rate(): Rate {
    return rate(this.right, this.found, this.wanted);
  }
}

/** What is counted over all texts. */
class Counts {
  readonly direct = new Tally();
  readonly quoted = new Tally();
  readonly joint = new Tally();
  readonly mistakes: Mistake[] = [];
  named = 0;
  last = 0;
  full = 0;
  unnamed = 0;
  given = 0;
}

/**
 * Scores quotations and their speakers. A found span that hits a mixed or indirect quotation is neither right nor wrong for
 * `direct`; spans match at an overlap (intersection over union) of .8, edges trimmed of marks and spaces.
 */
export function scoreQuotes(
  gold: readonly ScoredText[],
  found: ReadonlyMap<string, readonly ScoredQuote[]>,
): QuoteScore {
  const counts = new Counts();
  for (const text of gold) countText(counts, text, found.get(text.id) ?? []);
  const { named, unnamed } = counts;
  return {
    direct: counts.direct.rate(),
    quoted: counts.quoted.rate(),
    joint: counts.joint.rate(),
    lastName: named && counts.last / named,
    fullName: named && counts.full / named,
    givenUnnamed: unnamed && counts.given / unnamed,
    mistakes: counts.mistakes,
  };
}

const hits = (span: Span, list: readonly Span[]): boolean =>
  list.some((other) => overlap(other, span) >= OVERLAP);

function countText(counts: Counts, { id, text, quotes }: ScoredText, found: readonly ScoredQuote[]): void {
  const trimmed = <T extends Span>(spans: readonly T[]): T[] =>
    spans.map((span) => ({ ...span, ...trim(text, span) })).filter(({ start, end }) => end > start);
  const spans = found.map((span) => ({ ...span, ...trim(text, span) }));
  const wanted = trimmed(quotes.filter(({ kind }) => kind === 'direct'));
  const fragments = trimmed(
    quotes.flatMap(({ kind, fragments: own }) => (kind === 'mixed' ? (own ?? []) : [])),
  );
  const free = trimmed(quotes.filter(({ kind }) => kind !== 'direct'));
  const all = pair([...wanted, ...fragments], spans);
  const usedByAll = new Set(all.values());
  counts.quoted.right += all.size;
  counts.quoted.found += all.size + spans.filter((span, j) => !usedByAll.has(j) && !hits(span, free)).length;
  counts.quoted.wanted += wanted.length + fragments.length;

  const matched = pair(wanted, spans);
  const used = new Set(matched.values());
  const extra = spans.filter((span, j) => !used.has(j) && !hits(span, fragments) && !hits(span, free));
  for (const tally of [counts.direct, counts.joint]) {
    tally.found += matched.size + extra.length;
    tally.wanted += wanted.length;
  }
  counts.direct.right += matched.size;
  const note = (kind: Mistake['kind'], { start, end }: Span, names: [string | null, string | null]): void => {
    const words = text.slice(start, Math.min(end, start + 80));
    counts.mistakes.push({ id, kind, text: words, gold: names[0], found: names[1] });
  };
  const touches = (span: Span, list: readonly Span[]): boolean =>
    list.some((other) => overlap(other, span) > 0);
  for (const [i, quote] of wanted.entries()) {
    const hit = spans[matched.get(i) ?? -1];
    if (!hit) {
      note(touches(quote, extra) ? 'boundary' : 'missed', quote, [null, null]);
      continue;
    }
    const wrong = countSpeaker(counts, quote, hit);
    if (wrong) note(wrong, quote, [quote.speakerFull!, hit.speakerFull || hit.speaker || null]);
  }
  for (const span of extra) if (!touches(span, wanted)) note('spurious', span, [null, null]);
}

/** Counts the speaker of a matched quotation; says what is wrong with him, if anything. */
function countSpeaker(counts: Counts, gold: ScoredQuote, found: ScoredQuote): Mistake['kind'] | null {
  const name = found.speakerFull || found.speaker || '';
  if (!gold.speakerFull) {
    counts.unnamed++;
    counts.joint.right++;
    if (name) counts.given++;
    return null;
  }
  counts.named++;
  if (fullName(name) === fullName(gold.speakerFull)) counts.full++;
  if (!sameLast(gold.speakerFull, name) && !sameLast(gold.speakerFull, found.speaker ?? '')) {
    return name ? 'speaker wrong' : 'speaker missing';
  }
  counts.last++;
  counts.joint.right++;
  return null;
}
