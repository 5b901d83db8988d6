import type { Zone } from '../../records/article.ts';
import type { Dossier, Entry, Wording } from '../../records/catalogue.ts';
import type { ZoneKind } from '../../records/source.ts';
import { edtfRange } from '../../text/calendar.ts';
import { fold } from '../../text/fold.ts';
import { groupBy } from '../../text/grouping.ts';
import { fnv1a } from '../../text/hash.ts';
import type { Site } from '../site.ts';
import type { Collection } from './collection.ts';
import type { SearchDocument, Shelf } from './document.ts';
import { shelfNames } from './records.ts';

/**
 * Articles by day, undated ones last, then by file: an edit does not move a clip, and a new one comes after most others.
 * Their place here is their number in the index.
 */
export function inFilingOrder(entries: readonly Entry[]): Entry[] {
  const day = (entry: Entry) => dayOf(entry) ?? Number.POSITIVE_INFINITY;
  const keyed = entries.map((entry) => ({ entry, day: day(entry), file: entry.clip.article.file }));
  keyed.sort((a, b) =>
    a.day !== b.day
      ? a.day - b.day
      : a.file !== b.file
        ? a.file < b.file
          ? -1
          : 1
        : a.entry.id < b.entry.id
          ? -1
          : 1,
  );
  return keyed.map(({ entry }) => entry);
}

const BESIDE_THE_BODY: ReadonlySet<ZoneKind> = new Set(['headline', 'header', 'furniture']);

/** Every article a shelf of its own. */
export function articleCollection(site: Site, entries: readonly Entry[]): Collection {
  const { groups, groupOf } = outlets(site);
  const shelves = function* (): Generator<Shelf> {
    for (const entry of entries)
      yield { day: dayOf(entry), group: groupOf(entry), documents: [articleDocument(entry)] };
  };
  const length = sum(entries, ({ clip }) => clip.article.text.length);
  return { name: 'articles', shelves: shelves(), groups, length };
}

/** An article as search finds it. */
export function articleDocument(entry: Entry): SearchDocument {
  const { article } = entry.clip;
  const textOf = (zones: readonly Zone[]) =>
    zones.map(({ start, end }) => article.text.slice(start, end).trim()).join('\n\n');
  // Furniture is not what the article says; date and source lines can be found, but a hit shows them beside its text.
  const header = textOf(article.zones.filter(({ kind }) => kind === 'header'));
  return {
    fields: [
      { text: entry.title, weight: 5 },
      { text: header, weight: 1 },
    ],
    body: textOf(article.zones.filter(({ kind }) => !BESIDE_THE_BODY.has(kind))),
    head: [
      folderOf(entry.path),
      entry.title,
      entry.published,
      article.outlet?.value ?? null,
      article.language.value,
    ],
  };
}

/** The quotes of an article on its shelf, which may be empty. */
export function quoteCollection(site: Site, entries: readonly Entry[]): Collection {
  const { groups, groupOf } = outlets(site);
  const shelves = function* (): Generator<Shelf> {
    for (const entry of entries) {
      const wordings = site.catalogue.quotesOf.get(entry.id) ?? [];
      const documents = wordings.map((wording) => quoteDocument(entry, wording));
      yield { day: dayOf(entry), group: groupOf(entry), documents };
    }
  };
  const length = sum(entries, ({ clip }) => sum(clip.annotation.quotes, ({ text }) => text.length));
  return { name: 'quotes', shelves: shelves(), groups, length };
}

/** A quote as search finds it. What else a hit shows stands in the record of its article. */
export function quoteDocument(
  { clip }: Entry,
  { pieces, speaker, path }: Pick<Wording, 'pieces' | 'speaker' | 'path'>,
): SearchDocument {
  return {
    fields: [{ text: speaker ?? '', weight: 2 }],
    body: pieces.map((piece) => clip.annotation.quotes[piece]!.text).join('\n\n'),
    head: [folderOf(path), speaker ?? ''],
  };
}

/** By entry id: what the shelf of an article is called. */
export function shelvesOf(entries: readonly Entry[]): Map<string, string> {
  const filed = inFilingOrder(entries);
  const names = shelfNames(filed.map(dayOf));
  return new Map(filed.map(({ id }, i) => [id, names[i]!]));
}

const NAME_KINDS = ['person', 'place', 'organisation', 'source', 'story'] as const;
const NAMES_ON_A_SHELF = 16;

/** People, places, organisations, sources and stories, on shelves that their addresses pick: a new name moves no other. */
export function nameCollection({ catalogue }: Site): Collection & { readonly shelves: readonly Shelf[] } {
  const named = [
    ...[...catalogue.dossiers.values()]
      .filter((dossier): dossier is Dossier & { path: string } => dossier.path !== null)
      .map(({ authority, path, entries, origins }) => ({
        kind: authority.kind,
        path,
        forms: [authority.name, ...authority.variants.map(({ form }) => form)],
        articles: entries.length,
        origins,
      })),
    ...[...catalogue.sources.values()].map(({ name, path, printed, carried, reliedOn, origins }) => ({
      kind: 'source' as const,
      path,
      forms: [name],
      articles: new Set([...printed, ...carried, ...reliedOn]).size,
      origins: origins.all,
    })),
    ...[...catalogue.stories.values()].map(({ name, path, entries, origins }) => ({
      kind: 'story' as const,
      path,
      forms: [name],
      articles: entries.length,
      origins,
    })),
  ];
  const shelves = NAME_KINDS.flatMap((kind, group): Shelf[] => {
    const all = named.filter((one) => one.kind === kind).sort((a, b) => (a.path < b.path ? -1 : 1));
    const count = 2 ** Math.ceil(Math.log2(Math.max(1, all.length / NAMES_ON_A_SHELF)));
    const byShelf = groupBy(all, ({ path }) => fnv1a(path) % count);
    return Array.from({ length: count }, (_, shelf) => ({
      day: null,
      group,
      documents: (byShelf.get(shelf) ?? []).map(({ path, forms, articles, origins }) => ({
        // The plain Latin form too, so that "putin" finds Путин; and who is named often counts more.
        fields: [
          {
            text: [...new Set(forms.flatMap((form) => [form, fold(form)]))].join('\n'),
            weight: 1 + Math.round(Math.log2(Math.max(1, articles))),
          },
        ],
        body: '',
        head: [folderOf(path), forms[0], [articles, origins], kind, null],
      })),
    }));
  });
  return { name: 'names', shelves, groups: NAME_KINDS, length: 0 };
}

function outlets({ catalogue }: Site): { groups: string[]; groupOf: (entry: Entry) => number } {
  const ids = ['', ...catalogue.sources.keys()];
  const number = new Map(ids.map((id, i) => [id, i]));
  return {
    groups: ids.map((id) => catalogue.sources.get(id)?.name ?? ''),
    groupOf: ({ source }) => number.get(source ?? '') ?? 0,
  };
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((all, item) => all + of(item), 0);
}

function dayOf({ published }: Entry): number | null {
  return edtfRange(published)?.from ?? null;
}

function folderOf(path: string): string {
  return path.replace(/\/index\.html(?=#|$)/, '');
}
