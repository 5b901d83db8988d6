import type { TimeWord } from '../../lexicon/time-words.ts';
import type { Found } from '../temporal.ts';
import { capitalised, lower, type Words } from '../words.ts';
import { countAt } from './count.ts';

const NO_TERM: Partial<TimeWord> = {};

const LETTERS: Readonly<Record<string, string>> = {
  second: 'PT1S',
  minute: 'PT1M',
  hour: 'PT1H',
  day: 'P1D',
  weekend: 'P1WE',
  week: 'P1W',
  fortnight: 'P2W',
  month: 'P1M',
  quarter: 'P1Q',
  year: 'P1Y',
  decade: 'P1DE',
  century: 'P1CE',
};
const ADVERBS: Readonly<Record<string, string>> = {
  daily: 'P1D',
  nightly: 'P1D',
  weekly: 'P1W',
  biweekly: 'P2W',
  fortnightly: 'P2W',
  monthly: 'P1M',
  bimonthly: 'P2M',
  quarterly: 'P1Q',
  yearly: 'P1Y',
  annual: 'P1Y',
  annually: 'P1Y',
  hourly: 'PT1H',
  biannual: 'P6M',
  semiannual: 'P6M',
};

/** "every Friday", "each year", "every two weeks", "per day" at its first word. */
export function every(words: Words, i: number): Found | null {
  const { cue } = words.terms[i]!;
  if (cue !== 'every' && cue !== 'per') return null;
  const at = lower(words, i + 1) === 'other' ? i + 2 : i + 1;
  const term = words.terms[at] ?? NO_TERM;
  const done = (last: number, value: string): Found => ({
    first: i,
    last,
    temporal: { form: 'repeat', value },
    rule: `repeat/${cue}`,
  });
  if (term.weekday && !term.short) {
    const part = words.terms[at + 1]?.part;
    return done(part ? at + 2 : at + 1, `XXXX-WXX-${term.weekday}${part ? `T${part}` : ''}`);
  }
  if (term.month && capitalised(words, at))
    return done(at + 1, `XXXX-${String(term.month).padStart(2, '0')}`);
  if (term.season) return done(at + 1, `XXXX-${term.season}`);
  if (term.part) return done(at + 1, `XXXX-XX-XXT${term.part}`);
  if (term.unit && !term.plural)
    return LETTERS[term.unit]
      ? done(at + 1, at === i + 2 ? LETTERS[term.unit]!.replace('1', '2') : LETTERS[term.unit]!)
      : null;
  const count = cue === 'every' ? countAt(words, at) : null;
  const unit = count && words.terms[count.next];
  if (!count || !unit?.unit || !unit.plural || !Number.isFinite(count.value)) return null;
  return done(count.next + 1, LETTERS[unit.unit]!.replace('1', String(count.value)));
}

/** "daily", "annual" at the word; not in a name ("Daily Mail"). */
export function rhythm(words: Words, i: number): Found | null {
  const value = ADVERBS[words.terms[i]!.cue];
  if (!value || (capitalised(words, i) && capitalised(words, i + 1))) return null;
  return { first: i, last: i + 1, temporal: { form: 'repeat', value }, rule: 'repeat/rhythm' };
}

/** "on Sundays", "Friday nights" at a plural weekday. */
export function weekdays(words: Words, i: number): Found | null {
  const term = words.terms[i]!;
  if (!term.weekday || term.short || !capitalised(words, i)) return null;
  const part = words.terms[i + 1];
  if (!term.plural && !(part?.part && part.plural)) return null;
  const value = `XXXX-WXX-${term.weekday}${part?.part ? `T${part.part}` : ''}`;
  return {
    first: i,
    last: part?.part ? i + 2 : i + 1,
    temporal: { form: 'repeat', value },
    rule: 'repeat/weekdays',
  };
}
