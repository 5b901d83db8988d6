import { Case } from '../forms.ts';
import { Flag, isAbbreviatedPlace, isOffice, isPlaceName, isStrongPlace } from '../gazetteer.ts';
import { type Candidate, type Desk, each } from './candidate.ts';

const DASHES = new Set(['-', '–', '—', '--']);
const OPENING_WORDS = new Set(
  'The A An the a an How Why What When Where Who Is Are Was Were Will Can Did Does In On At As After Before But And For From With If While Although Since'.split(
    ' ',
  ),
);
const COMMON_TAILS = new Set(['party', 'government', 'administration', 'member', 'leader', 'official']);

const surface = ({ sequence: { words } }: Desk, first: number, last: number): string =>
  words.text.slice(words.starts[first], words.ends[last]);

const isSpaced = ({ sequence: { words } }: Desk, i: number): boolean =>
  i > 0 &&
  words.ends[i - 1]! < words.starts[i]! &&
  i + 1 < words.count &&
  words.ends[i]! < words.starts[i + 1]!;

// "INNISFAIL - Nine-year-old Georgia": what stands after a spaced dash is another matter.
export const cutAtDash = each('boundary/dash', ({ first, last, kind }, desk) => {
  for (let i = first + 1; i < last; i++) {
    if (!DASHES.has(desk.word(i)) || !isSpaced(desk, i)) continue;
    const rest = { first: i + 1, last };
    return kind === 'person' || kind === 'misc' ? [{ first, last: i - 1 }, rest] : [{ first, last: i - 1 }];
  }
  return null;
});

// "Washington-based", "U.S.-led": the name ends before the hyphen.
export const cutCompound = each('boundary/compound', ({ first, last, kind }, desk) => {
  const { forms } = desk.sequence;
  if (last - first < 2 || desk.word(last - 1) !== '-' || forms[last]!.case !== Case.lower) return null;
  if (kind !== 'misc') return [{ first, last: last - 2 }];
  return isPlaceName(surface(desk, first, last - 2)) ? [{ first, last: last - 2, kind: 'place' }] : null;
});

// "Oujda, Morocco": a town and its country are two places.
export const splitTownAndCountry = each('boundary/town-comma-country', ({ first, last, kind }, desk) => {
  if (kind !== 'place') return null;
  for (let i = first + 1; i < last; i++) {
    if (desk.word(i) !== ',') continue;
    if (!isPlaceName(surface(desk, i + 1, last)) && !isAbbreviatedPlace(surface(desk, i + 1, last))) continue;
    return [
      { first, last: i - 1 },
      { first: i + 1, last },
    ];
  }
  return null;
});

// "the U.K.'s Warwick University": the owner is a name by itself, if it is a place.
export const splitPossessive = each('boundary/possessive', ({ first, last, kind }, desk) => {
  for (let i = first + 1; i < last; i++) {
    if (!/^['’]s$/.test(desk.word(i))) continue;
    if (kind === 'person' || !isStrongPlace(surface(desk, first, i - 1))) return null;
    return [
      { first, last: i - 1, kind: 'place' },
      { first: i + 1, last },
    ];
  }
  return null;
});

// "a New York Times investigation", "How Aliyev answered": a word that opens the phrase is no part of the name; "The Hague"
// keeps its own.
export const cutOpeningWord = each('boundary/opening-word', ({ first, last, kind }, desk) => {
  if (first === last || kind === 'misc' || !OPENING_WORDS.has(desk.word(first))) return null;
  if (isPlaceName(surface(desk, first, last))) return null;
  return [{ first: first + 1, last }];
});

// "White House Advisor", "Congress party": the office and the common noun stand outside.
export const cutTail = each('boundary/tail', ({ first, last, kind }, desk) => {
  if (kind !== 'organisation') return null;
  const { forms } = desk.sequence;
  let end = last;
  while (end > first) {
    const { flags, text } = forms[end]!;
    const isOfficer = (flags & Flag.title) !== 0 && (flags & Flag.organisationHead) === 0;
    if ((!isOfficer && !COMMON_TAILS.has(text)) || forms[end - 1]!.links) break;
    end--;
  }
  return end < last ? [{ first, last: end }] : null;
});

// "Mr Jonathan", "Special Envoy Hammer", "Algerian Foreign Minister Lamamra": offices are no part of a name.
export const cutTitles = each('boundary/title', ({ first, last, kind }, desk) => {
  if (kind !== 'person') return null;
  const start = afterTitles(first, last, desk);
  return start > first ? [{ first: start, last }] : null;
});

// "Leonid Kalashnikov|Head of the committee": an office without a space before it was glued on.
export const cutGluedOffice = each('boundary/glued-office', ({ first, last }, desk) => {
  const { starts, ends } = desk.sequence.words;
  for (let i = first + 1; i <= last; i++) {
    if (starts[i] === ends[i - 1] && isOffice(desk.word(i))) return [{ first, last: i - 1 }];
  }
  return null;
});

const OFFICE_PREFIXES = new Set(
  'Special Foreign Prime Deputy Vice Former Acting Interim Chief Senior Justice Home Interior Defence Defense Finance Financial Health Education Energy Trade Economy Attorney Assistant Associate Executive Managing Federal National State Presidential Vice-President Brigadier Lieutenant Major Rear Crown First'.split(
    ' ',
  ),
);

/** First word of the name behind its titles; `first` when there are none or nothing would be left. */
function afterTitles(first: number, last: number, { sequence: { forms }, word }: Desk): number {
  let start = first;
  for (let i = first; i < last; i++) {
    const flags = forms[i]!.flags;
    const isName = (flags & Flag.given) !== 0 && !(flags & Flag.title);
    if (word(i) === '.' && start === i) start = i + 1;
    else if (
      ((flags & Flag.title) !== 0 || ((flags & Flag.role) !== 0 && !isName)) &&
      !NAMES_TOO.has(word(i))
    )
      start = i + 1;
    else if (!OFFICE_PREFIXES.has(word(i)) && !(i === start && forms[i]!.case === Case.lower)) break;
  }
  return start;
}

/** Titles that are given or family names as often: they are only cut where the tagger did. */
const NAMES_TOO = new Set([
  'King',
  'Prince',
  'Judge',
  'Major',
  'Sheikh',
  'Pope',
  'Dean',
  'Bishop',
  'Justice',
  'Marshal',
  'Christian',
  'Young',
  'Mason',
  'Cook',
  'Baker',
  'Smith',
  'Nana',
  'Imam',
  'Sultan',
  'Emir',
]);

// "Barrie, Ont.": the stop belongs to the abbreviation.
export const keepAbbreviationStop = each('boundary/abbreviated-place', (candidate, desk) => {
  const { words } = desk.sequence;
  const { first, last, kind } = candidate;
  if (kind !== 'place' || last + 1 >= words.count || desk.word(last + 1) !== '.') return null;
  if (words.ends[last] !== words.starts[last + 1]) return null;
  const withStop = surface(desk, last, last + 1);
  return isAbbreviatedPlace(withStop) ? [{ first, last: last + 1 } satisfies Partial<Candidate>] : null;
});
