import { beforeAll, describe, expect, test } from 'vitest';
import { placeWithId } from '../../../src/annotate/places/gazetteer.ts';
import { catalogue } from '../../../src/catalogue/index.ts';
import { readClips } from '../../../src/clips.ts';
import { loadCuration } from '../../../src/curation.ts';
import { realEffects } from '../../../src/effects.ts';
import { listInput } from '../../../src/input.ts';
import { Fingerprints } from '../../../src/pages/fingerprints.ts';
import { sharedPages } from '../../../src/pages/index.ts';
import type { LastBuild, Part, Site, Surroundings } from '../../../src/pages/site.ts';
import { namedIn, toldAround } from '../../../src/pages/told-around.ts';
import type { Entry } from '../../../src/records/catalogue.ts';
import type { OutputFile, Page } from '../../../src/records/output.ts';
import { resolve } from '../../../src/resolve/index.ts';
import { settings } from '../../support/archive.ts';

const seeds = 'test/demo/seeds';

/** The demonstration archive, read anew. */
async function readArchive(): Promise<Site> {
  const curation = loadCuration(seeds, realEffects.disk).value;
  const files = listInput(seeds, [], realEffects.disk).value;
  const clips = await readClips(files, { ...settings, curation, workers: 0 }, realEffects);
  const { clips: resolved, authorities } = resolve(clips.value, { curation, placeWithId }).value;
  return { catalogue: catalogue({ clips: resolved, authorities, curation }), settings };
}

let site: Site;
beforeAll(async () => {
  site = await readArchive();
}, 60_000);

/** Every article in some data. */
function entriesIn(value: unknown, found = new Set<Entry>()): Set<Entry> {
  if (typeof value !== 'object' || value === null) return found;
  if ('clip' in value) return found.add(value as Entry);
  const members = value instanceof Set || value instanceof Map ? [...value] : Object.values(value);
  for (const member of members) entriesIn(member, found);
  return found;
}

/** A map that owns up to what was asked of it in vain. */
function only<V>(map: ReadonlyMap<string, V>, ids: Iterable<string>): ReadonlyMap<string, V> {
  const allowed = new Set(ids);
  const get = (id: string): V | undefined => {
    if (!allowed.has(id)) throw new Error(`${id} is looked up, but no article of this part names it`);
    return map.get(id);
  };
  return { get } as ReadonlyMap<string, V>;
}

/** The archive as these articles tell it, and nothing of the rest. */
function surroundingsOf({ catalogue: all }: Site, entries: ReadonlySet<Entry>): Surroundings {
  const list = [...entries];
  const around = list.map((entry) => toldAround(site, entry));
  return {
    settings,
    catalogue: {
      dossiers: only(
        all.dossiers,
        list.flatMap((entry) => namedIn(site, entry).map(({ authority }) => authority.id)),
      ),
      sources: only(
        all.sources,
        around.flatMap(({ sources }) => sources.map(({ id }) => id)),
      ),
      stories: only(
        all.stories,
        around.flatMap(({ stories }) => stories.map(({ id }) => id)),
      ),
      storiesOf: only(
        all.storiesOf,
        list.map(({ id }) => id),
      ),
      quotesOf: only(
        all.quotesOf,
        list.map(({ id }) => id),
      ),
    },
  };
}

/** Makes parts with what their articles name, and nothing else. */
class Strict extends Fingerprints {
  override partOf<T extends object>(
    told: T,
    make: (site: Surroundings, told: T) => Iterable<Page | OutputFile>,
    listed = true,
  ): Part {
    const around = surroundingsOf(site, entriesIn(told));
    return { ...super.partOf(told, make, listed), make: () => make(around, told) };
  }
}

const everythingStands: LastBuild = { keyOf: () => '', keep: () => [], read: () => null };

describe('a part of the site', () => {
  test('is made from nothing but what its fingerprint tells', () => {
    const paths = (fingerprints: Fingerprints) =>
      [...sharedPages(site, fingerprints)].map((shared) => shared?.output.path);
    expect(paths(new Strict(site))).toEqual(paths(new Fingerprints(site)));
  });

  test('has the fingerprint that it had where everything is as it was, and no other part has the same', async () => {
    const again = await readArchive();
    const told = (of: Site) => {
      const parts: string[] = [];
      const keyOf = (fingerprint: string) => String(parts.push(fingerprint));
      for (const _ of sharedPages(of, new Fingerprints(of), { ...everythingStands, keyOf }));
      return parts;
    };
    const [first, second] = [told(site), told(again)];
    expect(first.length).toBeGreaterThan(200);
    expect(second).toEqual(first);
    expect(new Set(first).size).toBe(first.length);
  }, 60_000);

  test('is listed where search engines may list its pages, and only there', () => {
    const robots = (page: Page) => (page.data as { frame: { robots?: string } }).frame.robots;
    const wrong: string[] = [];
    class Listing extends Fingerprints {
      override partOf<T extends object>(
        told: T,
        make: (site: Surroundings, told: T) => Iterable<Page | OutputFile>,
        listed = true,
      ): Part {
        const pages = [...make(site, told)].filter((output) => 'template' in output);
        wrong.push(
          ...pages.filter((page) => (robots(page) !== 'noindex') !== listed).map(({ path }) => path),
        );
        return super.partOf(told, make, listed);
      }
    }
    for (const _ of sharedPages(site, new Listing(site), everythingStands));
    expect(wrong).toEqual([]);
  });
});

describe('the fingerprint of an article', () => {
  const entryOf = (of: Site) => of.catalogue.entries[0]!;
  const told = (of: Site, entry = entryOf(of)) => new Fingerprints(of).of(entry);

  test('tells what it says', () => {
    const entry = entryOf(site);
    const article = { ...entry.clip.article, section: null };
    expect(told(site, { ...entry, clip: { ...entry.clip, article } })).not.toBe(told(site));
    expect(
      told(site, { ...entry, clip: { ...entry.clip, article: { ...entry.clip.article } } }),
    ).toHaveLength(22);
  });

  test('tells what those whom it names are called', () => {
    const [named] = namedIn(site, entryOf(site));
    const dossier = site.catalogue.dossiers.get(named!.authority.id)!;
    const renamed = { ...dossier, distinction: 'the other one' };
    const dossiers = new Map(site.catalogue.dossiers).set(dossier.authority.id, renamed);
    expect(told({ ...site, catalogue: { ...site.catalogue, dossiers } })).not.toBe(told(site));
  });

  test('tells what its sources and its stories are called', () => {
    const entry = site.catalogue.entries.find(
      ({ id, source }) => source !== null && site.catalogue.storiesOf.has(id),
    )!;
    const source = site.catalogue.sources.get(entry.source!)!;
    const sources = new Map(site.catalogue.sources).set(source.id, { ...source, name: 'Other Post' });
    const story = site.catalogue.stories.get(site.catalogue.storiesOf.get(entry.id)![0]!)!;
    const stories = new Map(site.catalogue.stories).set(story.id, { ...story, name: 'Another' });
    const texts = [site.catalogue, { ...site.catalogue, sources }, { ...site.catalogue, stories }].map(
      (one) => told({ ...site, catalogue: one }, entry),
    );
    expect(new Set(texts).size).toBe(3);
  });
});
