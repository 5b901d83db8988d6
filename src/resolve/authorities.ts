import type { Coordinates, EntityKind, Mention } from '../records/annotation.ts';
import type { Article } from '../records/article.ts';
import type { Authority, Resolution } from '../records/authority.ts';
import type { AnnotatedClip } from '../records/clip.ts';
import { shortHash } from '../text/hash.ts';
import { slug } from '../text/slug.ts';
import type { Bearer } from './bearer.ts';

const FOLDER: Readonly<Record<EntityKind, string>> = {
  person: 'people',
  place: 'places',
  organisation: 'organisations',
};

/** All bearers of one group, and the rules that brought them together. */
export interface Group {
  readonly kind: EntityKind;
  readonly bearers: readonly Bearer[];
  readonly rules: ReadonlySet<string>;
  /** The name an editor files it under. */
  readonly heading?: string;
}

/**
 * Makes the authority record of each group. The address is the slug of the name. Where several groups want one slug,
 * the one that was met first in time keeps it and the others add a digest of their first clip's id, so that a clip
 * added later moves nobody.
 */
export function authoritiesOf(groups: readonly Group[], clips: readonly AnnotatedClip[]): Authority[] {
  const times = clips.map(({ article }) => `${article.published?.value ?? '\ufffe'} ${article.id}`);
  const drafts = groups.map((group) => draft(group, clips, times));
  const rivals = new Map<string, number[]>();
  drafts.forEach((it, i) => {
    const address = `${FOLDER[it.kind]}/${slug(it.name)}`;
    rivals.set(address, [...(rivals.get(address) ?? []), i]);
  });
  const authorities: Authority[] = [];
  for (const [address, members] of rivals) {
    const inTime = members.toSorted((a, b) => compare(drafts[a]!.since, drafts[b]!.since) || a - b);
    const taken = new Set<string>();
    for (const i of inTime) {
      const { since, ...rest } = drafts[i]!;
      let id = taken.size === 0 ? address : `${address}--${shortHash(`${since} ${rest.name}`).slice(0, 6)}`;
      while (taken.has(id)) id += 'x';
      taken.add(id);
      authorities[i] = { ...rest, id, slug: id.slice(id.indexOf('/') + 1) };
    }
  }
  return authorities;
}

/** Whether a mention stands for a name that front matter or metadata gives: said on purpose, once is enough. */
const isStated = ({ name, rule }: Mention, { statedNames }: Article): boolean =>
  statedNames.some((stated) => stated.rule === rule && stated.value === name);

type Draft = Omit<Authority, 'id' | 'slug'> & { readonly since: string };

/** @param times by which the clips of an archive are put in order */
function draft(group: Group, clips: readonly AnnotatedClip[], times: readonly string[]): Draft {
  const counts = new Map<string, number>();
  const names = new Map<string, number>();
  let since = '\uffff';
  let mentions = 0;
  let stated = false;
  let place: Coordinates | null = null;
  for (const bearer of group.bearers) {
    const { article, annotation } = clips[bearer.clip]!;
    const met = times[bearer.clip]!;
    if (compare(met, since) < 0) since = met;
    names.set(bearer.name, (names.get(bearer.name) ?? 0) + bearer.mentions.length);
    mentions += bearer.mentions.length;
    for (const m of bearer.mentions) {
      const mention = annotation.mentions[m]!;
      counts.set(mention.text, (counts.get(mention.text) ?? 0) + 1);
      stated ||= isStated(mention, article);
      if (!place && mention.lat !== undefined && mention.lon !== undefined) {
        place = { lat: mention.lat, lon: mention.lon, country: mention.country ?? null };
      }
    }
  }
  const variants = [...counts]
    .map(([form, count]) => ({ form, count }))
    .sort((a, b) => b.count - a.count || compare(a.form, b.form));
  return {
    kind: group.kind,
    name: group.heading ?? heading(names, group.kind),
    variants,
    place,
    tier: mentions > 1 || stated ? 'confirmed' : 'candidate',
    sameAs: [],
    rules: [...group.rules].sort(compare),
    formerIds: [],
    since,
  };
}

/**
 * The name a group is filed under: for people a form with a given name before one without; a form in mixed case before
 * one in capitals; then the most frequent, the longest, the first in code-unit order.
 */
function heading(names: ReadonlyMap<string, number>, kind: EntityKind): string {
  const full = (name: string): number => (kind === 'person' && /\s/.test(name) ? 1 : 0);
  const mixed = (name: string): number => (CAPITALS.test(name) ? 0 : 1);
  const ranked = [...names].sort(
    ([a, m], [b, n]) =>
      full(b) - full(a) || mixed(b) - mixed(a) || n - m || b.length - a.length || compare(a, b),
  );
  const best = ranked[0]![0];
  // Only organisations are written in capitals of their own; a dateline's "COPENHAGEN" is Copenhagen
  return kind !== 'organisation' && CAPITALS.test(best) ? inMixedCase(best) : best;
}

const CAPITALS = /^(?=.*\p{Lu}{4})\P{Ll}+$/u;

function inMixedCase(name: string): string {
  return name.toLowerCase().replace(/(?<![\p{L}\p{M}’'])\p{L}/gu, (letter) => letter.toUpperCase());
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Adds to each record the ids that its mentions had before an editor's decisions and that nothing has now, so that old
 * addresses lead to it: of several heirs the one with most of the mentions.
 */
export function withFormerIds(now: Snapshot, before: Snapshot): Authority[] {
  const taken = new Set(now.authorities.map((it) => it.id));
  const heirs = new Map<string, Map<string, number>>();
  before.resolutions.forEach((clip, c) => {
    clip.forEach((was, m) => {
      const is = now.resolutions[c]![m]!;
      if (was.outcome !== 'resolved' || is.outcome !== 'resolved' || taken.has(was.authority)) return;
      const counts = heirs.get(was.authority) ?? new Map<string, number>();
      heirs.set(was.authority, counts.set(is.authority, (counts.get(is.authority) ?? 0) + 1));
    });
  });
  const former = new Map<string, string[]>();
  for (const [id, counts] of heirs) {
    const [heir] = [...counts].sort((a, b) => b[1] - a[1] || compare(a[0], b[0]));
    former.set(heir![0], [...(former.get(heir![0]) ?? []), id].sort(compare));
  }
  return now.authorities.map((it) => ({ ...it, formerIds: former.get(it.id) ?? [] }));
}

interface Snapshot {
  readonly authorities: readonly Authority[];
  readonly resolutions: readonly (readonly Resolution[])[];
}
