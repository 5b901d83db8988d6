import type { Utterance } from '../records/catalogue.ts';
import type { Page } from '../records/output.ts';
import { excerptOf } from './evidence.ts';
import { sheets } from './paging.ts';
import { type Emitter, HOME, makeFrame, quoteLine, type Surroundings } from './site.ts';
import { quoteWeight } from './weight.ts';
import { type WordingView, wordingsOf } from './wordings.ts';

/** All utterances, newest first, and a page for each that quotes words; a report in other words has its article's. */
export const quotePages: Emitter = function* (site) {
  for (const sheet of sheets('quotes', [...site.catalogue.utterances.values()], weightOf)) {
    yield {
      path: sheet.path,
      template: 'quotes',
      data: {
        frame: makeFrame(site, sheet.path, {
          title: { say: 'nav.quotes' },
          kind: 'index',
          section: 'quotes',
        }),
        sheet: { ...sheet, items: undefined },
        quotes: sheet.items.map(({ wordings }) => quoteLine(site, wordings[0]!)),
      },
    };
  }
  for (const utterance of site.catalogue.utterances.values()) {
    const { page, wordings } = utterance;
    if (page !== null && wordings.length > 1)
      yield quotePage(site, utterance, page, wordingsOf(site, utterance));
  }
};

function weightOf({ wordings }: Utterance): number {
  return quoteWeight(wordings[0]!);
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
