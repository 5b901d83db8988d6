import type { Epithet, Mention, Reference } from '../../records/annotation.ts';
import type { Passage } from '../passage.ts';
import { coverage, readWords } from '../words.ts';
import { readAcronyms } from './acronyms.ts';
import { findEpithets } from './epithets.ts';
import { traceNames } from './people.ts';
import { resolvePronouns } from './pronouns.ts';
import { resolveRoles } from './roles.ts';

export interface InClip {
  /** The mentions, `name` filled with the full name inside the clip. */
  readonly mentions: readonly Mention[];
  readonly references: readonly Reference[];
  readonly epithets: readonly Epithet[];
}

/**
 * Joins what means the same person inside one clip: short forms to full names, pronouns and roles to the names they stand
 * for. Whatever two people could mean stays open.
 */
export function resolveInClip(passage: Passage, found: readonly Mention[]): InClip {
  const { names, people } = traceNames(passage.text, found);
  const acronyms = readAcronyms(passage.text, found);
  const mentions = found.map((mention, i) => {
    const name = (mention.kind === 'organisation' ? acronyms.get(mention.text) : undefined) ?? names[i]!;
    return name === mention.name ? mention : { ...mention, name };
  });
  const words = readWords(passage, mentions);
  const inside = coverage(words, passage.stretches);
  const epithets = findEpithets(words, inside);
  const references = [
    ...resolvePronouns(words, mentions, people, inside),
    ...resolveRoles(words, mentions, epithets, inside),
  ];
  return { mentions, references: references.sort((a, b) => a.start - b.start || a.end - b.end), epithets };
}
