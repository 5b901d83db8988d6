import fc from 'fast-check';
import { expect, test } from 'vitest';
import { slug } from '../../../src/text/slug.ts';

test.each([
  ['Pavel Durov', 'pavel-durov'],
  ['Volodymyr Zelenśkyj', 'volodymyr-zelenskyj'],
  ['Путин', 'putin'],
  ['Bashar al-Assad', 'bashar-al-assad'],
  ['Sean O’Neill', 'sean-oneill'],
  ['AT&T, Inc.', 'at-t-inc'],
  ['CON', 'con-n'],
  ['lpt1', 'lpt1-n'],
  ['constructor', 'constructor'],
  ['__proto__', 'proto'],
])('%s → %s', (name, expected) => {
  expect(slug(name)).toBe(expected);
});

test('every text gives a usable file name', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
      expect(slug(text)).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
      expect(slug(text).length).toBeLessThanOrEqual(80);
    }),
  );
});

test('long names that differ only at the end stay apart', () => {
  expect(slug(`${'a'.repeat(300)}b`)).not.toBe(slug(`${'a'.repeat(300)}c`));
});
