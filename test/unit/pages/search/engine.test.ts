import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeNumbers } from '../../../../src/pages/search/numbers.ts';
import { Vocabulary } from '../../../../src/pages/search/vocabulary.ts';
import { searchWords } from '../../../../src/text/search-words.ts';
import { engine, hits, type Marks, Stick, shelf } from '../../../support/search.ts';

const texts = [
  'The ferry Aurora ran aground off Havnsund.',
  'Captain Zelenśkyj said the ferry had been warned.',
  'Nobody warned the harbour master, constructor of the pier.',
  'Havnsund opens an inquiry into the Aurora and the ferry line.',
];

const open = (written: readonly string[]) =>
  new Stick(
    'articles',
    written.map((text) => shelf(text)),
  ).open();

describe('words', () => {
  it('finds documents with all the words', async () => {
    expect((await hits(texts, 'ferry Aurora')).sort()).toEqual([0, 3]);
    expect(await hits(texts, 'ferry pier')).toEqual([]);
  });

  it('takes the beginning of a word for the word', async () => {
    expect((await hits(texts, 'havn')).sort()).toEqual([0, 3]);
    expect((await hits(texts, 'h')).sort()).toEqual([0, 1, 2, 3]);
    expect((await hits(texts, 'havn ferry')).sort()).toEqual([0, 3]);
  });

  it('folds marks and case', async () => {
    expect(await hits(texts, 'ZELENSKYJ')).toEqual([1]);
    expect(await hits(texts, 'zelénskyj')).toEqual([1]);
  });

  it('reads other scripts', async () => {
    const written = ['Президент Путин прибыл в Баку', 'قال الرئيس إن الاتفاق جاهز', '首相は東京で会見した'];
    expect(await hits(written, 'путин')).toEqual([0]);
    expect(await hits(written, 'президен')).toEqual([0]);
    expect(await hits(written, 'الرئيس ')).toEqual([1]);
    expect(await hits(written, '東京')).toEqual([2]);
    expect(await hits(written, '"прибыл в Баку"')).toEqual([0]);
  });

  it('forgives a slip in a word that more than one document has, wherever in the word', async () => {
    for (const slip of ['Havsnund ', 'Hafnsund ', 'Avnsund ', 'Kavnsund ', 'Havnsunt '])
      expect([slip, ...(await hits(texts, slip)).sort()]).toEqual([slip, 0, 3]);
    const { corrections } = await engine.find(await open(texts), 'Havsnund');
    expect([...corrections]).toEqual(['havnsund']);
  });

  it('knows names that objects know too', async () => {
    expect(await hits(texts, 'constructor ')).toEqual([2]);
    expect(await hits(texts, '__proto__ ')).toEqual([]);
  });

  it('puts the title first, then what tells more', async () => {
    const stick = new Stick('articles', [
      shelf('the harbour was shut for a long day'),
      shelf('a long day', { title: 'Harbour shut' }),
      shelf('the harbour, the harbour and the harbour'),
    ]);
    const collection = await stick.open();
    const { documents, scores } = await engine.find(collection, 'harbour ');
    expect(documents.sort((a, b) => scores[b]! - scores[a]!)).toEqual([1, 2, 0]);
  });

  it('finds every word of every text, whole and begun', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'grapheme', maxLength: 30 }), { minLength: 1, maxLength: 8 }),
        async (written) => {
          const collection = await open(written);
          for (const [i, text] of written.entries()) {
            for (const word of searchWords(text)) {
              expect((await engine.find(collection, `${word} `)).documents).toContain(i);
              const begun = [...word].slice(0, 2).join('');
              expect((await engine.find(collection, begun)).documents).toContain(i);
            }
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('phrases', () => {
  it('keeps the words of a phrase together', async () => {
    expect(await hits(texts, '"been warned"')).toEqual([1]);
    expect(await hits(texts, '“had been warned”')).toEqual([1]);
    expect(await hits(texts, '"warned been"')).toEqual([]);
    expect(await hits(texts, '"the ferry" inquiry')).toEqual([3]);
    expect(await hits(texts, '"ferry"')).toEqual(await hits(texts, 'ferry '));
  });

  it('does not run from one paragraph into the next', async () => {
    expect(await hits(['He left.\n\nThe ferry sank.'], '"left the"')).toEqual([]);
  });

  it('finds exactly the documents that have a phrase, however common its words', async () => {
    const word = fc.constantFrom('a', 'b', 'c');
    const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '));
    await fc.assert(
      fc.asyncProperty(
        fc.array(text, { minLength: 1, maxLength: 12 }),
        fc.array(word, { minLength: 2, maxLength: 5 }),
        async (written, phrase) => {
          const { documents } = await engine.find(await open(written), `"${phrase.join(' ')}"`);
          const having = written.flatMap((one, i) =>
            ` ${one} `.includes(` ${phrase.join(' ')} `) ? [i] : [],
          );
          expect([...documents].sort((a, b) => a - b)).toEqual(having);
        },
      ),
      { numRuns: 80 },
    );
  });
});

describe('hits', () => {
  const marks = (one: Partial<Marks>): Marks => ({ words: new Set(), beginnings: [], phrases: [], ...one });
  const found = (pieces: { text: string; found: boolean }[]) =>
    pieces.filter((piece) => piece.found).map(({ text }) => text);

  it('are marked in their place: words, beginnings, and phrases as a whole', () => {
    const text = 'The ferry Aurora ran aground, the ferry';
    expect(engine.excerpt(text, marks({ words: new Set(['aurora']) }), 100)).toMatchObject([
      { text: 'The ferry ', found: false },
      { text: 'Aurora', found: true },
      { text: ' ran aground, the ferry', found: false },
    ]);
    expect(found(engine.excerpt(text, marks({ beginnings: ['gro', 'agro'] }), 100))).toEqual(['aground']);
    expect(found(engine.excerpt(text, marks({ phrases: [['ferry', 'aurora']] }), 100))).toEqual([
      'ferry',
      'Aurora',
    ]);
  });

  it('are shown from the part of a long text where they stand', async () => {
    const filler = Array.from({ length: 400 }, (_, i) => `Paragraph ${i} tells of something else.`);
    const long = [...filler, 'Here the lighthouse keeper waits.', ...filler].join('\n\n');
    const collection = await open([long, 'nothing']);
    for (const query of ['lighthouse ', 'lightho', '"lighthouse keeper"']) {
      const result = await engine.find(collection, query);
      const { text } = await engine.textFor(collection, 0, result.placesIn(0));
      expect(found(engine.excerpt(text, result.marks, 200)).join(' ')).toMatch(/^lighthouse/);
    }
  });

  it('in a quote show its words, wherever they stand in its article', async () => {
    const filler = Array.from({ length: 400 }, (_, i) => `Paragraph ${i} tells of something else.`);
    const pieces = ['“We waited,” he said.', '“Nobody came.”', 'that nothing was amiss'];
    const [first, later, nowhere] = pieces;
    const article = shelf([first, ...filler, later, ...filler].join('\n\n'), { title: 'Ferry', day: 19_000 });
    const quote = (body: string, speaker: string) => ({
      fields: [{ text: speaker, weight: 2 }],
      body,
      head: [`quotes/${speaker}`, speaker],
    });
    const quotes = [quote(`${first}\n\n${later}`, 'Ode'), quote(nowhere!, 'Aas')];
    const stick = new Stick(
      'quotes',
      [
        { ...article, documents: [] },
        { ...article, documents: quotes },
      ],
      [article.documents[0]!, article.documents[0]!],
    );
    const collection = await stick.open();
    const { documents } = await engine.find(collection, 'waited ');
    expect([...documents]).toEqual([0]);
    const common = [null, 'Ferry', 'en'];
    expect([...(await collection.recordOf(0))]).toEqual([
      'quotes/Ode',
      'Ode',
      ...common,
      `${first}\n\n${later}`,
    ]);
    expect([...(await collection.recordOf(1))]).toEqual(['quotes/Aas', 'Aas', ...common, nowhere]);
  });

  it('come in the order and from the days asked for; undated ones last', async () => {
    const days = [19_000, 18_000, null, 20_000];
    const collection = await new Stick(
      'articles',
      days.map((day) => shelf('ferry', { day })),
    ).open();
    const { documents, scores } = await engine.find(collection, 'ferry ');
    const table = await collection.table();
    const sorted = (order: string) => [
      ...engine.firstOf(documents, 4, engine.ordering(order, scores, table)),
    ];
    expect(sorted('newest')).toEqual([3, 0, 1, 2]);
    expect(sorted('oldest')).toEqual([1, 0, 3, 2]);
    expect([...engine.inRange(documents, table, '2020', '2022-01-08')]).toEqual([0]);
    expect([...engine.inRange(documents, table, '', '')]).toHaveLength(4);
  });
});

describe('the page and the build agree', () => {
  it('on the words of a text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect([...engine.wordsOf(text)]).toEqual(searchWords(text));
      }),
    );
    expect(searchWords("“Don’t,” O'Neill said … 1½ Œuvre")).toEqual([
      ...engine.wordsOf("“Don’t,” O'Neill said … 1½ Œuvre"),
    ]);
  });

  it('on the words of many texts, each numbered once', () => {
    const texts = fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme-ascii' })));
    fc.assert(
      fc.property(texts, (written) => {
        const vocabulary = new Vocabulary();
        const numbers = written.map((text) => [...vocabulary.numbersOf(text)]);
        const words = vocabulary.words();
        expect(numbers.map((own) => own.map((number) => words[number]))).toEqual(written.map(searchWords));
        expect(new Set(words).size).toBe(vocabulary.size);
      }),
    );
    const vocabulary = new Vocabulary();
    const many = Array.from({ length: 70_000 }, (_, i) => `w${i}`);
    const long = `O’Neill's ${'x'.repeat(50)}`;
    expect(vocabulary.numbersOf([...many, ...many].join(' ')).slice(70_000)).toEqual(
      Uint32Array.from(many, (_, i) => i),
    );
    vocabulary.numbersOf(long);
    expect(vocabulary.words()).toEqual([...many, ...searchWords(long)]);
  });

  it('on how numbers are written', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 2 ** 31 })), (numbers) => {
        const text = writeNumbers(numbers);
        expect(text).toMatch(/^[#-[\]-~]*$/);
        expect([...engine.readNumbers(text)]).toEqual(numbers);
      }),
    );
  });
});
