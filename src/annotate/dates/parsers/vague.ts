import type { Found, VagueTemporal } from '../temporal.ts';
import { lower, type Words } from '../words.ts';

const WORDS: Readonly<Record<string, VagueTemporal['value']>> = {
  now: 'PRESENT_REF',
  currently: 'PRESENT_REF',
  presently: 'PRESENT_REF',
  nowadays: 'PRESENT_REF',
  recently: 'PAST_REF',
  lately: 'PAST_REF',
};

/** "now", "recently", "the past", "the future" at the word. */
export function vague(words: Words, i: number): Found | null {
  const term = words.terms[i]!;
  const done = (value: VagueTemporal['value']): Found => ({
    first: i,
    last: i + 1,
    temporal: { form: 'vague', value },
    rule: 'vague/word',
  });
  const value = WORDS[term.cue];
  // "now that": a conjunction
  if (value) return lower(words, i) === 'now' && lower(words, i + 1) === 'that' ? null : done(value);
  const the = lower(words, i - 1) === 'the';
  if (term.cue === 'future' && (the || lower(words, i - 1) === 'near') && !/^[a-z]/.test(lower(words, i + 1)))
    return done('FUTURE_REF');
  return term.which === 'last' && lower(words, i) === 'past' && the && !/^[a-z0-9]/.test(lower(words, i + 1))
    ? done('PAST_REF')
    : null;
}
