import type { EdtfDate } from '../../records/span.ts';
import { absoluteAddress } from '../../text/addresses.ts';
import { datetimePoint } from '../../text/datetime.ts';
import { webAddress } from '../citation-meta.ts';
import { type Author, authorsOf, filedName } from './authors.ts';
import { oncePerEntry } from './once.ts';

/** What a citation says of an article: of the paper that printed it, and of the copy kept here. Unknown parts are null. */
export interface Cited {
  /** Fit for a BibTeX key: `cuttings-` and the clip's id. */
  readonly key: string;
  readonly title: string;
  readonly authors: readonly Author[];
  /** The paper that printed it. */
  readonly outlet: string | null;
  readonly published: EdtfDate | null;
  readonly section: string | null;
  readonly language: string;
  /** Where the paper has it. */
  readonly url: string | null;
  /** Where this archive has it. */
  readonly archived: string | null;
  readonly archive: string;
  /** When the clip was taken. */
  readonly captured: EdtfDate | null;
}

export const citedArticle = oncePerEntry(({ settings }, entry): Cited => {
  const { article } = entry.clip;
  return {
    key: `cuttings-${entry.id.replace(/[^\w.-]/g, '-')}`,
    title: oneLine(entry.title),
    authors: authorsOf(article),
    outlet: article.outlet && oneLine(article.outlet.value),
    published: entry.published,
    section: article.section && oneLine(article.section.value),
    language: article.language.value,
    url: webAddress(article.url?.value),
    archived: absoluteAddress(settings.baseUrl, entry.path),
    archive: oneLine(settings.title),
    captured: article.captured?.value ?? null,
  };
});

/** A citation as a line of plain text: who, what, where and when it was printed, where the copy lies. */
export function plainCitation(cited: Cited): string {
  const { title, outlet, published, url, archive, archived, captured } = cited;
  const copy = [archive, archived, captured && `saved ${captured}`].filter((part) => part !== null);
  const parts = [
    cited.authors.map(filedName).join('; '),
    title,
    [outlet, published ?? 'undated'].filter((part) => part !== null).join(', '),
    url ?? '',
    `Archived copy: ${copy.join(', ')}`,
  ];
  return parts
    .filter((part) => part !== '')
    .map((part) => (/[.?!…]$/.test(part) ? part : `${part}.`))
    .join(' ');
}

/** Text on one line, without control characters: in a format made of lines a line break would begin a new field. */
export function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}

/** The first point in time of an EDTF date as its numbers (2024, 8, 30), as many as are known; null when it has none. */
export function dateNumbers(edtf: EdtfDate | null): number[] | null {
  const point = edtf === null ? null : datetimePoint(edtf.split('/')[0]!.replace(/[?~%]$/, ''));
  return point === null ? null : point.split('-').map(Number);
}
