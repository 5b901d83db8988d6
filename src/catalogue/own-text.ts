import { getOrAdd } from '../text/grouping.ts';
import { fingerprint, hashRun } from './origins/fingerprint.ts';

/** A line that so many different articles of one outlet carry is the paper's own: "The Ledger is published every…". */
const LEAST_ARTICLES = 3;
/** The same where the outlet is not known. */
const LEAST_ANYWHERE = 6;
const LEAD = 500;
const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

interface Printed {
  readonly text: string;
  readonly outlet: string | null;
}

/**
 * The texts without the lines that their outlet prints under one article after the other, so that two articles are not
 * alike for standing in one paper. Copies of one text count as one article: they begin alike.
 */
export function ownTexts(articles: readonly Printed[]): string[] {
  const seen = timesSeen(articles);
  const leads = new Map<string, Set<number>>();
  const keyOf = (outlet: string | null, line: string): string => `${outlet ?? ''}\n${line}`;
  const oftenIn = ({ text, outlet }: Printed): string[] => {
    const least = outlet === null ? LEAST_ANYWHERE : LEAST_ARTICLES;
    const often: string[] = [];
    eachLine(text, outlet, (hash, start, end) => {
      if (seen.get(hash)! >= least) often.push(text.slice(start, end));
    });
    return often;
  };
  const often = articles.map(oftenIn);
  articles.forEach(({ text, outlet }, i) => {
    if (often[i]!.length === 0) return;
    const lead = leadOf(text);
    for (const line of often[i]!) getOrAdd(leads, keyOf(outlet, line), () => new Set()).add(lead);
  });
  return articles.map(({ text, outlet }, i) => {
    const least = outlet === null ? LEAST_ANYWHERE : LEAST_ARTICLES;
    const repeated = (line: string): boolean => (leads.get(keyOf(outlet, line))?.size ?? 0) >= least;
    if (!often[i]!.some(repeated)) return text;
    return text
      .split('\n')
      .filter((line) => !repeated(line))
      .join('\n');
  });
}

/** How often each line stands in an outlet's articles, by its hash: most lines of an archive stand there once. */
function timesSeen(articles: readonly Printed[]): Map<number, number> {
  const seen = new Map<number, number>();
  for (const { text, outlet } of articles) {
    eachLine(text, outlet, (hash) => {
      seen.set(hash, (seen.get(hash) ?? 0) + 1);
    });
  }
  return seen;
}

/** Calls back with every line that is not blank; its hash tells it from the same line of another outlet. */
function eachLine(
  text: string,
  outlet: string | null,
  take: (hash: number, start: number, end: number) => void,
): void {
  let seed = FNV_OFFSET | 0;
  for (let i = 0; outlet !== null && i < outlet.length; i++)
    seed = Math.imul(seed ^ outlet.charCodeAt(i), FNV_PRIME);
  let [hash, start, blank] = [seed, 0, true];
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : 10;
    if (code !== 10) {
      hash = Math.imul(hash ^ code, FNV_PRIME);
      if (code > 32) blank = false;
      continue;
    }
    if (!blank) take(hash, start, i);
    [hash, start, blank] = [seed, i + 1, true];
  }
}

/** What an article begins with, whatever a copy has changed in it: the least hash of its first runs of words. */
function leadOf(text: string): number {
  const { words } = fingerprint(text.slice(0, LEAD));
  let least = 0xffffffff;
  for (let i = 0; i + 5 <= words.length; i++) least = Math.min(least, hashRun(words, i, i + 5));
  return least;
}
