import { HOLIDAYS } from '../../lexicon/holidays.ts';
import type { Found } from '../temporal.ts';
import { capitalised, glued, lower, type Words } from '../words.ts';
import { yearAt } from './year.ts';

const LONGEST = 5;

/** "Christmas Eve", "New Year’s Day 2013", "Labor Day" at a capitalised opener. */
export function namedDay(words: Words, i: number): Found | null {
  if (!words.terms[i]!.opener || !capitalised(words, i)) return null;
  let name = '';
  let found: Found | null = null;
  for (let at = i; at < Math.min(words.count, i + LONGEST); at++) {
    const word = lower(words, at).replaceAll(/[’']/g, '');
    name += name === '' || glued(words, at) ? word : ` ${word}`;
    if (!HOLIDAYS.has(name)) continue;
    const year = yearAt(words, at + 1, 'alone');
    found = {
      first: i,
      last: year?.next ?? at + 1,
      temporal: { form: 'calendar', holiday: name, year: year?.year },
      rule: 'calendar/named-day',
    };
  }
  return found && standsAsDay(words, found) ? found : null;
}

// "Christmas shopping" and "Easter Island" are about the feast or a name, not on the day.
function standsAsDay(words: Words, found: Found): boolean {
  const next = found.last;
  if (found.last - found.first > 1) return true;
  return (
    (!capitalised(words, next) && !/^(?:[a-z]{4,})$/.test(lower(words, next))) ||
    /^(?:when|that|this|after|with|because|while|where|from)$/.test(lower(words, next))
  );
}

/** "9/11", "Sept. 11 attacks" without a year: the day in 2001. */
export function nineEleven(words: Words, i: number): Found | null {
  const { text } = words;
  if (words.digits[i] !== 9 || !/^9\/11(?![\d/])/.test(text.slice(words.starts[i]!, words.starts[i]! + 5)))
    return null;
  if (/[\d/]/.test(text.charAt(words.starts[i]! - 1))) return null;
  return {
    first: i,
    last: i + 3,
    temporal: { form: 'calendar', year: 2001, month: 9, day: 11 },
    rule: 'calendar/nine-eleven',
  };
}
