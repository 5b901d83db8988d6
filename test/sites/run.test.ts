import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../support/folders.ts';

test('a command of a working copy runs the source as it stands, whatever was bundled before', () => {
  const copy = temporaryFolder();
  for (const name of ['src', 'scripts/run.mjs', 'scripts/bundle.mjs', 'package.json', 'package-lock.json']) {
    fs.cpSync(name, path.join(copy, name), { recursive: true });
  }
  fs.symlinkSync(fs.realpathSync('node_modules'), path.join(copy, 'node_modules'));
  const run = () =>
    execFileSync(process.execPath, [path.join(copy, 'scripts/run.mjs'), '--version'], {
      encoding: 'utf8',
    }).trim();
  const bundles = () => fs.readdirSync(path.join(copy, '.cache/bundles'));
  const { version } = JSON.parse(fs.readFileSync('package.json', 'utf8')) as { version: string };
  expect(run()).toBe(version);
  expect([run(), bundles().length]).toEqual([version, 1]);
  // The same size and the same time: only the content tells.
  const file = path.join(copy, 'src/version.ts');
  const { mtime } = fs.statSync(file);
  fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace(').version;', ').license;'));
  fs.utimesSync(file, mtime, mtime);
  expect([run(), bundles().length]).toEqual(['MIT', 2]);
}, 60_000);
