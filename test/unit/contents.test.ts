import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { type Contents, openContents } from '../../src/contents.ts';
import type { InputFile } from '../../src/input.ts';
import { quietEffects, temporaryFolder } from '../support/folders.ts';

const { disk } = quietEffects();
const open = (folder: string) => openContents(folder, 'clips', disk);
const file = (name: string, state = '1 2 3 4', changed = 1000): InputFile => ({
  path: name,
  location: `/x/${name}`,
  state,
  changed,
});
const [one, other] = ['1'.repeat(64), '2'.repeat(64)];
const notes = (folder: string, note: (contents: Contents) => void) => {
  const contents = open(folder);
  note(contents);
  contents.close();
};

test('knows what a file held as long as nobody touches it', () => {
  const folder = temporaryFolder();
  notes(folder, (contents) => {
    expect(contents.of(file('a.txt'))).toBe(null);
    contents.note(file('a.txt'), one);
    contents.note(file('line\n"break".txt'), other);
  });
  const next = open(folder);
  expect([next.of(file('a.txt')), next.of(file('line\n"break".txt'))]).toEqual([one, other]);
  expect([next.of(file('a.txt', '1 2 3 5')), next.of(file('b.txt'))]).toEqual([null, null]);
});

test('a file changed as the build began is read again: it may change once more within one step of the clock', () => {
  const folder = temporaryFolder();
  const now = Date.now();
  notes(folder, (contents) => {
    contents.note(file('fresh.txt', '1', now), one);
    contents.note(file('older.txt', '1', now - 10_000), other);
  });
  expect(['fresh.txt', 'older.txt'].map((name) => open(folder).of(file(name, '1')))).toEqual([null, other]);
});

test('forgets files that are gone, and all of it when the record does not check out', () => {
  const folder = temporaryFolder();
  notes(folder, (contents) => {
    contents.note(file('a.txt'), one);
    contents.note(file('b.txt'), other);
  });
  notes(folder, (contents) => contents.of(file('b.txt')));
  expect([open(folder).of(file('a.txt')), open(folder).of(file('b.txt'))]).toEqual([null, other]);
  const record = path.join(folder, 'clips.contents');
  fs.writeFileSync(record, fs.readFileSync(record, 'utf8').replace('222', '232'));
  expect(open(folder).of(file('b.txt'))).toBe(null);
});

test('a folder that takes no files keeps nothing, and says nothing: the cache does', () => {
  const full = () => {
    throw Object.assign(new Error('full'), { code: 'ENOSPC' });
  };
  const contents = openContents('/x', 'clips', quietEffects({ writeFileSync: full as never }).disk);
  contents.note(file('a.txt'), one);
  contents.close();
  expect(contents.of(file('a.txt'))).toBe(null);
});
