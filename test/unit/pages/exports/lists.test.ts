import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../../src/catalogue/index.ts';
import { emitPages } from '../../../../src/pages/index.ts';
import type { Page } from '../../../../src/records/output.ts';
import type { Frame } from '../../../../src/records/page.ts';
import { makeAuthority, makeClip, settings } from '../../../support/archive.ts';
import { authorities, clips } from '../../../support/havnsund.ts';

type Outputs = ReadonlyMap<string, { readonly content?: unknown; readonly data?: unknown }>;

const outputsOf = (archive = catalogue({ clips, authorities })): Outputs =>
  new Map([...emitPages(archive, settings)].map((output) => [output.path, output]));

const outputs = outputsOf();
const text = (path: string) => String(outputs.get(path)?.content);
const risLinks = (path: string, of = outputs) =>
  ((of.get(path) as Page).data as { frame: Frame }).frame.alternates
    .filter(({ type }) => type === 'application/x-research-info-systems')
    .map((link) => link.path);

describe('the citations of a list', () => {
  it.each([
    ['people/maren-solheim/index.html', 2],
    ['places/havnsund/index.html', 3],
    ['index.html', 3],
  ])('lie beside %s, an item for each article', (page, articles) => {
    const beside = (file: string) => text(page.replace('index.html', file));
    expect(JSON.parse(beside('cite.json'))).toHaveLength(articles);
    expect(beside('cite.ris').match(/^TY {2}- NEWS\r$/gm)).toHaveLength(articles);
    expect(beside('cite.bib').match(/^@article\{/gm)).toHaveLength(articles);
    expect(risLinks(page)).toEqual([page.replace('index.html', 'cite.ris')]);
  });

  it('are those of the article, where it is the only one', () => {
    const [link] = risLinks('people/ivo-brandt/index.html');
    expect(link).toMatch(/^articles\/2023\/03\/.*\/cite\.ris$/);
    expect(outputs.has(link!)).toBe(true);
    expect(outputs.has('people/ivo-brandt/cite.ris')).toBe(false);
  });

  it('are the very items that the articles have', () => {
    const own = [...outputs.keys()].filter((path) => /^articles\/.*\/cite\.json$/.test(path));
    const items = own.flatMap((path) => JSON.parse(text(path)));
    expect(JSON.parse(text('cite.json'))).toEqual(expect.arrayContaining(items));
  });

  it('end after so many articles, except those of the whole archive', () => {
    const many = Array.from({ length: 510 }, (_, i) =>
      makeClip({ file: `${i}.txt`, paragraphs: ['Ann spoke.'], names: [['Ann', 'people/ann']] }),
    );
    const archive = catalogue({ clips: many, authorities: new Map([makeAuthority('people/ann', 'Ann')]) });
    const all = outputsOf(archive);
    const items = (path: string) => JSON.parse(String(all.get(path)!.content)).length;
    expect(items('people/ann/cite.json')).toBe(500);
    expect(items('cite.json')).toBe(510);
    const page = all.get('people/ann/index.html') as Page;
    expect(page.data).toMatchObject({ cite: { told: 500, articles: 510 } });
  });

  it('are not offered where nothing is listed', () => {
    expect(risLinks('index.html', outputsOf(catalogue({ clips: [], authorities: new Map() })))).toEqual([]);
  });
});

describe('long lists of records', () => {
  it('go on in further files, and the package knows them all', () => {
    const many = Array.from({ length: 2501 }, (_, i) => makeClip({ file: `${i}.txt`, paragraphs: ['One.'] }));
    const all = outputsOf(catalogue({ clips: many, authorities: new Map() }));
    const lines = (path: string) => String(all.get(path)!.content).trimEnd().split('\n').length;
    expect(lines('data/articles.jsonl')).toBe(2500);
    expect(lines('data/articles-2.jsonl')).toBe(1);
    const { resources } = JSON.parse(String(all.get('datapackage.json')!.content));
    expect(resources.map(({ path }: { path: string }) => path)).toContain('data/articles-2.jsonl');
    expect((all.get('about-this-archive/index.html') as Page).data).toMatchObject({
      dataPaths: expect.arrayContaining(['data/articles.jsonl', 'data/articles-2.jsonl']),
    });
  });
});

describe('datapackage-digest.json', () => {
  it('tells the package by its hash', () => {
    const hash = createHash('sha256').update(text('datapackage.json')).digest('hex');
    expect(JSON.parse(text('datapackage-digest.json'))).toEqual({
      path: 'datapackage.json',
      hash: `sha256:${hash}`,
    });
  });
});
