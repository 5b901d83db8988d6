import type { Authority } from '../records/authority.ts';
import type { Citation, Dossier, Entry, Naming, Utterance, Wording } from '../records/catalogue.ts';
import { tally } from '../text/grouping.ts';
import { firstFrom } from '../text/spans.ts';
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
  const ids = [...authorities.keys()].sort(compare);
  const drafts = new Map(ids.map((id, number) => [id, newDraft(number)]));
  const company = entries.map((entry) => collectCitations(entry, drafts));
  for (const entry of entries) collectNamings(entry, drafts);
  for (const utterance of utterances.values()) collectSayings(utterance, drafts);
  const besides = besideEach(company, ids);
  const nameOf = ({ kind, name }: Authority): string => `${kind} ${name}`;
  const bearers = new Map<string, number>();
  for (const authority of authorities.values()) {
    const name = nameOf(authority);
    bearers.set(name, (bearers.get(name) ?? 0) + 1);
  }
  const dossiers = new Map<string, Dossier>();
  for (const [id, { number, citations, entries: cited, namings, doubts, saying, saidAbout }] of drafts) {
    const authority = authorities.get(id)!;
    dossiers.set(id, {
      authority,
      distinction: bearers.get(nameOf(authority))! > 1 ? commonestEpithet(namings) : null,
      path: authority.tier === 'confirmed' ? authorityPath(id) : null,
      citations,
      entries: cited,
      origins: countOrigins(cited, originOf),
      namings,
      doubts,
      saying,
      saidAbout,
      beside: besides[number]!,
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
  /** Its place in the order of ids. */
  readonly number: number;
  readonly citations: Citation[];
  readonly entries: Entry[];
  readonly namings: Naming[];
  readonly doubts: Citation[];
  readonly saying: string[];
  readonly saidAbout: string[];
}

function newDraft(number: number): Draft {
  return { number, citations: [], entries: [], namings: [], doubts: [], saying: [], saidAbout: [] };
}

/** @returns the numbers of the authorities that the article names, each once */
function collectCitations(entry: Entry, drafts: ReadonlyMap<string, Draft>): number[] {
  const present: number[] = [];
  entry.clip.resolutions.forEach((resolution, mention) => {
    if (resolution.outcome === 'ambiguous') {
      for (const id of resolution.candidates) drafts.get(id)?.doubts.push({ entry, mention });
    }
    const draft = resolution.outcome === 'resolved' ? drafts.get(resolution.authority) : undefined;
    if (!draft) return;
    draft.citations.push({ entry, mention });
    if (draft.entries.at(-1) === entry) return;
    draft.entries.push(entry);
    present.push(draft.number);
  });
  return present;
}

/**
 * Who is named in the same articles as each authority, most shared articles first.
 * @param company the authorities that each article names, by their places in `ids`
 */
function besideEach(
  company: readonly (readonly number[])[],
  ids: readonly string[],
): { id: string; articles: number }[][] {
  const articlesOf = ids.map((): number[] => []);
  company.forEach((present, article) => {
    if (present.length <= CROWD) for (const one of present) articlesOf[one]!.push(article);
  });
  const times = new Uint32Array(ids.length);
  return articlesOf.map((articles, one) => {
    const met: number[] = [];
    for (const article of articles) {
      for (const other of company[article]!) if (other !== one && times[other]!++ === 0) met.push(other);
    }
    met.sort((a, b) => times[b]! - times[a]! || a - b);
    const most = met.slice(0, BESIDE).map((other) => ({ id: ids[other]!, articles: times[other]! }));
    for (const other of met) times[other] = 0;
    return most;
  });
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
