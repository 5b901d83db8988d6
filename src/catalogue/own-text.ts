import { getOrAdd } from '../text/grouping.ts';
import { FNV_OFFSET, FNV_PRIME, fnv1a } from '../text/hash.ts';
import { fingerprint, hashRun } from './origins/fingerprint.ts';

/** A line that so many different articles of one outlet carry is the paper's own: "The Ledger is published every…". */
const LEAST_ARTICLES = 3;
/** The same where the outlet is not known. */
const LEAST_ANYWHERE = 6;
const LEAD = 500;
const NEWLINE = 10;
const SPACE = 32;

interface Printed {
  readonly text: string;
  readonly outlet: string | null;
}

/**
 * The texts without the lines that their outlet prints under one article after the other, so that two articles are not
 * alike for standing in one paper. Copies of one text count as one article: they begin alike.
 */
export function ownTexts(articles: readonly Printed[]): string[] {
  const lines = new Lines();
  for (const { text, outlet } of articles) lines.add(text, outlet);
  const leastOf = (outlet: string | null): number => (outlet === null ? LEAST_ANYWHERE : LEAST_ARTICLES);
  const leads = new Map<string, Set<number>>();
  const keyOf = (outlet: string | null, line: string): string => `${outlet ?? ''}\n${line}`;
  const often = articles.map(({ text, outlet }, i) => lines.often(i, leastOf(outlet), text));
  articles.forEach(({ text, outlet }, i) => {
    if (often[i]!.length === 0) return;
    const lead = leadOf(text);
    for (const line of often[i]!) getOrAdd(leads, keyOf(outlet, line), () => new Set()).add(lead);
  });
  return articles.map(({ text, outlet }, i) => {
    const repeated = (line: string): boolean =>
      (leads.get(keyOf(outlet, line))?.size ?? 0) >= leastOf(outlet);
    if (!often[i]!.some(repeated)) return text;
    return text
      .split('\n')
      .filter((line) => !repeated(line))
      .join('\n');
  });
}

/** The lines of an archive by their hashes, and how often each stands there: most of them once. */
class Lines {
  /** Line after line: its hash (which tells it from the same line of another outlet), its start and its end. */
  readonly #lines: number[] = [];
  /** Where the lines of each article begin. */
  readonly #begins: number[] = [0];
  readonly #seen = new Map<number, number>();

  /** Adds the lines of the next article that are not blank. */
  add(text: string, outlet: string | null): void {
    const seed = (outlet === null ? FNV_OFFSET : fnv1a(outlet)) | 0;
    let hash = seed;
    let start = 0;
    let blank = true;
    for (let i = 0; i <= text.length; i++) {
      const code = i < text.length ? text.charCodeAt(i) : NEWLINE;
      if (code !== NEWLINE) {
        hash = Math.imul(hash ^ code, FNV_PRIME);
        if (code > SPACE) blank = false;
        continue;
      }
      if (!blank) this.#note(hash, start, i);
      hash = seed;
      start = i + 1;
      blank = true;
    }
    this.#begins.push(this.#lines.length);
  }

  /** The lines of an article that stand in the archive so often. */
  often(article: number, least: number, text: string): string[] {
    const often: string[] = [];
    for (let at = this.#begins[article]!; at < this.#begins[article + 1]!; at += 3) {
      if (this.#seen.get(this.#lines[at]!)! >= least)
        often.push(text.slice(this.#lines[at + 1], this.#lines[at + 2]));
    }
    return often;
  }

  #note(hash: number, start: number, end: number): void {
    this.#lines.push(hash, start, end);
    this.#seen.set(hash, (this.#seen.get(hash) ?? 0) + 1);
  }
}

/** What an article begins with, whatever a copy has changed in it: the least hash of its first runs of words. */
function leadOf(text: string): number {
  const { words } = fingerprint(text.slice(0, LEAD));
  let least = 0xffffffff;
  for (let i = 0; i + 5 <= words.length; i++) least = Math.min(least, hashRun(words, i, i + 5));
  return least;
}
