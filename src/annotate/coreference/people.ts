import type { Mention } from '../../records/annotation.ts';
import { Char, classAt } from '../../text/characters.ts';
import { WordTable } from '../../text/word-table.ts';
import { type Gender, GIVEN_NAMES } from '../lexicon/given-names.ts';
import { OFFICE_HOLDERS } from '../lexicon/office-holders.ts';
import { roleNoun } from '../lexicon/roles.ts';

/** One bearer of a name inside the clip: every mention that was traced to the same full name. */
export interface Person {
  readonly name: string;
  /** Indices of its mentions, in order. */
  readonly mentions: number[];
  gender: Gender | null;
}

export interface NameForms {
  /** Per mention: the full name it stands for. */
  readonly names: readonly string[];
  /** People by full name, in order of first mention. */
  readonly people: ReadonlyMap<string, Person>;
}

const TITLES: ReadonlyMap<string, Gender | null> = new Map<string, Gender | null>([
  ...['mr', 'sir', 'lord', 'king', 'prince', 'pope', 'father', 'brother', 'herr', 'monsieur', 'señor'].map(
    (title): [string, Gender] => [title, 'male'],
  ),
  ...['mrs', 'ms', 'miss', 'lady', 'queen', 'princess', 'dame', 'sister', 'madame', 'frau', 'baroness'].map(
    (title): [string, Gender] => [title, 'female'],
  ),
  ...[
    'dr',
    'prof',
    'professor',
    'president',
    'senator',
    'sen',
    'rep',
    'gov',
    'governor',
    'judge',
    'justice',
    'gen',
    'general',
  ].map((title): [string, null] => [title, null]),
]);
const SUFFIXES: ReadonlySet<string> = new Set(['jr', 'sr', 'ii', 'iii', 'iv', 'md', 'phd']);

/** A name in parts: worked out once a process, since the same people are named again and again. */
interface NameParts {
  readonly text: string;
  /** In lower case, without titles, suffixes, full stops and diacritics. */
  readonly words: readonly string[];
  /** As written, without titles before it and possessive after it. */
  readonly clean: string;
}

const knownNames = new WordTable(partsOf);

function partsOf(text: string): NameParts {
  const words = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’']s$/, '')
    .split(/[\s.,]+/)
    .filter((word) => word !== '' && !SUFFIXES.has(word));
  return { text, words: words.slice(titleLength(words)), clean: cleanForm(text) };
}

const nameWords = (name: string): readonly string[] => knownNames.of(name).words;

/** How many words at the front of a name are title: "Vermont Sen. Bernie Sanders" → 2. A name keeps its last word. */
function titleLength(words: readonly string[]): number {
  for (let i = words.length - 2; i >= 0; i--) {
    if (TITLES.has(words[i]!)) return i + 1;
    if (i < words.length - 2 && roleNoun(words[i]!)?.kind === 'person') return i + 1;
  }
  return 0;
}

/** The title right before a mention ("Mrs. Clinton") and the gender it tells. */
function titleGender(text: string, start: number): Gender | null {
  const word = wordBefore(text, start);
  return word === '' ? null : (TITLES.get(word) ?? roleNoun(word)?.gender ?? null);
}

/** No title is longer. */
const TITLE_REACH = 24;

/** The word that ends right before `at`, with or without a full stop, in lower case; '' where a mark stands. */
function wordBefore(text: string, at: number): string {
  const floor = Math.max(0, at - TITLE_REACH);
  let end = at;
  while (end > floor && classAt(text, end - 1) === Char.space) end--;
  if (end > floor && text[end - 1] === '.') end--;
  let start = end;
  while (start > floor && isLetter(classAt(text, start - 1))) start--;
  return text.slice(start, end).toLowerCase();
}

const isLetter = (kind: number): boolean => kind === Char.upper || kind === Char.letter;

interface Bearer {
  readonly words: readonly string[];
  readonly forms: Map<string, number>;
  readonly first: number;
  gender: Gender | null;
  count: number;
}

/**
 * Traces short forms of people's names to the full name in the same clip: "Durov" → "Pavel Durov", "Mrs. Clinton" →
 * "Hillary Clinton", "Donald J. Trump" → "Donald Trump". A short form that two people bear goes to the one whom the title's gender
 * leaves, else to the one the clip is about (named first and most, or twice as often); where neither decides it stays as written.
 */
export function traceNames(text: string, mentions: readonly Mention[]): NameForms {
  const bearers = readBearers(text, mentions);
  const byWord = new Map<string, Bearer[]>();
  for (const bearer of bearers) {
    for (const word of new Set([bearer.words.at(-1)!, bearer.words[0]!, ...bearer.words.slice(1, -1)])) {
      byWord.set(word, [...(byWord.get(word) ?? []), bearer]);
    }
  }
  const names = mentions.map((mention, i) =>
    mention.kind === 'person' ? fullName(text, mention, i, byWord) : mention.name || mention.text,
  );
  nameOfficeHolders(text, mentions, names);
  return { names, people: gather(text, mentions, names) };
}

/**
 * "President Obama" in a clip that never prints his given name: the full name out of the list of office holders, given to every
 * mention of that surname, unless the clip has another bearer.
 */
function nameOfficeHolders(text: string, mentions: readonly Mention[], names: string[]): void {
  const found = new Map<string, string>();
  mentions.forEach((mention, i) => {
    if (mention.kind !== 'person' || nameWords(names[i]!).length !== 1) return;
    const title = /((?:\p{L}[\p{L}-]*\s+)?\p{L}[\p{L}-]*)\s+$/u.exec(
      text.slice(Math.max(0, mention.start - 40), mention.start),
    );
    const office = title ? title[1]!.toLowerCase().split(/\s+/) : titleInside(mention.text);
    const surname = nameWords(names[i]!)[0]!;
    const holder =
      OFFICE_HOLDERS.get(`${office.join(' ')}|${surname}`) ??
      (office[0] === 'vice' ? undefined : OFFICE_HOLDERS.get(`${office.at(-1)}|${surname}`));
    if (holder) found.set(names[i]!, holder);
  });
  names.forEach((name, i) => {
    const holder = found.get(name);
    if (holder && mentions[i]!.kind === 'person') names[i] = holder;
  });
}

/** "President Obama" taken whole as a name. */
const titleInside = (text: string): string[] => text.toLowerCase().split(/\s+/).slice(0, -1);

function readBearers(text: string, mentions: readonly Mention[]): Bearer[] {
  const bearers = new Map<string, Bearer[]>();
  mentions.forEach((mention, i) => {
    if (mention.kind !== 'person') return;
    const words = nameWords(mention.text);
    if (words.length < 2) return;
    const key = `${words[0]} ${words.at(-1)}`;
    const same = bearers.get(key) ?? [];
    let bearer = same.find((other) => agreeInMiddle(other.words, words));
    if (!bearer) {
      bearer = { words, forms: new Map(), first: i, gender: null, count: 0 };
      bearers.set(key, [...same, bearer]);
    }
    const form = knownNames.of(mention.text).clean;
    bearer.forms.set(form, (bearer.forms.get(form) ?? 0) + 1);
    bearer.count++;
    bearer.gender ??= GIVEN_NAMES.get(words[0]!) ?? titleGender(text, mention.start);
  });
  return [...bearers.values()].flat();
}

/** George W. Bush is not George H. Bush, but may be George Bush. */
function agreeInMiddle(a: readonly string[], b: readonly string[]): boolean {
  const middle = (words: readonly string[]): string => words.slice(1, -1).join(' ');
  const [one, two] = [middle(a), middle(b)];
  return one === '' || two === '' || one[0] === two[0];
}

function cleanForm(name: string): string {
  const words = name
    .replace(/[’']s?$/, '')
    .trim()
    .split(/\s+/);
  const plain = words.map((word) => word.toLowerCase().replace(/\.$/, ''));
  return words.slice(titleLength(plain)).join(' ');
}

function fullForm(bearer: Bearer): string {
  let best = '';
  let count = -1;
  for (const [form, n] of bearer.forms) {
    if (n > count) [best, count] = [form, n];
  }
  return best;
}

function fullName(
  text: string,
  mention: Mention,
  index: number,
  byWord: ReadonlyMap<string, readonly Bearer[]>,
): string {
  const { words, clean: own } = knownNames.of(mention.text);
  const last = words.at(-1);
  if (!last) return own;
  const all = byWord.get(last) ?? [];
  if (words.length > 1) {
    const same = all.find(
      (bearer) =>
        bearer.words[0] === words[0] && bearer.words.at(-1) === last && agreeInMiddle(bearer.words, words),
    );
    const longer = all.filter((bearer) => bearer.words.length > words.length && isTail(bearer.words, words));
    if (longer.length === 1 && (!same || same.count <= longer[0]!.count)) return fullForm(longer[0]!);
    return same ? fullForm(same) : own;
  }
  const gender = titleGender(text, mention.start);
  const bySurname = all.filter((bearer) => bearer.words.at(-1) === last);
  const byGivenName = all.filter((bearer) => bearer.words[0] === last);
  if (bySurname.length === 0) return byGivenName.length === 1 ? fullForm(byGivenName[0]!) : own;
  const fitting = bySurname.filter((bearer) => !gender || !bearer.gender || bearer.gender === gender);
  const chosen = fitting.length === 1 ? fitting[0] : dominant(fitting, index);
  return chosen ? fullForm(chosen) : own;
}

function isTail(long: readonly string[], short: readonly string[]): boolean {
  return short.every((word, i) => long[long.length - short.length + i] === word);
}

/** Of several bearers of a surname the one that the clip is about: named in full twice as often, or more often and first. */
function dominant(bearers: readonly Bearer[], index: number): Bearer | null {
  const before = bearers.filter((bearer) => bearer.first < index);
  const pool = before.length > 0 ? before : bearers;
  if (pool.length === 1) return pool[0]!;
  const ranked = [...pool].sort((a, b) => b.count - a.count || a.first - b.first);
  const [best, second] = ranked;
  if (!best || !second) return best ?? null;
  return best.count >= second.count * 2 || (best.count > second.count && best.first < second.first)
    ? best
    : null;
}

function gather(text: string, mentions: readonly Mention[], names: readonly string[]): Map<string, Person> {
  const people = new Map<string, Person>();
  mentions.forEach((mention, i) => {
    if (mention.kind !== 'person') return;
    const name = names[i]!;
    const person = people.get(name) ?? {
      name,
      mentions: [],
      gender: GIVEN_NAMES.get(nameWords(name)[0] ?? '') ?? null,
    };
    person.mentions.push(i);
    const title = titleGender(text, mention.start);
    if (nameWords(name).length < 2) person.gender = title ?? person.gender;
    else person.gender ??= title;
    people.set(name, person);
  });
  return people;
}
