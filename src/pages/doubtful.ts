import type { Entry } from '../records/catalogue.ts';
import type { Phrase } from '../records/page.ts';
import { sheets } from './paging.ts';
import { articleLine, type Emitter, makeFrame } from './site.ts';
import { bytesOf, lineWeight } from './weight.ts';

/** Articles without a date, and articles about which something is in doubt. */
export const doubtfulPages: Emitter = function* (site) {
  const doubtful = site.catalogue.entries
    .map((entry) => ({ entry, doubts: doubtsOf(entry) }))
    .filter(({ doubts }) => doubts.length > 0);
  for (const sheet of sheets('undated-and-doubtful', doubtful, rowWeight)) {
    yield {
      path: sheet.path,
      template: 'doubtful',
      data: {
        frame: makeFrame(site, sheet.path, {
          title: { say: 'nav.doubtful' },
          kind: 'index',
          section: 'about',
        }),
        sheet: { ...sheet, items: undefined },
        rows: sheet.items.map(({ entry, doubts }) => ({ line: articleLine(site, entry), doubts })),
      },
    };
  }
};

function doubtsOf(entry: Entry): Phrase[] {
  const { article, diagnostics, resolutions } = entry.clip;
  const ambiguous = resolutions.filter(({ outcome }) => outcome === 'ambiguous').length;
  return [
    ...(entry.published === null ? [{ say: 'doubt.undated' }] : []),
    ...(entry.titled ? [] : [{ say: 'doubt.untitled' }]),
    ...(article.published?.basis === 'implied' ? [{ say: 'doubt.implied-date' }] : []),
    ...(ambiguous > 0 ? [{ say: 'doubt.ambiguous', with: { n: ambiguous } }] : []),
    ...diagnostics
      .filter(({ severity }) => severity === 'warning')
      .map(({ reason }) => ({ say: 'doubt.warning', with: { reason } })),
  ];
}

function rowWeight({ entry, doubts }: { entry: Entry; doubts: readonly Phrase[] }): number {
  return doubts.reduce((sum, doubt) => sum + 80 + bytesOf(JSON.stringify(doubt)), lineWeight(entry) + 50);
}
