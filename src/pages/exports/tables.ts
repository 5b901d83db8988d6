import type { EntityKind } from '../../records/annotation.ts';
import type { Dossier, Entry, Wording } from '../../records/catalogue.ts';
import type { OutputFile } from '../../records/output.ts';
import type { Site } from '../site.ts';
import { authorsOf, filedName } from './authors.ts';
import { type Column, csv } from './csv.ts';

/** A data file that is a table, with the description of its columns. */
export interface TableFile extends OutputFile {
  readonly content: string;
  readonly columns: readonly Omit<Column<never>, 'of'>[];
}

const EDTF = 'Extended Date/Time Format, levels 0 and 1';
const PATH = 'Address of its page below the site root';
const several = (values: readonly string[]): string => values.join(' | ');

const ARTICLES: readonly Column<Entry>[] = [
  { name: 'id', type: 'string', of: ({ clip }) => clip.article.id },
  { name: 'title', type: 'string', of: ({ title }) => title },
  { name: 'published', type: 'string', description: EDTF, of: ({ published }) => published },
  { name: 'outlet', type: 'string', of: ({ clip }) => clip.article.outlet?.value ?? null },
  { name: 'agency', type: 'string', of: ({ clip }) => clip.article.agency?.value ?? null },
  {
    name: 'authors',
    type: 'string',
    description: 'Family name first, parted by " | "',
    of: ({ clip }) => several(authorsOf(clip.article).map(filedName)),
  },
  { name: 'section', type: 'string', of: ({ clip }) => clip.article.section?.value ?? null },
  { name: 'dateline', type: 'string', of: ({ clip }) => clip.article.dateline?.value ?? null },
  { name: 'language', type: 'string', description: 'BCP 47', of: ({ clip }) => clip.article.language.value },
  {
    name: 'url',
    type: 'string',
    description: 'The original address',
    of: ({ clip }) => clip.article.url?.value ?? null,
  },
  { name: 'path', type: 'string', description: PATH, of: ({ path }) => path },
  { name: 'file', type: 'string', of: ({ clip }) => clip.article.file },
  { name: 'sha256', type: 'string', of: ({ clip }) => clip.article.sha256 },
];

const AUTHORITIES: readonly Column<Dossier>[] = [
  { name: 'id', type: 'string', of: ({ authority }) => authority.id },
  { name: 'name', type: 'string', of: ({ authority }) => authority.name },
  {
    name: 'forms',
    type: 'string',
    description: 'Every form met, the commonest first, parted by " | "',
    of: ({ authority }) => several(authority.variants.map(({ form }) => form)),
  },
  { name: 'tier', type: 'string', of: ({ authority }) => authority.tier },
  { name: 'articles', type: 'integer', of: ({ entries }) => entries.length },
  {
    name: 'origins',
    type: 'integer',
    description: 'How many of the articles are independent: the copies of one text are one',
    of: ({ origins }) => origins,
  },
  { name: 'mentions', type: 'integer', of: ({ citations }) => citations.length },
  { name: 'quotes', type: 'integer', of: ({ saying }) => saying.length },
  { name: 'same_as', type: 'string', of: ({ authority }) => several(authority.sameAs) },
  { name: 'path', type: 'string', description: PATH, of: ({ path }) => path },
];

const PLACES: readonly Column<Dossier>[] = [
  ...AUTHORITIES,
  {
    name: 'latitude',
    type: 'number',
    description: 'WGS 84',
    of: ({ authority }) => authority.place?.lat ?? null,
  },
  {
    name: 'longitude',
    type: 'number',
    description: 'WGS 84',
    of: ({ authority }) => authority.place?.lon ?? null,
  },
  {
    name: 'country',
    type: 'string',
    description: 'ISO 3166-1 alpha-2',
    of: ({ authority }) => authority.place?.country ?? null,
  },
];

const quotesIn = ({ entry, pieces }: Wording) => pieces.map((piece) => entry.clip.annotation.quotes[piece]!);

const QUOTES: readonly Column<Wording>[] = [
  { name: 'id', type: 'string', of: ({ id }) => id },
  {
    name: 'utterance',
    type: 'string',
    description: 'The same for all wordings of what was said once',
    of: ({ utterance }) => utterance,
  },
  {
    name: 'text',
    type: 'string',
    of: (said) =>
      quotesIn(said)
        .map(({ text }) => text)
        .join(' '),
  },
  { name: 'form', type: 'string', of: (said) => quotesIn(said)[0]!.form },
  { name: 'speaker', type: 'string', of: ({ speaker }) => speaker },
  { name: 'speaker_id', type: 'string', of: ({ authority }) => authority },
  { name: 'confidence', type: 'number', of: (said) => quotesIn(said)[0]!.confidence },
  { name: 'article', type: 'string', of: ({ entry }) => entry.clip.article.id },
  { name: 'published', type: 'string', description: EDTF, of: ({ entry }) => entry.published },
  { name: 'outlet', type: 'string', of: ({ entry }) => entry.clip.article.outlet?.value ?? null },
  { name: 'path', type: 'string', description: PATH, of: ({ path }) => path },
];

/** The archive as tables for spreadsheets: what the JSON files tell, without the places in the texts. */
export function* tableFiles({ catalogue }: Site): Generator<TableFile> {
  const dossiers = (kind: EntityKind) => catalogue.byKind[kind].map((id) => catalogue.dossiers.get(id)!);
  yield tableFile('data/articles.csv', ARTICLES, catalogue.entries);
  yield tableFile('data/people.csv', AUTHORITIES, dossiers('person'));
  yield tableFile('data/places.csv', PLACES, dossiers('place'));
  yield tableFile('data/organisations.csv', AUTHORITIES, dossiers('organisation'));
}

/** Some of the quotes, as a table of the archive. */
export function quotesFile(path: string, wordings: readonly Wording[]): TableFile {
  return tableFile(path, QUOTES, wordings);
}

/** Some of the articles as a table. */
export function articlesTable(entries: readonly Entry[]): string {
  return csv(ARTICLES, entries);
}

/** Some of the quotes as a table. */
export function quotesTable(wordings: readonly Wording[]): string {
  return csv(QUOTES, wordings);
}

function tableFile<Row>(path: string, columns: readonly Column<Row>[], rows: Iterable<Row>): TableFile {
  const described = columns.map(({ of: _of, ...column }) => column);
  return { path, content: csv(columns, rows), columns: described };
}
