import type { Authority } from '../../records/authority.ts';
import type { Entry, Story } from '../../records/catalogue.ts';
import type { Curation } from '../../records/curation.ts';
import type { Outcome } from '../../records/diagnostic.ts';
import { getOrAdd } from '../../text/grouping.ts';
import { slug } from '../../text/slug.ts';
import { compare } from '../entries.ts';
import { findThreads } from '../threads.ts';
import { countOrigins } from '../witnesses.ts';
import { curateStories, inOrderOfDays } from './curate.ts';
import { castOf, nameOf } from './name.ts';

/** The stories of an archive, and the origin of each article, by ids of entries. */
export interface StoryBook {
  readonly stories: ReadonlyMap<string, Story>;
  readonly storiesOf: ReadonlyMap<string, readonly string[]>;
  readonly originOf: ReadonlyMap<string, string>;
}

/** Whoever headed a story before is among the first: an archive grows at its end, and sometimes before its beginning. */
const FORMER_HEADS = 12;

/** Makes the stories of an archive: longest first, then by id. Tells of decisions that have lost their hold. */
export function makeStories(
  entries: readonly Entry[],
  authorities: ReadonlyMap<string, Authority>,
  { decisions }: Curation,
): Outcome<StoryBook> {
  const threads = findThreads(entries.map(({ clip }) => clip));
  const curated = curateStories(
    threads.stories,
    decisions.filter((decision) => decision.action === 'story'),
    entries,
    threads.originOf,
  );
  const byClip = new Map(entries.map((entry) => [entry.clip.article.id, entry]));
  const originOf = new Map(
    entries.map(({ id, clip }) => [id, byClip.get(threads.originOf.get(clip.article.id)!)!.id]),
  );
  const named = new Map(entries.map((entry) => [entry.id, namedIn(entry)]));
  const inArchive = new Map<string, number>();
  for (const ids of named.values()) for (const id of ids) inArchive.set(id, (inArchive.get(id) ?? 0) + 1);
  const made = curated.stories.map(({ own, also, name, decisions }): Story => {
    const heads = inOrderOfDays(own.map((clip) => byClip.get(clip)!));
    const members = inOrderOfDays([...own, ...also].map((clip) => byClip.get(clip)!));
    const articles = heads.map(({ id, title }) => ({ headline: title, authorities: named.get(id)! }));
    const cast = castOf(articles, inArchive);
    const [id, ...former] = heads.slice(0, FORMER_HEADS + 1).map(idOf) as [string, ...string[]];
    return {
      id,
      path: pathOf(id),
      formerPaths: former.map(pathOf),
      name: name ?? nameOf(articles, cast, authorities),
      entries: members,
      also: new Set(also.map((clip) => byClip.get(clip)!.id)),
      origins: countOrigins(members, originOf),
      cast,
      decisions: decisions.map(({ by, on, why }) => ({ by, on, why })),
    };
  });
  made.sort((a, b) => b.entries.length - a.entries.length || compare(a.id, b.id));
  const stories = new Map(made.map((story) => [story.id, story]));
  return { value: { stories, storiesOf: storiesByEntry(made), originOf }, diagnostics: curated.diagnostics };
}

/** What only the article at its head tells: other articles come and go. */
function idOf({ title, id }: Entry): string {
  return `stories/${slug(title).slice(0, 60).replace(/-+$/, '')}--${id}`;
}

function pathOf(id: string): string {
  return `${id}/index.html`;
}

function storiesByEntry(stories: readonly Story[]): Map<string, string[]> {
  const storiesOf = new Map<string, string[]>();
  for (const first of [true, false])
    for (const story of stories)
      for (const { id } of story.entries)
        if (story.also.has(id) !== first) getOrAdd(storiesOf, id, () => []).push(story.id);
  return storiesOf;
}

function namedIn({ clip }: Entry): string[] {
  const ids = clip.resolutions.flatMap((one) => (one.outcome === 'resolved' ? [one.authority] : []));
  return [...new Set(ids)];
}
