import type { Utterance, Wording } from '../records/catalogue.ts';
import { align } from '../text/alignment.ts';
import { getOrAdd, groupBy } from '../text/grouping.ts';
import { type ArticleLine, articleLine, type Surroundings } from './site.ts';

/** A stretch of a wording beside the first: as there, not there, or only there. */
export interface Stretch {
  readonly is: 'same' | 'added' | 'left-out';
  readonly text: string;
}

/** One wording of an utterance and everybody who printed it. */
export interface WordingView {
  readonly stretches: readonly Stretch[];
  readonly language: string;
  readonly prints: readonly {
    /** Anchor on the utterance's page. */
    readonly anchor: string;
    readonly place: string;
    readonly line: ArticleLine;
    /** Whether the article is a copy of one told before: no witness of its own. */
    readonly copy: boolean;
  }[];
}

/**
 * The different wordings of an utterance, earliest first, each told word by word from the first.
 * @param origins by wording: the id of the article that printed its text first
 */
export function wordingsOf(
  site: Surroundings,
  { wordings }: Utterance,
  origins: readonly string[],
): WordingView[] {
  const texts = new Map(wordings.map((wording) => [wording, wordsOf(textOf(wording))]));
  const first = texts.get(wordings[0]!)!;
  const witnesses = new Set<string>();
  const printed = (wording: Wording) => {
    const origin = origins[wordings.indexOf(wording)]!;
    const copy = witnesses.has(origin);
    witnesses.add(origin);
    const line = articleLine(site, wording.entry);
    return { anchor: `q-${wording.id}`, place: wording.place, line, copy };
  };
  return [...groupBy(wordings, (wording) => texts.get(wording)!.keys.join(' ')).values()].map((same) => ({
    stretches: compareWords(first, texts.get(same[0]!)!),
    language: same[0]!.entry.clip.article.language.value,
    prints: same.map(printed),
  }));
}

function textOf({ entry, pieces }: Wording): string {
  return pieces.map((piece) => entry.clip.annotation.quotes[piece]!.text).join(' ');
}

interface Words {
  readonly printed: readonly string[];
  /** The words without marks and capitals: "sorry," and "Sorry" are one. */
  readonly keys: readonly string[];
}

function wordsOf(text: string): Words {
  const printed = text.match(/\S+/g) ?? [];
  return { printed, keys: printed.map((word) => word.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, '')) };
}

/** What the second has of the first, in the second's own words, and what each has alone. */
function compareWords(first: Words, second: Words): Stretch[] {
  const numbers = new Map<string, number>();
  const numbered = ({ keys }: Words) => keys.map((key) => getOrAdd(numbers, key, () => numbers.size));
  const pairs = align(numbered(first), numbered(second));
  const stretches: { is: Stretch['is']; words: string[] }[] = [];
  const tell = (is: Stretch['is'], words: readonly string[]): void => {
    if (words.length === 0) return;
    if (stretches.at(-1)?.is === is) stretches.at(-1)!.words.push(...words);
    else stretches.push({ is, words: [...words] });
  };
  let [a, b] = [0, 0];
  for (const [i, k] of [...pairs, [first.printed.length, second.printed.length] as const]) {
    tell('left-out', first.printed.slice(a, i));
    tell('added', second.printed.slice(b, k));
    tell('same', second.printed.slice(k, k + 1));
    [a, b] = [i + 1, k + 1];
  }
  return stretches.map(({ is, words }) => ({ is, text: words.join(' ') }));
}
