import type { Denial, Entry, Moment, Story, Wording } from '../records/catalogue.ts';
import type { OutputFile, Page } from '../records/output.ts';
import type { Link } from '../records/page.ts';
import { groupBy } from '../text/grouping.ts';
import { archivePath } from './archives.ts';
import { openingOf } from './evidence.ts';
import { type CitedList, citeLinks, listCiteFiles, listCiteView } from './exports/cite.ts';
import { coinsOf } from './exports/coins.ts';
import { feedFiles, feedLinks } from './feeds.ts';
import type { PartEmitter } from './fingerprints.ts';
import { storyJsonLd } from './json-ld.ts';
import { type Sheet, sheets } from './paging.ts';
import {
  articleLine,
  dossierLink,
  HOME,
  makeFrame,
  type Named,
  namedAs,
  type Site,
  type Surroundings,
} from './site.ts';
import { daysTold, dayWeight, type NumberedSource } from './story-days.ts';
import { bytesOf, coinsWeight, lineWeight, quoteWeight } from './weight.ts';
import { bySpeaker, denialView } from './who-says-what.ts';

const QUOTES_SHOWN = 20;
const CAST_SHOWN = 30;
/** Bytes of a statement in its sentence, about. */
const STATEMENT = 1200;

/** All that the pages of a story are made from. */
interface StoryPart {
  readonly story: Story;
  /** Its articles, the copies of one text together: they are one witness. */
  readonly reports: readonly (readonly Entry[])[];
  /** The days that these reports tell of. */
  readonly moments: readonly Moment[];
  readonly denials: readonly Denial[];
  readonly cast: readonly Named[];
}

/** The threads of events: an index, and a page, a feed and the citations for each. */
export const storyPages: PartEmitter = function* (site, fingerprints) {
  const stories = [...site.catalogue.stories.values()];
  for (const sheet of sheets('stories', stories, ({ name, path }) => 420 + path.length + bytesOf(name))) {
    yield {
      path: sheet.path,
      template: 'stories',
      data: {
        frame: makeFrame(site, sheet.path, {
          title: { say: 'nav.stories' },
          kind: 'index',
          section: 'stories',
        }),
        sheet: { ...sheet, items: undefined },
        rows: sheet.items.map((story) => ({
          link: storyLink(story),
          articles: story.entries.length,
          origins: story.origins,
          span: spanOf(story),
        })),
      },
    };
  }
  const momentsOf = groupBy(site.catalogue.happened, ({ entry }) => entry.id);
  for (const story of stories) {
    const reports = reportsOf(site, story);
    const part = {
      story,
      reports,
      moments: reports.flatMap(([first]) => momentsOf.get(first!.id) ?? []),
      denials: site.catalogue.denialsOf.get(story.id) ?? [],
      cast: story.cast.slice(0, CAST_SHOWN).flatMap((id) => namedById(site, id)),
    };
    yield fingerprints.partOf<StoryPart>(part, makeStory);
  }
};

function reportsOf({ catalogue }: Site, { entries }: Story): Entry[][] {
  return [...groupBy(entries, ({ id }) => catalogue.originOf.get(id) ?? id).values()];
}

function namedById({ catalogue }: Site, id: string): Named[] {
  const dossier = catalogue.dossiers.get(id);
  return dossier ? [namedAs(dossier)] : [];
}

function* makeStory(site: Surroundings, part: StoryPart): Generator<Page | OutputFile> {
  const { story } = part;
  yield* pagesOf(site, part);
  const newest = story.entries.toReversed();
  yield* feedFiles(site, story.path.replace(/index\.html$/, ''), story.name, newest);
  yield* listCiteFiles(site, citedList(story));
}

export function storyLink({ name, path }: Pick<Story, 'name' | 'path'>): Link {
  return { name, path };
}

function citedList({ path, name, entries }: Story): CitedList {
  return { page: path, title: name, entries };
}

function spanOf({ entries }: Story): { from: string; to: string } | null {
  const dated = entries.filter(({ published }) => published !== null);
  return dated.length === 0 ? null : { from: dated[0]!.published!, to: dated.at(-1)!.published! };
}

function* pagesOf(
  site: Surroundings,
  { story, reports, moments, denials: found, cast }: StoryPart,
): Generator<Page> {
  const days = daysTold(moments);
  const shown = statementsOf(site, story).slice(0, QUOTES_SHOWN);
  const denials = found.map((denial) => denialView(site, denial));
  const taken = [
    CAST_SHOWN * 120,
    ...days.map(dayWeight),
    ...shown.map(quoteWeight),
    ...denials.map(({ denied }) => STATEMENT * (1 + denied.length)),
  ];
  const folder = story.path.replace(/\/index\.html$/, '');
  const first = taken.reduce((sum, weight) => sum + weight, 0);
  const pages = [...sheets(folder, reports, reportWeight, { first })];
  const sources = numbered(pages);
  for (const sheet of pages) {
    const first = sheet.number === 1;
    yield {
      path: sheet.path,
      template: 'story',
      data: {
        frame: makeFrame(site, sheet.path, {
          title: story.name,
          kind: 'story',
          section: 'stories',
          trail: [HOME, { name: { say: 'nav.stories' }, path: 'stories/index.html' }],
          alternates: [...feedLinks(story.path, story.name), ...citeLinks(citedList(story))],
          jsonLd: first ? storyJsonLd(site, story) : null,
        }),
        name: story.name,
        cite: listCiteView(site, citedList(story)),
        archive: archivePath(site, story.path),
        first,
        counts: { articles: story.entries.length, origins: story.origins },
        span: spanOf(story),
        sheet: { ...sheet, items: undefined },
        decisions: story.decisions,
        days: first
          ? days.map(({ told, ...day }) => ({ ...day, sources: told.map((path) => sources.get(path)!) }))
          : [],
        reports: sheet.items.map(([report, ...copies]) => ({
          number: sources.get(report!.path)!.number,
          aside: story.also.has(report!.id),
          line: articleLine(site, report!),
          opening: openingOf(report!.clip.article),
          copies: copies.map((copy) => articleLine(site, copy)),
        })),
        coins: coinsOf(site, sheet.items.flat()),
        speakers: first ? bySpeaker(site, shown, sources) : [],
        denials: first ? denials : [],
        cast: first ? castByKind(cast) : [],
      },
    };
  }
}

/** What is said in a story, each utterance once, in the words that it was first told in. */
function statementsOf({ catalogue }: Surroundings, { entries }: Story): Wording[] {
  const utterances = new Map<string, Wording>();
  for (const wording of entries.flatMap(({ id }) => catalogue.quotesOf.get(id) ?? [])) {
    if (!utterances.has(wording.utterance)) utterances.set(wording.utterance, wording);
  }
  return [...utterances.values()];
}

/** By the path of an article: the number of its report in the list, and where that stands. */
function numbered(pages: readonly Sheet<readonly Entry[]>[]): Map<string, NumberedSource> {
  const sources = new Map<string, NumberedSource>();
  let number = 0;
  for (const { path, items } of pages)
    for (const report of items) {
      number += 1;
      for (const { path: article } of report)
        sources.set(article, { number, path: `${path}#report-${number}` });
    }
  return sources;
}

// An article with its opening, and the copies of it.
function reportWeight(report: readonly Entry[]): number {
  return report.reduce((sum, entry) => sum + lineWeight(entry) + coinsWeight(entry), 500);
}

function castByKind(members: readonly Named[]) {
  return (['person', 'organisation', 'place'] as const)
    .map((kind) => ({
      kind,
      links: members.filter(({ authority }) => authority.kind === kind).map(dossierLink),
    }))
    .filter(({ links }) => links.length > 0);
}
