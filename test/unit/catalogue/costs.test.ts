import { describe, expect, test } from 'vitest';
import { candidatePairs as copyPairs } from '../../../src/catalogue/origins/candidates.ts';
import { fingerprint } from '../../../src/catalogue/origins/fingerprint.ts';
import { likeness } from '../../../src/catalogue/stories/neighbours.ts';
import { Vocabulary } from '../../../src/catalogue/stories/terms.ts';
import { rarityOf, vectorOf } from '../../../src/catalogue/stories/vectors.ts';
import { candidatePairs as quotePairs } from '../../../src/catalogue/utterances/candidates.ts';
import { CONTENT } from '../../../src/catalogue/utterances/words.ts';

// Words that no other seed has: "bdkqz".
const word = (number: number) =>
  [...String((number * 7919) % 1_000_003)].map((digit) => 'bcdfghklmn'[Number(digit)]).join('');
const sentence = (seed: number, length: number) =>
  Array.from({ length }, (_, i) => word(seed * 400 + i + 1)).join(' ');
const report = sentence(1, 300);

// What is compared is counted, not timed: ten times the articles may cost ten times the comparisons, and a little more.
const growth = (count: (articles: number) => number) => count(2000) / count(200);

describe('comparisons grow with the archive, not with its square', () => {
  test('a thousand copies of one text', () => {
    const pairs = (articles: number) =>
      copyPairs(Array.from({ length: articles }, (_, n) => fingerprint(`Copy ${n}. ${report}`))).length;
    expect(pairs(10)).toBe(45);
    expect(growth(pairs)).toBeLessThan(12);
  });

  test('a paper that prints one headline and one last line under it every day', () => {
    const daily = (n: number) =>
      fingerprint(`Shipping forecast for the northern waters. ${sentence(n + 2, 60)}. ${sentence(1, 40)}`);
    const pairs = (articles: number) =>
      copyPairs(Array.from({ length: articles }, (_, n) => daily(n))).length;
    expect(growth(pairs)).toBeLessThan(12);
  });

  test('one sentence said again for years', () => {
    const ids = Int32Array.from({ length: 12 }, (_, i) => i);
    const kinds = new Uint8Array(12).fill(CONTENT);
    const quote = (day: number) => ({ words: { ids, kinds, content: 12 }, authority: 'people/a', day });
    const pairs = (quotes: number) =>
      [...quotePairs(Array.from({ length: quotes }, (_, n) => quote(n)))].length;
    expect(pairs(3)).toBe(3);
    expect(growth(pairs)).toBeLessThan(12);
  });

  test('a story that runs for twenty years', () => {
    const links = (articles: number) => {
      const vocabulary = new Vocabulary();
      const counted = Array.from({ length: articles }, (_, n) =>
        // Each report takes up most of the words of the last.
        vocabulary.count('The bridge', Array.from({ length: 60 }, (_, i) => word(3 * n + i)).join(' '), []),
      );
      const rarity = rarityOf(vocabulary, articles);
      const days = counted.map((_, n) => n * 4);
      return likeness(
        counted.map((one) => vectorOf(one, rarity)),
        days,
        0.01,
      ).links.length;
    };
    for (const articles of [200, 2000]) {
      expect(links(articles)).toBeGreaterThan(articles);
      expect(links(articles)).toBeLessThanOrEqual(24 * articles);
    }
  });
});
