import type { Epithet } from '../../records/annotation.ts';
import { DETERMINERS } from '../lexicon/grammar.ts';
import { roleNoun } from '../lexicon/roles.ts';
import type { Words } from '../words.ts';

/** Longest run of tokens read as one title. */
const REACH = 14;
/** Longest title, in characters, that a line gives. */
const LONGEST = 200;

/**
 * Reads what the clip calls each person: words right before the name ("Russian dictator Vladimir Putin", "Founder and CEO of
 * Telegram Pavel Durov"), in apposition before it ("the Kremlin spokesman, Dmitry Peskov,") and after it ("Leonid
 * Kalashnikov, head of the State Duma Committee"). Sorted by start; articles are left out.
 */
export function findEpithets(words: Words, inside: Uint8Array): Epithet[] {
  const out: Epithet[] = [];
  for (let i = 0; i < words.count; i++) {
    const mention = words.mentionOf[i]!;
    if (mention < 0 || words.mentionOf[i - 1] === mention || words.mentions[mention]!.kind !== 'person')
      continue;
    let end = i;
    while (end < words.count && words.mentionOf[end] === mention) end++;
    if (inside[i]) continue;
    for (const [from, to] of titlesBefore(words, i))
      push(out, words, from, to, mention, 'epithet/before-name');
    const stuck = stuckTitle(words, mention, end);
    if (stuck) out.push(stuck);
    const after = titleAfter(words, end);
    if (after) push(out, words, after[0], after[1], mention, 'epithet/apposition');
  }
  return out.sort((a, b) => a.start - b.start || a.end - b.end);
}

function push(out: Epithet[], words: Words, from: number, to: number, mention: number, rule: string): void {
  const start = words.starts[from]!;
  const end = words.ends[to - 1]!;
  out.push({ start, end, text: words.text.slice(start, end), mention, rule });
}

/** "Leonid KalashnikovHead of the Committee": a role that layout stuck to the name, up to the end of its line. */
function stuckTitle(words: Words, mention: number, end: number): Epithet | null {
  const start = words.mentions[mention]!.end;
  if (start >= words.ends[end - 1]!) return null;
  const line = words.text.indexOf('\n', start);
  const text = words.text
    .slice(start, Math.min(line < 0 ? words.text.length : line, start + LONGEST))
    .trimEnd();
  const noun = /^\p{Lu}\p{L}*/u.exec(text)?.[0];
  if (!noun || roleNoun(noun)?.kind !== 'person') return null;
  return { start, end: start + text.length, text, mention, rule: 'epithet/stuck-to-name' };
}

const isRole = (words: Words, i: number): boolean => {
  const role = words.mentionOf[i] === -1 ? words.lexeme(i).role : null;
  return role?.kind === 'person' && !role.plural;
};

/** The runs of tokens before the name at `name` that give a title. */
function titlesBefore(words: Words, name: number): [number, number][] {
  let end = name;
  if (words.word(end - 1) === ',') end--;
  if (end <= 0 || breaks(words, name - 1)) return [];
  const owner = titleOfSomething(words, end);
  if (owner !== null) return end === name ? splitAtAnd(words, frontOf(words, owner), end) : [];
  // "Gov.", "Rep.": the stop belongs to the title.
  const last = words.word(end - 1) === '.' ? end - 2 : end - 1;
  if (last < 0 || !isRole(words, last)) return [];
  if (end !== name && !opensApposition(words, last)) return [];
  return splitAtAnd(words, frontOf(words, last), end);
}

/** "founder of Telegram [name]", "head of the social network [name]": index of the role noun, or null. */
function titleOfSomething(words: Words, end: number): number | null {
  for (let i = end - 1; i > 0 && i > end - 8; i--) {
    const of = words.lower(i) === 'of' && words.mentionOf[i] === -1;
    if (of) return i < end - 1 && isRole(words, i - 1) ? i - 1 : null;
    const fits = words.mentionOf[i]! >= 0 || words.lexeme(i).letter;
    if (!fits || (words.mentionOf[i]! >= 0 && words.mentions[words.mentionOf[i]!]!.kind === 'person'))
      return null;
    if (isRole(words, i)) return null;
  }
  return null;
}

/** First token of the run of modifiers before the role noun at `role`. */
function frontOf(words: Words, role: number): number {
  let front = role;
  while (front > 0 && role - front < REACH && belongs(words, front - 1, front)) front--;
  while (
    front < role &&
    (DETERMINERS.has(words.lower(front)) || /^(?:and|-|'s|’s)$/.test(words.lower(front)))
  )
    front++;
  return front;
}

function belongs(words: Words, i: number, next: number): boolean {
  if (words.sentenceOf[i] !== words.sentenceOf[next] || breaks(words, i)) return false;
  const mention = words.mentionOf[i]!;
  if (mention >= 0) {
    const person = words.mentions[mention]!.kind === 'person';
    return !person || words.lexeme(next).possessive || words.mentionOf[next] === mention;
  }
  const lower = words.lower(i);
  if (lower === "'s") return words.mentionOf[i - 1]! >= 0;
  if (lower === 'and') return isRole(words, i - 1) || words.lexeme(i - 1).capital;
  return (
    isRole(words, i) ||
    words.lexeme(i).modifier ||
    (/^\p{Lu}\p{L}+$/u.test(words.word(i)) && !DETERMINERS.has(lower))
  );
}

/** A line ends after the token: a headline goes into no title. */
const breaks = (words: Words, i: number): boolean =>
  words.text.slice(words.ends[i], words.starts[i + 1]).includes('\n');

/** "Telegram founder and Russian entrepreneur": two titles, when both sides hold a role. */
function splitAtAnd(words: Words, from: number, to: number): [number, number][] {
  for (let i = from + 1; i < to - 1; i++) {
    if (words.lower(i) !== 'and' || words.mentionOf[i] !== -1) continue;
    // "the tech entrepreneur and Russian President Putin": an article parts two people.
    if (from > 0 && DETERMINERS.has(words.lower(from - 1)) && holdsRole(words, i + 1, to))
      return [[i + 1, to]];
    if (i - 1 > from && isRole(words, i - 1) && holdsRole(words, i + 1, to))
      return [
        [from, i],
        [i + 1, to],
      ];
  }
  return [[from, to]];
}

function holdsRole(words: Words, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isRole(words, i)) return true;
  return false;
}

/** "The campaign chairman, Phil Lee, said": the role has an article and the comma closes it. */
function opensApposition(words: Words, role: number): boolean {
  const front = frontOf(words, role);
  return front > 0 && (DETERMINERS.has(words.lower(front - 1)) || words.lexeme(front - 1).possessive);
}

/** ", head of the State Duma Committee": the apposition after a name that ends at token `end`. */
function titleAfter(words: Words, end: number): [number, number] | null {
  if (words.word(end) !== ',') return null;
  let from = end + 1;
  if (DETERMINERS.has(words.lower(from))) from++;
  let role = -1;
  let to = from;
  while (to < words.count && to - from < 20 && words.sentenceOf[to] === words.sentenceOf[from]) {
    const word = words.word(to);
    if (/^[,.;:()“”"—–]$/.test(word) && words.mentionOf[to] === -1) break;
    if (/^(?:who|which|whose|that|said|says|told|was|is|has|had)$/.test(words.lower(to))) break;
    if (role < 0 && isRole(words, to)) role = to;
    if (
      role < 0 &&
      !words.lexeme(to).modifier &&
      !words.lexeme(to).capital &&
      words.mentionOf[to] === -1 &&
      !words.lexeme(to).possessive
    )
      return null;
    to++;
  }
  if (role < 0 || words.sentenceOf[to] === undefined) return null;
  // "Ann Lee, Kremlin spokesman Dmitry Peskov and others": a list, not an apposition.
  const after = words.mentionOf[role + 1] ?? -1;
  return after >= 0 && words.mentions[after]!.kind === 'person' ? null : [from, to];
}
