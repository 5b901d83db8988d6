import fs from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAndAnnotate } from '../../src/clip.ts';
import { defaultSettings } from '../../src/config.ts';
import { pack, unpack } from '../../src/packed.ts';
import { text } from '../support/clip-text.ts';

const read = (path: string, content: string | Uint8Array) =>
  readAndAnnotate({ path, bytes: Buffer.from(content) }, defaultSettings);
const demo = fs
  .readdirSync('test/demo/seeds', { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => /\.(?:txt|md|html)$/.test(name) && !name.startsWith('templates/'))
  .sort();

describe('a packed result', () => {
  test('gives back the same, its keys in the same order, for every clip of the demonstration archive', () => {
    expect(demo.length).toBeGreaterThan(2);
    for (const name of demo) {
      const result = read(name, fs.readFileSync(`test/demo/seeds/${name}`));
      expect(JSON.stringify(unpack(pack(result)))).toBe(JSON.stringify(result));
    }
  });

  test('gives back the same for any text', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('a.txt', 'a.md', 'a.html'), (content, path) => {
        const result = read(path, content);
        expect(JSON.stringify(unpack(pack(result)))).toBe(JSON.stringify(result));
      }),
      { numRuns: 60 },
    );
  });

  test('gives back words that are not those of the text at their place', () => {
    const result = read('a.txt', 'Ferry returns\n\nMaria Keller came to Oslo on Monday.\n');
    const [clip] = result.clips;
    const [mention] = clip!.annotation.mentions;
    const mentions = [{ ...mention!, text: 'Somebody else', name: 'Somebody' }];
    const odd = { ...result, clips: [{ ...clip!, annotation: { ...clip!.annotation, mentions } }] };
    expect(unpack(pack(odd))).toEqual(odd);
  });

  test('is much shorter', () => {
    const words =
      'Maria Keller, the harbour master, told Peter Novak on 4 March 2024 that the ferry left Oslo. ';
    const result = read('a.txt', `Ferry returns\n\n${`${words}"We sleep less," she said.\n\n`.repeat(8)}`);
    expect(pack(result).length).toBeLessThan(0.75 * JSON.stringify(result).length);
  });
});
