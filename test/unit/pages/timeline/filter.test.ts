import fs from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../../src/catalogue/index.ts';
import { Fingerprints } from '../../../../src/pages/fingerprints.ts';
import { choicesOf, offersByBeginning } from '../../../../src/pages/timeline/filter/choices.ts';
import type { FilterForm } from '../../../../src/pages/timeline/filter/index.ts';
import { postingsOf } from '../../../../src/pages/timeline/filter/postings.ts';
import { cutTable, partOf } from '../../../../src/pages/timeline/filter/tables.ts';
import { timelinePages } from '../../../../src/pages/timeline/index.ts';
import type { OutputFile } from '../../../../src/records/output.ts';
import { createRenderer } from '../../../../src/render/index.ts';
import { settings } from '../../../support/archive.ts';
import { authorities, clips } from '../../../support/havnsund.ts';

const site = { catalogue: catalogue({ clips, authorities }), settings };
const renderer = createRenderer([join(import.meta.dirname, '../../../../templates')], settings, fs);

/** What a part hands over when a page loads it: its name and its data. */
function run<T>({ content }: OutputFile): [name: string, data: T] {
  let given: [string, T] | undefined;
  new Function('cuttingsPart', String(content))((name: string, data: T) => {
    given = [name, data];
  });
  return given!;
}

describe('a table in parts', () => {
  const rows = new Map(
    Array.from({ length: 2000 }, (_, i): [string, string[]] => [
      `people/a-${i}`,
      [`A ${i}`, '</script>\u2028'],
    ]),
  );
  const { files, parts } = cutTable('timeline/filter/printed', rows.set('__proto__', ['x', 'y']));

  it('has every row in the part that its key says, and parts of about one size', () => {
    expect(files).toHaveLength(parts);
    let found = 0;
    for (const [number, file] of files.entries()) {
      const [name, data] = run<[string, unknown][]>(file);
      expect(`${name}.js`).toBe(file.path);
      expect(file.path).toBe(`timeline/filter/printed/${number}.js`);
      expect(String(file.content).length).toBeLessThan(25_000);
      for (const [key, value] of data) {
        expect(partOf(key, parts)).toBe(number);
        expect(value).toEqual(rows.get(key));
        found++;
      }
    }
    expect(found).toBe(2001);
  });

  it('of one row, or of none, is one file', () => {
    expect(cutTable('x', new Map([['a', 1]])).parts).toBe(1);
    expect(run(cutTable('x', new Map()).files[0]!)).toEqual(['x/0', []]);
  });

  it('changes in one file when one row changes', () => {
    const changed = cutTable('timeline/filter/printed', new Map(rows).set('people/a-7', ['B 7', '']));
    const differing = files.filter(({ content }, i) => content !== changed.files[i]!.content);
    expect(differing).toHaveLength(1);
  });
});

describe('what the timeline can be filtered by', () => {
  const choices = choicesOf(site);
  const offers = offersByBeginning(choices);
  const offered = (beginning: string) => offers.get(beginning)?.map(([id]) => id) ?? [];

  it('is whoever and whatever has a page', () => {
    const ids = choices.map(({ id }) => id);
    expect(ids).toContain('people/maren-solheim');
    expect(ids).toContain('places/havnsund');
    expect(ids).toContain('organizations/lindqvist-line');
    expect(ids).toContain('sources/harbour-courier');
    // A candidate has no page.
    expect(ids).not.toContain('people/constructor');
    // Who is only perhaps meant has nothing on the timeline.
    expect(ids).not.toContain('people/lena-brandt');
    for (const { id, entries } of choices) expect([id, entries.length]).not.toEqual([id, 0]);
  });

  it('is found by the beginning of any word of any form', () => {
    expect(offered('so')[0]).toBe('people/maren-solheim');
    expect(offered('ma')).toContain('people/maren-solheim');
    expect(offered('co')).toEqual(['sources/harbour-courier']);
    expect(offered('xx')).toEqual([]);
  });

  it('is offered with the most named first', () => {
    const counts = offers.get('')!.map(([, , , articles]) => articles);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    expect(offered('')[0]).toBe('places/havnsund');
  });

  it('is offered by name before the stories that have the name in theirs', () => {
    const choice = (id: string, name: string, articles: number) => ({
      id,
      name,
      note: '',
      forms: [name],
      entries: Array.from({ length: articles }, (_, i) => i),
    });
    const both = offersByBeginning([
      choice('stories/a', 'Hurst: sea wall', 11),
      choice('people/h', 'Hurst', 9),
    ]);
    expect(both.get('hu')!.map(([id]) => id)).toEqual(['people/h', 'stories/a']);
    expect(both.get('')!.map(([id]) => id)).toEqual(['stories/a', 'people/h']);
  });
});

describe('places on a timeline', () => {
  const { printed, happened, entries, dossiers } = site.catalogue;

  it('are counted by the month, the newest first', () => {
    const solheim = dossiers.get('people/maren-solheim')!;
    expect(postingsOf(printed)(solheim.entries)).toBe('2023-04 0;2023-03 0');
    expect(postingsOf(happened)(solheim.entries)).toBe('2023-03 0 1 2');
    expect(postingsOf(printed)([])).toBe('');
  });

  it('of an article without a date are none', () => {
    expect(postingsOf(printed)(entries.filter(({ published }) => published === null))).toBe('');
  });
});

describe('the filter of a site', () => {
  const pages = [...timelinePages(site, new Fingerprints(site))].flatMap((found) =>
    'make' in found ? [...found.make()] : [found],
  );
  const files = pages.map((file) => ('template' in file ? renderer.render(file) : file));
  const linesAt = (path: string) => run<[string[], unknown[][]]>(files.find((file) => file.path === path)!);

  it('leads from a name to the very entries of the timeline', () => {
    const [name, [days, lines]] = linesAt('timeline/2023/03/lines-0.js');
    expect(name).toBe('timeline/2023/03/lines-0');
    expect(days).toEqual(['<time datetime="2023-03-17">Friday 17</time>']);
    const [entry] = site.catalogue.printed.filter(({ period }) => period === '2023-03');
    expect(lines).toEqual([
      [
        0,
        entry!.entry.path.replace('/index.html', ''),
        entry!.entry.title,
        'en',
        'Harbour Courier',
        'Norpress',
      ],
    ]);
  });

  it('tells the sentence of a day that an article tells of, as text', () => {
    const [, [, lines]] = linesAt('timeline/happened/2023/03/lines-0.js');
    expect(lines).toHaveLength(3);
    const [, , , , , , anchor, sentence, published] = lines.at(-1)!;
    expect(anchor).toMatch(/^d-\d+$/);
    expect(sentence).toEqual([
      expect.any(String),
      'on Wednesday',
      expect.stringContaining('<script>alert(1)</script>'),
    ]);
    expect(published).toBe('17 March 2023');
  });

  it('says beforehand how many entries and parts there are', () => {
    const [name, form] = run<FilterForm>(files.find(({ path }) => path === 'timeline/filter/form.js')!);
    expect(name).toBe('timeline/filter/form');
    expect(form.totals).toEqual({ printed: 2, happened: 3 });
    const parts = files.filter(({ path }) => path.startsWith('timeline/filter/happened/'));
    expect(form.parts.happened).toBe(parts.length);
  });
});
