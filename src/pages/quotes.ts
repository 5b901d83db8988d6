import type { Utterance, Wording } from '../records/catalogue.ts';
import type { Page } from '../records/output.ts';
import { excerptOf } from './evidence.ts';
import type { PartEmitter } from './fingerprints.ts';
import { type Sheet, sheets } from './paging.ts';
import { HOME, makeFrame, quoteLine, type Surroundings } from './site.ts';
import { quoteWeight } from './weight.ts';
import { type WordingView, wordingsOf } from './wordings.ts';

/** All utterances, newest first, and a page for each that quotes words; a report in other words has its article's. */
export const quotePages: PartEmitter = function* (site, fingerprints) {
  const { utterances, originOf } = site.catalogue;
  const first = [...utterances.values()].map(({ wordings }) => wordings[0]!);
  for (const sheet of sheets('quotes', first, quoteWeight)) yield fingerprints.partOf(sheet, quoteList);
  for (const utterance of utterances.values()) {
    const { page, wordings } = utterance;
    if (page === null || wordings.length === 1) continue;
    const origins = wordings.map(({ entry }) => originOf.get(entry.id) ?? entry.id);
    yield fingerprints.partOf({ utterance, page, origins }, severalWordings, false);
  }
};

function* quoteList(site: Surroundings, { items, ...sheet }: Sheet<Wording>): Generator<Page> {
  yield {
    path: sheet.path,
    template: 'quotes',
    data: {
      frame: makeFrame(site, sheet.path, {
        title: { say: 'nav.quotes' },
        kind: 'index',
        section: 'quotes',
      }),
      sheet,
      quotes: items.map((wording) => quoteLine(site, wording)),
    },
  };
}

interface SeveralWordings {
  readonly utterance: Utterance;
  readonly page: string;
  /** The articles that printed its wordings' texts first. */
  readonly origins: readonly string[];
}

function* severalWordings(
  site: Surroundings,
  { utterance, page, origins }: SeveralWordings,
): Generator<Page> {
  yield quotePage(site, utterance, page, wordingsOf(site, utterance, origins));
}

/** The page of what somebody said, at this address, with its wordings where it has several. */
export function quotePage(
  site: Surroundings,
  utterance: Utterance,
  path: string,
  wordings: readonly WordingView[] = [],
): Page {
  const { entry, pieces } = utterance.wordings[0]!;
  const { annotation, article } = entry.clip;
  const quotes = pieces.map((piece) => annotation.quotes[piece]!);
  const { start, speaker, cue, rule, form, confidence } = quotes[0]!;
  const by = speaker ?? quotes.find((quote) => quote.speaker !== null)?.speaker ?? null;
  const line = quoteLine(site, utterance.wordings[0]!);
  return {
    path,
    template: 'quote',
    data: {
      frame: makeFrame(site, path, {
        title: line.speaker
          ? { say: 'quote.by', with: { name: String(utterance.speaker) } }
          : { say: 'quote.unknown' },
        kind: 'quote',
        section: 'quotes',
        robots: 'noindex',
        trail: [HOME, { name: { say: 'nav.quotes' }, path: 'quotes/index.html' }],
      }),
      line,
      wordings,
      foundBy: rule,
      form,
      doubtful: confidence < 0.5,
      context: excerptOf(article.text, start, quotes.at(-1)!.end),
      speaker: by && {
        words: by.text,
        chain: by.chain,
        kind: by.kind,
        excerpt: excerptOf(article.text, by.start, by.end),
      },
      cue: cue && article.text.slice(cue.start, cue.end),
    },
  };
}
