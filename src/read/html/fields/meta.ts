import type { StatedField } from '../../../records/source.ts';
import { attribute, type Element } from '../tree.ts';

type Field = StatedField['field'];

/**
 * Names of `<meta>` tags, best first for each field: Open Graph, Highwire Press, Dublin Core, and the names that the
 * trade's publishing and measuring tools write.
 */
const META_NAMES: readonly (readonly [name: string, field: Field, rule: string])[] = [
  ['og:title', 'headline', 'open-graph/title'],
  ['citation_title', 'headline', 'highwire/title'],
  ['dc.title', 'headline', 'dublin-core/title'],
  ['dcterms.title', 'headline', 'dublin-core/title'],
  ['twitter:title', 'headline', 'twitter/title'],
  ['parsely-title', 'headline', 'meta/parsely-title'],
  ['sailthru.title', 'headline', 'meta/sailthru.title'],
  ['hdl', 'headline', 'meta/hdl'],

  ['article:published_time', 'published', 'open-graph/published_time'],
  ['og:published_time', 'published', 'open-graph/published_time'],
  ['og:article:published_time', 'published', 'open-graph/published_time'],
  ['article:published', 'published', 'open-graph/published'],
  ['citation_publication_date', 'published', 'highwire/publication_date'],
  ['citation_date', 'published', 'highwire/date'],
  ['dcterms.issued', 'published', 'dublin-core/issued'],
  ['dc.date.issued', 'published', 'dublin-core/issued'],
  ['dcterms.created', 'published', 'dublin-core/created'],
  ['dc.date.created', 'published', 'dublin-core/created'],
  ['dcterms.date', 'published', 'dublin-core/date'],
  ['dc.date', 'published', 'dublin-core/date'],
  ['prism.publicationdate', 'published', 'prism/publicationDate'],
  ['datepublished', 'published', 'meta/datePublished'],
  ['parsely-pub-date', 'published', 'meta/parsely-pub-date'],
  ['sailthru.date', 'published', 'meta/sailthru.date'],
  ['pubdate', 'published', 'meta/pubdate'],
  ['publishdate', 'published', 'meta/publishdate'],
  ['publish-date', 'published', 'meta/publish-date'],
  ['publish_date', 'published', 'meta/publish_date'],
  ['published_time', 'published', 'meta/published_time'],
  ['published-date', 'published', 'meta/published-date'],
  ['publication_date', 'published', 'meta/publication_date'],
  ['cxenseparse:recs:publishtime', 'published', 'meta/publishtime'],
  ['originalpublicationdate', 'published', 'meta/originalPublicationDate'],
  ['article.published', 'published', 'meta/article.published'],
  ['article_date_original', 'published', 'meta/article_date_original'],
  ['ptime', 'published', 'meta/ptime'],
  ['pdate', 'published', 'meta/pdate'],
  ['dat', 'published', 'meta/dat'],
  ['date', 'published', 'meta/date'],

  ['article:modified_time', 'updated', 'open-graph/modified_time'],
  ['og:updated_time', 'updated', 'open-graph/updated_time'],
  ['dcterms.modified', 'updated', 'dublin-core/modified'],
  ['dc.date.modified', 'updated', 'dublin-core/modified'],
  ['last-modified', 'updated', 'meta/last-modified'],
  ['lastmod', 'updated', 'meta/lastmod'],

  ['citation_author', 'author', 'highwire/author'],
  ['author', 'author', 'meta/author'],
  ['byl', 'author', 'meta/byl'],
  ['article:author', 'author', 'open-graph/author'],
  ['article:author_name', 'author', 'open-graph/author_name'],
  ['og:author', 'author', 'open-graph/author'],
  ['parsely-author', 'author', 'meta/parsely-author'],
  ['sailthru.author', 'author', 'meta/sailthru.author'],
  ['cxenseparse:author', 'author', 'meta/author'],
  ['dc.creator', 'author', 'dublin-core/creator'],
  ['dcterms.creator', 'author', 'dublin-core/creator'],
  ['dc.contributor', 'author', 'dublin-core/contributor'],

  ['og:site_name', 'outlet', 'open-graph/site_name'],
  ['citation_journal_title', 'outlet', 'highwire/journal_title'],
  ['prism.publicationname', 'outlet', 'prism/publicationName'],
  ['dc.publisher', 'outlet', 'dublin-core/publisher'],
  ['dcterms.publisher', 'outlet', 'dublin-core/publisher'],
  ['dc.source', 'outlet', 'dublin-core/source'],
  ['application-name', 'outlet', 'meta/application-name'],
  ['publisher', 'outlet', 'meta/publisher'],
  ['copyright', 'rights', 'meta/copyright'],
  ['dc.rights', 'rights', 'dublin-core/rights'],

  ['article:section', 'section', 'open-graph/section'],
  ['prism.section', 'section', 'prism/section'],
  ['parsely-section', 'section', 'meta/parsely-section'],
  ['section', 'section', 'meta/section'],

  ['citation_public_url', 'url', 'highwire/public_url'],
  ['og:url', 'url', 'open-graph/url'],
  ['twitter:url', 'url', 'twitter/url'],

  ['og:description', 'summary', 'open-graph/description'],
  ['description', 'summary', 'meta/description'],
  ['dc.description', 'summary', 'dublin-core/description'],
  ['og:locale', 'language', 'open-graph/locale'],
  ['dc.language', 'language', 'dublin-core/language'],
  ['content-language', 'language', 'meta/content-language'],
];

/** All `<meta>` tags of a page: name in lower case → values in the order of the page. */
export function metaTags(elements: readonly Element[]): ReadonlyMap<string, readonly string[]> {
  const tags = new Map<string, string[]>();
  for (const element of elements) {
    if (element.name !== 'meta') continue;
    const value = attribute(element, 'content').trim();
    if (value === '' || value.length > 5000) continue;
    for (const key of ['property', 'name', 'itemprop', 'http-equiv']) {
      const name = attribute(element, key).trim().toLowerCase();
      if (name === '') continue;
      const known = tags.get(name);
      if (known === undefined) tags.set(name, [value]);
      else if (known.length < 50 && !known.includes(value)) known.push(value);
    }
  }
  return tags;
}

/** What the `<meta>` tags state, in order of trust. */
export function metaFields(tags: ReadonlyMap<string, readonly string[]>): StatedField[] {
  return META_NAMES.flatMap(([name, field, rule]) =>
    (tags.get(name) ?? []).map((value) => ({ field, value, rule })),
  );
}
