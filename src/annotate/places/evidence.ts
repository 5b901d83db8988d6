import type { Mention } from '../../records/annotation.ts';
import { eachCapitalised } from '../../text/capitals.ts';
import { WordTable } from '../../text/word-table.ts';
import type { Candidates } from './candidates.ts';
import {
  COUNTRY,
  countryOfDemonym,
  DEMONYM_KIND,
  gazetteerKind,
  type Place,
  placesNamed,
  REGION,
} from './gazetteer.ts';

/** A place mention and what is known of it before the clip is looked at as a whole. */
export interface Spot {
  readonly mention: Mention;
  readonly candidates: Candidates;
  /** Where the words beside it put it. */
  readonly container: readonly Place[];
}

/** What the clip says of where it plays: countries and first-order divisions, by how often it names them. */
export interface Evidence {
  readonly countries: ReadonlyMap<string, number>;
  readonly divisions: ReadonlyMap<string, number>;
}

const CAPITALISED =
  /\p{Lu}\p{L}{3,}(?:\s(?:Carolina|Dakota|Hampshire|Jersey|Mexico|Virginia|Columbia|Scotia|Brunswick|Wales|Zealand|Kingdom|States|Korea|Africa|Arabia))?/uy;
const PASSING_WEIGHT = 0.4;

/** Collects the countries, states and demonyms of a clip. Linear in its length. */
export function evidenceOf(spots: readonly Spot[], mentions: readonly Mention[], text: string): Evidence {
  const countries = new Map<string, number>();
  const divisions = new Map<string, number>();
  const add = (map: Map<string, number>, key: string | null, weight: number): void => {
    if (key) map.set(key, (map.get(key) ?? 0) + weight);
  };
  for (const spot of spots) {
    // Two readings that are both large ("Georgia") say half each
    const large = spot.candidates.places.filter(isLarge);
    for (const place of [...large, ...spot.container]) {
      add(countries, place.country, 1 / Math.max(1, large.length));
      if (place.kind !== 'country') add(divisions, place.admin, 1 / Math.max(1, large.length));
    }
  }
  // "University of Kentucky", "the Alberta government", "Russian": said in passing, or inside another name
  const taken = new Set(mentions.filter((it) => it.kind !== 'organisation').map((it) => it.start));
  eachCapitalised(text, CAPITALISED, (words, index) => {
    if (taken.has(index)) return;
    const { country, division } = knownWords.of(words);
    add(countries, country, PASSING_WEIGHT);
    add(divisions, division, PASSING_WEIGHT);
  });
  return { countries, divisions };
}

/** What a capitalised word says of where a clip plays: by naming a country, one state, or a people. */
const knownWords = new WordTable(
  (text): { text: string; country: string | null; division: string | null } => {
    const kind = gazetteerKind(text);
    if (kind === DEMONYM_KIND)
      return { text, country: countryOfDemonym(text)?.country ?? null, division: null };
    const large = (kind & (COUNTRY | REGION)) === 0 ? [] : placesNamed(text).filter(isLarge);
    const [place] = large;
    if (!place || large.length > 1) return { text, country: null, division: null };
    return { text, country: place.country, division: place.kind === 'state' ? place.admin : null };
  },
);

const isLarge = ({ secondary, kind }: Place): boolean =>
  !secondary && (kind === 'country' || kind === 'state');
