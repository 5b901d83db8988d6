import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openCache } from '../../src/cache.ts';
import { quietEffects, temporaryFolder } from '../support/folders.ts';

const { disk } = quietEffects();
const open = (folder: string) => openCache(folder, 'clips', disk);

test('gives back what was put, in this build and the next', () => {
  const folder = temporaryFolder();
  const first = open(folder);
  expect(first.get('a')).toBe(null);
  first.put('a', 'é 😀 \u2028');
  first.put('b', '');
  expect(first.get('a')).toBe('é 😀 \u2028');
  first.close();
  const second = open(folder);
  expect([second.get('a'), second.get('b'), second.get('c')]).toEqual(['é 😀 \u2028', '', null]);
  second.close();
});

test('takes nothing that does not check out', () => {
  const folder = temporaryFolder();
  const first = open(folder);
  first.put('a', 'one text');
  first.put('b', 'another');
  first.close();
  const data = path.join(folder, 'clips.data');
  const bytes = fs.readFileSync(data);
  bytes[2] = bytes[2]! ^ 1;
  fs.writeFileSync(data, bytes);
  const second = open(folder);
  expect([second.get('a'), second.get('b')]).toEqual([null, 'another']);
  second.close();
  fs.writeFileSync(data, bytes.subarray(0, 9));
  fs.appendFileSync(path.join(folder, 'clips.index'), 'c 0 not-a-number 1\nd 5 999999999999 1\nzz');
  const third = open(folder);
  expect([third.get('b'), third.get('c'), third.get('d')]).toEqual([null, null, null]);
  third.put('b', 'again');
  third.close();
  expect(open(folder).get('b')).toBe('again');
});

test('a process killed before it closed loses only what it added', () => {
  const folder = temporaryFolder();
  const first = open(folder);
  first.put('a', 'kept');
  first.close();
  open(folder).put('b', 'lost');
  const third = open(folder);
  expect([third.get('a'), third.get('b')]).toEqual(['kept', null]);
  third.put('c', 'after the lost one');
  third.close();
  expect(open(folder).get('c')).toBe('after the lost one');
});

test('does not grow without end', () => {
  const folder = temporaryFolder();
  const text = 'x'.repeat(400_000);
  for (let build = 0; build < 12; build += 1) {
    const cache = open(folder);
    cache.get('always');
    if (build === 0) cache.put('always', 'here');
    cache.put(`build ${build}`, text);
    cache.close();
  }
  expect(fs.statSync(path.join(folder, 'clips.data')).size).toBeLessThan(2_500_000);
  expect(open(folder).get('always')).toBe('here');
});

test('gives back any text in any order, and keeps what is only held', () => {
  const folder = temporaryFolder();
  const first = open(folder);
  const texts = Array.from({ length: 300 }, (_, n) => `${n}:${'é'.repeat((n * n) % 1000)}`);
  for (const [n, text] of texts.entries()) first.put(String(n), text);
  first.close();
  const second = open(folder);
  for (const at of [...texts.keys(), ...texts.keys()].sort((a, b) => ((a * 7919) % 300) - ((b * 7919) % 300)))
    expect(second.get(String(at))).toBe(texts[at]);
  for (const at of texts.keys()) expect(second.get(String(at))).toBe(texts[at]);
  second.close();
  const third = open(folder);
  third.hold('7');
  third.hold('nothing');
  third.close();
  const fourth = open(folder);
  expect([fourth.get('7'), fourth.get('8'), fourth.get('nothing')]).toEqual([texts[7], null, null]);
});
