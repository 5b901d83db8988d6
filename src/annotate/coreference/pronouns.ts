import type { Mention, Reference } from '../../records/annotation.ts';
import { speechVerb } from '../quotes/cues.ts';
import { isFiller, isPossessive, nameFollows } from '../quotes/phrases.ts';
import type { Words } from '../words.ts';
import type { Person } from './people.ts';

/** Tokens outside quotations that a pronoun may look back. */
const REACH = 150;
/** How much better than the second candidate the first must be. */
const MARGIN = 1.06;
/** Longest bracket or apposition, in tokens. */
const ASIDE = 25;
/** Share of the weight that a person of unknown gender keeps. */
const UNSURE = 0.7;
/** How fast a name fades with every sentence between. */
const DECAY = 1.4;
/** Share of the weight that each further mention of a person adds. */
const REPEAT = 0.4;

interface Candidate {
  /** Index of its nearest mention. */
  readonly mention: number;
  readonly person: Person;
  score: number;
}

/** A place in the text that a pronoun can look back to. */
interface Anchor {
  readonly mention: number;
  readonly person: Person;
  /** Tokens and sentences outside quotations before it. */
  readonly place: number;
  readonly sentence: number;
  /** How much it invites a pronoun, before distance. */
  readonly weight: number;
}

/**
 * Resolves third-person pronouns outside quotations to people named before them. A candidate must agree in gender (one of
 * unknown gender may stand in). Nearer sentences, subjects, speakers and people named often weigh more, names inside
 * quotations less (weights after Lappin & Leass 1994); distance is counted without the quotations between. Two candidates too
 * close to tell apart leave the pronoun open.
 */
export function resolvePronouns(
  words: Words,
  mentions: readonly Mention[],
  people: ReadonlyMap<string, Person>,
  inside: Uint8Array,
): Reference[] {
  const out: Reference[] = [];
  const anchors: Anchor[] = [];
  let place = 0;
  let sentence = 0;
  let last = -1;
  for (let i = 0; i < words.count; i++) {
    if (!inside[i]) {
      place++;
      if (words.sentenceOf[i] !== last) sentence++;
      last = words.sentenceOf[i]!;
    }
    const mention = words.mentionOf[i]!;
    if (mention >= 0) {
      const person = words.mentionOf[i - 1] === mention ? undefined : people.get(mentions[mention]!.name);
      if (person && mentions[mention]!.kind === 'person') {
        anchors.push({ mention, person, place, sentence, weight: prominence(words, i, inside) });
      }
      continue;
    }
    const kind = inside[i] ? null : words.lexeme(i).pronoun;
    if (kind !== 'male' && kind !== 'female') continue;
    const best = choose(anchors, kind, place, sentence);
    out.push(reference(words, i, best));
    if (best) anchors.push({ ...best, place, sentence, weight: prominence(words, i, inside) * 0.8 });
  }
  return out;
}

function reference(words: Words, i: number, best: Candidate | null): Reference {
  return {
    start: words.starts[i]!,
    end: words.ends[i]!,
    text: words.word(i),
    form: 'pronoun',
    mention: best?.mention ?? null,
    name: null,
    rule: best ? 'pronoun/agreement-and-distance' : 'pronoun/open',
  };
}

function choose(
  anchors: readonly Anchor[],
  gender: 'male' | 'female',
  place: number,
  sentence: number,
): Candidate | null {
  const found = new Map<string, Candidate>();
  for (let k = anchors.length - 1; k >= 0; k--) {
    const anchor = anchors[k]!;
    if (place - anchor.place > REACH) break;
    const { person, mention } = anchor;
    if (person.gender && person.gender !== gender) continue;
    const near =
      1 / (1 + (sentence - anchor.sentence) * DECAY) - Math.min(0.2, (place - anchor.place) / 1000);
    const score = anchor.weight * Math.max(0.05, near) * (person.gender ? 1 : UNSURE);
    const known = found.get(person.name);
    if (known) known.score += score * REPEAT;
    else found.set(person.name, { mention, person, score });
  }
  const [best, second] = [...found.values()].sort((a, b) => b.score - a.score);
  if (!best || (second && best.score < second.score * MARGIN)) return null;
  return best;
}

/** Subjects and speakers invite a pronoun more than objects, possessors and names inside quotations. */
function prominence(words: Words, i: number, inside: Uint8Array): number {
  let end = i + 1;
  while (end < words.count && words.mentionOf[end] === words.mentionOf[i] && words.mentionOf[i]! >= 0) end++;
  let weight = inside[i] ? 0.25 : 1;
  if (isPossessive(words, end)) return weight * 0.7;
  // "Clinton spokesman Nick Merrill": the first name only tells whose spokesman.
  if (words.mentionOf[i]! >= 0 && nameFollows(words, end - 1, end + 5)) return weight * 0.4;
  if (opensClause(words, i)) weight *= 1.7;
  if (words.word(end) === ',' && introduces(words, end + 1)) weight *= 1.3;
  let next = afterAside(words, end);
  for (const limit = next + 3; next < limit && isFiller(words, next); ) next++;
  return speechVerb(words, next, end) !== null || followsVerb(words, i, inside) ? weight * 1.5 : weight;
}

/** "Lee (D-Ohio) said", "Lee, the mayor, said": the token after a bracket or an apposition. */
function afterAside(words: Words, end: number): number {
  const close = words.word(end) === '(' ? ')' : words.word(end) === ',' ? ',' : null;
  if (!close) return end;
  for (let i = end + 1; i < end + ASIDE && i < words.count; i++) {
    if (words.word(i) === close && words.mentionOf[i] === -1) return i + 1;
    if (words.sentenceOf[i] !== words.sentenceOf[end]) break;
  }
  return end;
}

/** ", head of the water board", ", a lawyer", ", who": somebody is being introduced. */
function introduces(words: Words, i: number): boolean {
  return /^(?:an?|the|who|whose)$/.test(words.lower(i)) || words.lexeme(i).role?.kind === 'person';
}

/** "“…,” said Ann Lee", "…, noted the Post's Ann Lee": an inverted verb of saying before the name. */
function followsVerb(words: Words, i: number, inside: Uint8Array): boolean {
  for (let k = i - 1; k > 0 && k > i - 6; k--) {
    if (words.word(k) === ',' || inside[k]) return false;
    if (speechVerb(words, k, k - 1) === 'say') return inside[k - 1] === 1 || words.word(k - 1) === ',';
  }
  return false;
}

/** The first name of its sentence. */
function opensClause(words: Words, i: number): boolean {
  const sentence = words.sentenceOf[i];
  for (let k = i - 1; k >= 0 && k > i - 12 && words.sentenceOf[k] === sentence; k--) {
    if (words.mentionOf[k]! >= 0) return false;
  }
  return true;
}
