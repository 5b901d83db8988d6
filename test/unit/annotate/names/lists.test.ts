import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { Flag, LISTED, PHRASE_SHIFT, packLists, unpackLists } from '../../../../src/annotate/names/lists.ts';

const folder = new URL('../../../../src/annotate/lexicon/names/', import.meta.url);

it('ships the lists as they stand in the text files: pack them anew after an edit', () => {
  const packed = packLists((list) => readFileSync(new URL(`${list}.txt`, folder), 'utf8'));
  expect(Buffer.compare(packed, readFileSync(new URL('lists.bin', folder)))).toBe(0);
});

it('tells the lists that a word is in, and the longest phrase that begins with it', () => {
  const lists: Record<string, string> = {
    given: 'paris\nann\n',
    surname: 'ann\n',
    organisation: "world food programme\nworld bank\no'brien ltd\n",
    title: 'jr.\n',
  };
  const table = unpackLists(packLists((list) => lists[list] ?? ''));
  expect(table.get('ann') & LISTED).toBe(Flag.given | Flag.surname);
  expect(table.get('world food programme')).toBe(Flag.organisation);
  expect(table.get('world') >>> PHRASE_SHIFT).toBe(3);
  expect(table.get('world') & LISTED).toBe(0);
  expect(table.get('jr.')).toBe(Flag.title);
  expect(table.get("o'brien") >>> PHRASE_SHIFT).toBe(2);
  expect(table.get('bank')).toBe(0);
});
