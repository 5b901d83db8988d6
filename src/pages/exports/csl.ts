import type { EdtfDate } from '../../records/span.ts';
import { type Cited, dateNumbers } from './cited.ts';

/** An item of CSL-JSON (citeproc schema 1.0.2). Unknown members are left out. */
export function cslJson(cited: Cited): string {
  return JSON.stringify({
    id: cited.key,
    type: 'article-newspaper',
    title: cited.title,
    author: cited.authors.length === 0 ? undefined : cited.authors,
    'container-title': cited.outlet ?? undefined,
    issued: date(cited.published),
    accessed: date(cited.captured),
    section: cited.section ?? undefined,
    language: cited.language,
    archive: cited.archive,
    archive_location: cited.archived ?? undefined,
    URL: cited.url ?? cited.archived ?? undefined,
  });
}

function date(edtf: EdtfDate | null): object | undefined {
  const parts = dateNumbers(edtf);
  return parts === null
    ? undefined
    : { 'date-parts': [parts], circa: /[?~%]$/.test(edtf!) ? true : undefined };
}
