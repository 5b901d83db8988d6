import { Regime } from '../features.ts';
import { Case } from '../forms.ts';
import {
  isCapital,
  isCountryName,
  isDemonym,
  isPlaceName,
  isStrongPlace,
  namesCountry,
} from '../gazetteer.ts';
import { type Candidate, type Desk, each, merge, type Rule } from './candidate.ts';

const surface = ({ sequence: { words } }: Desk, { first, last }: Candidate): string =>
  words.text.slice(words.starts[first], words.ends[last]);

// "the Russian leader": not a place, though it points to one.
export const dropDemonyms = each('kind/demonym', (candidate, desk) => {
  if (candidate.kind === 'misc' || candidate.first !== candidate.last) return null;
  const text = surface(desk, candidate);
  return isDemonym(text) && !isPlaceName(text) && candidate.kind !== 'organisation' ? [] : null;
});

// "the U.S. presidential election": a country is a place, even where the tagger saw part of an event.
export const placeOutOfMisc = each('kind/known-place', (candidate, desk) => {
  if (candidate.kind !== 'misc') return null;
  const text = surface(desk, candidate);
  return isStrongPlace(text) && !isDemonym(text)
    ? [{ ...candidate, kind: 'place', rule: 'kind/known-place' }]
    : null;
});

// "Ghana's largest network": the name of a country is a place.
export const countryIsPlace = each('kind/country', (candidate, desk) => {
  if (candidate.kind !== 'organisation' && candidate.kind !== 'person') return null;
  const text = surface(desk, candidate);
  return isCountryName(text) && !AMBIGUOUS_COUNTRIES.has(text)
    ? [{ ...candidate, kind: 'place', rule: 'kind/country' }]
    : null;
});

/** "a U.S.-backed plan": a country that the tagger passed over, where it stands by itself. */
export const untaggedCountry: Rule = {
  name: 'kind/untagged-country',
  apply(candidates, desk) {
    const { words, forms, regime } = desk.sequence;
    const taken = new Uint8Array(words.count + 1);
    for (const c of candidates)
      if (c.kind !== 'misc' && c.confidence >= 0.3) taken.fill(1, c.first, c.last + 1);
    const added: Candidate[] = [];
    for (let i = 0; i < words.count; i++) {
      const { text, case: written, flags } = forms[i]!;
      if (flags === 0 || written < Case.title || taken[i] === 1 || regime[i] === Regime.capitals) continue;
      if (
        !namesCountry(flags) ||
        AMBIGUOUS_COUNTRIES.has(text) ||
        isCapitalised(desk, i - 1) ||
        isCapitalised(desk, i + 1)
      )
        continue;
      added.push({ first: i, last: i, kind: 'place', confidence: 0.6, rule: this.name });
    }
    return merge(candidates, added);
  },
};

/** Countries that are given names as well. */
const AMBIGUOUS_COUNTRIES = new Set([
  'Georgia',
  'Jordan',
  'Chad',
  'Israel',
  'Kenya',
  'India',
  'China',
  'Malta',
  'Cyprus',
  'Jersey',
  'Dominica',
  'Holland',
  'Ireland',
  'England',
  'Britain',
  'Francia',
]);

/** A long form believed less than this introduces nothing. */
const SURE = 0.8;

/**
 * "something Paris has denied": the capital of a country, where nobody in the clip bears it as part of a full name.
 */
export const capitalIsPlace: Rule = {
  name: 'kind/capital',
  apply(candidates, desk) {
    const borne = wordsOfPeople(candidates, desk);
    return candidates.map((c) => {
      if (c.kind !== 'person' || c.first !== c.last) return c;
      const word = desk.word(c.first);
      return isCapital(word) && !borne.has(word) ? { ...c, kind: 'place', rule: this.name } : c;
    });
  },
};

/** "Brandt & Holloway … Brandt": part of a firm's name, where nobody in the clip bears it, is the firm. */
export const partOfFirm: Rule = {
  name: 'kind/part-of-firm',
  apply(candidates, desk) {
    const borne = wordsOfPeople(candidates, desk);
    const firms = new Set<string>();
    for (const c of candidates) {
      for (let i = c.first; c.kind === 'organisation' && i < c.last; i++) {
        if (desk.word(i + 1) === '&') firms.add(desk.word(c.first));
      }
    }
    return candidates.map((c) => {
      if (c.kind !== 'person' || c.first !== c.last) return c;
      const word = desk.word(c.first);
      return firms.has(word) && !borne.has(word) ? { ...c, kind: 'organisation', rule: this.name } : c;
    });
  },
};

/** The words of all full names of people. */
function wordsOfPeople(candidates: readonly Candidate[], desk: Desk): Set<string> {
  const words = new Set<string>();
  for (const c of candidates) {
    if (c.kind !== 'person' || c.first === c.last) continue;
    for (let i = c.first; i <= c.last; i++) words.add(desk.word(i));
  }
  return words;
}

// "the tower of St Botolph": a saint is a church or a feast, not somebody in the news.
export const dropSaints = each('kind/saint', ({ first, last, kind }, desk) =>
  kind === 'person' && last > first && last - first <= 2 && /^St\.?$/.test(desk.word(first)) ? [] : null,
);

/**
 * "World Food Programme (WFP)": the acronym is what the long form is, here and in the rest of the clip.
 */
export const introducedAcronym: Rule = {
  name: 'kind/introduced-acronym',
  apply(candidates, desk) {
    const { words, forms } = desk.sequence;
    const meaning = new Map<string, Candidate['kind']>();
    for (const c of candidates) {
      const open = c.last + 1;
      if (c.kind === 'misc' || c.last === c.first || c.confidence < SURE || open + 2 >= words.count) continue;
      if (desk.word(open) !== '(' || desk.word(open + 2) !== ')') continue;
      if (initialsMatch(desk, c, desk.word(open + 1))) meaning.set(desk.word(open + 1), c.kind);
    }
    if (meaning.size === 0) return [...candidates];
    const kept = candidates.map((c): Candidate => {
      const kind = c.first === c.last ? meaning.get(desk.word(c.first)) : undefined;
      return kind !== undefined && kind !== c.kind ? { ...c, kind, rule: this.name } : c;
    });
    const taken = new Set(
      kept.flatMap((c) => Array.from({ length: c.last - c.first + 1 }, (_, k) => c.first + k)),
    );
    for (let i = 0; i < words.count; i++) {
      const kind = forms[i]!.case === Case.upper && !taken.has(i) ? meaning.get(desk.word(i)) : undefined;
      if (kind !== undefined) kept.push({ first: i, last: i, kind, confidence: 0.8, rule: this.name });
    }
    return kept.sort((a, b) => a.first - b.first);
  },
};

/** Whether the capitals of a long form spell the acronym, in order, beginning with its first letter. */
function initialsMatch(desk: Desk, { first, last }: Candidate, acronym: string): boolean {
  if (!/^\p{Lu}{2,8}s?$/u.test(acronym)) return false;
  let at = 0;
  for (let i = first; i <= last && at < acronym.length; i++) {
    if (desk.word(i)[0]?.toUpperCase() === acronym[at]) at++;
    else if (i === first) return false;
  }
  return at >= Math.min(acronym.length, 2);
}

/**
 * "Peskov" alone, where the clip has "Dmitry Peskov": a family name that the tagger left out, or took for something else
 * without being sure, is the person.
 */
export const familyName: Rule = {
  name: 'kind/family-name',
  apply(candidates, desk) {
    const { words, forms, document } = desk.sequence;
    const families = new Map<string, number>();
    for (const c of candidates) {
      const last = desk.word(c.last);
      if (c.kind === 'person' && c.last > c.first && c.confidence > 0.5 && last.length > 2) {
        families.set(last, Math.max(families.get(last) ?? 0, c.confidence));
      }
    }
    if (families.size === 0) return [...candidates];
    const taken = new Uint8Array(words.count);
    const kept = candidates.map((c): Candidate => {
      taken.fill(1, c.first, c.last + 1);
      const sure = c.first === c.last ? families.get(desk.word(c.first)) : undefined;
      if (sure === undefined || c.kind === 'person' || c.confidence > 0.9) return c;
      return { ...c, kind: 'person', confidence: Math.min(sure, 0.8), rule: this.name };
    });
    for (let i = 0; i < words.count; i++) {
      if (taken[i] === 1 || forms[i]!.case !== Case.title || (document[i]! & 1) !== 0) continue;
      const sure = families.get(desk.word(i));
      if (sure === undefined || isCapitalised(desk, i + 1) || isCapitalised(desk, i - 1)) continue;
      kept.push({ first: i, last: i, kind: 'person', confidence: Math.min(sure, 0.8), rule: this.name });
    }
    return kept.sort((a, b) => a.first - b.first);
  },
};

const isCapitalised = ({ sequence: { forms } }: Desk, i: number): boolean => {
  const form = forms[i];
  return form !== undefined && form.case >= Case.title && form.case !== Case.number;
};
