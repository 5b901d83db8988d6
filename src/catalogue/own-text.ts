import { getOrAdd } from '../text/grouping.ts';
import { fingerprint, hashRun } from './origins/fingerprint.ts';

/** A line that so many different articles of one outlet carry is the paper's own: "The Ledger is published every…". */
const LEAST_ARTICLES = 3;
/** The same where the outlet is not known. */
const LEAST_ANYWHERE = 6;
const LEAD = 500;

/**
 * The texts without the lines that their outlet prints under one article after the other, so that two articles are not
 * alike for standing in one paper. Copies of one text count as one article: they begin alike.
 */
export function ownTexts(articles: readonly { text: string; outlet: string | null }[]): string[] {
  const leads = new Map<string, Set<number>>();
  const keyOf = (outlet: string | null, line: string): string => `${outlet ?? ''}\n${line}`;
  for (const { text, outlet } of articles) {
    const lead = leadOf(text);
    for (const line of text.split('\n')) {
      if (line.trim() !== '') getOrAdd(leads, keyOf(outlet, line), () => new Set()).add(lead);
    }
  }
  return articles.map(({ text, outlet }) => {
    const least = outlet === null ? LEAST_ANYWHERE : LEAST_ARTICLES;
    const repeated = (line: string): boolean => (leads.get(keyOf(outlet, line))?.size ?? 0) >= least;
    const lines = text.split('\n');
    return lines.some(repeated) ? lines.filter((line) => !repeated(line)).join('\n') : text;
  });
}

/** What an article begins with, whatever a copy has changed in it: the least hash of its first runs of words. */
function leadOf(text: string): number {
  const { words } = fingerprint(text.slice(0, LEAD));
  let least = 0xffffffff;
  for (let i = 0; i + 5 <= words.length; i++) least = Math.min(least, hashRun(words, i, i + 5));
  return least;
}
