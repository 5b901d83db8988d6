import { type Cited, dateNumbers } from './cited.ts';

/** CSL-JSON (citeproc schema 1.0.2): an array of one item. Unknown members are left out. */
export function cslJson(cited: Cited): string {
  const date = (edtf: string | null) => {
    const parts = dateNumbers(edtf);
    return parts && { 'date-parts': [parts], ...(/[?~%]$/.test(edtf!) ? { circa: true } : {}) };
  };
  const members = {
    id: cited.key,
    type: 'article-newspaper',
    title: cited.title,
    author: cited.authors.length === 0 ? null : cited.authors,
    'container-title': cited.outlet,
    issued: date(cited.published),
    accessed: date(cited.captured),
    section: cited.section,
    language: cited.language,
    archive: cited.archive,
    archive_location: cited.archived,
    URL: cited.url ?? cited.archived,
  };
  const told = Object.entries(members).filter(([, value]) => value !== null);
  return `${JSON.stringify([Object.fromEntries(told)], null, 1)}\n`;
}
