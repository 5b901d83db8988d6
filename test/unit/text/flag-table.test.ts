import { expect, it } from 'vitest';
import { FlagTable } from '../../../src/text/flag-table.ts';

it('keeps the bits of every word apart, and knows no other', () => {
  const table = FlagTable.of(20_002);
  const words = Array.from({ length: 20_000 }, (_, i) => `né${i.toString(36)}`);
  for (const [i, word] of words.entries()) table.add(`<${word}>`, 1, word.length + 1, (i % 7) + 1);
  table.add('ann', 0, 3, 8);
  table.add('ann lee', 0, 3, 16);
  for (const [i, word] of words.entries()) expect(table.get(word)).toBe((i % 7) + 1);
  const again = new FlagTable(table.keys, table.flags);
  expect(again.get('see ann', 4)).toBe(24);
  expect([table.get('ann'), table.get('an'), table.get('')]).toEqual([24, 0, 0]);
});
