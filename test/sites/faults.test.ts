import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { build } from '../../src/build.ts';
import type { Disk } from '../../src/effects.ts';
import { rebuild } from '../../src/rebuild.ts';
import { quietEffects, readFiles, readSite, temporaryFolder, writeFiles } from '../support/folders.ts';

const command = ['scripts/run.mjs', 'build'];

/** An archive of some clips whose every page changes from one round to the next. */
function writeRound(input: string, round: number, clips = 4): void {
  for (let n = 0; n < clips; n += 1) {
    const day = String(1 + ((n + round) % 28)).padStart(2, '0');
    const text = `Maria Keller met Peter Novak in Port Ellis. "We sleep less," she said. Round ${round}.`;
    writeFiles(input, { [`clip-${n}.txt`]: ` date 2024-03-${day} Ferry ${n} returns\n\n${text}\n` });
  }
}

/** The site that a build from nothing makes of a folder. */
async function cleanSite(input: string): Promise<Map<string, string>> {
  const output = temporaryFolder();
  await build({ input, output }, quietEffects());
  return readFiles(output);
}

const published = (files: Map<string, string>) =>
  new Map([...files].filter(([name]) => !name.startsWith('.cuttings/')));

// KILLS=200 npx vitest … kills that many.
const kills = Number(process.env['KILLS'] ?? 5);

test('killed at any moment, the site is the old one or becomes the new one, whole', async () => {
  const [input, output, cache] = [temporaryFolder(), temporaryFolder(), temporaryFolder()];
  const options = ['--input', input, '--output', output, '--cache', cache];
  const run = () => {
    const child = spawn(process.execPath, [...command, ...options], { stdio: 'ignore' });
    return { child, ended: new Promise((done) => child.once('exit', done)) };
  };
  writeRound(input, 0);
  await run().ended;
  writeRound(input, 1);
  const started = performance.now();
  await run().ended;
  const whole = performance.now() - started;
  for (let kill = 1; kill <= kills; kill += 1) {
    const before = readSite(output);
    writeRound(input, kill + 1);
    const { child, ended } = run();
    await pause(whole * (0.2 + (0.8 * kill) / kills));
    child.kill('SIGKILL');
    await ended;
    const after = readSite(output);
    const clean = await cleanSite(input);
    // Between the decision and its end the next build completes it.
    if (!fs.existsSync(path.join(output, '.cuttings/journal.json')))
      expect([before, published(clean)]).toContainEqual(after);
    await build({ input, output, cache }, quietEffects());
    expect(readFiles(output), `kill ${kill}`).toEqual(clean);
  }
}, 600_000);

describe('a full disk', () => {
  /** The real disk, on which a write or a new folder finds no room when `full` says so. */
  const filling = (full: () => boolean): Partial<Disk> => {
    const take = () => {
      const error = new Error('ENOSPC: no space left on device, write');
      if (full()) throw Object.assign(error, { code: 'ENOSPC', syscall: 'write' });
    };
    return {
      writeFileSync: (target, content, options) => {
        take();
        fs.writeFileSync(target, content, options);
      },
      writeSync: ((file: number, bytes: Uint8Array, place?: number) => {
        // Writing again what is there takes no room.
        if (place === undefined) take();
        return fs.writeSync(file, bytes, place);
      }) as Disk['writeSync'],
      mkdirSync: ((target: string, options: fs.MakeDirectoryOptions) => {
        if (!fs.existsSync(target)) take();
        return fs.mkdirSync(target, options);
      }) as Disk['mkdirSync'],
    };
  };

  test('at the first write, at the last or at any other, leaves the old site or one that the next build completes', async () => {
    const [input, output, cache] = [temporaryFolder(), temporaryFolder(), temporaryFolder()];
    writeRound(input, 0, 2);
    await build({ input, output, cache }, quietEffects());
    let writes = 0;
    writeRound(input, 1, 2);
    const counting = filling(() => {
      writes += 1;
      return false;
    });
    await build({ input, output, cache }, quietEffects(counting));
    const outcomes = new Set<string>();
    for (const share of [0, 0.01, 0.02, 0.05, 0.2, 0.5, 0.9, 0.98, 1.2]) {
      const before = readSite(output);
      writeRound(input, 2 + share * 100, 2);
      let left = Math.round(share * writes);
      const { published, diagnostics } = await build(
        { input, output, cache },
        quietEffects(filling(() => left-- <= 0)),
      );
      const told = diagnostics.filter(({ severity }) => severity !== 'info').map(({ ruleId }) => ruleId);
      const decided = fs.existsSync(path.join(output, '.cuttings/journal.json'));
      if (!published) expect(told).toContain('publish/failed');
      if (!published && !decided) expect(readSite(output)).toEqual(before);
      outcomes.add(published ? told.join() : decided ? 'decided' : 'old');
      await build({ input, output, cache }, quietEffects());
      expect(readFiles(output), `room for ${share}`).toEqual(await cleanSite(input));
    }
    expect([...outcomes]).toContain('old');
    expect([...outcomes]).toContain('');
  }, 60_000);

  test('without room for the cache the site is built all the same, with a warning', async () => {
    const [input, output, cache] = [temporaryFolder(), temporaryFolder(), temporaryFolder()];
    writeRound(input, 0, 2);
    const full = quietEffects({ writeSync: filling(() => true).writeSync! });
    const { published, diagnostics } = await rebuild({ input, output, cache }, full);
    expect(published).toBe(true);
    expect(diagnostics.map(({ ruleId, file }) => [ruleId, file])).toEqual([['cache/failed', cache]]);
    expect(readFiles(output)).toEqual(await cleanSite(input));
    fs.rmSync(cache, { recursive: true });
    fs.writeFileSync(cache, 'a file where the folder should be');
    writeRound(input, 1, 2);
    expect((await rebuild({ input, output, cache }, quietEffects())).published).toBe(true);
    expect(readFiles(output)).toEqual(await cleanSite(input));
  });

  // A file system of its own, where the system lets one be mounted.
  test('a real one leaves the old site whole', async ({ skip }) => {
    const [input, disk] = [temporaryFolder(), temporaryFolder()];
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', disk], { stdio: 'pipe' });
    } catch {
      skip('no file system can be mounted here');
    }
    onTestFinished(() => void execFileSync('umount', [disk]));
    const output = path.join(disk, 'site');
    writeRound(input, 0, 1);
    expect((await build({ input, output }, quietEffects())).published).toBe(true);
    const before = readSite(output);
    writeFiles(input, {
      'long.txt': ` date 2024-03-01 Long clip\n\n${'Nothing more was said of it. '.repeat(60_000)}\n`,
    });
    const { published, diagnostics } = await build({ input, output }, quietEffects());
    expect(published).toBe(false);
    expect(diagnostics.map(({ ruleId, reason }) => `${ruleId} ${reason}`).join()).toMatch(
      /publish\/failed .*ENOSPC/,
    );
    expect(readSite(output)).toEqual(before);
    fs.rmSync(path.join(input, 'long.txt'));
    writeRound(input, 1, 1);
    expect((await build({ input, output }, quietEffects())).published).toBe(true);
    expect(readFiles(output)).toEqual(await cleanSite(input));
  }, 60_000);
});

test('a clip that goes away while the folder is read is told, and the rest is built', async () => {
  const [input, output] = [temporaryFolder(), temporaryFolder()];
  writeRound(input, 0);
  const readFileSync = ((file: fs.PathOrFileDescriptor, options?: never) => {
    if (String(file).endsWith('clip-2.txt')) fs.rmSync(String(file));
    return fs.readFileSync(file, options);
  }) as Disk['readFileSync'];
  const { published, summary, diagnostics } = await build({ input, output }, quietEffects({ readFileSync }));
  expect([published, summary.clips]).toEqual([true, 3]);
  expect(diagnostics.map(({ ruleId, file }) => [ruleId, file])).toContainEqual([
    'input/unreadable',
    'clip-2.txt',
  ]);
  await build({ input, output }, quietEffects());
  expect(readFiles(output)).toEqual(await cleanSite(input));
});

test('of two builds at once on one output, one refuses with words, and the site is whole', async () => {
  const [input, output, cache] = [temporaryFolder(), temporaryFolder(), temporaryFolder()];
  writeRound(input, 0, 20);
  const run = () => {
    const child = spawn(process.execPath, [
      ...command,
      '--input',
      input,
      '--output',
      output,
      '--cache',
      cache,
    ]);
    let said = '';
    child.stderr.on('data', (text) => {
      said += text;
    });
    return new Promise<{ code: number | null; said: string }>((done) =>
      child.once('close', (code) => done({ code, said })),
    );
  };
  let ended = false;
  const first = run().finally(() => {
    ended = true;
  });
  while (!ended && !fs.existsSync(path.join(output, '.cuttings/lock'))) await pause(2);
  const { published, diagnostics } = await build({ input, output, cache }, quietEffects());
  // Where the first was done before this one came to write, there was nothing to refuse.
  if (!published)
    expect(diagnostics.map(({ ruleId, reason }) => `${ruleId} ${reason}`).join()).toMatch(
      /publish\/locked another build \(process \d+\)/,
    );
  expect((await first).code).toBe(0);
  const both = await Promise.all([run(), run()]);
  for (const { code, said } of both) if (code !== 0) expect(said).toContain('publish/locked');
  expect(readFiles(output)).toEqual(await cleanSite(input));
});

test('a cache with flipped and missing bytes is told from a sound one, and its clips are read again', async () => {
  const [input, output, cache] = [temporaryFolder(), temporaryFolder(), temporaryFolder()];
  writeRound(input, 0, 3);
  await rebuild({ input, output, cache }, quietEffects());
  const report = await rebuild({ input, output, cache }, quietEffects());
  const clean = await cleanSite(input);
  const random = generator(7);
  for (let round = 0; round < 16; round += 1) {
    for (const name of fs.readdirSync(cache)) {
      const file = path.join(cache, name);
      const bytes = fs.readFileSync(file);
      for (let flips = 0; flips < 1 + round / 4; flips += 1) {
        const at = Math.floor(random() * bytes.length);
        if (bytes.length > 0) bytes[at] = bytes[at]! ^ (1 << Math.floor(random() * 8));
      }
      fs.writeFileSync(
        file,
        round % 3 === 0 ? bytes.subarray(0, Math.floor(random() * bytes.length)) : bytes,
      );
    }
    // Half of the time the output is gone too, so that all pages are made of what the cache gives.
    if (round % 2 === 0) fs.rmSync(output, { recursive: true });
    const again = await rebuild({ input, output, cache }, quietEffects());
    expect(readFiles(output), `round ${round}`).toEqual(clean);
    expect(again.diagnostics).toEqual(report.diagnostics);
    expect(again.summary).toMatchObject({
      clips: 3,
      people: report.summary.people,
      quotes: report.summary.quotes,
    });
  }
}, 60_000);

/** Numbers from 0 to 1 that depend on the seed alone. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}
