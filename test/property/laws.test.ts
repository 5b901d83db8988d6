import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { build } from '../../src/build.ts';
import { annotate, parseClip } from '../../src/index.ts';
import { quietEffects, readFiles, readSite, temporaryFolder, writeFiles } from '../support/folders.ts';

const names = [
  'Maria Keller',
  'Peter Novak',
  'Keller',
  'Mr Novak',
  'the mayor',
  'he',
  'Port Ellis',
  'Norland Steel',
];
const piece = fc.constantFrom(
  ...names,
  ...[
    'said',
    'told reporters',
    'on Wednesday',
    'in March 2021',
    'from August 18 to 19',
    'Source: Daily Post',
  ],
  ...[
    '“',
    '”',
    '"',
    "'",
    '(',
    ')',
    ',',
    '.',
    ' ',
    '\n',
    '\n\n',
    '\u00a0',
    '\u00ad',
    '\r\n',
    'é',
    'e\u0301',
    '😀',
    '\u200b',
  ],
  ...[
    'Photo: Anna Berg/Agency',
    'Related materials:',
    'PORT ELLIS (Wire) -',
    ' date 2024-08-20 ',
    '<b>',
    '&amp;',
    '{{',
    '<%=',
  ],
);
const text = fc
  .array(fc.oneof(piece, fc.string({ maxLength: 6, unit: 'binary' })), { maxLength: 60 })
  .map((all) => all.join(' '));
const published = fc.option(fc.constantFrom('2024-08-30', '2024-08', '2023-12-31/2024-01-02'));

describe('laws of one clip', () => {
  test('annotate: every span is of the very string passed', () => {
    fc.assert(
      fc.property(text, published, (passed, date) => {
        const { mentions, quotes, dates, references, epithets } = annotate(passed, { published: date });
        for (const found of [...mentions, ...quotes, ...dates, ...references, ...epithets]) {
          expect(passed.slice(found.start, found.end)).toBe(found.text);
          expect(found.end).toBeGreaterThan(found.start);
        }
        for (const { speaker } of quotes)
          if (speaker) expect(passed.slice(speaker.start, speaker.end)).toBe(speaker.text);
        for (const list of [mentions, quotes, dates])
          expect(list).toEqual([...list].sort((a, b) => a.start - b.start || a.end - b.end));
      }),
      { numRuns: 120 },
    );
  });

  test('parseClip: zones cover the text end to end, facts stand where they say', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('a.txt', 'a.md', 'a.html'), (content, path) => {
        const record = parseClip({ path, bytes: Buffer.from(content) });
        let at = 0;
        for (const zone of record.zones) {
          expect(zone.start).toBe(at);
          at = zone.end;
        }
        expect(at).toBe(record.text.length);
        for (const found of [...record.mentions, ...record.quotes, ...record.dates])
          expect(record.text.slice(found.start, found.end)).toBe(found.text);
        for (const mention of record.quotes.map(({ speaker }) => speaker?.mention ?? null))
          if (mention !== null) expect(record.mentions[mention]).toBeDefined();
      }),
      { numRuns: 120 },
    );
  });

  test('parseClip: any bytes give a record, and the same one each time', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom('a.txt', 'b.md', 'c.html', 'd.json', 'e'),
        (bytes, path) => {
          expect(parseClip({ path, bytes })).toEqual(parseClip({ path, bytes }));
        },
      ),
      { numRuns: 80 },
    );
  });
});

const clip = fc.record({
  day: fc.integer({ min: 1, max: 28 }),
  headline: fc.constantFrom('Ferry returns', 'Mayor resigns <b>'),
  body: text,
});
const archive = fc
  .array(clip, { minLength: 1, maxLength: 6 })
  .map((clips) =>
    Object.fromEntries(
      clips.map(({ day, headline, body }, i) => [
        `${'ab'[i % 2]}/clip-${i}.txt`,
        ` date 2024-03-${String(day).padStart(2, '0')} ${headline}\n\nMaria Keller met Peter Novak in Port Ellis. ${body}\n`,
      ]),
    ),
  );

async function siteOf(files: Record<string, string>, disk = {}) {
  const [input, output] = [temporaryFolder(), temporaryFolder()];
  writeFiles(input, files);
  const report = await build({ input, output }, quietEffects(disk));
  return { report, output };
}

describe('laws of an archive', () => {
  test('every internal link lands, the seeds may lie on the disk in any order', async () => {
    await fc.assert(
      fc.asyncProperty(archive, async (files) => {
        const one = await siteOf(files);
        expect(one.report.published).toBe(true);
        expect(
          one.report.diagnostics.filter(({ ruleId }) => /^(?:check|publish|clip)\//.test(ruleId)),
        ).toEqual([]);
        const two = await siteOf(Object.fromEntries(Object.entries(files).reverse()));
        expect(readFiles(two.output)).toEqual(readFiles(one.output));
      }),
      { numRuns: 12 },
    );
  }, 120_000);

  test('the same site in any time zone and locale', () => {
    const [input, one, two] = [temporaryFolder(), temporaryFolder(), temporaryFolder()];
    writeFiles(input, {
      'a.txt':
        ' date 2024-03-31 Clocks change\n\nPORT ELLIS (Wire) - Maria Keller said on Sunday: "We sleep less."\n',
      'b.md':
        '---\ntitle: Éclair\ndate: 2024-12-31T23:30:00-08:00\n---\n\nIn Port Ellis, Ängstrom and Zebra met.\n',
    });
    const environments = [
      { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' },
      { TZ: 'America/Los_Angeles', LC_ALL: 'C', LANG: 'C' },
    ];
    for (const [index, output] of [one, two].entries()) {
      execFileSync(
        process.execPath,
        ['--import', 'tsx', 'scripts/build.ts', '--input', input, '--output', output],
        {
          env: { ...process.env, ...environments[index] },
          stdio: 'pipe',
        },
      );
    }
    expect(readSite(one).size).toBeGreaterThan(10);
    expect(readFiles(two)).toEqual(readFiles(one));
  }, 60_000);
});
