import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openCache } from '../../src/cache.ts';
import { ClipMemory, readClips } from '../../src/clips.ts';
import { defaultSettings } from '../../src/config.ts';
import { openContents } from '../../src/contents.ts';
import { listInput } from '../../src/input.ts';
import { quietEffects, temporaryFolder, writeFiles } from '../support/folders.ts';

/** A folder of clips of some age, and how each round of reading goes about it. */
function archive(files: Record<string, string>) {
  const [input, kept] = [temporaryFolder(), temporaryFolder()];
  writeFiles(input, files);
  const opened: string[] = [];
  const effects = quietEffects({
    readFileSync: ((file: string, ...rest: []) => {
      if (file.startsWith(input)) opened.push(path.basename(file));
      return fs.readFileSync(file, ...rest);
    }) as never,
  });
  const read = async (memory?: ClipMemory) => {
    opened.length = 0;
    const cache = openCache(kept, 'clips', effects.disk);
    const contents = openContents(kept, 'clips', effects.disk);
    const listed = listInput(input, [], effects.disk).value.map((file) => ({
      ...file,
      changed: file.changed - 60_000,
    }));
    const { value, diagnostics } = await readClips(
      listed,
      { ...defaultSettings, cache, contents, memory, workers: 0 },
      effects,
    );
    cache.close();
    contents.close();
    return { clips: value, diagnostics, opened: [...opened] };
  };
  return { input, kept, read };
}

const text = (words: string) => ` date 2024-03-04 Ferry returns\n\nMaria Keller came. ${words}\n`;

test('a file that nobody touched is not opened again, and its reading is the same', async () => {
  const { input, read } = archive({ 'a.txt': text('One.'), 'b.txt': text('Two.'), 'c.txt': text('One.') });
  const first = await read();
  expect(first.opened).toEqual(['a.txt', 'b.txt', 'c.txt']);
  const again = await read();
  expect(again).toEqual({ ...first, opened: [] });
  fs.writeFileSync(path.join(input, 'b.txt'), text('Six.'));
  const edited = await read();
  expect(edited.opened).toEqual(['b.txt']);
  expect(edited.clips.map(({ article }) => article.text.slice(-5, -1))).toEqual(['One.', 'Six.']);
});

test('a reading that got lost is read from its file', async () => {
  const { kept, read } = archive({ 'a.txt': text('One.') });
  const first = await read();
  fs.rmSync(path.join(kept, 'clips.index'));
  expect(await read()).toEqual(first);
});

test('one process has the same objects from build to build, but for the clip that was edited', async () => {
  const { input, read } = archive({ 'a.txt': text('One.'), 'b.txt': text('Two.') });
  const memory = new ClipMemory();
  const first = await read(memory);
  fs.writeFileSync(path.join(input, 'b.txt'), text('Six.'));
  const second = await read(memory);
  expect(second.clips[0]).toBe(first.clips[0]);
  expect(second.clips[1]).not.toEqual(first.clips[1]);
  const afresh = await read();
  expect(afresh.clips).toEqual(second.clips);
});
