import { fnv1a } from '../../text/hash.ts';
import type { Shard } from './document.ts';
import { NumberWriter } from './numbers.ts';
import { orderBy } from './order.ts';
import type { Words } from './words.ts';

// In characters: a phrase of two words loads one shard.
const SHARD = 12_000;
// About what a pair takes up, and what each place where it stands does.
const PAIR = 6;
const PLACE = 3;
// Another multiplier than FNV's own makes another hash.
const SECOND_PRIME = 0x85ebca6b;

/** Each distinct pair of words: where its places begin in `order`, and the hashes of its words. */
interface Pairs {
  /** Numbers of places of which another word stands next, pair by pair, in order of documents and positions. */
  readonly order: Uint32Array;
  readonly starts: readonly number[];
  readonly prints: Uint32Array;
  readonly seconds: Uint32Array;
}

/**
 * For every two words that stand side by side, where they do: what a phrase needs. Places of single words would not do,
 * since those of "the" alone are more than a query may load; pairs are rare enough (Bahle, Williams & Zobel 2002,
 * "Efficient phrase querying with an auxiliary index"). A pair is written as a print of 32 bits, and falls in a shard
 * by another hash of the same words, so that an edit changes the shards of its own words alone.
 */
export function pairShards(words: Words): { count: number; shards: Iterable<Shard> } {
  const pairs = findPairs(words);
  const size = pairs.starts.length * PAIR + pairs.order.length * PLACE;
  const count = 2 ** Math.max(0, Math.ceil(Math.log2(size / SHARD)));
  return { count, shards: writeShards(words, pairs, count) };
}

function findPairs({ list, places: { word, document, position } }: Words): Pairs {
  // What stands next to a place is the word of the place after it.
  const next = word.subarray(1);
  const paired = new Uint32Array(next.length);
  let count = 0;
  for (let at = 0; at < next.length; at++) {
    if (document[at] === document[at + 1] && position[at]! + 1 === position[at + 1]) paired[count++] = at;
  }
  const order = orderBy(word, orderBy(next, paired.subarray(0, count)));
  const starts: number[] = [];
  for (let i = 0; i < count; i++) {
    const [here, before] = [order[i]!, order[i - 1]!];
    if (i === 0 || word[here] !== word[before] || next[here] !== next[before]) starts.push(i);
  }
  const prints = new Uint32Array(starts.length);
  const seconds = new Uint32Array(starts.length);
  // What the first word does to the hashes is the same for all its pairs, and these lie side by side.
  let first = -1;
  let state = 0;
  let secondState = 0;
  for (let pair = 0; pair < starts.length; pair++) {
    const place = order[starts[pair]!]!;
    if (word[place] !== first) {
      first = word[place]!;
      state = fnv1a(`${list[first]!} `);
      secondState = fnv1a(`${list[first]!} `, undefined, SECOND_PRIME);
    }
    prints[pair] = fnv1a(list[next[place]!]!, state);
    seconds[pair] = fnv1a(list[next[place]!]!, secondState, SECOND_PRIME);
  }
  return { order, starts, prints, seconds };
}

function* writeShards(words: Words, pairs: Pairs, count: number): Generator<Shard> {
  const numbers = pairs.seconds.map((hash) => hash % count);
  const writers = { keys: new NumberWriter(), places: new NumberWriter() };
  const order = orderBy(numbers, orderBy(pairs.prints));
  let to = 0;
  for (let number = 0; number < count; number++) {
    const from = to;
    while (to < order.length && numbers[order[to]!] === number) to++;
    yield { name: `pairs/${number}`, data: writeShard(words, pairs, order.subarray(from, to), writers) };
  }
}

/**
 * Two lists of numbers. For each pair, in order of prints: how much its print is more than the one before, and how many
 * characters of the second list are its own. There, for each place, three times its position and 1 in the document next to
 * the one before; and 2 in one further on, which another number follows: how much further; and three times how much
 * further on it is in the same document.
 */
function writeShard(
  { places }: Words,
  { order, starts, prints }: Pairs,
  own: Uint32Array,
  { keys, places: written }: { readonly keys: NumberWriter; readonly places: NumberWriter },
): [keys: string, places: string] {
  keys.clear();
  written.clear();
  let before = 0;
  for (const pair of own) {
    const from = written.length;
    let document = -1;
    let position = 0;
    for (let i = starts[pair]!; i < (starts[pair + 1] ?? order.length); i++) {
      const place = order[i]!;
      const further = places.document[place]! - document;
      document = places.document[place]!;
      if (further === 0) written.put(3 * (places.position[place]! - position));
      else if (further === 1) written.put(3 * places.position[place]! + 1);
      else written.put(3 * places.position[place]! + 2).put(further);
      position = places.position[place]!;
    }
    keys.put(prints[pair]! - before).put(written.length - from);
    before = prints[pair]!;
  }
  return [keys.slice(), written.slice()];
}
