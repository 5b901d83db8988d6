import type { Mention, Reference } from '../../records/annotation.ts';
import type { Span } from '../../records/span.ts';
import { PRONOUNS } from '../lexicon/grammar.ts';
import type { Words } from '../words.ts';
import type { Person } from './people.ts';

/** Tokens that a pronoun may look back. */
const REACH = 160;

interface Candidate {
  mention: number;
  person: Person;
  score: number;
}

/**
 * Resolves third-person pronouns outside quotations to people named before them. A candidate must agree in gender (one of
 * unknown gender may stand in); nearer sentences, subjects and people named often weigh more (after Lappin & Leass 1994).
 * Two candidates too close to tell apart leave the pronoun open.
 */
export function resolvePronouns(
  words: Words,
  mentions: readonly Mention[],
  people: ReadonlyMap<string, Person>,
  names: readonly string[],
  quoted: readonly Span[],
): Reference[] {
  const out: Reference[] = [];
  const inside = coverage(words, quoted);
  for (let i = 0; i < words.count; i++) {
    if (inside[i] || words.mentionOf[i] !== -1) continue;
    const lower = words.lower(i);
    const kind = PRONOUNS.get(lower);
    if (kind !== 'male' && kind !== 'female') continue;
    const best = antecedent(words, i, kind, mentions, people, names, inside, out);
    out.push({
      start: words.starts[i]!,
      end: words.ends[i]!,
      text: words.word(i),
      form: 'pronoun',
      mention: best?.mention ?? null,
      name: null,
      rule: best ? 'pronoun/agreement-and-distance' : 'pronoun/open',
    });
  }
  return out;
}

/** Per token, whether it stands in a quotation. */
export function coverage(words: Words, quoted: readonly Span[]): Uint8Array {
  const inside = new Uint8Array(words.count);
  for (const span of quoted) {
    for (let i = words.at(span.start); i < words.count && words.starts[i]! < span.end; i++) inside[i] = 1;
  }
  return inside;
}

function antecedent(
  words: Words,
  pronoun: number,
  gender: 'male' | 'female',
  mentions: readonly Mention[],
  people: ReadonlyMap<string, Person>,
  names: readonly string[],
  inside: Uint8Array,
  earlier: readonly Reference[],
): Candidate | null {
  const found = new Map<string, Candidate>();
  const here = words.sentenceOf[pronoun]!;
  const floor = Math.max(0, pronoun - REACH);
  for (let i = pronoun - 1; i >= floor; i--) {
    const index = words.mentionOf[i]!;
    if (index < 0 || words.mentionOf[i - 1] === index || mentions[index]!.kind !== 'person') continue;
    const person = people.get(names[index]!);
    if (!person || (person.gender && person.gender !== gender)) continue;
    const weight = weigh(words, i, here, pronoun, inside, person.gender === null);
    const known = found.get(person.name);
    if (known) known.score += weight * 0.5;
    else found.set(person.name, { mention: index, person, score: weight });
  }
  // A pronoun that was already traced speaks for its person too.
  for (let k = earlier.length - 1; k >= 0 && k >= earlier.length - 6; k--) {
    const other = earlier[k]!;
    if (other.mention === null || PRONOUNS.get(other.text.toLowerCase()) !== gender) continue;
    const token = words.at(other.start);
    if (pronoun - token > REACH) break;
    const known = found.get(names[other.mention]!);
    if (known) known.score += 0.6 * weigh(words, token, here, pronoun, inside, false);
  }
  const ranked = [...found.values()].sort((a, b) => b.score - a.score);
  const [best, second] = ranked;
  if (!best || (second && best.score < second.score * 1.08)) return null;
  return best;
}

function weigh(
  words: Words,
  i: number,
  here: number,
  pronoun: number,
  inside: Uint8Array,
  unsure: boolean,
): number {
  const back = here - words.sentenceOf[i]!;
  let weight = 1 / (1 + back * 0.7);
  if (isSubjectPosition(words, i)) weight *= 1.8;
  if (inside[i]) weight *= 0.35;
  if (unsure) weight *= 0.6;
  if (words.word(endOf(words, i)) === "'s" || words.word(endOf(words, i)) === '’s') weight *= 0.7;
  // Within one sentence the nearest is not favoured over the subject.
  return weight * (1 - Math.min(0.3, (pronoun - i) / 600));
}

function endOf(words: Words, i: number): number {
  let end = i;
  while (end < words.count && words.mentionOf[end] === words.mentionOf[i]) end++;
  return end;
}

/** The first name of its sentence, or one that opens a clause. */
function isSubjectPosition(words: Words, i: number): boolean {
  const sentence = words.sentenceOf[i];
  for (let k = i - 1; k >= 0 && k > i - 12 && words.sentenceOf[k] === sentence; k--) {
    if (words.mentionOf[k]! >= 0) return false;
  }
  return true;
}
