import type { Dossier, Wording } from '../records/catalogue.ts';
import type { Page } from '../records/output.ts';
import type { Link } from '../records/page.ts';
import { type Excerpt, excerptOf } from './evidence.ts';
import { type Lead, type LongList, leadOf, type Weighed } from './long-lists.ts';
import { type NamingsOfSource, namingsBySource } from './namings.ts';
import { sheets } from './paging.ts';
import {
  type ArticleLine,
  articleLine,
  dossierLink,
  HOME,
  makeFrame,
  quoteLine,
  type Surroundings,
} from './site.ts';
import { bytesOf, excerptWeight, lineWeight, quoteWeight } from './weight.ts';

/** The lists of a dossier that may be too long for its first page; also the keys of their titles. */
type Key = 'called' | 'said' | 'said-about' | 'doubts';

// About a sixth of a page each, so that the chronology begins on the first page too.
const LEAD = 8_000;

/** What is listed of somebody: their dossier, and the first wordings of what they said and of what was said about them. */
export interface Listed {
  readonly dossier: Dossier;
  readonly said: readonly Wording[];
  readonly saidAbout: readonly Wording[];
}

/** What each source calls them, what they said, what was said about them, and where a name may mean another. */
export function dossierLists(site: Surroundings, { dossier, said, saidAbout }: Listed): LongList<Key>[] {
  return [
    { key: 'called', rows: namingsBySource(site, dossier).map(weighNamings) },
    { key: 'said', rows: quoteRows(site, said) },
    { key: 'said-about', rows: quoteRows(site, saidAbout) },
    { key: 'doubts', rows: doubtsOf(site, dossier) },
  ];
}

/** The first rows of a list; of what sources call them, the commonest wordings of as many sources as there is room for. */
export function dossierLead(list: LongList<Key>, folder: string): Lead<Key> {
  const brief = ({ row }: Weighed<object>) => weighNamings(briefly(row as NamingsOfSource));
  return leadOf(list, folder, LEAD, list.key === 'called' ? list.rows.map(brief) : list.rows);
}

/** The pages of a list that does not fit the dossier's first. */
export function* dossierListPages(
  site: Surroundings,
  { key, rows }: LongList<Key>,
  folder: string,
  of: { readonly title: string; readonly section: string },
): Generator<Page> {
  for (const sheet of sheets(`${folder}/${key}`, rows, ({ weight }) => weight)) {
    yield {
      path: sheet.path,
      template: 'dossier-list',
      data: {
        frame: makeFrame(site, sheet.path, {
          title: of.title,
          kind: 'dossier-list',
          section: of.section,
          trail: [
            HOME,
            { name: { say: `nav.${of.section}` }, path: `${of.section}/index.html` },
            { name: of.title, path: `${folder}/index.html` },
          ],
        }),
        list: { key, rows: sheet.items.map(({ row }) => row), whole: null },
        sheet: { ...sheet, items: undefined },
      },
    };
  }
}

// What one source calls them, in short: three wordings, each with the newest place.
function briefly({ source, wordings }: NamingsOfSource): NamingsOfSource {
  return {
    source,
    wordings: wordings.slice(0, 3).map((wording) => ({ ...wording, places: wording.places.slice(0, 1) })),
  };
}

function weighNamings(row: NamingsOfSource): Weighed<NamingsOfSource> {
  const weight = row.wordings.reduce(
    (sum, { wording, places }) =>
      sum +
      180 +
      bytesOf(wording) +
      places.reduce((all, { excerpt, place }) => all + 80 + place.length + excerptWeight(excerpt), 0),
    160,
  );
  return { row, weight };
}

function quoteRows(site: Surroundings, wordings: readonly Wording[]): Weighed<object>[] {
  return wordings.map((wording) => ({ row: quoteLine(site, wording), weight: quoteWeight(wording) }));
}

/** A place where a name may mean them, with whom else it may mean. */
interface Doubt {
  readonly line: ArticleLine;
  readonly excerpt: Excerpt;
  readonly place: string;
  readonly others: readonly Link[];
}

function doubtsOf(site: Surroundings, { authority, doubts }: Dossier): Weighed<Doubt>[] {
  return doubts.map(({ entry, mention }) => {
    const { start, end } = entry.clip.annotation.mentions[mention]!;
    const resolution = entry.clip.resolutions[mention]!;
    const candidates = resolution.outcome === 'ambiguous' ? resolution.candidates : [];
    const others = candidates
      .filter((id) => id !== authority.id)
      .flatMap((id) => site.catalogue.dossiers.get(id) ?? [])
      .map(dossierLink);
    const excerpt = excerptOf(entry.clip.article.text, start, end);
    const place = `${entry.path}#m-${start}`;
    const row = { line: articleLine(site, entry), excerpt, place, others };
    return { row, weight: lineWeight(entry) + excerptWeight(excerpt) + place.length + 120 * others.length };
  });
}
