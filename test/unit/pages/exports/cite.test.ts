import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../../src/catalogue/index.ts';
import { filedName, nameParts } from '../../../../src/pages/exports/authors.ts';
import { biblatex } from '../../../../src/pages/exports/biblatex.ts';
import { type Cited, citedArticle } from '../../../../src/pages/exports/cited.ts';
import { coinsOf } from '../../../../src/pages/exports/coins.ts';
import { cslJson } from '../../../../src/pages/exports/csl.ts';
import { ris } from '../../../../src/pages/exports/ris.ts';
import type { Credit } from '../../../../src/records/article.ts';
import type { Entry } from '../../../../src/records/catalogue.ts';
import { settings } from '../../../support/archive.ts';
import { authorities, clips } from '../../../support/havnsund.ts';
import { cslFaults } from '../../../support/standards/json.ts';

const site = { catalogue: catalogue({ clips, authorities }), settings };
const ferry = site.catalogue.entries.find(({ title }) => title.startsWith('Ferry'))!;

const credit = (name: string, role: Credit['role'] = 'author'): Credit => ({
  start: null,
  end: null,
  role,
  name,
  rule: 'credit/byline',
  basis: 'stated',
});

function cited(more: Partial<Cited> = {}, credits: readonly Credit[] = []): Cited {
  const article = { ...ferry.clip.article, credits };
  const entry: Entry = { ...ferry, clip: { ...ferry.clip, article } };
  return { ...citedArticle(site, entry), ...more };
}

describe('the names of authors', () => {
  it.each([
    ['Gleb Stolyarov', 'Stolyarov, Gleb'],
    ['Anna Maria Berg', 'Berg, Anna Maria'],
    ['Ludwig van der Meer', 'van der Meer, Ludwig'],
    ['Berg, Anna', 'Berg, Anna'],
    ['John Reed Jr.', 'Reed, John, Jr.'],
    ['John Reed, Jr.', 'Reed, John, Jr.'],
    ['Madonna', 'Madonna'],
    ['Иван Петров', 'Петров, Иван'],
    ['田中太郎', '田中太郎'],
  ])('files %s as %s', (written, filed) => {
    expect(filedName(nameParts(written))).toBe(filed);
  });

  it('are of those who wrote, each once, and a newsroom is no person', () => {
    const { authors } = cited({}, [
      credit('Nils Ode', 'reporting'),
      credit('Nils Ode', 'writing'),
      credit('Ana Reis', 'editing'),
      credit('Liv Aas', 'photo'),
      credit('Harbour Courier'),
    ]);
    expect(authors).toEqual([{ family: 'Ode', given: 'Nils' }, { literal: 'Harbour Courier' }]);
  });
});

describe('CSL-JSON', () => {
  it('fits the schema and names the paper, its day and both addresses', () => {
    const items = [JSON.parse(cslJson(cited({ captured: '2023-05-01' }, [credit('Nils Ode')])))];
    expect(cslFaults(JSON.stringify(items))).toEqual([]);
    expect(items[0]).toMatchObject({
      'container-title': 'Harbour Courier',
      issued: { 'date-parts': [[2023, 3, 17]] },
      accessed: { 'date-parts': [[2023, 5, 1]] },
      author: [{ family: 'Ode', given: 'Nils' }],
      URL: 'https://courier.example/ferry',
      archive: 'The Havnsund File',
      archive_location: `https://example.org/archive/${ferry.path.replace('index.html', '')}`,
    });
  });

  it('leaves out what is not known', () => {
    const item = JSON.parse(cslJson(cited({ published: null, outlet: null, url: null, archived: null })));
    expect(Object.keys(item)).toEqual(['id', 'type', 'title', 'language', 'archive']);
    expect(cslFaults(JSON.stringify([item]))).toEqual([]);
  });

  it('gives a month as a month, and says that a doubtful day is doubtful', () => {
    const issued = (published: string) => JSON.parse(cslJson(cited({ published }))).issued;
    expect(issued('2023-03')).toEqual({ 'date-parts': [[2023, 3]] });
    expect(issued('2023-03-17?')).toEqual({ 'date-parts': [[2023, 3, 17]], circa: true });
    expect(issued('199X')).toBeUndefined();
  });
});

describe('RIS', () => {
  it('is a newspaper article with author, paper, day and address', () => {
    expect(ris(cited({}, [credit('Nils Ode')])).split('\r\n')).toEqual([
      'TY  - NEWS',
      expect.stringMatching(/^ID {2}- cuttings-[0-9a-f]{12}$/),
      'TI  - Ferry operator says it ignored no warnings',
      'AU  - Ode, Nils',
      'T2  - Harbour Courier',
      'DA  - 2023/03/17',
      'LA  - en',
      'UR  - https://courier.example/ferry',
      'DB  - The Havnsund File',
      expect.stringMatching(/^N1 {2}- Archived copy: https:\/\/example\.org\/archive\/articles\/2023\/03\//),
      'ER  - ',
      '',
    ]);
  });

  it('lets no value begin a field or an item of its own', () => {
    const hostile = cited({ outlet: 'A\r\nER  - \nTY  - BOOK\u2028AU  - Nobody\u0085X' });
    const lines = ris(hostile).split(/[\r\n\u2028\u0085]+/);
    expect(lines.filter((line) => /^(?:TY|ER) {2}-/.test(line))).toEqual(['TY  - NEWS', 'ER  - ']);
    expect(lines.some((line) => line.startsWith('AU'))).toBe(false);
  });
});

describe('BibLaTeX', () => {
  it('is an article of a newspaper', () => {
    expect(biblatex(cited({}, [credit('Nils Ode'), credit('Anna Berg')]))).toMatch(
      /^@article\{cuttings-[0-9a-f]{12},\n {2}entrysubtype = \{newspaper\},\n {2}title = \{\{Ferry operator says it ignored no warnings\}\},\n {2}author = \{Ode, Nils and Berg, Anna\},\n {2}journaltitle = \{Harbour Courier\},\n {2}date = \{2023-03-17\},\n {2}url = \{https:\/\/courier\.example\/ferry\},\n {2}addendum = \{Archived copy: \\url\{https:\/\/example\.org\/[^}]+\}\},\n\}\n$/,
    );
  });

  it('escapes what TeX would act on, and keeps braces balanced', () => {
    const entry = biblatex(
      cited({ title: '100% & $5 #1 a_b ~x^ \\input{/etc/passwd} }', url: 'https://a.example/{b}\\c%20d' }),
    );
    expect(entry).toContain(
      'title = {{100\\% \\& \\$5 \\#1 a\\_b \\textasciitilde{}x\\textasciicircum{} \\textbackslash{}input\\{/etc/passwd\\} \\}}}',
    );
    expect(entry).toContain('url = {https://a.example/%7Bb%7D%5Cc%20d}');
    const bare = entry.replace(/\\[{}]/g, '');
    expect(bare.split('{').length).toBe(bare.split('}').length);
  });

  it('keeps a newsroom with "and" in its name one author', () => {
    expect(biblatex(cited({ authors: [{ literal: 'Press and Radio, Ltd' }] }))).toContain(
      'author = {{Press and Radio, Ltd}}',
    );
  });
});

describe('COinS', () => {
  it('is one newspaper article in Dublin Core for each article, once', () => {
    const spans = coinsOf(site, [ferry, ferry]);
    expect(spans).toHaveLength(1);
    expect(Object.fromEntries(new URLSearchParams(spans[0]))).toEqual({
      ctx_ver: 'Z39.88-2004',
      rft_val_fmt: 'info:ofi/fmt:kev:mtx:dc',
      'rft.type': 'newspaperArticle',
      'rft.title': 'Ferry operator says it ignored no warnings',
      'rft.source': 'Harbour Courier',
      'rft.date': '2023-03-17',
      'rft.language': 'en',
      'rft.identifier': 'https://courier.example/ferry',
    });
  });

  it('keeps a title from adding fields', () => {
    const hostile: Entry = { ...ferry, title: 'a&rft.source=Other%26 "b' };
    const [span] = coinsOf(site, [hostile]);
    expect(new URLSearchParams(span).getAll('rft.source')).toEqual(['Harbour Courier']);
    expect(span).not.toContain('"');
  });
});
