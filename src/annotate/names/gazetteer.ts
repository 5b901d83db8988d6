import { readFileSync } from 'node:fs';

/** What the word lists know of a word, as bits. */
export const Flag = {
  given: 1,
  surname: 2,
  city: 4,
  country: 8,
  region: 16,
  demonym: 32,
  organisation: 64,
  title: 128,
  time: 256,
} as const;

const LISTS: readonly (keyof typeof Flag)[] = [
  'given',
  'surname',
  'city',
  'country',
  'region',
  'demonym',
  'organisation',
  'title',
  'time',
];

let loaded: ReadonlyMap<string, number> | null = null;

function flags(): ReadonlyMap<string, number> {
  if (loaded !== null) return loaded;
  const map = new Map<string, number>();
  for (const list of LISTS) {
    const file = new URL(`../lexicon/names/${list}.txt`, import.meta.url);
    for (const word of readFileSync(file, 'utf8').split('\n'))
      map.set(word, (map.get(word) ?? 0) | Flag[list]);
  }
  map.delete('');
  loaded = map;
  return map;
}

/** The flags of a lower-cased word. */
export const flagsOf = (lower: string): number => flags().get(lower) ?? 0;

/** Whether a lower-cased word names a country, or its people. */
export const isCountry = (lower: string): boolean => (flagsOf(lower) & (Flag.country | Flag.demonym)) !== 0;
