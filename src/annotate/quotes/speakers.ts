import type { Mention, Reference, Speaker } from '../../records/annotation.ts';
import type { Words } from '../words.ts';
import type { Attribution } from './cues.ts';
import type { Phrase } from './phrases.ts';

/** What is known of the clip's people when a speaker is looked up. */
export interface Cast {
  readonly mentions: readonly Mention[];
  /** Pronouns and roles that were traced, by where they start. */
  readonly references: ReadonlyMap<number, Reference>;
  /** Last word of a person's full name → index of a mention, or null where two bear it. */
  readonly surnames: ReadonlyMap<string, number | null>;
  /** Full names of people → index of a mention. */
  readonly fullNames: ReadonlyMap<string, number>;
}

export function readCast(mentions: readonly Mention[], references: readonly Reference[]): Cast {
  const surnames = new Map<string, number | null>();
  const fullNames = new Map<string, number>();
  mentions.forEach((mention, i) => {
    if (mention.kind !== 'person') return;
    if (mention.name.includes(' ') && !fullNames.has(mention.name)) fullNames.set(mention.name, i);
    const last = mention.name.split(' ').at(-1)!.toLowerCase();
    const known = surnames.get(last);
    if (known === undefined) surnames.set(last, i);
    else if (known !== null && mentions[known]!.name !== mention.name) surnames.set(last, null);
  });
  return {
    mentions,
    references: new Map(references.filter((r) => r.mention !== null).map((r) => [r.start, r])),
    surnames,
    fullNames,
  };
}

/** Turns the words of an attribution into a speaker: the full name as far as the clip knows it, else the words themselves. */
export function speakerOf(
  words: Words,
  cast: Cast,
  cue: Attribution,
  carried: string | null,
  before: Speaker | null,
): Speaker {
  const { phrase } = cue;
  const start = words.starts[phrase.start]!;
  const end = words.ends[phrase.end - 1]!;
  const text = words.text.slice(start, end);
  const chain = carried ? [carried, cue.rule] : [cue.rule];
  const found = traced(words, cast, phrase, text, before);
  if (!found) {
    return {
      start,
      end,
      text,
      name: text,
      kind: phrase.kind === 'role' ? 'role' : 'unknown',
      mention: null,
      chain,
    };
  }
  if (found.mention === null) {
    return { start, end, text, name: found.name, kind: 'role', mention: null, chain: [...chain, found.step] };
  }
  const named = cast.mentions[found.mention]!;
  const kind = named.kind === 'person' ? 'person' : 'organisation';
  const link = named.name === text ? [] : [`${found.step}→${named.name}`];
  return { start, end, text, name: named.name, kind, mention: found.mention, chain: [...chain, ...link] };
}

interface Trace {
  readonly mention: number | null;
  readonly name: string;
  readonly step: string;
}

function traced(
  words: Words,
  cast: Cast,
  phrase: Phrase,
  text: string,
  before: Speaker | null,
): Trace | null {
  if (phrase.kind === 'name') return { mention: phrase.mention, name: text, step: `short-form/${text}` };
  const reference = cast.references.get(words.starts[phrase.start]!);
  const lower = text.toLowerCase();
  if (reference && reference.end >= words.ends[phrase.head]!) {
    return { mention: reference.mention, name: text, step: `${reference.form}/${lower}` };
  }
  if (phrase.kind === 'pronoun') {
    // "it added", "they wrote": the body that spoke last.
    if (!/^(?:it|they|its|their|them)$/.test(lower) || !before || before.kind === 'person') return null;
    return before.kind === 'unknown'
      ? null
      : { mention: before.mention, name: before.name, step: `pronoun/${lower}` };
  }
  // "Mr. Abbot" where the tagger saw no name.
  const last = words.lower(phrase.end - 1);
  const short = phrase.end - phrase.start <= 3 && words.lexeme(phrase.end - 1).capital;
  const known = short ? cast.surnames.get(last) : undefined;
  return known === undefined || known === null
    ? null
    : { mention: known, name: text, step: `surname/${text}` };
}
