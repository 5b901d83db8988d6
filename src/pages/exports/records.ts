import type { Dossier, Entry, Wording } from '../../records/catalogue.ts';
import type { ResolvedClip } from '../../records/clip.ts';

/** The published record of an article: the clip's record with its address, and its mentions with whom they mean. */
export function articleRecord({ clip, path, copies }: Entry): object {
  const { blocks: _blocks, statedNames: _statedNames, ...article } = clip.article;
  const { language: _language, ...annotation } = clip.annotation;
  return {
    ...article,
    path,
    copies,
    ...annotation,
    mentions: mentionRecords(clip),
    diagnostics: clip.diagnostics,
  };
}

function mentionRecords({ annotation, resolutions }: ResolvedClip): object[] {
  return annotation.mentions.map((mention, index) => ({
    ...mention,
    resolution: resolutions[index] ?? { outcome: 'unknown', rule: 'none' },
  }));
}

/** The published record of a person, place or organisation. */
export function authorityRecord({ authority, path, entries, origins, citations, saying }: Dossier): object {
  return {
    ...authority,
    path,
    mentions: citations.length,
    articles: entries.map((entry) => entry.clip.article.id),
    origins,
    quotes: saying,
  };
}

/** The published record of a quote. */
export function quoteRecord({ id, utterance, path, entry, pieces, speaker, authority }: Wording): object {
  const quotes = pieces.map((piece) => entry.clip.annotation.quotes[piece]!);
  const by = quotes.find((quote) => quote.speaker !== null)?.speaker ?? null;
  return {
    id,
    utterance,
    path,
    article: entry.clip.article.id,
    published: entry.published,
    outlet: entry.clip.article.outlet?.value ?? null,
    form: quotes[0]!.form,
    rule: quotes[0]!.rule,
    confidence: quotes[0]!.confidence,
    contents: quotes.map(({ start, end, text }) => ({ start, end, text })),
    cue: quotes[0]!.cue,
    speaker: by && { ...by, name: speaker, authority },
  };
}

/** Records as JSON Lines. */
export function jsonLines(records: readonly object[]): string {
  return records.map((record) => `${JSON.stringify(record)}\n`).join('');
}

/** Records as a JSON array, each on a line of its own. */
export function jsonList(records: readonly object[]): string {
  if (records.length === 0) return '[]\n';
  return `[\n${records.map((record) => JSON.stringify(record)).join(',\n')}\n]\n`;
}
