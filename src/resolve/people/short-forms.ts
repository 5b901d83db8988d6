import type { Bearer, Verdict } from '../bearer.ts';
import type { Contexts } from '../contexts.ts';
import { COMMON_FAMILY_NAMES } from '../lexicon/common-family-names.ts';

/** A person whom the archive knows by full name: the bearers of it, in canonical order. */
export interface Known {
  readonly group: number;
  readonly bearers: readonly Bearer[];
}

// Natural-logarithm units, so that a difference is the logarithm of odds; set on planted namesakes.
const LIKENESS_WEIGHT = 1.3;
const HIGHEST_LIKENESS = 5;
const NOBODY_RARE = -0.5;
const NOBODY_COMMON = 0.5;
const CERTAIN = 0.75;
// Of a family name with more bearers those in most clips are weighed.
const MOST = 30;
// Looked at of each person: their clips nearest in the canonical order would be one week's, so take them evenly.
const LOOKED_AT = 12;
const NEAREST = 3;

/**
 * Whom a family name alone means, where the archive knows its bearers: how often each is in the news, and how like
 * their clips this one is; weighed against nobody of them. A name that leaves doubt is ambiguous.
 */
export function settleShortForm(
  bearer: Bearer,
  family: string,
  namesakes: readonly Known[],
  contexts: Contexts,
): Verdict {
  const known = namesakes.length > MOST ? foremost(namesakes) : namesakes;
  const scores = known.map(
    (person) => Math.log(1 + person.bearers.length) + LIKENESS_WEIGHT * likenessTo(bearer, person, contexts),
  );
  const nobody = COMMON_FAMILY_NAMES.has(family) ? NOBODY_COMMON : NOBODY_RARE;
  const weights = scores.map(Math.exp);
  const total = weights.reduce((sum, it) => sum + it, Math.exp(nobody));
  const best = weights.indexOf(Math.max(...weights));
  if (best >= 0 && weights[best]! / total >= CERTAIN) {
    const rule = known.length === 1 ? 'person/surname-only-bearer' : 'person/surname-by-context';
    return { outcome: 'resolved', group: known[best]!.group, rule };
  }
  const groups = known.map(({ group }) => group);
  if (known.length < 2) return { outcome: 'unknown', rule: 'person/surname-of-another' };
  return { outcome: 'ambiguous', groups, rule: 'person/surname-of-several' };
}

/** The mean likeness to the three most alike of a person's clips. */
export function likenessTo(bearer: Bearer, person: Known, contexts: Contexts): number {
  const step = Math.max(1, Math.floor(person.bearers.length / LOOKED_AT));
  const values: number[] = [];
  for (let i = 0; i < person.bearers.length && values.length < LOOKED_AT; i += step) {
    values.push(Math.min(HIGHEST_LIKENESS, contexts.likeness(bearer, person.bearers[i]!)));
  }
  const nearest = values.sort((a, b) => b - a).slice(0, NEAREST);
  return nearest.reduce((sum, it) => sum + it, 0) / Math.max(1, nearest.length);
}

function foremost(known: readonly Known[]): Known[] {
  return [...known].sort((a, b) => b.bearers.length - a.bearers.length || a.group - b.group).slice(0, MOST);
}
