import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../src/catalogue/index.ts';
import { zipFile } from '../../../src/pages/exports/zip.ts';
import { emitPages } from '../../../src/pages/index.ts';
import type { Page } from '../../../src/records/output.ts';
import { makeAuthority, makeClip, settings } from '../../support/archive.ts';
import { authorities, clips } from '../../support/havnsund.ts';

const archive = catalogue({ clips, authorities });
const outputsOf = (archives: boolean, of = archive) =>
  new Map([...emitPages(of, { ...settings, archives })].map((output) => [output.path, output]));

const outputs = outputsOf(true);
function unpack(path: string, from = outputs): Map<string, string> {
  const output = from.get(path) as { content: Uint8Array };
  return new Map(Object.entries(unzipSync(output.content)).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

describe('archives', () => {
  it('are made and linked only where asked for', () => {
    expect([...outputsOf(false).keys()].filter((path) => path.endsWith('.zip'))).toEqual([]);
    const zips = [...outputs.keys()].filter((path) => path.endsWith('.zip'));
    expect(zips).toContain('archive.zip');
    expect(zips).toContain('people/maren-solheim/archive.zip');
    expect(zips).not.toContain('people/constructor/archive.zip');
    const linked = (page: string) => ((outputs.get(page) as Page).data as { archive: string | null }).archive;
    expect(linked('about-this-archive/index.html')).toBe('archive.zip');
    expect(linked('people/maren-solheim/index.html')).toBe('people/maren-solheim/archive.zip');
    expect(linked('places/havnsund/index.html')).toBeNull();
  });

  it('hold for the whole archive the very files of the site', () => {
    const whole = unpack('archive.zip');
    for (const [path, content] of whole) {
      if (path !== 'README.txt')
        expect(content, path).toBe(String((outputs.get(path) as { content: string }).content));
    }
    const data = [...outputs.keys()].filter((path) => /^(?:data|datapackage|cite)\b/.test(path));
    const articles = [...outputs.keys()].filter((path) => path.endsWith('/article.md'));
    expect([...whole.keys()].sort()).toEqual(['README.txt', ...data, ...articles].sort());
  });

  it('hold for a person their articles, quotes and numbered sources', () => {
    const files = unpack('people/maren-solheim/archive.zip');
    const text = (path: string) => files.get(path)!;
    const lines = (path: string) => text(path).trimEnd().split('\n');
    expect(lines('articles.jsonl').map((line) => JSON.parse(line).file)).toEqual([
      'evening/inquiry.txt',
      'courier/ferry.txt',
    ]);
    expect(lines('quotes.jsonl').map((line) => JSON.parse(line).speaker.name)).toEqual(
      expect.arrayContaining(['Maren Solheim']),
    );
    expect(JSON.parse(text('cite.json'))).toHaveLength(2);
    expect(JSON.parse(text('person.json'))).toMatchObject([{ name: 'Maren Solheim' }]);
    expect(lines('articles.csv')).toHaveLength(3);
    expect([...files.keys()].filter((path) => path.startsWith('articles/'))).toEqual([
      expect.stringMatching(/^articles\/1-inquiry-into-the-aurora-opens--.*\.md$/),
      expect.stringMatching(/^articles\/2-ferry-operator-says-.*\.md$/),
    ]);
    const [, readme = '', sources = ''] = /^([\s\S]*)\nSources\n-+\n([\s\S]*)$/.exec(text('README.txt'))!;
    expect(readme).toContain('https://example.org/archive/people/maren-solheim/');
    for (const path of files.keys()) {
      const told = path.startsWith('articles/') ? 'articles/' : path;
      if (path !== 'README.txt') expect(readme).toContain(`\n${told} `);
    }
    expect(sources).toMatch(
      /^\[1\] Inquiry into the Aurora opens\. Evening Post, 2023-04-02\. Archived copy: The Havnsund File, https.*\n\[2\] Ferry operator/,
    );
  });
});

describe('archives of some hundred clips', () => {
  const CLIPS = 300;
  const made = Array.from({ length: CLIPS }, (_, i) => {
    const day = new Date(Date.UTC(2023, 0, 1 + 2 * i)).toISOString().slice(0, 10);
    const said = `"Matter ${i} of the harbour is settled,"`;
    return makeClip({
      file: `clip-${i}.txt`,
      headline: `Harbour matter ${i} settled`,
      published: day,
      outlet: i % 2 === 0 ? 'Harbour Courier' : 'Evening Post',
      paragraphs: [`${said} Maren Solheim said of case ${i}.`],
      names: [['Maren Solheim', 'people/maren-solheim']],
      quotes: [{ words: said, by: 'Maren Solheim' }],
    });
  });
  const many = outputsOf(
    true,
    catalogue({
      clips: made,
      authorities: new Map([makeAuthority('people/maren-solheim', 'Maren Solheim')]),
    }),
  );

  it('hold every article once, and the data as the site has it', () => {
    const whole = unpack('archive.zip', many);
    expect([...whole.keys()].filter((path) => path.endsWith('/article.md'))).toHaveLength(CLIPS);
    const described = JSON.parse(whole.get('datapackage.json')!) as { resources: { path: string }[] };
    for (const { path } of described.resources) {
      expect(whole.get(path), path).toBe(String((many.get(path) as { content: string }).content));
    }
    const records = [...whole].filter(([path]) => /^data\/articles.*\.jsonl$/.test(path));
    const ids = records.flatMap(([, text]) =>
      text
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).id),
    );
    expect(new Set(ids).size).toBe(CLIPS);
  });

  it('number the sources of a person as their articles are numbered', () => {
    const files = unpack('people/maren-solheim/archive.zip', many);
    const articles = [...files.keys()].filter((path) => path.startsWith('articles/'));
    expect(articles).toHaveLength(CLIPS);
    const sources = [...files.get('README.txt')!.matchAll(/^\[(\d+)\] Harbour matter (\d+) settled\./gm)];
    expect(sources).toHaveLength(CLIPS);
    for (const [, number, matter] of sources) {
      expect(
        articles.some((path) =>
          path.startsWith(`articles/${number!.padStart(3, '0')}-harbour-matter-${matter}-`),
        ),
      ).toBe(true);
    }
    expect(files.get('quotes.jsonl')!.trimEnd().split('\n')).toHaveLength(CLIPS);
  });
});

describe('a ZIP', () => {
  it('has the same bytes in every time zone, and opens to the same files', () => {
    const files = [
      { path: 'b/ü.txt', content: 'text\n'.repeat(500) },
      { path: 'a.bin', content: new Uint8Array([0, 255]) },
      { path: 'empty.txt', content: '' },
    ];
    const zone = process.env['TZ'];
    const made = ['UTC', 'Asia/Kathmandu', 'America/St_Johns'].map((name) => {
      process.env['TZ'] = name;
      return Buffer.from(zipFile('x.zip', files).content).toString('base64');
    });
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
    expect(new Set(made).size).toBe(1);
    const opened = unzipSync(Buffer.from(made[0]!, 'base64'));
    expect(Object.keys(opened)).toEqual(['b/ü.txt', 'a.bin', 'empty.txt']);
    expect(strFromU8(opened['b/ü.txt']!)).toBe(files[0]!.content);
    expect(opened['a.bin']).toEqual(new Uint8Array([0, 255]));
  });
});
