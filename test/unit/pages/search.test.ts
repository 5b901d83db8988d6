import fs from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCollection, type SearchDocument } from '../../../src/pages/search/collection.ts';
import { searchWords } from '../../../src/text/search-words.ts';

interface Engine {
  makeCollection(
    name: string,
    manifest: unknown,
    load: (name: string) => Promise<unknown>,
  ): {
    find(query: string): Promise<{ scores: Map<number, number>; terms: Set<string>; corrected: boolean }>;
    recordOf(document: number): Promise<unknown[]>;
  };
  excerpt(text: string, terms: Set<string>, length: number): { text: string; found: boolean }[];
  wordsOf(text: string): string[];
}

const script = join(import.meta.dirname, '../../../templates/assets/search-engine.js');
const context: { cuttingsSearch?: Engine } = {};
runInNewContext(`globalThis.self = globalThis; ${fs.readFileSync(script, 'utf8')}`, context);
const engine = context.cuttingsSearch!;

function collectionOf(texts: readonly string[]) {
  const documents = texts.map(
    (text): SearchDocument => ({
      fields: [{ text, weight: 1 }],
      day: 19_000,
      group: 0,
      record: ['p', '', null, null, 'en', text],
    }),
  );
  const { manifest, shards } = buildCollection('articles', documents, ['']);
  const byName = new Map(shards.map(({ name, data }) => [name, data]));
  const loaded: string[] = [];
  const load = async (name: string): Promise<unknown> => {
    loaded.push(name);
    return JSON.parse(JSON.stringify(byName.get(name)));
  };
  return { collection: engine.makeCollection('articles', manifest, load), loaded, manifest };
}

async function hits(texts: readonly string[], query: string): Promise<number[]> {
  const { scores } = await collectionOf(texts).collection.find(query);
  return [...scores].sort((a, b) => b[1] - a[1]).map(([document]) => document);
}

const texts = [
  'The ferry Aurora ran aground off Havnsund.',
  'Captain Zelenśkyj said the ferry had been warned.',
  'Nobody warned the harbour master, constructor of the pier.',
  'Havnsund opens an inquiry into the Aurora and the ferry line.',
];

describe('search', () => {
  it('finds documents with all the words', async () => {
    expect((await hits(texts, 'ferry Aurora')).sort()).toEqual([0, 3]);
    expect(await hits(texts, 'ferry pier')).toEqual([]);
  });

  it('takes the last word as perhaps unfinished', async () => {
    expect((await hits(texts, 'havn')).sort()).toEqual([0, 3]);
  });

  it('folds marks and case', async () => {
    expect(await hits(texts, 'ZELENSKYJ')).toEqual([1]);
  });

  it('keeps the words of a phrase together', async () => {
    expect(await hits(texts, '"been warned"')).toEqual([1]);
    expect(await hits(texts, '"warned been"')).toEqual([]);
  });

  it('forgives a slip in a word that more than one document has', async () => {
    const { collection } = collectionOf(texts);
    const { scores, corrected } = await collection.find('Havsnund ');
    expect([...scores.keys()].sort()).toEqual([0, 3]);
    expect(corrected).toBe(true);
  });

  it('knows names that objects know too', async () => {
    expect(await hits(texts, 'constructor ')).toEqual([2]);
    expect(await hits(texts, '__proto__ ')).toEqual([]);
  });

  it('loads only the parts that a query needs', async () => {
    const many = Array.from({ length: 3000 }, (_, i) => `word${i} other${i * 7} common text of number ${i}`);
    const { collection, loaded, manifest } = collectionOf(many);
    const { scores } = await collection.find('word1234 ');
    expect([...scores.keys()]).toContain(1234);
    expect((manifest.terms as string[]).length).toBeGreaterThan(3);
    expect(loaded.filter((name) => name.includes('/terms/')).length).toBeLessThanOrEqual(2);
  });

  it('shows what was found in its place', () => {
    const pieces = engine.excerpt('The ferry Aurora ran aground', new Set(['aurora']), 100);
    expect(pieces.map(({ text, found }) => [text, found])).toEqual([
      ['The ferry ', false],
      ['Aurora', true],
      [' ran aground', false],
    ]);
  });

  it('cuts queries as it cuts texts', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect([...engine.wordsOf(text)]).toEqual(searchWords(text));
      }),
    );
  });

  it('finds every word of every text, whole', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'grapheme', maxLength: 30 }), { minLength: 1, maxLength: 8 }),
        async (written) => {
          const { collection } = collectionOf(written);
          for (const [i, text] of written.entries()) {
            for (const word of searchWords(text))
              expect((await collection.find(`${word} `)).scores.has(i)).toBe(true);
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});
