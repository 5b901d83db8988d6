import type { EntityKind } from '../records/annotation.ts';
import type { Dossier, Entry } from '../records/catalogue.ts';
import type { Page } from '../records/output.ts';
import { archivePath } from './archives.ts';
import { type Excerpt, excerptOf } from './evidence.ts';
import { type CitedList, citeLinks, listCiteFiles, listCiteView } from './exports/cite.ts';
import { coinsOf } from './exports/coins.ts';
import { feedFiles, feedLinks } from './feeds.ts';
import { dossierJsonLd } from './json-ld.ts';
import { namingsBySource } from './namings.ts';
import { sheets } from './paging.ts';
import { mapOfPlace, mapPoints } from './place-maps.ts';
import {
  type ArticleLine,
  articleLine,
  dossierLink,
  type Emitter,
  HOME,
  makeFrame,
  quoteLine,
  type Site,
} from './site.ts';

/** The folder and navigation entry of each kind. */
export const SECTIONS: Readonly<Record<EntityKind, string>> = {
  person: 'people',
  place: 'places',
  organisation: 'organizations',
};

// A dossier longer than this goes on at the article list's further pages.
const QUOTES_SHOWN = 16;
const EXCERPTS_SHOWN = 30;

/** A page, a feed and the citations for every person, place and organisation that has a page. */
export const dossierPages: Emitter = function* (site) {
  const points = mapPoints(site);
  for (const dossier of site.catalogue.dossiers.values()) {
    if (dossier.path === null) continue;
    yield* pagesOf(site, dossier, dossier.path, points);
    yield* feedFiles(site, dossier.path.replace(/index\.html$/, ''), dossier.authority.name, dossier.entries);
    yield* listCiteFiles(site, citedList(dossier, dossier.path));
  }
};

function* pagesOf(
  site: Site,
  dossier: Dossier,
  path: string,
  points: ReturnType<typeof mapPoints>,
): Generator<Page> {
  const { authority } = dossier;
  const section = SECTIONS[authority.kind];
  const cited = citedList(dossier, path);
  for (const sheet of sheets(
    path.replace(/\/index\.html$/, ''),
    mentionsByArticle(site, dossier),
    EXCERPTS_SHOWN,
  )) {
    yield {
      path: sheet.path,
      template: 'dossier',
      data: {
        frame: makeFrame(site, sheet.path, {
          title: dossier.distinction === null ? authority.name : `${authority.name} (${dossier.distinction})`,
          kind: authority.kind,
          description: {
            say: 'dossier.description',
            with: { name: authority.name, n: dossier.entries.length },
          },
          section,
          trail: [HOME, { name: { say: `nav.${section}` }, path: `${section}/index.html` }],
          alternates: [...feedLinks(path, authority.name), ...citeLinks(cited)],
          jsonLd: sheet.number === 1 ? dossierJsonLd(site, dossier) : null,
        }),
        authority,
        distinction: dossier.distinction,
        sheet: { ...sheet, items: undefined },
        articles: sheet.items,
        coins: coinsOf(
          site,
          sheet.items.map(({ entry }) => entry),
        ),
        cite: listCiteView(site, cited),
        archive: authority.kind === 'person' ? archivePath(site, path) : null,
        first: sheet.number === 1,
        counts: {
          articles: dossier.entries.length,
          mentions: dossier.citations.length,
          quotes: dossier.saying.length,
        },
        span: spanOf(dossier),
        map: sheet.number === 1 ? mapOfPlace(dossier, points) : null,
        namings: sheet.number === 1 ? namingsBySource(site, dossier) : [],
        saying: sheet.number === 1 ? quotesOf(site, dossier.saying) : [],
        saidAbout: sheet.number === 1 ? quotesOf(site, dossier.saidAbout) : [],
        doubts: sheet.number === 1 ? doubtsOf(site, dossier) : [],
        beside: sheet.number === 1 ? besideByKind(site, dossier) : [],
      },
    };
  }
}

function citedList({ authority, entries }: Dossier, page: string): CitedList {
  return { page, title: authority.name, entries };
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
function mentionsByArticle(site: Site, { citations }: Dossier): MentionsInArticle[] {
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

function quotesOf(site: Site, ids: readonly string[]) {
  return ids.slice(0, QUOTES_SHOWN).flatMap((id) => {
    const utterance = site.catalogue.utterances.get(id);
    return utterance ? [quoteLine(site, utterance.wordings[0]!)] : [];
  });
}

/** Where a name may mean them, with whom else it may mean. */
function doubtsOf(site: Site, { authority, doubts }: Dossier) {
  return doubts.slice(0, EXCERPTS_SHOWN).map(({ entry, mention }) => {
    const { start, end } = entry.clip.annotation.mentions[mention]!;
    const resolution = entry.clip.resolutions[mention]!;
    const others = resolution.outcome === 'ambiguous' ? resolution.candidates : [];
    return {
      line: articleLine(site, entry),
      excerpt: excerptOf(entry.clip.article.text, start, end),
      place: `${entry.path}#m-${start}`,
      others: others
        .filter((id) => id !== authority.id)
        .flatMap((id) => site.catalogue.dossiers.get(id) ?? [])
        .map(dossierLink),
    };
  });
}

function besideByKind({ catalogue }: Site, { beside }: Dossier) {
  const rows = beside.flatMap(({ id, articles }) => {
    const other = catalogue.dossiers.get(id);
    return other ? [{ kind: other.authority.kind, link: dossierLink(other), articles }] : [];
  });
  return (['person', 'organisation', 'place'] as const)
    .map((kind) => ({ kind, rows: rows.filter((row) => row.kind === kind) }))
    .filter((group) => group.rows.length > 0);
}
