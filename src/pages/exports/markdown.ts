import { stringify } from 'yaml';
import type { Entry } from '../../records/catalogue.ts';
import type { Named, Surroundings } from '../site.ts';
import { authorsOf, filedName } from './authors.ts';
import { citedArticle, oneLine } from './cited.ts';
import { namedIn, proseOf } from './prose.ts';

/**
 * An article as Markdown, its facts in YAML front matter that readers of YAML 1.1 understand alike (dates and "no" are
 * quoted). The text is escaped: it reads as it was printed, and nothing in it becomes a link, a heading or HTML.
 */
export function articleMarkdown(site: Surroundings, entry: Entry): string {
  const { article } = entry.clip;
  const { url, archived } = citedArticle(site, entry);
  const named = namedIn(site, entry);
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
  const told = Object.entries(facts).filter(
    ([, value]) => value !== undefined && value !== null && value.length !== 0,
  );
  const matter = stringify(Object.fromEntries(told), { compat: 'yaml-1.1', lineWidth: 0 });
  const prose = [`# ${plainMarkdown(oneLine(entry.title))}`, ...proseOf(article).map(plainMarkdown)];
  return `---\n${matter}---\n\n${prose.join('\n\n')}\n`;
}

// Signs that mean something anywhere; and those that do so at the start of a line.
const ANYWHERE = /[\\`*_[\]<>&~|$]/g;
const AT_START = /^(?:[#+\-=:]|\d{1,9}(?=[.)]))/;

/** Text as Markdown that shows the very same text. */
export function plainMarkdown(text: string): string {
  return text
    .split('\n')
    .map((line) =>
      line
        .trim()
        .replace(ANYWHERE, '\\$&')
        .replace(AT_START, (sign) => (/\d/.test(sign) ? `${sign}\\` : `\\${sign}`)),
    )
    .join('\n');
}
