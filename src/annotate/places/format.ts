import { fold } from '../../text/fold.ts';
import { hashName, type NameHash } from '../../text/name-hash.ts';

/** What a place is. The order is part of the file format. */
export const KINDS = [
  'country',
  'state',
  'division',
  'county',
  'capital',
  'city',
  'district',
  'region',
  'historical',
  'continent',
  'island',
  'mountain',
  'water',
  'river',
  'landmark',
] as const;
export type PlaceKind = (typeof KINDS)[number];

/** Flags of a name, in the bits above the place's number. */
export const DEMONYM = 1;
/** Not what the name usually means: a country in another language, "Washington" for the state. */
export const SECONDARY = 2;

const MAGIC = 0x43475a32;
const PLACE_BITS = 20;
const HEADER = 8;
const LAT_SCALE = 360;
const LON_SCALE = 180;
const POPULATION_SCALE = 10;

/** What goes into the file. */
export interface GazetteerSource {
  readonly places: readonly {
    readonly kind: PlaceKind;
    readonly lat: number;
    readonly lon: number;
    readonly country: string;
    readonly admin: string;
    readonly population: number;
    readonly id: number | string;
  }[];
  readonly names: readonly { readonly name: string; readonly place: number; readonly flags: number }[];
  readonly abbreviations: readonly (readonly [string, number])[];
  readonly adminNames: ReadonlyMap<string, string>;
}

/** The strings that go with the arrays. */
interface Strings {
  readonly countries: string[];
  readonly admins: [code: string, name: string][];
  readonly ids: string[];
  readonly abbreviations: (readonly [string, number])[];
}

/** The file as typed arrays over its bytes. Names are not stored: only 40 bits of their digest. */
export interface GazetteerArrays extends Strings {
  /** Where the digests that begin with each 16 bits start, and their number at the end. */
  readonly index: Uint32Array;
  /** Sorted; the digest of a name. */
  readonly hashes: Uint32Array;
  /** Bits 0–19 the place, 20–23 flags, 24–31 eight more bits of the digest. */
  readonly rows: Uint32Array;
  readonly ids32: Uint32Array;
  readonly lats: Int16Array;
  readonly lons: Int16Array;
  readonly adminOf: Uint16Array;
  readonly countryOf: Uint8Array;
  readonly populations: Uint8Array;
  readonly kinds: Uint8Array;
}

/** Lays a gazetteer out as one block of bytes, little-endian. The same source gives the same bytes. */
export function packGazetteer(source: GazetteerSource): Uint8Array {
  const { places } = source;
  const rows = hashedRows(source);
  const countries = [...new Set(places.map((it) => it.country))].sort();
  const admins = [...new Set(places.map((it) => it.admin))].sort();
  const adminIndex = new Map(admins.map((code, i) => [code, i]));
  const ids: string[] = [];
  const strings: Strings = {
    countries,
    admins: admins.map((code) => [code, source.adminNames.get(code) ?? '']),
    ids,
    abbreviations: [...source.abbreviations],
  };
  const hashes = Uint32Array.from(rows, (it) => it.hash);
  const parts = [
    indexOf(hashes),
    hashes,
    Uint32Array.from(rows, (it) => it.row),
    Uint32Array.from(places, (it) =>
      typeof it.id === 'number' ? it.id : (0x80000000 | (ids.push(it.id) - 1)) >>> 0,
    ),
    Int16Array.from(places, (it) => Math.round(it.lat * LAT_SCALE)),
    Int16Array.from(places, (it) => Math.round(it.lon * LON_SCALE)),
    Uint16Array.from(places, (it) => adminIndex.get(it.admin)!),
    Uint8Array.from(places, (it) => countries.indexOf(it.country)),
    Uint8Array.from(places, (it) =>
      Math.min(255, Math.round(POPULATION_SCALE * Math.log2(it.population + 1))),
    ),
    Uint8Array.from(places, (it) => KINDS.indexOf(it.kind)),
  ];
  const text = new TextEncoder().encode(JSON.stringify(strings));
  const header = Uint32Array.from([MAGIC, rows.length, places.length, text.length, 0, 0, 0, 0]);
  return join([header, ...parts, text]);
}

const PREFIXES = 2 ** 16;

function indexOf(hashes: Uint32Array): Uint32Array {
  const index = new Uint32Array(PREFIXES + 1);
  for (const hash of hashes) index[(hash >>> 16) + 1]!++;
  for (let i = 1; i < index.length; i++) index[i]! += index[i - 1]!;
  return index;
}

function hashedRows(source: GazetteerSource): { hash: number; row: number }[] {
  const hash: NameHash = { high: 0, low: 0 };
  const seen = new Map<string, { hash: number; row: number; rank: number }>();
  for (const { name, place, flags } of source.names) {
    const folded = fold(name);
    if (!hashName(folded, 0, folded.length, hash)) continue;
    const check = hash.low & 0xff;
    const key = `${hash.high} ${check} ${place}`;
    if (seen.has(key)) continue;
    const row = ((check << 24) | (flags << PLACE_BITS) | place) >>> 0;
    seen.set(key, { hash: hash.high, row, rank: source.places[place]!.population });
  }
  return [...seen.values()].sort((a, b) => a.hash - b.hash || b.rank - a.rank || a.row - b.row);
}

function join(parts: readonly (Uint32Array | Int16Array | Uint16Array | Uint8Array)[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((sum, it) => sum + it.byteLength, 0));
  let at = 0;
  for (const part of parts) {
    out.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
    at += part.byteLength;
  }
  return out;
}

/** Reads what `packGazetteer` wrote, without copying the arrays. */
export function unpackGazetteer(file: Uint8Array): GazetteerArrays {
  const bytes = file.byteOffset % 4 === 0 ? file : Uint8Array.from(file);
  const [magic, rowCount, placeCount, textLength] = new Uint32Array(bytes.buffer, bytes.byteOffset, HEADER);
  if (magic !== MAGIC) throw new Error('not a gazetteer file');
  let at = bytes.byteOffset + HEADER * 4;
  const take = <T>(
    Type: new (buffer: ArrayBufferLike, at: number, length: number) => T,
    length: number,
    width: number,
  ): T => {
    const array = new Type(bytes.buffer, at, length);
    at += length * width;
    return array;
  };
  const [rows, places] = [rowCount!, placeCount!];
  return {
    index: take(Uint32Array, PREFIXES + 1, 4),
    hashes: take(Uint32Array, rows, 4),
    rows: take(Uint32Array, rows, 4),
    ids32: take(Uint32Array, places, 4),
    lats: take(Int16Array, places, 2),
    lons: take(Int16Array, places, 2),
    adminOf: take(Uint16Array, places, 2),
    countryOf: take(Uint8Array, places, 1),
    populations: take(Uint8Array, places, 1),
    kinds: take(Uint8Array, places, 1),
    ...(JSON.parse(new TextDecoder().decode(take(Uint8Array, textLength!, 1))) as Strings),
  };
}

export const placeOfRow = (row: number): number => row & ((1 << PLACE_BITS) - 1);
export const flagsOfRow = (row: number): number => (row >>> PLACE_BITS) & 0xf;
export const checkOfRow = (row: number): number => row >>> 24;
export const latitude = (packed: number): number => Math.round((packed / LAT_SCALE) * 1000) / 1000;
export const longitude = (packed: number): number => Math.round((packed / LON_SCALE) * 1000) / 1000;
export const population = (packed: number): number => Math.round(2 ** (packed / POPULATION_SCALE) - 1);
