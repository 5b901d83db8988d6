import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../../src/catalogue/index.ts';
import { changedDataFiles } from '../../../../src/pages/data.ts';
import { Fingerprints } from '../../../../src/pages/fingerprints.ts';
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

describe('the records of a large archive', () => {
  const dates = [
    ...Array.from({ length: 260 }, () => '2024-08-02'),
    ...Array.from({ length: 3 }, () => '2024-07-01'),
    '2024',
    '2023-12-31',
    null,
  ];
  const many = dates.map((date, i) =>
    makeClip({ file: `${i}.txt`, paragraphs: ['One.'], ...(date === null ? {} : { published: date }) }),
  );
  const archive = catalogue({ clips: many, authorities: new Map() });
  const all = outputsOf(archive);
  const contentOf = (path: string) => String(all.get(path)?.content);
  const pathOf = (volume: string) => `data/articles/articles-${volume}.jsonl`;

  it('stand in volumes: years, months of a long year, parts of a long month', () => {
    const lines = (volume: string) => contentOf(pathOf(volume)).trimEnd().split('\n').length;
    expect(['2024-08', '2024-08-part-2', '2024-07', '2024', '2023', 'undated'].map(lines)).toEqual([
      250, 10, 3, 1, 1, 1,
    ]);
    const { resources } = JSON.parse(contentOf('datapackage.json'));
    const paths = resources.map(({ path }: { path: string }) => path);
    expect(paths).toContain(pathOf('2024-08-part-2'));
    expect(new Set(resources.map(({ name }: { name: string }) => name)).size).toBe(paths.length);
    for (const path of paths) expect(all.has(path)).toBe(true);
  });

  it('are made anew where they do not stand, and told by the same package', () => {
    const site = { catalogue: archive, settings };
    const standing = ['2024-07', '2023'];
    const keys: string[] = [];
    const made = changedDataFiles(site, new Fingerprints(site), {
      keyOf: (fingerprint) => fingerprint,
      keep: (key) => {
        keys.push(key);
        const volume = standing.find((name) => key.includes(`name ${name.length}:${name},`));
        return volume === undefined ? null : [pathOf(volume)];
      },
      read: contentOf,
    });
    const files = new Map(Array.from(made, ({ output, part }) => [output.path, { ...output, part }]));
    expect([...files.keys()].filter((path) => path.startsWith('data/articles/'))).toEqual(
      ['2024-08', '2024-08-part-2', '2024', 'undated'].map(pathOf),
    );
    // Six volumes, and the citations of all.
    expect(new Set(keys).size).toBe(7);
    expect(keys).toContain(files.get(pathOf('2024'))!.part);
    expect(files.get('datapackage.json')).toMatchObject({ content: contentOf('datapackage.json') });
  });

  it('are told by the package where pages tell the data', () => {
    const { dataPaths } = (all.get('about-this-archive/index.html') as { data: { dataPaths: string[] } })
      .data;
    expect(dataPaths).toContain('datapackage.json');
    for (const path of dataPaths) expect(all.has(path)).toBe(true);
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
