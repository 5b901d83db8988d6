import type { Epithet, Mention, Reference } from '../../records/annotation.ts';
import { PREPOSITIONS } from '../lexicon/grammar.ts';
import { kinOf, roleNoun } from '../lexicon/roles.ts';
import { SPEECH_NOUNS } from '../lexicon/speech.ts';
import { speechVerb } from '../quotes/cues.ts';
import type { Words } from '../words.ts';

/** What an epithet says of its person, in parts that can be compared. */
interface Office {
  readonly name: string;
  readonly mention: number;
  readonly nouns: readonly string[];
  /** "vice", "deputy", "former": words that make it another office. */
  readonly ranks: string;
  /** Capitalised words: "Russian", "Kremlin", "Telegram". */
  readonly marks: readonly string[];
}

/** Tokens that "the latter" looks back. */
const LATTER = 60;
const MANY = 40;

/**
 * Traces roles with a definite article ("the Russian leader", "the country's president", "the deputy") to the one person in the
 * clip of whom an epithet says the same. Two who fit leave the role open. A role that names somebody itself ("the
 * Kremlin spokesman, Dmitry Peskov") is an epithet, not a reference.
 */
export function resolveRoles(
  words: Words,
  mentions: readonly Mention[],
  epithets: readonly Epithet[],
  inside: Uint8Array,
): Reference[] {
  const offices = byNoun(epithets, mentions);
  const covered = new Set(
    epithets.flatMap((epithet) => [words.at(epithet.start), words.at(epithet.end - 1)]),
  );
  const out: Reference[] = [];
  for (let i = 0; i < words.count; i++) {
    if (inside[i] || words.lower(i) !== 'the' || words.mentionOf[i] !== -1) continue;
    if (words.lower(i + 1) === 'latter') {
      out.push(reference(words, i, i + 2, latter(words, i, mentions)));
      continue;
    }
    const head = headOf(words, i + 1);
    if (head === null || covered.has(head) || covered.has(i + 1)) continue;
    const chosen = match(words, i + 1, head, offices);
    out.push(reference(words, i, head + 1, chosen));
    i = head;
  }
  return out;
}

function reference(words: Words, from: number, to: number, mention: number | null): Reference {
  const start = words.starts[from]!;
  const end = words.ends[to - 1]!;
  const rule = mention === null ? 'role/open' : 'role/epithet';
  return { start, end, text: words.text.slice(start, end), form: 'role', mention, name: null, rule };
}

/** The person named last before "the latter". */
function latter(words: Words, at: number, mentions: readonly Mention[]): number | null {
  for (let i = at - 1; i >= 0 && at - i < LATTER; i--) {
    const mention = words.mentionOf[i]!;
    if (mention >= 0 && mentions[mention]!.kind === 'person') return mention;
  }
  return null;
}

/** The role noun of a noun phrase that starts at `from` ("[Russian] leader"), or null when it is none or names somebody. */
function headOf(words: Words, from: number): number | null {
  let i = from;
  while (i < words.count && i - from < 6) {
    const role = words.mentionOf[i] === -1 ? words.lexeme(i).role : null;
    if (role?.kind === 'person' && !role.plural && !continues(words, i + 1))
      return named(words, i + 1) ? null : i;
    const fits =
      words.mentionOf[i]! >= 0 ||
      role !== null ||
      words.lexeme(i).modifier ||
      /^(?:['’]s|-)$/.test(words.word(i)) ||
      /^(?:\p{Lu}\p{L}*|country|republic|company|party|group)$/u.test(words.word(i));
    if (!fits || (words.mentionOf[i]! >= 0 && words.mentions[words.mentionOf[i]!]!.kind === 'person'))
      return null;
    i++;
  }
  return null;
}

/** "the prime [minister]", "the press [secretary]": another role noun goes on with the phrase. */
function continues(words: Words, i: number): boolean {
  return words.mentionOf[i] === -1 && words.lexeme(i).role?.kind === 'person';
}

function named(words: Words, i: number): boolean {
  // "the official statement": the role noun is no more than an adjective.
  const noun = SPEECH_NOUNS.has(words.lower(i)) && speechVerb(words, i, i - 1) === null;
  if (noun || words.lexeme(i).role?.kind === 'document') return true;
  return (words.mentionOf[i] ?? -1) >= 0 || /^(?:['’]s|-)$/.test(words.word(i)) || words.lexeme(i).capital;
}

function officeOf(epithet: Epithet, name: string): Office {
  const plain = epithet.text.split(/[^\p{L}\p{N}-]+/u).filter((word) => word !== '');
  const nouns = plain.map((word) => word.toLowerCase()).filter((word) => roleNoun(word)?.kind === 'person');
  // "head of the State Duma Committee" sits in parliament.
  if (/\b(?:Duma|Parliament|Senate|Congress|Assembly|Rada|Bundestag|Knesset)\b/.test(epithet.text))
    nouns.push('lawmaker');
  return {
    ranks: ranksIn(plain.map((word) => word.toLowerCase())),
    name,
    mention: epithet.mention,
    nouns,
    marks: plain.filter((word) => /^\p{Lu}/u.test(word) && !roleNoun(word)),
  };
}

/** Offices by every role noun that can mean them; each office once. */
function byNoun(epithets: readonly Epithet[], mentions: readonly Mention[]): Map<string, Office[]> {
  const seen = new Set<string>();
  const out = new Map<string, Office[]>();
  for (const epithet of epithets) {
    const office = officeOf(epithet, mentions[epithet.mention]!.name);
    const key = `${office.name}|${epithet.text}`;
    if (seen.has(key)) continue;
    seen.add(key);
    for (const noun of new Set(office.nouns.flatMap(kinOf))) {
      const known = out.get(noun);
      if (known) known.push(office);
      else out.set(noun, [office]);
    }
  }
  return out;
}

const RANK = /^(?:vice|deputy|former|ex|acting|interim|shadow|assistant|associate)$/;

const ranksIn = (plain: readonly string[]): string => plain.filter((word) => RANK.test(word)).join(' ');

function match(
  words: Words,
  from: number,
  head: number,
  all: ReadonlyMap<string, readonly Office[]>,
): number | null {
  const noun = words.lower(head);
  const marks: string[] = [];
  for (let i = from; i < head; i++)
    if (words.lexeme(i).capital && !words.lexeme(i).role) marks.push(words.word(i));
  const state = noun === 'head' && words.lower(head + 1) === 'of' && words.lower(head + 2) === 'state';
  if (noun === 'head' && !state && PREPOSITIONS.has(words.lower(head + 1))) return null;
  const offices = all.get(noun) ?? [];
  // A clip with that many presidents is a list: nobody can be meant.
  if (offices.length > MANY) return null;
  const lower: string[] = [];
  for (let i = from; i < head; i++) lower.push(words.lower(i));
  const ranks = ranksIn(lower);
  const fitting = offices.filter(
    (office) =>
      ((office.ranks === ranks || (ranks === '' && /^(?:former|ex)$/.test(office.ranks))) &&
        marks.length === 0) ||
      office.marks.length === 0 ||
      marks.some((mark) => office.marks.some((other) => sameMark(mark, other))),
  );
  const exact = fitting.filter((office) => office.nouns.includes(noun));
  const marked = fitting.filter((office) => marks.length > 0 && office.marks.length > 0);
  return only(marked) ?? only(exact) ?? (exact.length === 0 ? only(fitting) : null);
}

/** The nearest mention of the one person whom all offices belong to, or null. */
function only(offices: readonly Office[]): number | null {
  const names = new Set(offices.map((office) => office.name));
  return names.size === 1 ? offices[0]!.mention : null;
}

/** "Russian" and "Russia", "Turkish" and "Turkey": the same beginning. */
function sameMark(a: string, b: string): boolean {
  return (
    a === b || (a.length > 3 && b.length > 3 && a.slice(0, 4).toLowerCase() === b.slice(0, 4).toLowerCase())
  );
}
