import { fold } from '../../text/fold.ts';
import { FAMILY_FIRST, PARTICLES, SUFFIXES, TITLES } from '../lexicon/person-names.ts';

/** A person's name taken apart, every part folded. */
export interface PersonName {
  /** The words of the name without title and suffix. */
  readonly words: readonly string[];
  /** Words before the family name, its particles left out: `["george", "w"]`. */
  readonly given: readonly string[];
  /** The family name, particles left out; the only word of a one-word name. */
  readonly family: string;
  /** `jr`, `ii`: father and son have nothing else to tell them apart. */
  readonly generation: string | null;
  /** Equal for equal names: words and generation. */
  readonly key: string;
}

const GENERATION = /^(?:jr|junior|sr|senior|ii|iii|iv)$/;
const TITLE_END = /\.\s/;

/**
 * Takes a person's name apart: "Sen. George H. W. Bush Jr." → given [george, h, w], family bush, generation jr;
 * "Osama bin Laden" → given [osama], family laden; "Kim Jong-un" → given [jong, un], family kim.
 */
export function parsePersonName(name: string): PersonName {
  const comma = name.length < 200 ? /^(?<family>[^,]+),\s*(?<rest>[^,]+)$/.exec(name) : null;
  const tail = comma ? fold(comma.groups!['rest']!) : '';
  const turned = comma && !SUFFIXES.has(tail) ? `${comma.groups!['rest']} ${comma.groups!['family']}` : name;
  let words = fold(turned.replace(TITLE_END, ' ')).split(' ');
  while (words.length > 1 && TITLES.has(words[0]!)) words = words.slice(1);
  let generation: string | null = null;
  while (words.length > 1 && SUFFIXES.has(words.at(-1)!)) {
    const suffix = words.at(-1)!;
    if (GENERATION.test(suffix))
      generation = suffix.slice(0, 2) === 'ju' ? 'jr' : suffix.slice(0, 2) === 'se' ? 'sr' : suffix;
    words = words.slice(0, -1);
  }
  const familyFirst =
    words.length > 1 && words.length <= 3 && FAMILY_FIRST.has(words[0]!) && !FAMILY_FIRST.has(words.at(-1)!);
  const family = familyFirst ? words[0]! : words.at(-1)!;
  const given = (familyFirst ? words.slice(1) : words.slice(0, -1)).filter((word) => !PARTICLES.has(word));
  return {
    words,
    given,
    family,
    generation,
    key: generation ? `${words.join(' ')}, ${generation}` : words.join(' '),
  };
}

/** Whether the name is more than a family name: "Putin", "bin Laden" and "Mr Putin" are not. */
export function isFullName(name: PersonName): boolean {
  return name.given.length > 0;
}
