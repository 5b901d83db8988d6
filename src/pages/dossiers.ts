import type { EntityKind } from '../records/annotation.ts';
import type { Dossier, Entry, Wording } from '../records/catalogue.ts';
import type { OutputFile, Page } from '../records/output.ts';
import { archivePath } from './archives.ts';
import { dossierLead, dossierListPages, dossierLists, type Listed } from './dossier-lists.ts';
import { type Excerpt, excerptOf } from './evidence.ts';
import { type CitedList, citeLinks, listCiteFiles, listCiteView } from './exports/cite.ts';
import { coinsOf } from './exports/coins.ts';
import { feedFiles, feedLinks } from './feeds.ts';
import type { PartEmitter } from './fingerprints.ts';
import { dossierJsonLd } from './json-ld.ts';
import type { Lead } from './long-lists.ts';
import type { MapPoint } from './map.ts';
import { sheets } from './paging.ts';
import { mapOfPlace, mapPoints, mapWeight, pointsNear } from './place-maps.ts';
import {
  type ArticleLine,
  articleLine,
  dossierLink,
  HOME,
  makeFrame,
  type Named,
  namedAs,
  type Site,
  type Surroundings,
} from './site.ts';
import { numberSources } from './source-numbers.ts';
import { bytesOf, coinsWeight, excerptWeight, lineWeight } from './weight.ts';

/** The folder and navigation entry of each kind. */
export const SECTIONS: Readonly<Record<EntityKind, string>> = {
  person: 'people',
  place: 'places',
  organisation: 'organizations',
};

/** All that the pages of somebody or something are made from. */
interface DossierPart extends Listed {
  readonly path: string;
  /** Those named in the same articles, most shared articles first. */
  readonly beside: readonly { readonly other: Named; readonly articles: number }[];
  readonly near: readonly MapPoint[];
}

/** A page, a feed and the citations for every person, place and organisation that has a page. */
export const dossierPages: PartEmitter = function* (site, fingerprints) {
  const points = mapPoints(site);
  for (const dossier of site.catalogue.dossiers.values()) {
    if (dossier.path === null) continue;
    const part = {
      path: dossier.path,
      dossier,
      said: firstWordings(site, dossier.saying),
      saidAbout: firstWordings(site, dossier.saidAbout),
      beside: besideOf(site, dossier),
      near: pointsNear(dossier, points),
    };
    yield fingerprints.partOf<DossierPart>(part, makeDossier);
  }
};

function firstWordings({ catalogue }: Site, utterances: readonly string[]): Wording[] {
  return utterances.flatMap((id) => catalogue.utterances.get(id)?.wordings[0] ?? []);
}

function besideOf({ catalogue }: Site, { beside }: Dossier): DossierPart['beside'] {
  return beside.flatMap(({ id, articles }) => {
    const other = catalogue.dossiers.get(id);
    return other ? [{ other: namedAs(other), articles }] : [];
  });
}

function* makeDossier(site: Surroundings, part: DossierPart): Generator<Page | OutputFile> {
  const { dossier, path } = part;
  const lists = dossierLists(site, part);
  const folder = path.replace(/\/index\.html$/, '');
  const leads = lists.map((list) => dossierLead(list, folder));
  yield* pagesOf(site, part, folder, leads);
  const of = { title: titleOf(dossier), section: SECTIONS[dossier.authority.kind] };
  for (const [i, list] of lists.entries())
    if (leads[i]!.whole) yield* dossierListPages(site, list, folder, of);
  yield* feedFiles(site, `${folder}/`, dossier.authority.name, dossier.entries);
  yield* listCiteFiles(site, citedList(dossier, path));
}

function* pagesOf(
  site: Surroundings,
  { dossier, near, beside: all }: DossierPart,
  folder: string,
  leads: readonly Lead<string>[],
): Generator<Page> {
  const { authority } = dossier;
  const section = SECTIONS[authority.kind];
  const cited = citedList(dossier, `${folder}/index.html`);
  const map = mapOfPlace(dossier, near);
  const beside = besideByKind(all);
  const taken =
    leads.reduce((sum, { weight }) => sum + weight, 0) +
    dossier.beside.length * 120 +
    authority.variants.reduce((sum, { form }) => sum + 60 + bytesOf(form), 0) +
    mapWeight(map);
  const rows = mentionsByArticle(site, dossier);
  const numbersIn = numberSources(rows.map(({ entry }) => [entry]));
  for (const sheet of sheets(folder, rows, rowWeight, { first: taken })) {
    const first = sheet.number === 1;
    yield {
      path: sheet.path,
      template: 'dossier',
      data: {
        frame: makeFrame(site, sheet.path, {
          title: titleOf(dossier),
          kind: authority.kind,
          description: {
            say: 'dossier.description',
            with: { name: authority.name, n: dossier.entries.length },
          },
          section,
          trail: [HOME, { name: { say: `nav.${section}` }, path: `${section}/index.html` }],
          alternates: [...feedLinks(`${folder}/index.html`, authority.name), ...citeLinks(cited)],
          jsonLd: first ? dossierJsonLd(site, dossier) : null,
        }),
        authority,
        distinction: dossier.distinction,
        sheet: { ...sheet, items: undefined },
        articles: sheet.items.map(({ entry: _entry, ...row }) => row),
        numbers: numbersIn([sheet.items.map(({ line }) => line), first ? leads : []]),
        coins: coinsOf(
          site,
          sheet.items.map(({ entry }) => entry),
        ),
        cite: listCiteView(site, cited),
        archive: authority.kind === 'person' ? archivePath(site, `${folder}/index.html`) : null,
        first,
        counts: {
          articles: dossier.entries.length,
          origins: dossier.origins,
          mentions: dossier.citations.length,
          quotes: dossier.saying.length,
        },
        span: spanOf(dossier),
        map: first ? map : null,
        lists: first ? Object.fromEntries(leads.map((lead) => [lead.key, lead])) : {},
        beside: first ? beside : [],
      },
    };
  }
}

function citedList({ authority, entries }: Dossier, page: string): CitedList {
  return { page, title: authority.name, entries };
}

function titleOf({ authority, distinction }: Dossier): string {
  return distinction === null ? authority.name : `${authority.name} (${distinction})`;
}

function rowWeight({ entry, excerpt, place }: MentionsInArticle): number {
  return lineWeight(entry) + coinsWeight(entry) + excerptWeight(excerpt) + place.length + 60;
}

function spanOf({ entries }: Dossier): { from: string; to: string } | null {
  const dated = entries.filter(({ published }) => published !== null);
  return dated.length === 0 ? null : { from: dated.at(-1)!.published!, to: dated[0]!.published! };
}

interface MentionsInArticle {
  readonly entry: Entry;
  readonly line: ArticleLine;
  readonly excerpt: Excerpt;
  readonly place: string;
  readonly more: number;
}

/** Each article that names them, with the sentence of the first mention, and how many more there are. */
function mentionsByArticle(site: Surroundings, { citations }: Dossier): MentionsInArticle[] {
  const rows: (MentionsInArticle & { more: number })[] = [];
  for (const { entry, mention } of citations) {
    const last = rows.at(-1);
    if (last?.line.path === entry.path) {
      last.more++;
      continue;
    }
    const { start, end } = entry.clip.annotation.mentions[mention]!;
    const excerpt = excerptOf(entry.clip.article.text, start, end);
    rows.push({ entry, line: articleLine(site, entry), excerpt, place: `${entry.path}#m-${start}`, more: 0 });
  }
  return rows;
}

function besideByKind(beside: DossierPart['beside']) {
  return (['person', 'organisation', 'place'] as const)
    .map((kind) => ({
      kind,
      rows: beside
        .filter(({ other }) => other.authority.kind === kind)
        .map(({ other, articles }) => ({ link: dossierLink(other), articles })),
    }))
    .filter((group) => group.rows.length > 0);
}
