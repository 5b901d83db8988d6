import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../../src/catalogue/index.ts';
import { emitPages } from '../../../../src/pages/index.ts';
import type { Page } from '../../../../src/records/output.ts';
import type { Frame } from '../../../../src/records/page.ts';
import { makeAuthority, makeClip, settings } from '../../../support/archive.ts';
import { temporaryFolder, writeFiles } from '../../../support/folders.ts';
import { authorities, clips } from '../../../support/havnsund.ts';
import { standardFaults } from '../../../support/standards/index.ts';
import { jsonLdFaults } from '../../../support/standards/json-ld.ts';
import { packageFaults } from '../../../support/standards/package.ts';

/** What an archive may hold that exports choke on. */
const HOSTILE = [
  '</script><script>alert(1)</script>',
  '=HYPERLINK("http://a.example","click")',
  '+1 +2',
  '-2+3',
  '@SUM(A1:A9)',
  '＝1',
  'no',
  '---',
  '2024-01-01',
  'A "quoted" title, with \\ and {braces} & <tags>',
  'line\nbreak\r\nand\u2028more\u0085\u0001',
  'TY  - BOOK\nER  - ',
  '{}',
];

const hostileClips = HOSTILE.map((headline, i) =>
  makeClip({
    file: `${i} ${headline.replace(/[/\n\r]/g, '')}.txt`,
    headline,
    outlet: headline,
    agency: headline,
    url: i % 2 === 0 ? 'javascript:alert(1)' : 'https://a.example/?q=%22&b',
    ...(i % 3 === 0 ? { published: ['2024-02', '199X', '2024-01-01/2024-02', '2024-05-05?'][i % 4]! } : {}),
    paragraphs: [`X said "${headline}" in Nowhere to ${headline}.`],
    names: [
      ['X', 'people/x'],
      ['Nowhere', 'places/nowhere'],
    ],
    quotes: [{ words: `"${headline}"`, by: 'X' }],
  }),
);

const hostile = catalogue({
  clips: hostileClips,
  authorities: new Map([
    makeAuthority('people/x', '=X', { variants: [{ form: '@X', count: 3 }] }),
    makeAuthority('places/nowhere', '</script>', { place: null }),
  ]),
});

const archives = {
  'a small archive': catalogue({ clips, authorities }),
  'hostile clips': hostile,
  'no dates': catalogue({
    clips: [
      makeClip({ file: 'a.txt', paragraphs: ['One.'] }),
      makeClip({ file: 'b.txt', paragraphs: ['Two.'] }),
    ],
    authorities: new Map(),
  }),
};

describe.each(Object.entries(archives))('exports of %s', (_name, archive) => {
  const outputs = [...emitPages(archive, settings)];
  const files = new Map(
    outputs.flatMap((output) =>
      'content' in output ? [[output.path, String(output.content)] as const] : [],
    ),
  );

  it('are what their standards say', () => {
    expect(standardFaults(files)).toEqual([]);
  });

  it('are what the data package says', async () => {
    const folder = temporaryFolder();
    writeFiles(folder, Object.fromEntries(files));
    const written = new Map([...files.keys()].map((path) => [path, fs.readFileSync(`${folder}/${path}`)]));
    expect(await packageFaults(folder, written)).toEqual([]);
  });

  it('say nothing in JSON-LD that schema.org does not know', () => {
    const nodes = new Map<string, unknown>();
    for (const output of outputs) {
      const { frame } = ((output as Page).data as { frame?: Frame }) ?? {};
      if (frame?.jsonLd) nodes.set(`${frame.kind} ${nodes.has(frame.kind) ? output.path : ''}`, frame.jsonLd);
    }
    expect(jsonLdFaults(Object.fromEntries([...nodes].slice(0, 40)), temporaryFolder())).toEqual([]);
  });

  it('are the same without an address of the site, but for the map of it', () => {
    const bare = [...emitPages(archive, { ...settings, baseUrl: null })];
    const texts = bare.flatMap((output) =>
      'content' in output ? [[output.path, String(output.content)] as const] : [],
    );
    expect(standardFaults(new Map(texts)).filter((fault) => !/sitemap|opensearch/.test(fault))).toEqual([]);
  });
});

describe('what does not fit a standard', () => {
  const faulty = (path: string, text: string) =>
    standardFaults(new Map([[path, text]])).filter((fault) => fault.startsWith(path));
  const entry = '<entry><id>tag:a</id><title>T</title><updated>2024-01-01T00:00:00Z</updated>';

  it.each([
    [
      'feed.xml',
      `<feed xmlns="http://www.w3.org/2005/Atom"><id>tag:a</id><title>T</title>${entry}</entry></feed>`,
    ],
    ['feed.xml', 'no XML'],
    ['feed.json', '{"version":"https://jsonfeed.org/version/1.1","title":"T","items":[{"id":""}]}'],
    ['sitemap.xml', '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url/></urlset>'],
    ['opensearch.xml', '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/"/>'],
    [
      'data/a.gexf',
      '<gexf xmlns="http://gexf.net/1.3"><graph><edges><edge source="a" target="b"/></edges></graph></gexf>',
    ],
    ['data/places.geojson', '{"type":"FeatureCollection","features":[{"type":"Feature"}]}'],
    ['cite.json', '[{"id":"a","type":"novel"}]'],
    ['cite.ris', 'TY  - NEWS\r\nTI  - A\r\n'],
    ['cite.bib', '@article{a,\n  title = {{A}},\n'],
    ['ninjs.json', '{"uri":"https://a.example/","byline":"A"}'],
    ['article.md', '---\na: 2024-01-01\n---\n\n# T\n'],
    ['data/a.csv', 'a,b\r\n1,"=HYPERLINK(1)"\r\n'],
  ])('is told: %s', (path, text) => {
    expect(faulty(path, text)).not.toEqual([]);
  });

  it('is told of JSON-LD', () => {
    const node = { '@context': 'https://schema.org', '@type': 'NewsArticle', headlline: 'A' };
    expect(jsonLdFaults({ article: node }, temporaryFolder()).join()).toContain('headlline');
  });
});
