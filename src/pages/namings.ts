import type { Dossier, Entry, Naming } from '../records/catalogue.ts';
import type { Link } from '../records/page.ts';
import { groupBy } from '../text/grouping.ts';
import { type Excerpt, excerptOf } from './evidence.ts';
import { type Surroundings, sourceLink } from './site.ts';

/** What one outlet calls somebody. */
export interface NamingsOfSource {
  /** Null for articles that do not say who printed them. */
  readonly source: Link | null;
  readonly wordings: readonly Wording[];
}

/** One wording, how often and when it was printed, and the newest places where it stands. */
export interface Wording {
  readonly wording: string;
  readonly count: number;
  /** Months, EDTF: the first and the last it was printed in. */
  readonly from: string | null;
  readonly to: string | null;
  readonly places: readonly {
    readonly published: string | null;
    readonly excerpt: Excerpt;
    readonly place: string;
  }[];
}

// What an outlet calls somebody a hundred times need not be shown a hundred times: the count says it.
const WORDINGS_SHOWN = 12;
const PLACES_SHOWN = 6;

/** What each outlet calls somebody, the outlets in order of names, each outlet's commonest wording first. */
export function namingsBySource(site: Surroundings, { namings }: Dossier): NamingsOfSource[] {
  const bySource = groupBy(namings, ({ entry }) => entry.clip.article.outlet?.value ?? '');
  const sources = [...bySource.keys()].sort();
  // Articles of unknown source come last.
  if (sources[0] === '') sources.push(sources.shift()!);
  return sources.map((source) => ({
    source: source === '' ? null : sourceLink(site, source),
    wordings: [...groupBy(bySource.get(source)!, wordingOf)]
      .sort(([a, inA], [b, inB]) => inB.length - inA.length || (a < b ? -1 : 1))
      .slice(0, WORDINGS_SHOWN)
      .map(([wording, same]) => describe(wording, same)),
  }));
}

function wordingOf({ entry, epithet }: Naming): string {
  return entry.clip.annotation.epithets[epithet]!.text.replace(/\s+/g, ' ').trim();
}

// Namings come newest first.
function describe(wording: string, namings: readonly Naming[]): Wording {
  const months = namings.flatMap(({ entry }) => entry.published?.slice(0, 7) ?? []);
  return {
    wording,
    count: namings.length,
    from: months.at(-1) ?? null,
    to: months[0] ?? null,
    places: namings.slice(0, PLACES_SHOWN).map(({ entry, epithet }) => {
      const { start, end } = entry.clip.annotation.epithets[epithet]!;
      return {
        published: entry.published,
        excerpt: excerptOf(entry.clip.article.text, start, end),
        place: `${entry.path}#${paragraphOf(entry, start)}`,
      };
    }),
  };
}

// The anchor of the paragraph that a character stands in.
function paragraphOf({ clip }: Entry, at: number): string {
  const index = clip.article.blocks.findIndex((block) => block.end > at);
  return `p-${(index === -1 ? clip.article.blocks.length - 1 : index) + 1}`;
}
