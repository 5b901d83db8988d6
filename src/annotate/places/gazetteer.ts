import { readFileSync } from 'node:fs';
import { hashName, type NameHash } from '../../text/name-hash.ts';
import { WordTable } from '../../text/word-table.ts';
import {
  checkOfRow,
  DEMONYM,
  flagsOfRow,
  type GazetteerArrays,
  KINDS,
  latitude,
  longitude,
  type PlaceKind,
  placeOfRow,
  population,
  SECONDARY,
  unpackGazetteer,
} from './format.ts';

export type { PlaceKind } from './format.ts';

/** A place of the gazetteer. */
export interface Place {
  /** `geonames:524901`, `iso:RU`, `iso:US-TX`, `admin:US.KY.169`, `region:south-caucasus`. */
  readonly id: string;
  readonly kind: PlaceKind;
  readonly lat: number;
  readonly lon: number;
  /** ISO 3166-1 alpha-2, null for what lies in several countries or none. */
  readonly country: string | null;
  /** GeoNames code of the first-order division, `US.KY`; empty where there is none. */
  readonly admin: string;
  /** Of towns: inhabitants, to about 7 %; of divisions: of their towns. */
  readonly population: number;
  /** Whether the name that led here usually means something else. */
  readonly secondary: boolean;
}

/** Bits of `gazetteerKind`. */
export const COUNTRY = 1;
export const CAPITAL = 2;
/** At least 100,000 inhabitants. */
export const CITY = 4;
export const TOWN = 8;
/** States, provinces, regions, historical countries, continents, islands. */
export const REGION = 16;
export const COUNTY = 32;
/** Seas, straits, rivers, lakes, mountains. */
export const NATURE = 64;
export const LANDMARK = 128;
/** Not a place: a people or a word for what is of a place ("Russian"). */
export const DEMONYM_KIND = 256;
/** "Ky.", "N.J.", "KY": a state or province, as printed after a town. */
export const ABBREVIATION = 512;

const BIT: Readonly<Record<PlaceKind, number>> = {
  country: COUNTRY,
  state: REGION,
  division: REGION,
  county: COUNTY,
  capital: CAPITAL,
  city: TOWN,
  district: TOWN,
  region: REGION,
  historical: REGION,
  continent: REGION,
  island: REGION,
  mountain: NATURE,
  water: NATURE,
  river: NATURE,
  landmark: LANDMARK,
};
// 100,000 inhabitants on the file's logarithmic scale.
const PACKED_CITY = 166;

interface Loaded extends GazetteerArrays {
  readonly abbreviationOf: ReadonlyMap<string, number>;
}

let loaded: Loaded | undefined;
const hash: NameHash = { high: 0, low: 0 };

/** Reads the file at first use: some 3 MB, a few milliseconds. */
function gazetteer(): Loaded {
  if (loaded) return loaded;
  const arrays = unpackGazetteer(readFileSync(new URL('./gazetteer.bin', import.meta.url)));
  loaded = { ...arrays, abbreviationOf: new Map(arrays.abbreviations) };
  return loaded;
}

/** The first row of the name at `text.slice(start, end)`, or -1. The digest that was looked for stays in `hash`. */
function firstRow(data: Loaded, text: string, start: number, end: number): number {
  return hashName(text, start, end, hash) ? nextRow(data, data.index[hash.high >>> 16]! - 1) : -1;
}

/** The next row with the digest that was looked for last, or -1. */
function nextRow({ index, hashes, rows }: Loaded, after: number): number {
  const { high } = hash;
  const check = hash.low & 0xff;
  const end = index[(high >>> 16) + 1]!;
  for (let i = after + 1; i < end; i++) if (hashes[i] === high && checkOfRow(rows[i]!) === check) return i;
  return -1;
}

const BIT_OF_KIND = Uint16Array.from(KINDS, (kind) => BIT[kind]);

function kindOfRow({ kinds, populations }: Loaded, row: number): number {
  if (flagsOfRow(row) & DEMONYM) return DEMONYM_KIND;
  const place = placeOfRow(row);
  return BIT_OF_KIND[kinds[place]!]! | (populations[place]! >= PACKED_CITY ? CITY : 0);
}

/**
 * What the gazetteer knows of the words `text.slice(start, end)`, as bits: 0 for a name it does not know. For a
 * tagger's features: no strings are made for plain ASCII. The words must begin with a capital letter or digit.
 */
export function gazetteerKind(text: string, start = 0, end = text.length): number {
  const first = text.charCodeAt(start);
  if (first >= 97 && first <= 122) return 0;
  const data = gazetteer();
  let kinds = 0;
  for (let i = firstRow(data, text, start, end); i >= 0; i = nextRow(data, i))
    kinds |= kindOfRow(data, data.rows[i]!);
  if (end - start <= 6 && data.abbreviationOf.has(text.slice(start, end))) kinds |= ABBREVIATION;
  return kinds;
}

/** The places of the names that clips used so far: much the same in every clip. */
const knownNames = new WordTable(lookUp, 20_000);

function lookUp(text: string): { text: string; places: readonly Place[]; ofPeople: Place | null } {
  const data = gazetteer();
  const places: Place[] = [];
  let ofPeople: Place | null = null;
  for (let i = firstRow(data, text, 0, text.length); i >= 0; i = nextRow(data, i)) {
    const row = data.rows[i]!;
    if (flagsOfRow(row) & DEMONYM) ofPeople ??= placeAt(placeOfRow(row));
    else places.push(placeAt(placeOfRow(row), (flagsOfRow(row) & SECONDARY) !== 0));
  }
  return { text, places, ofPeople };
}

/** The places a name may mean, the most populous first. */
export const placesNamed = (name: string): readonly Place[] => knownNames.of(name).places;

/** The country that a demonym or adjective points to: "Russian" and "Russians" → Russia; null for other words. */
export const countryOfDemonym = (word: string): Place | null => knownNames.of(word).ofPeople;

/** The state, province or region that an abbreviation stands for, exactly as printed: "Ky.", "B.C.", "NSW". */
export function placeAbbreviated(text: string): Place | null {
  const place = gazetteer().abbreviationOf.get(text);
  return place === undefined ? null : placeAt(place);
}

/** The place with this id (`geonames:524901`, `iso:RU` …), or null. Takes a walk over the whole gazetteer. */
export function placeWithId(id: string): Place | null {
  const data = gazetteer();
  const number = /^geonames:(\d+)$/.exec(id);
  const own = number ? -1 : data.ids.indexOf(id);
  if (!number && own < 0) return null;
  const wanted = number ? Number(number[1]) : (0x80000000 | own) >>> 0;
  const place = data.ids32.indexOf(wanted);
  return place < 0 ? null : placeAt(place);
}

/** The English name of a first-order division: `US.KY` → "Kentucky"; empty where it is unknown. */
export function divisionName(admin: string): string {
  return new Map(gazetteer().admins).get(admin) ?? '';
}

function placeAt(index: number, secondary = false): Place {
  const data = gazetteer();
  const id = data.ids32[index]!;
  return {
    id: id & 0x80000000 ? data.ids[id & 0x7fffffff]! : `geonames:${id}`,
    kind: KINDS[data.kinds[index]!]!,
    lat: latitude(data.lats[index]!),
    lon: longitude(data.lons[index]!),
    country: data.countries[data.countryOf[index]!] || null,
    admin: data.admins[data.adminOf[index]!]![0],
    population: population(data.populations[index]!),
    secondary,
  };
}
