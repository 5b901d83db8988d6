import { getOrAdd } from '../../text/grouping.ts';
import { fnv1a } from '../../text/hash.ts';
import type { Shard } from './document.ts';

// Shorter words have too many others near them.
const SHORTEST = 4;
const ENDINGS = 64;

/**
 * The words that a misspelt one may have meant, by their first letter, and once more by their last two: a slip is seldom
 * in both.
 */
export function spellingShards(words: Iterable<string>): { keys: string[]; shards: Shard[] } {
  const shards = new Map<string, string[]>();
  for (const word of words) {
    if (word.length < SHORTEST) continue;
    getOrAdd(shards, word.codePointAt(0)!.toString(16), () => []).push(word);
    getOrAdd(shards, `-${fnv1a(word.slice(-2)) % ENDINGS}`, () => []).push(word);
  }
  return {
    keys: [...shards.keys()],
    shards: [...shards].map(([key, found]) => ({ name: `spellings/${key}`, data: found.join(' ') })),
  };
}
