/**
 * Rebuilds the word lists of the tagger (src/annotate/lexicon/names/*.txt) from npm packages whose licences allow it:
 * @faker-js/faker, @cspell/dict-people-names, compromise (all MIT). One lower-cased word or phrase a line, sorted by
 * code point. The other lists there are kept by hand; places come from src/annotate/places. All of them are then packed
 * into `lists.bin`, which is what the tagger reads; `--pack` does that alone, after a list was edited by hand.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { packLists } from '../src/annotate/names/lists.ts';

const require = createRequire(import.meta.url);
const lists = new Map<string, Set<string>>();

function add(list: string, word: string): void {
  const folded = word.toLowerCase().trim();
  if (folded.length < 2 || !/^[\p{Script=Latin}.'’ -]+$/u.test(folded)) return;
  const words = lists.get(list) ?? new Set();
  lists.set(list, words.add(folded));
}

/** Every string anywhere inside a value. */
function* stringsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (Array.isArray(value)) for (const item of value) yield* stringsIn(item);
  else if (value !== null && typeof value === 'object') yield* stringsIn(Object.values(value));
}

function personNames(): void {
  const { allLocales } = require('@faker-js/faker') as {
    allLocales: Record<string, { person?: { first_name?: unknown; last_name?: unknown } }>;
  };
  for (const { person } of Object.values(allLocales)) {
    for (const name of stringsIn(person?.first_name)) for (const word of name.split(' ')) add('given', word);
    for (const name of stringsIn(person?.last_name)) for (const word of name.split(' ')) add('surname', word);
  }
  const people = readFileSync(
    new URL('../node_modules/@cspell/dict-people-names/dict/people-names.txt', import.meta.url),
    'utf8',
  );
  for (const line of people.split('\n'))
    if (!line.startsWith('#') && !lists.get('given')?.has(line.toLowerCase())) add('surname', line);
}

/** compromise's own lists, by its tags. */
function compromise(): void {
  const LIST_OF: Record<string, string> = {
    MaleName: 'given',
    FemaleName: 'given',
    FirstName: 'given',
    LastName: 'surname',
    Actor: 'role',
    Organization: 'organisation',
    SportsTeam: 'organisation',
  };
  const nlp = require('compromise') as { model(): { one: { lexicon: Record<string, string | string[]> } } };
  for (const [word, tags] of Object.entries(nlp.model().one.lexicon)) {
    for (const tag of [tags].flat()) if (LIST_OF[tag] !== undefined) add(LIST_OF[tag], word);
  }
}

const folder = new URL('../src/annotate/lexicon/names/', import.meta.url);
if (!process.argv.includes('--pack')) {
  personNames();
  compromise();
  for (const [list, words] of lists)
    writeFileSync(new URL(`${list}.txt`, folder), `${[...words].sort().join('\n')}\n`);
}
writeFileSync(
  new URL('lists.bin', folder),
  packLists((list) => readFileSync(new URL(`${list}.txt`, folder), 'utf8')),
);
