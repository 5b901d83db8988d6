import { CALENDAR_NAMES } from '../../text/calendar-names.ts';
import { HOLIDAY_OPENERS } from './holidays.ts';

export type Unit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'weekend'
  | 'week'
  | 'fortnight'
  | 'month'
  | 'quarter'
  | 'half'
  | 'year'
  | 'decade'
  | 'century';
/** TIMEX3 letters of the seasons. */
export type Season = 'SP' | 'SU' | 'FA' | 'WI';
/** TIMEX3 letters of the parts of a day. */
export type DayPart = 'MO' | 'MI' | 'AF' | 'EV' | 'NI';
/** Where "last", "this", "following" point, and from where: the day of printing, or the day the text last spoke of. */
export type Which = 'last' | 'this' | 'next' | 'previous' | 'same' | 'following';

/** What a word can mean in a time expression; unused fields are 0, NaN or ''. */
export interface TimeWord {
  month: number;
  weekday: number;
  /** "Sun", "Mar": counts only as a capitalised neighbour of a number. */
  short: boolean;
  unit: Unit | '';
  plural: boolean;
  /** A count; NaN for none, Infinity for an unknown one ("several"). */
  count: number;
  ordinal: number;
  season: Season | '';
  part: DayPart | '';
  /** Days from the day of printing: yesterday −1. */
  day: number;
  which: Which | '';
  decade: number;
  /** A word that matters by itself: `every`, `ago`, `daily`. */
  cue: string;
  /** Whether a holiday's name can begin with it. */
  opener: boolean;
}

const words = new Map<string, TimeWord>();

function add(spellings: string, meaning: Partial<TimeWord>, to: Map<string, TimeWord> = words): void {
  for (const spelling of spellings.split(' ')) {
    const word = to.get(spelling) ?? {
      month: 0,
      weekday: 0,
      short: false,
      unit: '',
      plural: false,
      count: Number.NaN,
      ordinal: 0,
      season: '',
      part: '',
      day: Number.NaN,
      which: '',
      decade: 0,
      cue: '',
      opener: false,
    };
    to.set(spelling, Object.assign(word, meaning));
  }
}

/** The months and weekdays of a language; abbreviations count only beside a number. */
function addCalendar(language: string, to: Map<string, TimeWord>): void {
  const { months, weekdays } = CALENDAR_NAMES[language]!;
  for (const [field, names] of [
    ['month', months],
    ['weekday', weekdays],
  ] as const) {
    names.split(' ').forEach((spellings, i) => {
      spellings.split('|').forEach((spelling, spare) => {
        add(spelling, { [field]: i + 1, short: spare > 0 && spelling.length <= 5 }, to);
      });
    });
  }
}

addCalendar('en', words);
for (const day of CALENDAR_NAMES['en']!.weekdays.split(' ')) {
  const weekday = words.get(day.split('|')[0]!)!.weekday;
  add(`${day.split('|')[0]!}s`, { weekday, plural: true });
}

'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
  .split(' ')
  .forEach((name, i) => {
    add(name, { count: i + 1 });
  });
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
TENS.forEach((name, i) => {
  add(name, { count: (i + 2) * 10 });
});
add('a an', { count: 1, cue: 'a' });
add('dozen', { count: 12 });
add('several few many some countless numerous', { count: Number.POSITIVE_INFINITY });
add('couple', { count: Number.POSITIVE_INFINITY, cue: 'couple' });
add('dozens hundreds thousands', { count: Number.POSITIVE_INFINITY, cue: 'heap' });
add('half', { cue: 'half', unit: 'half' });

'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'
  .split(' ')
  .forEach((name, i) => {
    add(name, { ordinal: i + 1 });
  });
add('twenty-first', { ordinal: 21 });
add('final', { ordinal: -1 });

for (const unit of [
  'minute',
  'hour',
  'day',
  'weekend',
  'week',
  'fortnight',
  'month',
  'quarter',
  'year',
  'decade',
] as const) {
  add(unit, { unit });
  add(`${unit}s`, { unit, plural: true });
}
add('second', { unit: 'second' });
add('seconds secs', { unit: 'second', plural: true });
add('hr', { unit: 'hour' });
add('hrs', { unit: 'hour', plural: true });
add('mins', { unit: 'minute', plural: true });
add('century', { unit: 'century' });
add('centuries', { unit: 'century', plural: true });

add('spring springtime', { season: 'SP' });
add('summer summertime', { season: 'SU' });
add('autumn fall', { season: 'FA' });
add('winter wintertime', { season: 'WI' });

add('morning mornings', { part: 'MO' });
add('noon midday', { part: 'MI', cue: 'noon' });
add('afternoon afternoons', { part: 'AF' });
add('evening evenings', { part: 'EV' });
add('night nights', { part: 'NI' });
add('midnight', { cue: 'midnight' });
add('mornings afternoons evenings nights', { plural: true });

add('today', { day: 0 });
add('tonight', { day: 0, part: 'NI' });
add('yesterday', { day: -1 });
add('tomorrow', { day: 1 });
add('overnight', { cue: 'overnight' });

add('last past', { which: 'last' });
add('this current', { which: 'this' });
add('next coming upcoming', { which: 'next' });
add('previous prior preceding', { which: 'previous' });
add('same that', { which: 'same' });
add('following ensuing subsequent', { which: 'following' });
add('recent', { cue: 'recent' });

'twenties thirties forties fifties sixties seventies eighties nineties'.split(' ').forEach((name, i) => {
  add(name, { decade: (i + 2) * 10 });
});

add('every each', { cue: 'every' });
add('per', { cue: 'per' });
for (const cue of [
  'daily nightly weekly biweekly fortnightly monthly bimonthly quarterly yearly annual annually hourly biannual semiannual',
  'now currently nowadays presently recently lately once future',
]) {
  for (const word of cue.split(' ')) add(word, { cue: word });
}

for (const opener of HOLIDAY_OPENERS) add(opener, { opener: true });

/** The time words of English by lower-case spelling. */
export const TIME_WORDS: ReadonlyMap<string, TimeWord> = words;

const calendars = new Map<string, ReadonlyMap<string, TimeWord>>(
  Object.keys(CALENDAR_NAMES).map((language) => {
    if (language === 'en') return [language, TIME_WORDS];
    const own = new Map<string, TimeWord>();
    addCalendar(language, own);
    return [language, own];
  }),
);
const NO_WORDS: ReadonlyMap<string, TimeWord> = new Map();

/**
 * The time words of a language (BCP 47): all of them for English, names of months and weekdays for those whose calendar is
 * known, none for the rest, whose dates in figures are still read.
 */
export function timeWordsOf(language: string): ReadonlyMap<string, TimeWord> {
  return calendars.get(language.split('-')[0]!.toLowerCase()) ?? NO_WORDS;
}

/** Length of the longest entry: longer words need no look-up. */
export const LONGEST_TIME_WORD = Math.max(
  ...[...calendars.values()].flatMap((known) => [...known.keys()].map((word) => word.length)),
);

/** "twenty-five": the count of a hyphened number word; NaN for anything else. */
export function compoundNumber(tens: string, ones: string): number {
  const ten = TENS.indexOf(tens);
  const one = words.get(ones)?.count ?? Number.NaN;
  return ten >= 0 && one < 10 ? (ten + 2) * 10 + one : Number.NaN;
}
