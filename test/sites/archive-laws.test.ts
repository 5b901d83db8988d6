import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { build } from '../../src/build.ts';
import { text } from '../support/clip-text.ts';
import { quietEffects, readFiles, readSite, temporaryFolder, writeFiles } from '../support/folders.ts';

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
      execFileSync(process.execPath, ['scripts/run.mjs', 'build', '--input', input, '--output', output], {
        env: { ...process.env, ...environments[index] },
        stdio: 'pipe',
      });
    }
    expect(readSite(one).size).toBeGreaterThan(10);
    expect(readFiles(two)).toEqual(readFiles(one));
  }, 60_000);
});
