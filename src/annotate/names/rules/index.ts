import { namesIn } from '../tags.ts';
import {
  cutAtDash,
  cutCompound,
  cutGluedOffice,
  cutOpeningWord,
  cutTail,
  cutTitles,
  keepAbbreviationStop,
  splitPossessive,
  splitTownAndCountry,
} from './boundaries.ts';
import type { Candidate, Desk, Rule } from './candidate.ts';
import { oneKindForRepeats, untaggedRepeats } from './document.ts';
import {
  capitalIsPlace,
  countryIsPlace,
  dropDemonyms,
  dropSaints,
  familyName,
  introducedAcronym,
  partOfFirm,
  placeOutOfMisc,
  untaggedCountry,
} from './kinds.ts';

/** In order: first where names begin and end, then what they are. */
export const RULES: readonly Rule[] = [
  cutAtDash,
  cutCompound,
  splitTownAndCountry,
  splitPossessive,
  cutOpeningWord,
  cutTail,
  cutTitles,
  cutGluedOffice,
  dropDemonyms,
  placeOutOfMisc,
  countryIsPlace,
  keepAbbreviationStop,
  introducedAcronym,
  oneKindForRepeats,
  familyName,
  capitalIsPlace,
  untaggedCountry,
  partOfFirm,
  dropSaints,
  untaggedRepeats,
];

/** A name believed less than this is left out; between this and a half it is shown as doubtful. */
const LEAST_CONFIDENCE = 0.3;

/** The names of a reading after all rules, in order, without `misc`. */
export function applyRules(desk: Desk, rules: readonly Rule[] = RULES): Candidate[] {
  let candidates = namesIn(desk.reading).map(
    ({ first, last, kind, confidence }): Candidate => ({ first, last, kind, confidence, rule: 'tagger/crf' }),
  );
  for (const rule of rules) candidates = rule.apply(candidates, desk);
  return candidates.filter(({ kind, confidence }) => kind !== 'misc' && confidence >= LEAST_CONFIDENCE);
}
