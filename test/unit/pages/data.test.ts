import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../src/catalogue/index.ts';
import { emitPages } from '../../../src/pages/index.ts';
import { settings } from '../../support/archive.ts';
import { authorities, clips } from '../../support/havnsund.ts';

const files = new Map<string, string>();
for (const output of emitPages(catalogue({ clips, authorities }), settings)) {
  if ('content' in output) files.set(output.path, String(output.content));
}

const lines = (path: string): unknown[] =>
  files
    .get(path)!
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

function validator(name: string) {
  const schema = JSON.parse(files.get(`data/schema/${name}.schema.json`)!);
  const ajv = String(schema.$schema).includes('2020') ? new Ajv2020() : new Ajv();
  return ajv.compile(schema);
}

describe('data files', () => {
  it.each([
    ['article', () => lines('data/articles.jsonl')],
    ['quote', () => lines('data/quotes.jsonl')],
    [
      'authority',
      () =>
        ['people', 'places', 'organisations'].flatMap((name) => JSON.parse(files.get(`data/${name}.json`)!)),
    ],
  ] as const)('fit the %s schema', (name, records) => {
    const validate = validator(name);
    expect(records().length).toBeGreaterThan(1);
    for (const record of records()) expect(validate(record), JSON.stringify(validate.errors)).toBe(true);
  });

  it('are told apart from what does not fit', () => {
    const [article] = lines('data/articles.jsonl') as { sha256: string }[];
    expect(validator('article')({ ...article, sha256: 'not a digest' })).toBe(false);
    expect(validator('quote')({})).toBe(false);
  });

  it('hold the very characters that their offsets tell', () => {
    const articles = lines('data/articles.jsonl') as {
      text: string;
      mentions: { text: string; start: number; end: number }[];
      quotes: { text: string; start: number; end: number }[];
      dates: { text: string; start: number; end: number }[];
    }[];
    for (const { text, mentions, quotes, dates } of articles) {
      for (const span of [...mentions, ...quotes, ...dates]) {
        expect(text.slice(span.start, span.end)).toBe(span.text);
      }
    }
  });
});

describe('JSON-LD of an article', () => {
  const page = [...emitPages(catalogue({ clips, authorities }), settings)].find(({ path }) =>
    path.startsWith('articles/2023/03/'),
  ) as { data: { frame: { jsonLd: unknown; meta: { name?: string; content: string }[] } } };

  it('says nothing empty, and never that this site published the article', () => {
    const walk = (value: unknown): void => {
      expect(value).not.toBe('');
      expect(value).not.toBeNull();
      expect(value).not.toBeUndefined();
      if (typeof value === 'object') for (const member of Object.values(value!)) walk(member);
    };
    walk(page.data.frame.jsonLd);
    expect(page.data.frame.jsonLd).toMatchObject({
      '@type': 'WebPage',
      mainEntity: {
        '@type': 'NewsArticle',
        publisher: { name: 'Harbour Courier' },
        datePublished: '2023-03-17',
      },
    });
  });

  it('tells Zotero a newspaper article of the paper that printed it', () => {
    const meta = new Map(page.data.frame.meta.map(({ name, content }) => [name, content]));
    expect(meta.get('DC.type')).toBe('newspaperArticle');
    expect(meta.get('DC.source')).toBe('Harbour Courier');
    expect(meta.get('DC.date')).toBe('2023-03-17');
    expect(meta.get('citation_public_url')).toBe('https://courier.example/ferry');
    for (const spoiler of ['citation_journal_title', 'DC.coverage']) expect(meta.has(spoiler)).toBe(false);
  });
});
