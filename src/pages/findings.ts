import type { EntityKind } from '../records/annotation.ts';
import type { Entry } from '../records/catalogue.ts';
import type { Link } from '../records/page.ts';
import { getOrAdd, groupBy } from '../text/grouping.ts';
import { dossierLink, quoteLine, type Surroundings } from './site.ts';

// What was found in an article, as it is listed beside the text. The text stands on the same page, so each finding leads
// to its characters there and does not repeat their sentence: a page of many findings would be the text four times over.

const KINDS: readonly EntityKind[] = ['person', 'organisation', 'place'];

/** Words of the text, by their anchor on the page. */
interface Found {
  readonly text: string;
  readonly place: string;
  readonly doubtful: boolean;
}

interface NameFound {
  readonly kind: EntityKind;
  readonly link: Link;
  readonly outcome: string;
  readonly joinedBy: string;
  readonly candidates: readonly Link[];
  /** Every form of the name by the rule that found it. */
  readonly byRule: Map<string, Found[]>;
}

/** Whom and what an article names, by kind and by the rule that says who is meant, each with every form and its place. */
export function namesIn({ catalogue }: Surroundings, entry: Entry) {
  const { annotation, resolutions } = entry.clip;
  const names = new Map<string, NameFound>();
  annotation.mentions.forEach((mention, index) => {
    const resolution = resolutions[index] ?? { outcome: 'unknown' as const, rule: 'none' };
    const dossier =
      resolution.outcome === 'resolved' ? catalogue.dossiers.get(resolution.authority) : undefined;
    const name = getOrAdd(names, dossier?.authority.id ?? `${mention.kind} ${mention.name}`, () => ({
      kind: dossier?.authority.kind ?? mention.kind,
      link: dossier ? dossierLink(dossier) : { name: mention.name, path: null },
      outcome: resolution.outcome,
      joinedBy: resolution.rule,
      candidates: resolution.outcome === 'ambiguous' ? linksTo(catalogue, resolution.candidates) : [],
      byRule: new Map(),
    }));
    getOrAdd(name.byRule, mention.rule, () => []).push({
      text: mention.text,
      place: `m-${mention.start}`,
      doubtful: mention.confidence < 0.5,
    });
  });
  return KINDS.map((kind) => {
    const ofKind = [...names.values()].filter((name) => name.kind === kind);
    return { kind, names: ofKind, joined: groupBy(ofKind, ({ joinedBy }) => joinedBy) };
  });
}

function linksTo({ dossiers }: Surroundings['catalogue'], ids: readonly string[]): Link[] {
  return ids.flatMap((id) => dossiers.get(id) ?? []).map(dossierLink);
}

/** So many characters of a quote stand beside its article. */
const BESIDE = 70;

/**
 * What is said in an article, by who says it, in the order in which they first speak; the quotes of a speaker that were
 * found alike stand together, with one reason for all.
 */
export function quotesIn(site: Surroundings, entry: Entry) {
  const quotes = (site.catalogue.quotesOf.get(entry.id) ?? []).map((wording) => {
    const { rule, confidence, speaker: by, start } = entry.clip.annotation.quotes[wording.pieces[0]!]!;
    const { speaker, page, pieces } = quoteLine(site, wording);
    const reason = { rule, doubtful: confidence < 0.5, by: by && { text: by.text, chain: by.chain } };
    return { speaker, reason, quote: { anchor: `q-${start}`, words: begin(pieces[0]!), page } };
  });
  const bySpeaker = groupBy(quotes, ({ speaker }) => speaker && JSON.stringify(speaker));
  return [...bySpeaker.values()].map((said) => ({
    speaker: said[0]!.speaker,
    alike: [...groupBy(said, ({ reason }) => JSON.stringify(reason)).values()].map((same) => ({
      ...same[0]!.reason,
      quotes: same.map(({ quote }) => quote),
    })),
  }));
}

/** The first whole words, with dots where the quote goes on. */
function begin(text: string): string {
  return text.length > BESIDE ? `${text.slice(0, BESIDE).replace(/\S*$/, '')}…` : text;
}

/** The dates of an article, each once, and all of them by the rule that read them. Dates of the page around it are not its own. */
export function datesIn(entry: Entry) {
  const furniture = entry.clip.article.zones.filter(({ kind }) => kind === 'furniture');
  const dates = entry.clip.annotation.dates.flatMap(({ text, edtf, basis, rule, event, start }) =>
    edtf === null || furniture.some((zone) => start >= zone.start && start < zone.end)
      ? []
      : [{ text, edtf, basis, rule, event, place: `d-${start}` }],
  );
  const byRule = groupBy(dates, ({ rule, basis, event }) => `${rule} ${basis} ${event}`);
  const alike = groupBy(dates, ({ text, edtf }) => `${edtf} ${text}`);
  return {
    dates: [...alike.values()].map((same) => ({ ...same[0]!, times: same.length })),
    rules: [...byRule.values()].map((read) => ({ ...read[0]!, dates: read })),
  };
}
