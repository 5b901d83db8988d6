import type { Authority } from '../../records/authority.ts';
import { tally } from '../../text/grouping.ts';
import { EMPTY_WORDS } from '../../text/terms.ts';

/** What one article of a story brings to its name. */
export interface Named {
  readonly headline: string;
  /** Ids of the authorities that it names, each once. */
  readonly authorities: readonly string[];
}

const NAMES = 2;
const TERMS = 2;

/** Authorities that at least half of a story's articles name, those that stand for this story more than for others first. */
export function castOf(articles: readonly Named[], inArchive: ReadonlyMap<string, number>): string[] {
  const counted = tally(articles.flatMap(({ authorities }) => authorities));
  const weight = (id: string, count: number): number => (count * count) / (inArchive.get(id) ?? count);
  return counted
    .filter(([, count]) => count >= 2 && count * 2 >= articles.length)
    .map(([id, count]) => ({ id, weight: weight(id, count) }))
    .sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
}

/**
 * What a story is called: the names its articles share, and the words their headlines share beside them. "Pavel Durov,
 * Telegram: arrest". A story that shares none is called by its first headline.
 */
export function nameOf(
  articles: readonly Named[],
  cast: readonly string[],
  authorities: ReadonlyMap<string, Authority>,
): string {
  const names = cast.map((id) => authorities.get(id)?.name ?? id);
  const used = termsOf(names.join(' '));
  const headlines = articles.map(({ headline }) => headline.toLowerCase());
  const shared = tally(headlines.flatMap((headline) => [...termsOf(headline)]))
    .filter(([term, count]) => count >= 2 && count * 3 >= articles.length && !used.has(term))
    .slice(0, TERMS)
    .map(([term]) => term);
  if (names.length === 0 && shared.length < 2) return articles[0]?.headline ?? '';
  return [names.slice(0, NAMES).join(', '), asWritten(shared, headlines)]
    .filter((part) => part !== '')
    .join(': ');
}

/** Two words that stand side by side in a headline are named as they stand: "sea wall"; others apart: "herring, festival". */
function asWritten(terms: readonly string[], headlines: readonly string[]): string {
  const [one, other] = terms;
  const orders = other === undefined ? [] : [`${one} ${other}`, `${other} ${one}`];
  return orders.find((pair) => headlines.some((headline) => headline.includes(pair))) ?? terms.join(', ');
}

/** The words of a headline that tell what it is about, in lower case, each once. */
function termsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
  return new Set(words.filter((word) => !EMPTY_WORDS.has(word)));
}
