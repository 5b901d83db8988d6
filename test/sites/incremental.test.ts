import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { build } from '../../src/build.ts';
import { ClipMemory } from '../../src/clips.ts';
import { rebuild } from '../../src/rebuild.ts';
import { quietEffects, readFiles, temporaryFolder, writeFiles } from '../support/folders.ts';

const run = ['scripts/run.mjs', 'build'];

type Step = (input: string) => void;

const clip = (n: number, day: number, words: string, name = 'Maria Keller') =>
  ` date 2024-03-${String(day).padStart(2, '0')} Ferry ${n} returns\n\n${name} met Peter Novak in Port Ellis. ${words}\n`;
const number = fc.integer({ min: 0, max: 5 });
const words = fc.constantFrom(
  '"We sleep less," she said.',
  'Keller left on Monday.',
  'Novak stayed in Norland.',
  '"Nobody of the crew was warned before the ferry sailed on 3 February," Novak told reporters in Oslo.',
  '"Nobody of the crew was ever warned before the ferry sailed," Novak said. "That is all," said Keller.',
  '',
);
const name = fc.constantFrom('Maria Keller', 'Anna Keller', 'Harbour master Marie Keller');
const at = (input: string, n: number) => path.join(input, `clip-${n}.txt`);

/** Edits that an archive sees: clips come, change, go and move; settings, decisions and templates change. */
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(number, fc.integer({ min: 1, max: 28 }), words, name).map(
    ([n, day, text, who]): Step =>
      (input) =>
        fs.writeFileSync(at(input, n), clip(n, day, text, who)),
  ),
  number.map(
    (n): Step =>
      (input) =>
        fs.rmSync(at(input, n), { force: true }),
  ),
  fc.tuple(number, number).map(
    ([from, to]): Step =>
      (input) => {
        if (fs.existsSync(at(input, from))) fs.renameSync(at(input, from), at(input, to));
      },
  ),
  fc.constantFrom('Papers', 'Clips').map(
    (title): Step =>
      (input) =>
        fs.writeFileSync(
          path.join(input, 'archive.yaml'),
          `title: ${title}\nbaseUrl: https://clips.example/\n`,
        ),
  ),
  fc
    .constantFrom(
      ['date', 'date: clip-1.txt\n  is: 2024-03-01'],
      ['date', 'date: clip-1.txt\n  is: 2023-01-02'],
      ['outlet', 'outlet: clip-0.txt\n  is: Evening Post'],
      ['outlet', 'outlet: clip-0.txt\n  is: Courier'],
      ['same', 'same: [Maria Keller, Anna Keller]\n  name: Maria Anna Keller'],
      ['rename', 'rename: Peter Novak\n  to: Petr Novák'],
      ['rename', 'rename: Port Ellis\n  to: Ellis Harbour'],
      ['story', 'story: clip-0.txt\n  name: The ferry'],
      ['story', 'story: clip-0.txt\n  drop: [clip-1.txt]'],
      ['story', ''],
      ['same', ''],
    )
    .map(
      ([file, decision]): Step =>
        (input) =>
          writeFiles(input, {
            [`curation/${file}.yaml`]: decision
              ? `- ${decision}\n  by: M. Editor\n  on: 2024-05-01\n  why: stamp on the back\n`
              : '',
          }),
    ),
  fc.constantFrom('<p>One foot</p>', '<p>Another</p>').map(
    (html): Step =>
      (input) =>
        writeFiles(input, { 'templates/partials/site-foot.eta': html }),
  ),
);

test('after any edits, a build upon the last one, in this process or another, equals a build from nothing, byte for byte', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 4 }),
      async (rounds) => {
        const [input, output, cache] = [temporaryFolder(), temporaryFolder(), temporaryFolder()];
        const [watched, memory] = [temporaryFolder(), new ClipMemory()];
        fs.writeFileSync(at(input, 0), clip(0, 1, ''));
        for (const edits of rounds) {
          for (const edit of edits) edit(input);
          const clean = temporaryFolder();
          await build({ input, output, cache }, quietEffects());
          await build({ input, output: clean }, quietEffects());
          await build({ input, output: watched, memory }, quietEffects());
          expect(readFiles(output)).toEqual(readFiles(clean));
          expect(readFiles(watched)).toEqual(readFiles(clean));
        }
      },
    ),
    { numRuns: Number(process.env['INCREMENTAL_RUNS'] ?? 5) },
  );
}, 120_000);

test('one thread and three give the same bytes', () => {
  const input = temporaryFolder();
  for (let n = 0; n < 12; n += 1)
    fs.writeFileSync(at(input, n), clip(n, n + 1, '"We sleep less," she said.'));
  const [one, many] = [temporaryFolder(), temporaryFolder()].map((output, index) => {
    const options = [
      '--input',
      input,
      '--output',
      output,
      '--no-cache',
      '--workers',
      index === 0 ? '0' : '3',
    ];
    execFileSync(process.execPath, [...run, ...options], { stdio: 'pipe' });
    return readFiles(output);
  });
  expect(one!.size).toBeGreaterThan(20);
  expect(many).toEqual(one);
}, 60_000);

test.each([true, false])('nothing is written when nothing changed (kept readings: %s)', async (kept) => {
  const [input, output, folder] = [temporaryFolder(), temporaryFolder(), temporaryFolder()];
  const cache = kept ? folder : undefined;
  fs.writeFileSync(at(input, 0), clip(0, 1, ''));
  await rebuild({ input, output, cache }, quietEffects());
  const times = () =>
    [...readFiles(output).keys()].map((name) => fs.statSync(path.join(output, name)).mtimeMs);
  const before = times();
  const { summary } = await rebuild({ input, output, cache }, quietEffects());
  expect(summary).toMatchObject({ clips: 1, written: 0, unchanged: before.length - 1, removed: 0 });
  expect(times()).toEqual(before);
  fs.rmSync(path.join(output, 'index.html'));
  expect((await rebuild({ input, output, cache }, quietEffects())).summary).toMatchObject({
    written: 1,
    removed: 0,
  });
});
