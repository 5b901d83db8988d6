import type { Found, Temporal, Unit, Which } from '../temporal.ts';
import { endsPhrase, lower, type Words } from '../words.ts';
import { countAt } from './count.ts';

const STEP: Readonly<Record<Which, number>> = {
  last: -1,
  previous: -1,
  this: 0,
  same: 0,
  next: 1,
  following: 1,
};

const VERB_BEFORE = /^(?:to|will|would|could|can|may|might|should|must|not|n[’']t|cannot)$/;

/** "to last three weeks", "begin in April and last six weeks" */
function isVerb(words: Words, i: number): boolean {
  const before = lower(words, i - 1);
  return VERB_BEFORE.test(before) || (before === 'and' && countAt(words, i + 1) !== null);
}

/** "last week", "this Friday", "next May", "the past two years", "the following day", "that year" at its first word. */
export function pointedAt(words: Words, i: number): Found | null {
  const which = words.terms[i]!.which;
  if (!which) return null;
  const word = lower(words, i);
  // "is expected to last three weeks": the verb
  if (word === 'last' && isVerb(words, i)) return null;
  const past = word === 'this' && lower(words, i + 1) === 'past';
  const at = past || (word === 'that' && lower(words, i + 1) === 'same') ? i + 2 : i + 1;
  const term = words.terms[at];
  const direction: Which = past ? 'last' : which;
  const rule = `shift/${direction}`;
  const done = (last: number, temporal: Temporal, name = rule): Found => ({
    first: i,
    last,
    temporal,
    rule: name,
  });

  if (!term) return counted(words, at, direction, word, done);
  if (term.weekday && !term.plural && !term.short) {
    const part = words.terms[at + 1]?.part;
    const clock = part ? `T${part}` : undefined;
    return done(part ? at + 2 : at + 1, { form: 'calendar', weekday: term.weekday, which: direction, clock });
  }
  if (term.month && !term.short && isMonth(words, at))
    return done(at + 1, { form: 'calendar', month: term.month, which: direction });
  if (term.season)
    return done(at + 1, { form: 'period', unit: 'season', number: 0, season: term.season, which: direction });
  if (term.part && !term.plural) return done(at + 1, dayPart(words, i, direction, term.part));
  if (term.unit && !term.plural && term.unit !== 'second' && term.unit !== 'minute') {
    return pointedUnit(words, i, at, direction, term.unit, done);
  }
  return counted(words, at, direction, word, done);
}

// "this May" is a month, "this may" is not.
const isMonth = (words: Words, i: number): boolean =>
  !/^(?:may|march)$/.test(words.text.slice(words.starts[i], words.ends[i]));

function dayPart(words: Words, i: number, which: Which, part: string): Temporal {
  const clock = `T${part}`;
  const mentioned =
    which === 'same' || which === 'previous' || which === 'following' || (which === 'next' && part !== 'NI');
  const count = which === 'last' && part !== 'NI' ? -1 : STEP[which];
  return {
    form: 'shift',
    unit: 'day',
    count: lower(words, i) === 'that' ? 0 : count,
    from: mentioned ? 'mentioned' : 'published',
    clock,
  };
}

type Done = (last: number, temporal: Temporal, name?: string) => Found;

function pointedUnit(
  words: Words,
  i: number,
  at: number,
  which: Which,
  unit: Unit,
  done: Done,
): Found | null {
  const word = lower(words, i);
  const the = lower(words, i - 1) === 'the';
  if (unit === 'half') return null;
  // "the past year" is a length that ends today; "last year" is a year
  if (word === 'past' || (word === 'last' && the && (unit === 'decade' || unit === 'hour'))) {
    if (i === at - 1) return done(at + 1, { form: 'length', unit, count: 1, toward: 'past' }, 'length/past');
  }
  if (unit === 'hour' || (unit === 'day' && (which === 'last' || which === 'this'))) return null;
  if (unit === 'day' && word === 'coming') return null;
  const mentioned =
    which === 'same' ||
    which === 'previous' ||
    which === 'following' ||
    (which === 'next' && (unit === 'day' || the));
  // "the current week", "this week"
  return done(at + 1, {
    form: 'shift',
    unit,
    count: STEP[which],
    from: mentioned ? 'mentioned' : 'published',
  });
}

function counted(words: Words, at: number, which: Which, word: string, done: Done): Found | null {
  const count = countAt(words, at);
  const unit = count && words.terms[count.next]?.unit;
  if (!count || !unit || unit === 'half' || !words.terms[count.next]!.plural) {
    // "in the last weeks of the war", "in past years"
    const plural = words.terms[at];
    if (!plural?.unit || !plural.plural || word === 'same' || word === 'that' || word === 'this') return null;
    return done(at + 1, {
      form: 'length',
      unit: plural.unit,
      count: Number.POSITIVE_INFINITY,
      toward: toward(which),
    });
  }
  if (which === 'same') return null;
  return done(
    count.next + 1,
    { form: 'length', unit, count: count.value, toward: toward(which) },
    `length/${which}`,
  );
}

function toward(which: Which): 'past' | 'future' | undefined {
  if (which === 'last' || which === 'this') return 'past';
  return which === 'next' ? 'future' : undefined;
}

/** "today", "yesterday evening", "tomorrow", "overnight" at its word. */
export function deictic(words: Words, i: number): Found | null {
  const term = words.terms[i]!;
  if (Number.isNaN(term.day)) return null;
  const part = term.part || words.terms[i + 1]?.part || '';
  const last = !term.part && part ? i + 2 : i + 1;
  const clock = part ? `T${part}` : undefined;
  return {
    first: i,
    last,
    temporal: { form: 'shift', unit: 'day', count: term.day, from: 'published', clock },
    rule: 'shift/deictic',
  };
}

const EDGE =
  /^(?:end|beginning|start|middle|rest|remainder|course|half|part|later|earlier|late|early|time|close|month|months|quarter|quarters|turn)$/;

/** "the end of the year", "later in the month", "the day before", "the year after" at the unit. */
export function definiteUnit(words: Words, i: number): Found | null {
  const term = words.terms[i]!;
  if (!term.unit || term.plural || lower(words, i - 1) !== 'the') return null;
  const after = lower(words, i + 1);
  if (
    /^(?:before|after|earlier|prior|previous)$/.test(after) &&
    /^(?:day|week|month|year|decade|weekend)$/.test(term.unit)
  ) {
    const count = after === 'after' ? 1 : -1;
    const pivot = words.terms[i + 2];
    if (pivot && !Number.isNaN(pivot.day) && term.unit === 'day') {
      return {
        first: i,
        last: i + 3,
        temporal: { form: 'shift', unit: 'day', count: pivot.day + count, from: 'published' },
        rule: 'shift/deictic',
      };
    }
    if (endsPhrase(words, i + 2)) {
      return {
        first: i,
        last: i + 2,
        temporal: { form: 'shift', unit: term.unit, count, from: 'mentioned' },
        rule: 'shift/before-after',
      };
    }
    return null;
  }
  if (term.unit === 'weekend') {
    return {
      first: i,
      last: i + 1,
      temporal: { form: 'shift', unit: 'weekend', count: 0, from: 'published' },
      rule: 'shift/the-weekend',
    };
  }
  if (!/^(?:week|month|year|decade|century)$/.test(term.unit)) return null;
  const link = lower(words, i - 2);
  if (!(link === 'of' || link === 'in') || !EDGE.test(lower(words, i - 3)) || lower(words, i + 1) === 'of')
    return null;
  return {
    first: i,
    last: i + 1,
    temporal: { form: 'shift', unit: term.unit, count: 0, from: 'published' },
    rule: 'shift/edge-of',
  };
}

/** "in the morning", "the evening" at the part of the day: of the day last spoken of. */
export function partOfDay(words: Words, i: number): Found | null {
  const term = words.terms[i]!;
  if (!term.part || term.plural || term.cue === 'noon') return null;
  if (
    lower(words, i - 1) !== 'the' ||
    !/^(?:in|during|by|of|early|late|later|through|throughout|until|into|on)$/.test(lower(words, i - 2))
  )
    return null;
  // "on the night she lost": told by what happened, not by a day
  if (/^(?:he|she|it|they|we|i|when|that|after|before)$/.test(lower(words, i + 1))) return null;
  return {
    first: i,
    last: i + 1,
    temporal: { form: 'shift', unit: 'day', count: 0, from: 'mentioned', clock: `T${term.part}` },
    rule: 'shift/part-of-day',
  };
}
