import type { Authority } from '../records/authority.ts';
import type { Citation, Dossier, Entry, Naming, Utterance, Wording } from '../records/catalogue.ts';
import { groupBy, tally } from '../text/grouping.ts';
import { authorityPath } from './addresses.ts';
import { compare } from './entries.ts';
import { countOrigins } from './witnesses.ts';

// Who stands beside whom is counted over the articles with no more names than this: a list of two hundred
// names (an obituary page, a table of results) says nothing of company, and would cost the square of its length.
const CROWD = 60;
const BESIDE = 60;

/** Everything the archive says of each authority: where named, what called, what said. Linear in the mentions. */
export function makeDossiers(
  authorities: ReadonlyMap<string, Authority>,
  entries: readonly Entry[],
  utterances: ReadonlyMap<string, Utterance>,
  originOf: ReadonlyMap<string, string>,
): Map<string, Dossier> {
  const drafts = new Map<string, Draft>();
  for (const id of [...authorities.keys()].sort(compare)) drafts.set(id, newDraft());
  for (const entry of entries) {
    collectCitations(entry, drafts);
    collectNamings(entry, drafts);
  }
  for (const utterance of utterances.values()) collectSayings(utterance, drafts);
  const namesakes = groupBy(
    drafts.keys(),
    (id) => `${authorities.get(id)!.kind} ${authorities.get(id)!.name}`,
  );
  const dossiers = new Map<string, Dossier>();
  for (const [id, draft] of drafts) {
    const authority = authorities.get(id)!;
    const cited = [...new Set(draft.citations.map(({ entry }) => entry))];
    dossiers.set(id, {
      authority,
      distinction:
        namesakes.get(`${authority.kind} ${authority.name}`)!.length > 1
          ? commonestEpithet(draft.namings)
          : null,
      path: authority.tier === 'confirmed' ? authorityPath(id) : null,
      citations: draft.citations,
      entries: cited,
      origins: countOrigins(cited, originOf),
      namings: draft.namings,
      doubts: draft.doubts,
      saying: draft.saying,
      saidAbout: draft.saidAbout,
      beside: [...draft.beside]
        .map(([other, articles]) => ({ id: other, articles }))
        .sort((a, b) => b.articles - a.articles || compare(a.id, b.id))
        .slice(0, BESIDE),
    });
  }
  return dossiers;
}

function commonestEpithet(namings: readonly Naming[]): string | null {
  const wordings = namings.map(({ entry, epithet }) =>
    entry.clip.annotation.epithets[epithet]!.text.replace(/\s+/g, ' '),
  );
  return tally(wordings.map((wording) => wording.toLowerCase()))[0]?.[0] ?? null;
}

interface Draft {
  readonly citations: Citation[];
  readonly namings: Naming[];
  readonly doubts: Citation[];
  readonly saying: string[];
  readonly saidAbout: string[];
  readonly beside: Map<string, number>;
}

function newDraft(): Draft {
  return { citations: [], namings: [], doubts: [], saying: [], saidAbout: [], beside: new Map() };
}

function collectCitations(entry: Entry, drafts: ReadonlyMap<string, Draft>): void {
  const present = new Set<string>();
  entry.clip.resolutions.forEach((resolution, mention) => {
    if (resolution.outcome === 'ambiguous') {
      for (const id of resolution.candidates) drafts.get(id)?.doubts.push({ entry, mention });
    }
    if (resolution.outcome !== 'resolved') return;
    drafts.get(resolution.authority)?.citations.push({ entry, mention });
    present.add(resolution.authority);
  });
  if (present.size > CROWD) return;
  for (const one of present) {
    const beside = drafts.get(one)?.beside;
    for (const other of present) {
      if (beside && other !== one) beside.set(other, (beside.get(other) ?? 0) + 1);
    }
  }
}

function collectNamings(entry: Entry, drafts: ReadonlyMap<string, Draft>): void {
  entry.clip.annotation.epithets.forEach(({ mention }, epithet) => {
    const resolution = entry.clip.resolutions[mention];
    if (resolution?.outcome === 'resolved')
      drafts.get(resolution.authority)?.namings.push({ entry, epithet });
  });
}

function collectSayings(utterance: Utterance, drafts: ReadonlyMap<string, Draft>): void {
  if (utterance.authority !== null) drafts.get(utterance.authority)?.saying.push(utterance.id);
  const named = new Set<string>();
  for (const wording of utterance.wordings) collectNamed(wording, named);
  for (const id of named) {
    if (id !== utterance.authority) drafts.get(id)?.saidAbout.push(utterance.id);
  }
}

function collectNamed({ entry, pieces }: Wording, named: Set<string>): void {
  const { annotation, resolutions } = entry.clip;
  for (const piece of pieces) {
    const { start, end } = annotation.quotes[piece]!;
    for (let i = firstFrom(annotation.mentions, start); i < annotation.mentions.length; i++) {
      if (annotation.mentions[i]!.start >= end) break;
      const resolution = resolutions[i];
      if (resolution?.outcome === 'resolved') named.add(resolution.authority);
    }
  }
}

// Index of the first span that starts at or after `start`, in a list sorted by start.
function firstFrom(spans: readonly { readonly start: number }[], start: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
