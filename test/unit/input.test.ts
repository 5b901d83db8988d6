import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { type InputFile, listInput, readBytes } from '../../src/input.ts';
import { quietEffects, temporaryFolder, writeFiles } from '../support/folders.ts';

const { disk } = quietEffects();

test('lists clips in any folder, in an order of its own', () => {
  const folder = temporaryFolder();
  const long = `${'n'.repeat(251)}.txt`;
  writeFiles(folder, {
    'b.txt': '',
    'B.txt': 'x',
    'a/ünï "quoted" 😀.md': 'x',
    [`deep/er/${long}`]: 'x',
    'archive.yaml': '',
    'curation/people.yaml': '',
    'templates/pages/article.eta': '',
    '.hidden/x.txt': '',
    '.DS_Store': '',
    'sub/archive.yaml': 'a clip may have this name further down',
    'public/index.html': '',
  });
  const { value, diagnostics } = listInput(folder, [path.join(folder, 'public')], disk);
  expect(value.map((file) => file.path)).toEqual([
    'B.txt',
    'a/ünï "quoted" 😀.md',
    'b.txt',
    `deep/er/${long}`,
    'sub/archive.yaml',
  ]);
  const [, , { changed }] = value as [InputFile, InputFile, InputFile];
  expect(Math.abs(Date.now() - changed)).toBeLessThan(60_000);
  const states = () => listInput(folder, [path.join(folder, 'public')], disk).value.map(({ state }) => state);
  expect(states()).toEqual(value.map(({ state }) => state));
  fs.utimesSync(path.join(folder, 'b.txt'), 1, 1);
  expect(states().map((state, index) => state === value[index]!.state)).toEqual([
    true,
    true,
    false,
    true,
    true,
  ]);
  expect(diagnostics).toEqual([]);
});

test('follows no link and opens no pipe', () => {
  const [folder, outside] = [temporaryFolder(), temporaryFolder()];
  writeFiles(outside, { 'secret.txt': 'secret' });
  fs.symlinkSync(path.join(outside, 'secret.txt'), path.join(folder, 'link.txt'));
  fs.symlinkSync(outside, path.join(folder, 'linked'));
  fs.symlinkSync('/nowhere/at/all', path.join(folder, 'broken.txt'));
  execFileSync('mkfifo', [path.join(folder, 'pipe.txt')]);
  const { value, diagnostics } = listInput(folder, [], disk);
  expect(value).toEqual([]);
  expect(diagnostics.map(({ file, ruleId }) => `${file} ${ruleId}`).sort()).toEqual([
    'broken.txt input/link',
    'link.txt input/link',
    'linked input/link',
    'pipe.txt input/not-a-file',
  ]);
});

test('an unreadable file or folder is told', () => {
  const denied = () => {
    throw Object.assign(new Error('denied'), { code: 'EACCES' });
  };
  expect(
    listInput('/x', [], quietEffects({ readdirSync: denied as never }).disk).diagnostics[0],
  ).toMatchObject({
    ruleId: 'input/unreadable',
    reason: 'the folder cannot be read (EACCES)',
  });
  const file = { path: 'a.txt', location: '/x/a.txt', state: '', changed: 0 };
  expect(readBytes(file, quietEffects({ readFileSync: denied as never }).disk)).toMatchObject({
    value: null,
    diagnostics: [{ ruleId: 'input/unreadable', file: 'a.txt', reason: 'the file cannot be read (EACCES)' }],
  });
});
