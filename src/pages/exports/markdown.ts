import type { Entry } from '../../records/catalogue.ts';
import type { Named, Surroundings } from '../site.ts';
import { authorsOf, filedName } from './authors.ts';
import { citedArticle, oneLine } from './cited.ts';
import { type Told, toldBy } from './told.ts';

/**
 * An article as Markdown, its facts in YAML front matter that readers of YAML 1.1 and 1.2 understand alike (all is
 * quoted). The text is escaped: it reads as it was printed, and nothing in it becomes a link, a heading or HTML.
 */
export function articleMarkdown(
  site: Surroundings,
  entry: Entry,
  { prose, named }: Told = toldBy(site, entry),
): string {
  const { article } = entry.clip;
  const { url, archived } = citedArticle(site, entry);
  const names = (dossiers: readonly Named[]) => dossiers.map(({ authority }) => authority.name);
  const facts = {
    title: entry.title,
    published: entry.published,
    updated: article.updated?.value,
    captured: article.captured?.value,
    outlet: article.outlet?.value,
    agency: article.agency?.value,
    authors: authorsOf(article).map(filedName),
    section: article.section?.value,
    dateline: article.dateline?.value,
    relies_on: article.reliesOn.map(({ value }) => value),
    language: article.language.value,
    rights: article.rights?.value,
    url,
    archived,
    people: names(named.person),
    places: names(named.place),
    organisations: names(named.organisation),
    file: article.file,
    sha256: article.sha256,
  };
  let matter = '';
  for (const [key, value] of Object.entries(facts)) {
    if (value !== undefined && value !== null && value.length > 0) matter += `${key}: ${yaml(value)}\n`;
  }
  const text = [oneLine(entry.title), ...prose].map(plainMarkdown).join('\n\n');
  return `---\n${matter}---\n\n# ${text}\n`;
}

// JSON is YAML, but for signs that JSON leaves as they are and YAML takes for line breaks or for nothing it may hold.
// Own words here, not a YAML library, which took more time than the citations and the other copy together.
const NOT_YAML = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;

function yaml(value: string | readonly string[]): string {
  return JSON.stringify(value).replace(
    NOT_YAML,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

// Signs that mean something anywhere; and those that do so at the start of a line.
const ANYWHERE = /[\\`*_[\]<>&~|$]/g;
const AT_START = /^(?:[#+\-=:]|\d{1,9}(?=[.)]))/;

/** Text as Markdown that shows the very same text. */
export function plainMarkdown(text: string): string {
  if (text.includes('\n')) return text.split('\n').map(plainLine).join('\n');
  return plainLine(text);
}

function plainLine(line: string): string {
  return line
    .trim()
    .replace(ANYWHERE, '\\$&')
    .replace(AT_START, (sign) => (/\d/.test(sign) ? `${sign}\\` : `\\${sign}`));
}
