import type { Dossier, Entry, Story, Wording } from '../records/catalogue.ts';
import { absoluteAddress } from '../text/addresses.ts';
import { datetimePoint } from '../text/datetime.ts';
import { webAddress } from './citation-meta.ts';
import { isWriter } from './exports/authors.ts';
import { mediaTypeOf } from './exports/data-package.ts';
import type { Named, Site, Surroundings } from './site.ts';

const CONTEXT = 'https://schema.org';
const TYPES = { person: 'Person', place: 'Place', organisation: 'Organization' } as const;

type Value = string | number | object | null | undefined;

/** An object without its empty members: JSON-LD says nothing rather than nothing at length. */
function node(type: string, members: Readonly<Record<string, Value>>): object {
  const told = Object.entries(members).filter(
    ([, value]) =>
      value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
  );
  return { '@type': type, ...Object.fromEntries(told) };
}

/** The page about somebody else's article: the article's publisher is whoever printed it, never this site. */
export function articleJsonLd(site: Surroundings, entry: Entry): object {
  const { settings, catalogue } = site;
  const { article, resolutions } = entry.clip;
  const address = absoluteAddress(settings.baseUrl, entry.path);
  const named = new Set(
    resolutions.flatMap((found) => (found.outcome === 'resolved' ? [found.authority] : [])),
  );
  const authors = article.credits.filter(isWriter);
  const quotes = catalogue.quotesOf.get(entry.id) ?? [];
  const original = node('NewsArticle', {
    '@id': address && `${address}#article`,
    headline: entry.titled ? entry.title : null,
    datePublished: entry.published && datetimePoint(entry.published),
    dateModified: article.updated && datetimePoint(article.updated.value),
    author: [...new Set(authors.map(({ name }) => name))].map((name) => node('Person', { name })),
    publisher: article.outlet && node('Organization', { name: article.outlet.value }),
    isPartOf: article.outlet && node('Newspaper', { name: article.outlet.value }),
    url: webAddress(article.url?.value),
    archivedAt: address,
    sdPublisher: node('Organization', { name: settings.title }),
    dateline: article.dateline?.value,
    articleSection: article.section?.value,
    inLanguage: article.language.value,
    copyrightNotice: article.rights?.value,
    mentions: [...named].flatMap((id) => {
      const dossier = catalogue.dossiers.get(id);
      return dossier ? [authorityNode(site, dossier)] : [];
    }),
    hasPart: quotes
      // Words in quotation marks: a report in other words is no quotation.
      .filter(({ speaker, path, place }) => speaker !== null && path !== place)
      .map((quote) =>
        node('Quotation', {
          text: quote.pieces.map((piece) => entry.clip.annotation.quotes[piece]!.text).join(' '),
          creator: speakerNode(site, quote),
          url: absoluteAddress(settings.baseUrl, quote.path),
        }),
      ),
  });
  return {
    '@context': CONTEXT,
    ...node('WebPage', { '@id': address, url: address, name: entry.title, mainEntity: original }),
  };
}

// Who speaks is a person unless known to be an organisation: "the ministry said".
function speakerNode({ catalogue }: Surroundings, { speaker, authority, entry, pieces }: Wording): object {
  const kind =
    (authority !== null && catalogue.dossiers.get(authority)?.authority.kind) ||
    entry.clip.annotation.quotes[pieces[0]!]!.speaker?.kind;
  return node(kind === 'organisation' ? 'Organization' : 'Person', { name: speaker });
}

/** The page of a person, place or organisation. */
export function dossierJsonLd(site: Surroundings, dossier: Dossier): object {
  const address = dossier.path && absoluteAddress(site.settings.baseUrl, dossier.path);
  const type = dossier.authority.kind === 'person' ? 'ProfilePage' : 'WebPage';
  const { name, variants, sameAs, place } = dossier.authority;
  const about = authorityNode(site, dossier, {
    alternateName: variants.map(({ form }) => form).filter((form) => form !== name),
    sameAs: sameAs.map(webAddress).filter((url) => url !== null),
    geo: place && node('GeoCoordinates', { latitude: place.lat, longitude: place.lon }),
  });
  return { '@context': CONTEXT, ...node(type, { '@id': address, url: address, name, mainEntity: about }) };
}

function authorityNode(
  { settings }: Pick<Site, 'settings'>,
  dossier: Named,
  more: Readonly<Record<string, Value>> = {},
): object {
  const { kind, name } = dossier.authority;
  const address = dossier.path && absoluteAddress(settings.baseUrl, dossier.path);
  return node(TYPES[kind], { '@id': address && `${address}#${kind}`, name, url: address, ...more });
}

/** A story: a collection of other publishers' articles. */
export function storyJsonLd(site: Surroundings, story: Story): object {
  const address = absoluteAddress(site.settings.baseUrl, story.path);
  const parts = story.entries.slice(0, 50).map((entry) => {
    const at = absoluteAddress(site.settings.baseUrl, entry.path);
    return node('NewsArticle', {
      '@id': at && `${at}#article`,
      headline: entry.titled ? entry.title : null,
      datePublished: entry.published && datetimePoint(entry.published),
    });
  });
  return {
    '@context': CONTEXT,
    ...node('CollectionPage', { '@id': address, url: address, name: story.name, hasPart: parts }),
  };
}

/** The site itself and its data, on the first page. */
export function siteJsonLd({ settings }: Site, files: readonly string[]): object {
  const address = settings.baseUrl;
  const dataset = node('Dataset', {
    name: settings.title,
    description: settings.description || settings.title,
    license: webAddress(settings.rights),
    distribution: files.map((path) =>
      node('DataDownload', {
        name: path,
        contentUrl: absoluteAddress(address, path),
        encodingFormat: mediaTypeOf(path),
      }),
    ),
  });
  return {
    '@context': CONTEXT,
    ...node('WebSite', {
      '@id': address,
      url: address,
      name: settings.title,
      description: settings.description,
      inLanguage: settings.language,
      hasPart: dataset,
    }),
  };
}
