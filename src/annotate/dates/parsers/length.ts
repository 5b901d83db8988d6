import type { Found, Temporal, Unit } from '../temporal.ts';
import { lengthValue } from '../values.ts';
import { capitalised, endsPhrase, glued, lower, type Words } from '../words.ts';
import { countAt } from './count.ts';

/** "three days", "a 24-hour", "two weeks ago", "a year earlier", "ten days later" at the count. */
export function length(words: Words, i: number): Found | null {
  // "a three-year term": the article belongs to the term
  const next = i + 1 < words.count ? words.terms[i + 1] : null;
  if (words.terms[i]?.cue === 'a' && next && Number.isFinite(next.count) && glued(words, i + 2)) return null;
  const count = countAt(words, i);
  if (!count) return null;
  let at = count.next;
  // "five more years", "four consecutive weeks", "three straight days"
  if (
    /^(?:more|consecutive|straight|full|long|whole|additional|extra|further|short|solid)$/.test(
      lower(words, at),
    )
  )
    at++;
  const term = words.terms[at];
  if (!term?.unit || term.unit === 'half' || (term.unit === 'second' && count.value === 1)) return null;
  if (!agrees(words, i, at, count.value)) return null;
  if (term.unit === 'quarter' && !term.plural) return null;
  return pointed(words, i, at, term.unit, count.value);
}

/** "three days", "three-day" and "a day" agree; "2018 year", "3 day" apart do not. */
function agrees(words: Words, i: number, at: number, value: number): boolean {
  const hyphen = words.text.charAt(words.starts[at]! - 1) === '-';
  if (words.terms[at]!.plural) return value !== 1 || !Number.isInteger(value) || hyphen;
  return hyphen || value === 1 || value === 0.5 || (words.terms[i]?.cue ?? '') === 'half';
}

function pointed(words: Words, i: number, at: number, unit: Unit, count: number): Found {
  const after = lower(words, at + 1);
  const shift = (step: number, from: 'published' | 'mentioned', last: number, rule: string): Found => ({
    first: i,
    last,
    temporal: Number.isFinite(count)
      ? { form: 'shift', unit, count: step * count, from, counted: true }
      : { form: 'vague', value: step < 0 ? 'PAST_REF' : 'FUTURE_REF' },
    rule: `shift/${rule}`,
  });
  if (after === 'ago' || (after === 'back' && endsPhrase(words, at + 2)))
    return shift(-1, 'published', at + 2, 'ago');
  if (after === 'earlier' || after === 'previously' || after === 'prior')
    return shift(-1, 'mentioned', at + 2, 'earlier');
  if (after === 'later' || after === 'afterward' || after === 'afterwards')
    return shift(1, 'mentioned', at + 2, 'later');
  if (after === 'before' && endsPhrase(words, at + 2)) return shift(-1, 'mentioned', at + 2, 'earlier');
  if (after === 'after' && endsPhrase(words, at + 2)) return shift(1, 'mentioned', at + 2, 'later');
  if ((after === 'from' && lower(words, at + 2) === 'now') || after === 'hence') {
    return shift(1, 'published', after === 'hence' ? at + 2 : at + 3, 'from-now');
  }
  const rate = words.terms[i]?.cue === 'a' && isRate(words, i);
  const temporal: Temporal = rate
    ? { form: 'repeat', value: lengthValue(unit, 1) }
    : { form: 'length', unit, count };
  const old = after === 'old' ? at + 2 : at + 1;
  return { first: i, last: rate ? at + 1 : old, temporal, rule: rate ? 'repeat/rate' : 'length/counted' };
}

// "twice a week", "$500 a month", "three percent a year", "barrels a day"
function isRate(words: Words, i: number): boolean {
  const before = lower(words, i - 1);
  return (
    /^(?:once|twice|thrice|percent|%)$/.test(before) ||
    words.digits[i - 1]! >= 0 ||
    /\d$/.test(before) ||
    (/^[a-z]{4,}s$/.test(before) &&
      !capitalised(words, i - 1) &&
      !/ss$|^(?:lasts|takes|was|spends|this|costs|earns|spans|does)$/.test(before))
  );
}

/** "for years", "in months", "decades of war", "centuries ago" at a plural unit without a count. */
export function bareLength(words: Words, i: number): Found | null {
  const term = words.terms[i]!;
  if (!term.unit || !term.plural || term.unit === 'weekend' || term.unit === 'quarter') return null;
  const before = lower(words, i - 1);
  const after = lower(words, i + 1);
  if (after === 'ago')
    return { first: i, last: i + 2, temporal: { form: 'vague', value: 'PAST_REF' }, rule: 'shift/ago' };
  if (before === 'these' && term.unit === 'day')
    return {
      first: i - 1,
      last: i + 1,
      temporal: { form: 'vague', value: 'PRESENT_REF' },
      rule: 'vague/these-days',
    };
  if (before === 'recent')
    return {
      first: i - 1,
      last: i + 1,
      temporal: { form: 'vague', value: 'PAST_REF' },
      rule: 'vague/recent',
    };
  const placed =
    /^(?:for|in|over|after|within|take|takes|took|taken|last|lasts|lasted|spent|spend|spending|through|throughout|than|since)$/.test(
      before,
    );
  // "minutes of a meeting" are written, not waited
  const measured = after !== 'of' || (term.unit !== 'minute' && term.unit !== 'second');
  if (!placed && !(measured && /^(?:later|earlier|of|after|before)$/.test(after))) return null;
  return {
    first: i,
    last: i + 1,
    temporal: { form: 'length', unit: term.unit, count: Number.POSITIVE_INFINITY },
    rule: 'length/uncounted',
  };
}
