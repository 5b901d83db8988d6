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

/**
 * Scores quotations and their speakers. A found span that hits a mixed or indirect quotation is neither right nor wrong for
 * `direct`; spans match at an overlap (intersection over union) of .8, edges trimmed of marks and spaces.
 */
export function scoreQuotes(
  gold: readonly ScoredText[],
  found: ReadonlyMap<string, readonly ScoredQuote[]>,
): QuoteScore {
  const direct = new Tally();
  const quoted = new Tally();
  const joint = new Tally();
  const mistakes: Mistake[] = [];
  let [named, last, full, unnamed, given] = [0, 0, 0, 0, 0];
  for (const { id, text, quotes } of gold) {
    const cut = (q: ScoredQuote): ScoredQuote => ({ ...q, ...trim(text, q) });
    const spans = (found.get(id) ?? []).map(cut);
    const wanted = quotes
      .filter((q) => q.kind === 'direct')
      .map(cut)
      .filter((q) => q.end > q.start);
    const fragments = quotes
      .flatMap((q) => (q.kind === 'mixed' ? (q.fragments ?? []) : []))
      .map((f) => trim(text, f))
      .filter((f) => f.end > f.start);
    const free = [...quotes.filter((q) => q.kind !== 'direct').map((q) => trim(text, q))];
    const hits = (q: Span, list: readonly Span[]): boolean =>
      list.some((other) => overlap(other, q) >= OVERLAP);
    const matched = pair(wanted, spans);
    const used = new Set(matched.values());
    const extra = spans.filter((q, j) => !used.has(j) && !hits(q, fragments) && !hits(q, free));
    const all = pair([...wanted, ...fragments], spans);
    const usedAll = new Set(all.values());
    quoted.right += all.size;
    quoted.found += all.size + spans.filter((q, j) => !usedAll.has(j) && !hits(q, free)).length;
    quoted.wanted += wanted.length + fragments.length;
    for (const tally of [direct, joint]) {
      tally.found += matched.size + extra.length;
      tally.wanted += wanted.length;
    }
    direct.right += matched.size;
    const note = (kind: Mistake['kind'], span: Span, g: string | null, f: string | null): void => {
      mistakes.push({
        id,
        kind,
        text: text.slice(span.start, Math.min(span.end, span.start + 80)),
        gold: g,
        found: f,
      });
    };
    wanted.forEach((g, i) => {
      const j = matched.get(i);
      if (j === undefined) {
        note(extra.some((q) => overlap(q, g) > 0) ? 'boundary' : 'missed', g, null, null);
        return;
      }
      const name = spans[j]!.speakerFull || spans[j]!.speaker || '';
      if (!g.speakerFull) {
        unnamed++;
        joint.right++;
        if (name) given++;
        return;
      }
      named++;
      if (fullName(name) === fullName(g.speakerFull)) full++;
      if (sameLast(g.speakerFull, name) || sameLast(g.speakerFull, spans[j]!.speaker ?? '')) {
        last++;
        joint.right++;
      } else note(name ? 'speaker wrong' : 'speaker missing', g, g.speakerFull, name || null);
    });
    for (const q of extra) if (!wanted.some((g) => overlap(q, g) > 0)) note('spurious', q, null, null);
  }
  return {
    direct: direct.rate(),
    quoted: quoted.rate(),
    joint: joint.rate(),
    lastName: named && last / named,
    fullName: named && full / named,
    givenUnnamed: unnamed && given / unnamed,
    mistakes,
  };
}
