import type { Entry } from '../../records/catalogue.ts';
import { datetimePoint } from '../../text/datetime.ts';
import type { Surroundings } from '../site.ts';
import { filedName } from './authors.ts';
import { citedArticle } from './cited.ts';

/**
 * The articles of a list as COinS (OpenURL ContextObjects in spans, Z39.88-2004), from which Zotero offers a choice. In
 * the Dublin Core format: the `journal` format would make journal articles of them. Never for an article's own page, where
 * a single span would take the place of the fuller `<meta>` elements.
 * @returns the value of each span's `title`, once for each article, in the order of the list
 */
export function coinsOf(site: Surroundings, entries: Iterable<Entry>): string[] {
  return [...new Set(entries)].map((entry) => {
    const cited = citedArticle(site, entry);
    const date = cited.published === null ? null : datetimePoint(cited.published);
    const pairs: [string, string | null][] = [
      ['ctx_ver', 'Z39.88-2004'],
      ['rft_val_fmt', 'info:ofi/fmt:kev:mtx:dc'],
      ['rft.type', 'newspaperArticle'],
      ['rft.title', cited.title],
      ...cited.authors.map((author): [string, string] => ['rft.au', filedName(author)]),
      ['rft.source', cited.outlet],
      ['rft.date', date],
      ['rft.language', cited.language],
      ['rft.identifier', cited.url ?? cited.archived],
    ];
    const told = pairs.filter((pair): pair is [string, string] => pair[1] !== null);
    return new URLSearchParams(told).toString();
  });
}
