import { beforeAll, describe, expect, it } from 'vitest';
import { engine, type LoadedCollection, Stick, shelf } from '../../../support/search.ts';

const ARTICLES = 10_000;
const WORDS = 120;
// A third of what a query may move: facets and names come to it, and articles longer than these.
const BUDGET = 100_000;

// A made vocabulary with the frequencies of a language (Zipf): every tenth word or so is the first of them.
const SYLLABLES = [
  'ba',
  'ko',
  'mi',
  'ru',
  'te',
  'sa',
  'no',
  'li',
  'pra',
  'ven',
  'dor',
  'ul',
  'ha',
  'qui',
  'esh',
  'ym',
];
const wordAt = (rank: number): string => {
  let word = '';
  for (let rest = rank + 16; rest > 0; rest = Math.floor(rest / 16)) word += SYLLABLES[rest % 16];
  return word;
};

/** The same numbers on every machine (a linear congruential generator). */
function dice(): () => number {
  let state = 1;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function makeText(random: () => number, words: number): string {
  return Array.from({ length: words }, () => wordAt(Math.floor(20_000 ** random()) - 1)).join(' ');
}

/** The longest text is of 40 chunks: what a hit in it moves must not grow with it. */
function makeShelves() {
  const random = dice();
  return Array.from({ length: ARTICLES }, (_, i) =>
    shelf(makeText(random, i === 77 ? 40_000 : WORDS), {
      title: makeText(random, 6),
      day: 12_000 + Math.floor(i / 2),
    }),
  );
}

describe(`a query over ${ARTICLES} articles`, () => {
  const stick = new Stick('articles', makeShelves());
  let collection: LoadedCollection;
  beforeAll(async () => {
    collection = await stick.open();
  });

  /** What a query moves, from nothing loaded to ten hits. */
  async function bytesOf(query: string): Promise<{ bytes: number; found: number }> {
    const fresh = await stick.open();
    const { documents, scores, placesIn } = await engine.find(fresh, query);
    const order = engine.ordering('', scores, await fresh.table());
    for (const document of engine.firstOf(documents, 10, order))
      await engine.textFor(fresh, document, placesIn(document));
    return { bytes: stick.takeBytes(), found: documents.length };
  }

  const [most, next, rare] = [wordAt(0), wordAt(1), wordAt(15_000)];
  const queries = {
    'the commonest word': `${most} `,
    'two common words': `${most} ${next} `,
    'a rare word': `${rare} `,
    'a word as it is begun': wordAt(300).slice(0, 4),
    'one letter': 's',
    'two letters': 'sa',
    'a slip': `${wordAt(900).slice(0, -1)}x `,
    'a phrase of the commonest words': `"${most} ${next}"`,
    'a phrase of four words': `"${most} ${next} ${most} ${next}"`,
    'a phrase and a word': `"${most} ${next}" ${wordAt(40)}`,
  };
  it.each(Object.entries(queries))('moves little for %s', async (_, query) => {
    stick.takeBytes();
    const { bytes, found } = await bytesOf(query);
    expect(found).toBeGreaterThan(0);
    expect(bytes).toBeLessThan(BUDGET);
  });

  it('moves nothing for the same query again', async () => {
    await engine.find(collection, `${most} `);
    stick.takeBytes();
    await engine.find(collection, `${most} `);
    expect(stick.takeBytes()).toBe(0);
  });
});

describe('a query over 80,000 quotes', () => {
  const QUOTES = 80_000;
  // A third of what a query may move: each list has a character or two for each quote.
  const stick = new Stick(
    'quotes',
    (() => {
      const random = dice();
      return Array.from({ length: QUOTES }, (_, i) =>
        shelf(makeText(random, 12), { day: 12_000 + (i >> 4) }),
      );
    })(),
  );

  it.each([wordAt(0), `${wordAt(0)} `, 'b'])(
    'moves little for %s, which most of them have or begin with',
    async (query) => {
      const collection = await stick.open();
      stick.takeBytes();
      const { documents } = await engine.find(collection, query);
      expect(documents.length).toBeGreaterThan(QUOTES / 3);
      expect(stick.takeBytes()).toBeLessThan(1.6 * QUOTES);
    },
  );
});
