import { fnv1a } from '../../text/hash.ts';
import type { Shard } from './document.ts';
import { inOrder, orderBy } from './order.ts';
import { type PostingList, PostingWriter, type Term } from './postings.ts';
import { unions } from './prefixes.ts';
import type { Words } from './words.ts';

// In characters. A word is looked up in one shard, the words with one beginning in a few.
const SMALL = 3_000;
const LARGE = 12_000;
// Of all words, so many are fit to begin a shard.
const FIT = 1 / 8;

/** All words with their documents, in order, cut into shards. */
export function termShards(words: Words): { firsts: string[]; shards: Shard[] } {
  const shards = cut(termsOf(words));
  return {
    firsts: shards.map(([first]) => first!.word),
    shards: shards.map((terms) => ({
      name: `terms/${fnv1a(terms[0]!.word).toString(36)}`,
      data: [terms.map(({ word }) => word).join(' '), terms.map(({ postings }) => postings).join(' ')],
    })),
  };
}

function termsOf(words: Words): Term[] {
  const lists = listsOf(words);
  const writer = new PostingWriter(words.lengths);
  const terms = words.list.map((word, i) => ({ word, postings: writer.write(lists(i, i + 1)) }));
  const beginnings = unions(terms, lists, writer, words.lengths.length);
  return [...terms, ...beginnings].sort((a, b) => (a.word < b.word ? -1 : 1));
}

/** Gives the postings of the words from one to another, word by word. */
function listsOf({ list, postings }: Words): (from: number, to: number) => PostingList {
  const order = orderBy(postings.word);
  const documents = inOrder(postings.document, order);
  const weights = inOrder(postings.weight, order);
  const chunks = inOrder(postings.chunk, order);
  const starts = new Uint32Array(list.length + 1);
  for (const word of postings.word) starts[word + 1]! += 1;
  for (let i = 0; i < list.length; i++) starts[i + 1]! += starts[i]!;
  return (from, to) => ({
    documents: documents.subarray(starts[from], starts[to]),
    weights: weights.subarray(starts[from], starts[to]),
    chunks: chunks.subarray(starts[from], starts[to]),
  });
}

/**
 * Cuts before words that their own letters pick, so that what happens to one shard does not move the borders of all
 * that follow (content-defined chunking, as in rsync).
 */
function cut(terms: readonly Term[]): Term[][] {
  const shards: Term[][] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const term of terms) {
    const more = term.word.length + term.postings.length + 2;
    const fit = size > SMALL && fnv1a(term.word) < 2 ** 32 * FIT;
    if (fit || size + more > LARGE) {
      shards.push([]);
      size = 0;
    }
    shards.at(-1)!.push(term);
    size += more;
  }
  return shards;
}
