import type { Entry } from '../records/catalogue.ts';
import type { Frame } from '../records/page.ts';
import { absoluteAddress } from '../text/addresses.ts';
import { datetimePoint } from '../text/datetime.ts';
import { authorsOf, filedName } from './exports/authors.ts';
import type { Surroundings } from './site.ts';

/**
 * The head of an article page as Zotero's "Embedded Metadata" translator reads it: a newspaper article of the paper that
 * printed it, on the day it was printed, at its own address. `DC.type` decides the kind; `citation_journal_title`,
 * `og:type=website` and place names in `DC.coverage` would spoil it and must stay out.
 */
export function citationMeta({ settings }: Surroundings, entry: Entry): Frame['meta'] {
  const { article } = entry.clip;
  const date = entry.published === null ? null : datetimePoint(entry.published);
  const ours = absoluteAddress(settings.baseUrl, entry.path);
  const named = (name: string, content: string | null | undefined) => (content ? [{ name, content }] : []);
  const property = (name: string, content: string | null | undefined) =>
    content ? [{ property: name, content }] : [];
  return [
    ...named('DC.type', 'newspaperArticle'),
    ...named('DC.title', entry.title),
    ...authorsOf(article).flatMap((author) => named('DC.creator', filedName(author))),
    ...named('DC.date', date),
    ...named('DC.source', article.outlet?.value),
    ...named('DC.rights', article.rights?.value),
    ...named('DC.language', article.language.value),
    ...named('citation_public_url', webAddress(article.url?.value)),
    ...property('article:section', article.section?.value),
    ...property('og:type', 'article'),
    ...property('og:title', entry.title),
    ...property('og:url', ours),
  ];
}

/** An address of the web as the clip gives it; null for anything else that calls itself one (`javascript:` …). */
export function webAddress(url: string | null | undefined): string | null {
  return url && /^https?:\/\//i.test(url.trim()) && URL.canParse(url.trim()) ? url.trim() : null;
}
