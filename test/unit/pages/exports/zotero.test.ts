import fs from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../../src/catalogue/index.ts';
import { emitPages } from '../../../../src/pages/index.ts';
import type { ResolvedClip } from '../../../../src/records/clip.ts';
import { createRenderer } from '../../../../src/render/index.ts';
import { settings } from '../../../support/archive.ts';
import { authorities, clips } from '../../../support/havnsund.ts';
import { zoteroOffer } from '../../../support/zotero.ts';

const stated = (value: string) => ({
  value,
  basis: 'stated' as const,
  rule: 'matter',
  start: null,
  end: null,
});
const credited: ResolvedClip = {
  ...clips[0]!,
  article: {
    ...clips[0]!.article,
    section: stated('Harbour'),
    rights: stated('© Harbour Courier'),
    captured: stated('2023-05-01'),
    credits: ['Nils Ode', 'Anna Berg'].map((name) => ({
      start: null,
      end: null,
      role: 'author' as const,
      name,
      rule: 'credit/byline',
      basis: 'stated' as const,
    })),
  },
};
const renderer = createRenderer([join(import.meta.dirname, '../../../../templates')], settings, fs);
const pages = new Map<string, string>();
for (const output of emitPages(catalogue({ clips: [credited, ...clips.slice(1)], authorities }), settings)) {
  const { path, content } = 'template' in output ? renderer.render(output) : output;
  pages.set(path, String(content));
}
const path = [...pages.keys()].find((one) => /^articles\/2023\/03\/ferry.*index\.html$/.test(one))!;
const html = pages.get(path)!;
const [unattributed] = [...pages].find(([one]) => /^articles\/undated\/.*index\.html$/.test(one))!;
const address = (page: string) => settings.baseUrl + page.replace('index.html', '');
const metas = (page: string): string[] =>
  [...page.matchAll(/<meta (?:name|property)="([^"]+)"/g)].map(([, name]) => name!);

describe('Zotero, on the page of an article', () => {
  const { translator, items } = zoteroOffer(html);
  const [item] = items;

  it('saves an article of a newspaper', () => {
    expect(item!.itemType).toBe('newspaperArticle');
  });

  it('names the paper that printed it, never this archive', () => {
    expect(item!.publicationTitle).toBe('Harbour Courier');
    expect(metas(html)).not.toContain('og:site_name');
    // Without a paper it says none.
    expect(zoteroOffer(pages.get(unattributed)!).items[0]!.publicationTitle).toBeNull();
  });

  it('dates it by the day it was printed', () => {
    expect(item!.date).toBe('2023-03-17');
    expect(zoteroOffer(pages.get(unattributed)!).items[0]!.date).toBeNull();
  });

  it('files each writer by the family name', () => {
    expect(item!.creators).toEqual(['Ode, Nils', 'Berg, Anna']);
  });

  it('leads to the original, and to this page where no original is known', () => {
    expect(item!.url).toBe('https://courier.example/ferry');
    const [lone] = zoteroOffer(pages.get(unattributed)!).items;
    expect(lone!.url).toBe(address(unattributed));
  });

  it('takes title, section, rights and language', () => {
    expect(item).toMatchObject({
      title: 'Ferry operator says it ignored no warnings',
      section: 'Harbour',
      rights: '© Harbour Courier',
      language: 'en',
    });
  });

  it('finds no COinS, which would take the place of the fuller metadata', () => {
    expect(translator).toBe('Embedded Metadata');
  });

  it('finds no journal, for which it would make a journal article', () => {
    expect(metas(html)).not.toContain('citation_journal_title');
  });

  it('finds no place in the coverage, which it reads as a shelf', () => {
    expect(item!.archiveLocation).toBeNull();
  });

  it('is not told that this is a web page', () => {
    expect(html).toContain('<meta property="og:type" content="article">');
  });

  it('needs none of the JSON-LD, which it does not read', () => {
    const bare = html.replace(/<script type="application\/ld\+json">.*?<\/script>/gs, '');
    expect(zoteroOffer(bare)).toEqual(zoteroOffer(html));
  });

  it('is told where the citation lies as a file', () => {
    expect(html).toMatch(
      /<link rel="alternate" type="application\/x-research-info-systems" [^>]*href="cite\.ris">/,
    );
  });

  it.each([
    ['a journal', '<meta name="citation_journal_title" content="A">'],
    ['a web page', '<meta property="og:type" content="website">'],
  ])('would be misled by %s', (_what, meta) => {
    const spoilt = html.replace('<meta property="og:type"', `${meta}$&`);
    expect(zoteroOffer(spoilt).items[0]!.itemType).not.toBe('newspaperArticle');
  });
});

describe('Zotero, on a list', () => {
  const list = pages.get('people/maren-solheim/index.html')!;

  it('offers a choice of newspaper articles, one for each', () => {
    const { translator, items } = zoteroOffer(list);
    expect(translator).toBe('COinS');
    expect(items).toHaveLength(2);
    for (const { itemType } of items) expect(itemType).toBe('newspaperArticle');
    expect(items.find(({ title }) => title?.startsWith('Ferry'))).toMatchObject({
      publicationTitle: 'Harbour Courier',
      creators: ['Ode, Nils', 'Berg, Anna'],
      date: '2023-03-17',
      url: 'https://courier.example/ferry',
    });
  });

  it('finds no other citation there', () => {
    expect(metas(list).filter((name) => /^(?:DC\.|citation_|prism\.)/i.test(name))).toEqual([]);
  });
});

describe('the link to the original', () => {
  it('is a Robust Link: it says where a copy lies and of which day', () => {
    const link = `href="https://courier.example/ferry" rel="noopener noreferrer nofollow" data-originalurl="https://courier.example/ferry" data-versionurl="${address(path)}" data-versiondate="2023-05-01"`;
    expect(html).toContain(link);
  });

  it('has no date of a copy where none is known', () => {
    expect([...pages.values()].join('').match(/data-versiondate/g)).toHaveLength(1);
  });
});
