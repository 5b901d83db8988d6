import type { Entry } from '../records/catalogue.ts';
import type { OutputFile, Page } from '../records/output.ts';
import type { Link, Phrase } from '../records/page.ts';
import type { Attested } from '../records/span.ts';
import { periodOf } from '../text/period.ts';
import { bodyParts } from './body-parts.ts';
import { citationMeta } from './citation-meta.ts';
import { type Evidence, evidenceOf, excerptOf, openingOf } from './evidence.ts';
import { citeFiles, citeLinks, citeView } from './exports/cite.ts';
import { datesIn, namesIn, quotesIn } from './findings.ts';
import { articleJsonLd } from './json-ld.ts';
import { type ArticleLine, articleLine, HOME, makeFrame, type Surroundings, sourceLink } from './site.ts';
import { storyLink } from './stories.ts';
import { periodPath } from './timeline/clock.ts';

/** The page of an article: its text with everything found in it, the facts with their proof; and its citation as files. */
export function* articlePages(
  site: Surroundings,
  entry: Entry,
  around: Neighbours,
): Generator<Page | OutputFile> {
  yield { path: entry.path, template: 'article', data: articleView(site, entry, around) };
  yield* citeFiles(site, entry);
}

/** One line of the box of facts. */
export interface Fact {
  /** `published`, `outlet` …: `fact.published` in the word files. */
  readonly name: string;
  readonly value: Phrase | null;
  /** For a date: EDTF. */
  readonly date?: string;
  readonly link?: Link;
  readonly evidence: Evidence | null;
}

/** The articles printed next to one, and the others of the same text. */
export interface Neighbours {
  readonly newer: ArticleLine | null;
  readonly older: ArticleLine | null;
  readonly sameText: readonly ArticleLine[];
}

function articleView(site: Surroundings, entry: Entry, around: Neighbours) {
  const { article, diagnostics } = entry.clip;
  return {
    frame: makeFrame(site, entry.path, {
      title: entry.title,
      titleLanguage: article.language.value,
      kind: 'article',
      description: openingOf(article),
      section: 'timeline',
      robots: 'noindex',
      trail: trailOf(entry),
      meta: citationMeta(site, entry),
      alternates: citeLinks({ page: entry.path, title: entry.title, entries: [entry] }),
      jsonLd: articleJsonLd(site, entry),
    }),
    line: articleLine(site, entry),
    titled: entry.titled,
    parts: bodyParts(site, entry),
    facts: factsOf(site, entry),
    credits: article.credits.map((credit) => ({
      ...credit,
      excerpt:
        credit.start === null || credit.end === null
          ? null
          : excerptOf(article.text, credit.start, credit.end),
    })),
    names: namesIn(site, entry),
    said: quotesIn(site, entry),
    cite: citeView(site, entry),
    ...datesIn(entry),
    stories: storiesOf(site, entry),
    file: { name: article.file, sha256: article.sha256, reader: article.reader, copies: entry.copies },
    diagnostics,
    ...around,
  };
}

/** Up to the month it was printed in. */
function trailOf({ published }: Entry): Link[] {
  if (published === null)
    return [HOME, { name: { say: 'nav.doubtful' }, path: 'undated-and-doubtful/index.html' }];
  const period = periodOf(published);
  return [HOME, { name: period, date: period, path: periodPath(period, 'printed') }];
}

function factsOf(site: Surroundings, entry: Entry): Fact[] {
  const { article } = entry.clip;
  const fact = (name: string, found: Attested<string> | null, more: Partial<Fact> = {}): Fact => ({
    name,
    value: found?.value ?? null,
    evidence: found ? evidenceOf(article.text, found) : null,
    ...more,
  });
  const date = (name: string, found: Attested<string> | null): Fact =>
    fact(name, found, found ? { date: found.value } : {});
  const source = (name: string, found: Attested<string> | null): Fact =>
    fact(name, found, found ? { link: sourceLink(site, found.value) } : {});
  const known = [
    date('updated', article.updated),
    date('captured', article.captured),
    fact('section', article.section),
    source('agency', article.agency),
    ...article.reliesOn.map((found) => source('relies-on', found)),
    fact('dateline', article.dateline),
    fact('url', article.url),
    fact('language', article.language),
    fact('rights', article.rights),
  ].filter(({ value }) => value !== null);
  // Who printed it and when are told even where they are not known.
  return [
    fact('headline', article.headline),
    date('published', article.published),
    source('outlet', article.outlet),
    ...known,
  ];
}

function storiesOf({ catalogue }: Surroundings, entry: Entry): Link[] {
  return (catalogue.storiesOf.get(entry.id) ?? []).flatMap((id) => {
    const story = catalogue.stories.get(id);
    return story ? [storyLink(story)] : [];
  });
}
