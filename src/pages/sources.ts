import type { Entry, SourceEntry } from '../records/catalogue.ts';
import type { OutputFile, Page } from '../records/output.ts';
import { tally } from '../text/grouping.ts';
import { type CitedList, citeLinks, listCiteFiles, listCiteView } from './exports/cite.ts';
import { coinsOf } from './exports/coins.ts';
import { feedFiles, feedLinks } from './feeds.ts';
import type { PartEmitter } from './fingerprints.ts';
import { sheets } from './paging.ts';
import { articleLine, dossierLink, HOME, makeFrame, type Surroundings, sourceLink } from './site.ts';
import { bytesOf, coinsWeight, lineWeight } from './weight.ts';

const SHOWN = 20;

/** The papers, agencies and channels of the archive, and a page, a feed and the citations for each. */
export const sourcePages: PartEmitter = function* (site, fingerprints) {
  const sources = [...site.catalogue.sources.values()];
  for (const sheet of sheets('sources', sources, ({ name, path }) => 160 + path.length + bytesOf(name))) {
    yield {
      path: sheet.path,
      template: 'sources',
      data: {
        frame: makeFrame(site, sheet.path, {
          title: { say: 'nav.sources' },
          kind: 'index',
          section: 'sources',
        }),
        sheet: { ...sheet, items: undefined },
        rows: sheet.items.map(({ name, path, printed, carried, reliedOn, origins }) => ({
          link: { name, path },
          printed: printed.length,
          carried: carried.length,
          reliedOn: reliedOn.length,
          origins,
        })),
        unnamed: site.catalogue.entries.filter(({ source }) => source === null).length,
      },
    };
  }
  for (const source of sources) yield fingerprints.partOf(source, makeSource);
};

function* makeSource(site: Surroundings, source: SourceEntry): Generator<Page | OutputFile> {
  yield* pagesOf(site, source);
  const folder = source.path.replace(/index\.html$/, '');
  yield* feedFiles(site, folder, source.name, source.printed.length > 0 ? source.printed : source.carried);
  yield* listCiteFiles(site, citedList(source));
}

/** The articles of all its roles, each once. */
function citedList({ path, name, printed, carried, reliedOn }: SourceEntry): CitedList {
  return { page: path, title: name, entries: [...new Set([...printed, ...carried, ...reliedOn])] };
}

function* pagesOf(site: Surroundings, source: SourceEntry): Generator<Page> {
  const articles = [
    ...source.printed.map((entry) => ({ role: 'printed', entry })),
    ...source.carried.map((entry) => ({ role: 'carried', entry })),
    ...source.reliedOn.map((entry) => ({ role: 'reliedOn', entry })),
  ];
  const cited = citedList(source);
  const quoted = quotedBy(site, source.printed);
  const agencies = agenciesOf(site, source.printed);
  const taken = (quoted.length + agencies.length) * 140;
  for (const sheet of sheets(source.id, articles, ({ entry }) => lineWeight(entry) + coinsWeight(entry), {
    first: taken,
  })) {
    const roles = (['printed', 'carried', 'reliedOn'] as const)
      .map((role) => ({
        role,
        total: source[role].length,
        origins: source.origins[role],
        articles: sheet.items
          .filter((item) => item.role === role)
          .map(({ entry }) => articleLine(site, entry)),
      }))
      .filter((group) => group.articles.length > 0);
    yield {
      path: sheet.path,
      template: 'source',
      data: {
        frame: makeFrame(site, sheet.path, {
          title: source.name,
          kind: 'source',
          section: 'sources',
          trail: [HOME, { name: { say: 'nav.sources' }, path: 'sources/index.html' }],
          alternates: [...feedLinks(source.path, source.name), ...citeLinks(cited)],
        }),
        name: source.name,
        cite: listCiteView(site, cited),
        archive: null,
        sheet: { ...sheet, items: undefined },
        roles,
        coins: coinsOf(
          site,
          sheet.items.map(({ entry }) => entry),
        ),
        quoted: sheet.number === 1 ? quoted : [],
        agencies: sheet.number === 1 ? agencies : [],
      },
    };
  }
}

/** Whom a paper quotes, most often first. */
function quotedBy({ catalogue }: Surroundings, entries: readonly Entry[]) {
  const quotes = entries.flatMap((entry) => catalogue.quotesOf.get(entry.id) ?? []);
  const counts = tally(quotes.flatMap(({ authority }) => authority ?? []));
  return counts.slice(0, SHOWN).flatMap(([id, count]) => {
    const dossier = catalogue.dossiers.get(id);
    return dossier ? [{ link: dossierLink(dossier), count }] : [];
  });
}

function agenciesOf(site: Surroundings, entries: readonly Entry[]) {
  const counts = tally(entries.flatMap(({ clip }) => clip.article.agency?.value ?? []));
  return counts.slice(0, SHOWN).map(([name, count]) => ({ link: sourceLink(site, name), count }));
}
