import type { Found } from './temporal.ts';
import { lower, type Words } from './words.ts';

const BETWEEN = /^(?:on|at|of|by|around|about|,|\(|\)|local|time)$/;

/**
 * Joins what belongs together: a time of day with its day ("9 a.m. on Friday", "the morning of 6 June"), a weekday
 * with its week ("Tuesday of last week").
 */
export function joinTimes(words: Words, found: readonly Found[]): Found[] {
  const joined: Found[] = [];
  for (const next of found) {
    const before = joined.at(-1);
    const pair = before && near(words, before, next) ? (join(before, next) ?? join(next, before)) : null;
    if (pair && before) {
      joined[joined.length - 1] = { ...pair, first: before.first, last: next.last };
      shareDay(words, joined, next);
    } else joined.push(next);
  }
  return joined;
}

/** "7:30 a.m. local time (0430 GMT) Saturday": the first hour is of the same day. */
function shareDay(words: Words, joined: Found[], day: Found): void {
  const earlier = joined.at(-2);
  const own = joined.at(-1)!;
  if (earlier?.rule !== 'clock/figures' || !near(words, earlier, own)) return;
  const shared = join(earlier, day);
  if (shared) joined[joined.length - 2] = { ...shared, first: earlier.first, last: earlier.last };
}

function near(words: Words, before: Found, next: Found): boolean {
  if (next.first - before.last > 3) return false;
  for (let i = before.last; i < next.first; i++)
    if (!BETWEEN.test(lower(words, i)) && lower(words, i) !== 'the') return false;
  return !words.text.slice(words.ends[before.last - 1], words.starts[next.first]).includes('\n');
}

/** The day of `day` at the hour of `hour`, or the weekday `hour` in the week of `day`; null when they do not fit. */
function join(hour: Found, day: Found): Found | null {
  const { temporal } = hour;
  if (temporal.form === 'shift' && temporal.clock && /^(?:clock|shift\/part-of-day)/.test(hour.rule)) {
    const { clock } = temporal;
    if (
      day.temporal.form === 'calendar' &&
      (day.temporal.day || day.temporal.weekday || day.temporal.holiday)
    ) {
      return clashes(day.temporal.clock) ? null : { ...day, temporal: { ...day.temporal, clock } };
    }
    if (day.temporal.form === 'shift' && day.temporal.unit === 'day' && !/^clock/.test(day.rule)) {
      return clashes(day.temporal.clock) ? null : { ...day, temporal: { ...day.temporal, clock } };
    }
  }
  if (temporal.form === 'calendar' && temporal.weekday && !temporal.day && !temporal.which) {
    const week = day.temporal;
    if (
      week.form === 'shift' &&
      week.unit === 'week' &&
      week.from === 'published' &&
      day.first > hour.first
    ) {
      return { ...hour, temporal: { ...temporal, week: week.count } };
    }
  }
  return null;
}

// A day that already has an hour takes no second one; a part of the day ("Friday evening at 8") gives way.
const clashes = (clock: string | undefined): boolean => clock !== undefined && /\d/.test(clock);
