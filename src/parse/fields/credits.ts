import type { Credit, CreditRole } from '../../records/article.ts';
import { agencyOf } from '../agencies.ts';
import { BYLINE_START, isPersonName } from '../shapes/names.ts';
import { JOB, type NamedSpan, namesIn } from '../shapes/people.ts';
import type { Unit } from '../units.ts';
import { headerUnits, type Reading } from './rule.ts';

/** Everybody who had a part in making the clip, in the order they are named; each name once a role. */
export function findCredits(reading: Reading): Credit[] {
  const authors = statedAuthors(reading);
  const found = [
    ...authors,
    ...(authors.length > 0 ? [] : bylines(reading)),
    ...closing(reading),
    ...pictures(reading),
  ];
  const seen = new Set<string>();
  return found.filter((credit) => {
    const key = `${credit.role} ${credit.name.toLowerCase()}`;
    return !seen.has(key) && seen.add(key);
  });
}

function statedAuthors(reading: Reading): Credit[] {
  return reading.source.stated
    .filter((field) => field.field === 'author')
    .flatMap(({ value, rule }) => {
      const text = value.replace(BYLINE_START, '');
      return namesIn(text).map(
        ({ name }) => ({ role: 'author', name, rule, basis: 'stated', start: null, end: null }) as const,
      );
    });
}

const credit = (
  role: CreditRole,
  rule: string,
  unit: Unit,
  { name, start, end, affiliation }: NamedSpan,
): Credit => ({
  role,
  name,
  rule,
  basis: 'stated',
  start: unit.start + start,
  end: unit.start + end,
  ...(affiliation && { affiliation }),
});

/** Authors from the lines around the headline: the first rule that finds somebody. */
function bylines(reading: Reading): Credit[] {
  for (const rule of [byLine, nameBesideDate]) {
    const found = rule(reading);
    if (found.length > 0) return found;
  }
  return [];
}

/** "By Ann Lee", or "By" and the name on the next line; at the head, else at the foot. */
function byLine({ zoned }: Reading): Credit[] {
  const { units, kinds, core, headline } = zoned;
  const from = Math.max(0, Math.min(headline ?? core.from, core.from) - 6);
  const order = [...units.keys()].slice(from, core.to + 12);
  for (const i of order) {
    if (kinds[i] !== 'byline') continue;
    const unit = units[i]!;
    const opening = BYLINE_START.exec(unit.text)?.[0].length ?? 0;
    const names = namesIn(unit.text.slice(opening), opening).map((name) =>
      credit('author', 'byline/by', unit, withPlace(unit, name)),
    );
    if (names.length > 0) return names;
    const next = units[i + 1];
    if (unit.words <= 2 && next && next.words <= 14 && !agencyOf(next.text)) {
      const following = namesIn(next.text).map((name) => credit('author', 'byline/by-next-line', next, name));
      if (following.length > 0) return following;
    }
  }
  return [];
}

/** "Written by Ann Lee, Brussels": the place after the name. */
function withPlace(unit: Unit, name: NamedSpan): NamedSpan {
  const place = /^,\s*(\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)\s*$/u.exec(unit.text.slice(name.end));
  return place && !JOB.test(place[1]!) ? { ...name, affiliation: place[1]! } : name;
}

/** "Dale Hurd" on the line before or after the date; "Ann Lee · City News · Posted: Dec 22, 2023". */
function nameBesideDate(reading: Reading): Credit[] {
  const { units, kinds, headline } = reading.zoned;
  for (const { unit, index } of headerUnits(reading)) {
    if (index === headline || unit.words > 24) continue;
    const dated = kinds[index] === 'date' || kinds[index - 1] === 'date' || kinds[index + 1] === 'date';
    const mixed = /[·|•/]/.test(unit.text) && /\d{4}/.test(unit.text);
    if (!(dated && kinds[index] === 'text' && isPersonName(unit.text.replace(/[\s/|,·]+$/, ''))) && !mixed)
      continue;
    const names = namesIn(unit.text.replace(/\/$/, '')).map((name) =>
      credit('author', 'byline/name-beside-date', unit, name),
    );
    if (names.length > 0 && units[index + 1]) return names;
  }
  return [];
}

const ROLES: readonly (readonly [RegExp, CreditRole])[] = [
  [/photo|picture|фото/i, 'photo'],
  [/transl|перевод|переклад/i, 'translation'],
  [/edit|редактор/i, 'editing'],
  [/writ/i, 'writing'],
  [/additional|contribut|research/i, 'contribution'],
  [/produc|compil/i, 'production'],
  [/report/i, 'reporting'],
];

const PART =
  /(?<role>(?:additional |further )?(?:reporting|writing|editing|compiled|translation|translated|contributions?|research|photography|produced|production|edited|written|reported)(?: and (?:writing|editing|reporting))?) by\s+(?<names>[^;.()]{2,300})/giu;
const CONTRIBUTED =
  /^[^\p{L}\p{N}]*(?:(?:associated press|ap) (?:\p{L}+ ){0,3}writers? )?(?<names>\p{Lu}.{3,160}?) (?:also )?contributed\b/u;

/** "(Reporting by A; Writing by B and C; Editing by D)" */
function closing({ zoned }: Reading): Credit[] {
  return zoned.units.flatMap((unit, i) => {
    if (zoned.kinds[i] !== 'credits') return [];
    const found = [...unit.text.matchAll(PART)].flatMap((match) => {
      const role = ROLES.find(([pattern]) => pattern.test(match.groups!['role']!))![1];
      const at = match.index + match[0].length - match.groups!['names']!.length;
      return namesIn(match.groups!['names']!, at).map((name) =>
        credit(role, 'credits/closing-line', unit, name),
      );
    });
    if (found.length > 0) return found;
    const contributed = CONTRIBUTED.exec(unit.text);
    if (!contributed) return [];
    const at = unit.text.indexOf(contributed.groups!['names']!);
    return namesIn(contributed.groups!['names']!, at).map((name) =>
      credit('contribution', 'credits/contributed', unit, name),
    );
  });
}

const PICTURE =
  /(?:photo|image|picture|foto|фото|credit)s?\s*(?:credit|by|courtesy)?\s*[:.…]+\s*(?<names>[^:]{3,90})$/iu;

/** "Photo: Albert Gea/Reuters", "Photo: Sputnik / V. Ivanov / Reuters": a line of its own, not a caption's end. */
function pictures({ zoned, source }: Reading): Credit[] {
  return zoned.units.flatMap((unit, i) => {
    const ownLine = unit.start === 0 || source.text[unit.start - 1] === '\n';
    if (zoned.kinds[i] !== 'photo-credit' || !ownLine) return [];
    const names = PICTURE.exec(unit.text)?.groups?.['names'];
    if (!names) return [];
    // Of "Ann Lee/City News" the first that is a person took it; what follows the stroke is her house.
    const person = namesIn(names, unit.text.lastIndexOf(names))[0];
    if (!person) return [];
    const affiliation = houseOf(names, person.name);
    return [credit('photo', 'credits/picture', unit, { ...person, ...(affiliation && { affiliation }) })];
  });
}

/** The agency in a picture's credit, else the house after the stroke. */
function houseOf(names: string, person: string): string | undefined {
  const parts = names.split('/').map((part) => part.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''));
  const agency = parts.map(agencyOf).find((name) => name !== null);
  return agency ?? parts.slice(1).find((part) => part !== '' && part !== person);
}
