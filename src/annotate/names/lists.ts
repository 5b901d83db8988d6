import { FlagTable } from '../../text/flag-table.ts';
import { tokenise } from '../../text/tokens.ts';

/** What the word lists (lexicon/names/*.txt) know of a word or phrase, as bits. */
export const Flag = {
  given: 1,
  surname: 2,
  organisation: 4,
  title: 8,
  time: 16,
  role: 32,
  faith: 64,
  placeHead: 128,
  organisationHead: 256,
  place: 512,
} as const;

/** Each list with the flag of its words. */
export const LISTS: readonly (readonly [list: string, flag: number])[] = [
  ['given', Flag.given],
  ['surname', Flag.surname],
  ['organisation', Flag.organisation],
  ['organisation-known', Flag.organisation],
  ['title', Flag.title],
  ['time', Flag.time],
  ['role', Flag.role],
  ['faith', Flag.faith],
  ['place-head', Flag.placeHead],
  ['organisation-head', Flag.organisationHead],
  ['place-known', Flag.place],
];

/** Above the flags of a word stands how many tokens the longest listed phrase has that begins with it, 0 for none. */
export const PHRASE_SHIFT = 16;
/** The bits that are flags. */
export const LISTED = 2 ** PHRASE_SHIFT - 1;

const MAGIC = 0x534c5543;

/**
 * Lays the lists out as one table of words, and of phrases with single spaces between their tokens: magic, number of
 * slots, and the two arrays of a FlagTable, little-endian. Reading 64,000 lines takes longer than all else that the
 * first clip waits for. (`scripts/build-lexicon.ts --pack` writes the file.)
 * @param read the text of a list, a lower-cased word or phrase a line
 */
export function packLists(read: (list: string) => string): Uint8Array {
  const entries = new Map<string, number>();
  for (const [list, flag] of LISTS) {
    for (const line of read(list).split('\n')) {
      const words = wordsOf(line);
      const [first] = words;
      if (first === undefined) continue;
      const key = words.join(' ');
      entries.set(key, (entries.get(key) ?? 0) | flag);
      if (words.length === 1) continue;
      const known = entries.get(first) ?? 0;
      const longest = Math.max(known >>> PHRASE_SHIFT, words.length);
      entries.set(first, (known & LISTED) | (longest << PHRASE_SHIFT));
    }
  }
  const table = FlagTable.of(entries.size);
  for (const [key, bits] of entries) table.add(key, 0, key.length, bits);
  const parts = [Uint32Array.of(MAGIC, table.keys.length), table.keys, table.flags];
  return Uint8Array.from(
    Buffer.concat(parts.map((it) => new Uint8Array(it.buffer, it.byteOffset, it.byteLength))),
  );
}

/** The tokens of a line; one without spaces and apostrophes is one word, whatever marks are in it ("jr."). */
const wordsOf = (line: string): string[] => {
  if (!/[ '’]/.test(line)) return line === '' ? [] : [line];
  const tokens = tokenise(line);
  return Array.from(tokens.starts, (start, i) => line.slice(start, tokens.ends[i]));
};

/** The table of a file that `packLists` made, over its very bytes. */
export function unpackLists(file: Uint8Array): FlagTable {
  const bytes = file.byteOffset % 4 === 0 ? file : Uint8Array.from(file);
  const [magic, slots] = new Uint32Array(bytes.buffer, bytes.byteOffset, 2);
  if (magic !== MAGIC) throw new Error('not a file of word lists');
  const array = (at: number): Uint32Array => new Uint32Array(bytes.buffer, bytes.byteOffset + at, slots!);
  return new FlagTable(array(8), array(8 + 4 * slots!));
}
