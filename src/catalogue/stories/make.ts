import type { Authority } from '../../records/authority.ts';
import type { Entry, Story } from '../../records/catalogue.ts';
import { getOrAdd } from '../../text/grouping.ts';
import { slug } from '../../text/slug.ts';
import { findThreads } from '../threads.ts';
import { castOf, nameOf } from './name.ts';

/** The stories of an archive, and the origin of each article, by ids of entries. */
export interface StoryBook {
  readonly stories: ReadonlyMap<string, Story>;
  readonly storiesOf: ReadonlyMap<string, readonly string[]>;
  readonly originOf: ReadonlyMap<string, string>;
}

/** Makes the stories of an archive: longest first, then by day and id of their first article. */
export function makeStories(
  entries: readonly Entry[],
  authorities: ReadonlyMap<string, Authority>,
): StoryBook {
  const threads = findThreads(entries.map(({ clip }) => clip));
  const byClip = new Map(entries.map((entry) => [entry.clip.article.id, entry]));
  const originOf = new Map(
    entries.map(({ id, clip }) => [id, byClip.get(threads.originOf.get(clip.article.id)!)!.id]),
  );
  const named = new Map(entries.map((entry) => [entry.id, namedIn(entry)]));
  const inArchive = new Map<string, number>();
  for (const ids of named.values()) for (const id of ids) inArchive.set(id, (inArchive.get(id) ?? 0) + 1);
  const made = threads.stories.map((ids): Story => {
    const members = ids.map((id) => byClip.get(id)!);
    const articles = members.map(({ id, title }) => ({ headline: title, authorities: named.get(id)! }));
    const cast = castOf(articles, inArchive);
    const name = nameOf(articles, cast, authorities);
    const id = `stories/${slug(name).slice(0, 60).replace(/-+$/, '')}--${members[0]!.id}`;
    const origins = new Set(members.map((member) => originOf.get(member.id))).size;
    return { id, path: `${id}/index.html`, name, entries: members, origins, cast };
  });
  made.sort((a, b) => b.entries.length - a.entries.length || (a.id < b.id ? -1 : 1));
  const storiesOf = new Map<string, string[]>();
  for (const story of made)
    for (const { id } of story.entries) getOrAdd(storiesOf, id, () => []).push(story.id);
  return { stories: new Map(made.map((story) => [story.id, story])), storiesOf, originOf };
}

function namedIn({ clip }: Entry): string[] {
  const ids = clip.resolutions.flatMap((one) => (one.outcome === 'resolved' ? [one.authority] : []));
  return [...new Set(ids)];
}
