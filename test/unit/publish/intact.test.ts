import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { publish } from '../../../src/publish/index.ts';
import { countIntact } from '../../../src/publish/intact.ts';
import { quietEffects, temporaryFolder, writeFiles } from '../../support/folders.ts';

async function publishedSite(): Promise<string> {
  const out = temporaryFolder();
  const files = ['index.html', 'a/index.html', 'a/b/1.html', 'a/b/2.html', 'c/d/3.html'];
  await publish(
    files.map((name) => ({ path: name, content: name })),
    out,
    quietEffects(),
  );
  // As if it had been published a while ago.
  const then = new Date(Date.now() - 60_000);
  for (const name of ['.cuttings/manifest.txt', ...files, 'a/b', 'a', 'c/d', 'c'])
    fs.utimesSync(path.join(out, name), then, then);
  return out;
}

test('counts the files of a site that stands as it was published', async () => {
  expect(countIntact(await publishedSite(), fs)).toBe(5);
  expect(countIntact(temporaryFolder(), fs)).toBeNull();
});

test('a file of somebody else beside them takes nothing away', async () => {
  const out = await publishedSite();
  writeFiles(out, { 'a/b/mine.txt': 'mine', 'mine/too.txt': 'mine' });
  expect(countIntact(out, fs)).toBe(5);
});

test.each<[string, (out: string) => void]>([
  ['removed', (out) => fs.rmSync(path.join(out, 'a/b/2.html'))],
  ['removed with its folder', (out) => fs.rmSync(path.join(out, 'c'), { recursive: true })],
  ['moved away', (out) => fs.renameSync(path.join(out, 'a/b/1.html'), path.join(out, 'a/b/x.html'))],
  [
    'replaced by another file',
    (out) => {
      fs.writeFileSync(path.join(out, 'new'), 'new');
      fs.renameSync(path.join(out, 'new'), path.join(out, 'a/b/1.html'));
    },
  ],
  [
    'replaced by a folder',
    (out) => {
      fs.rmSync(path.join(out, 'a/b/1.html'));
      fs.mkdirSync(path.join(out, 'a/b/1.html'));
    },
  ],
  [
    'put behind a link',
    (out) => {
      fs.renameSync(path.join(out, 'c/d'), path.join(out, 'elsewhere'));
      fs.symlinkSync(path.join(out, 'elsewhere'), path.join(out, 'c/d'));
    },
  ],
  ['changed in place at the root', (out) => fs.appendFileSync(path.join(out, 'index.html'), '!')],
])('notices a file that was %s', async (_, change) => {
  const out = await publishedSite();
  change(out);
  expect(countIntact(out, fs)).toBeNull();
});
