import type { Denial, Statement, Wording } from '../records/catalogue.ts';
import type { Link } from '../records/page.ts';
import { groupBy } from '../text/grouping.ts';
import { type Excerpt, excerptOf } from './evidence.ts';
import {
  type ArticleLine,
  articleLine,
  dossierLink,
  type QuoteLine,
  quoteLine,
  type Surroundings,
} from './site.ts';
import type { NumberedSource } from './story-days.ts';

/** A statement in its sentence, and who is said to have made it. */
export interface StatementView {
  readonly speaker: Link | null;
  readonly excerpt: Excerpt;
  readonly place: string;
  readonly line: ArticleLine;
}

/** What somebody said, earliest first. */
export interface SpeakerView {
  readonly speaker: Link | null;
  readonly quotes: readonly (QuoteLine & { readonly source?: NumberedSource | undefined })[];
}

/**
 * Statements of a story by who made them: whoever said most first, those of nobody known last.
 * @param sources the numbers of the story's reports, by path
 */
export function bySpeaker(
  site: Surroundings,
  wordings: readonly Wording[],
  sources: ReadonlyMap<string, NumberedSource>,
): SpeakerView[] {
  const groups = groupBy(wordings, ({ authority, speaker }) => authority ?? speaker ?? '');
  const views = [...groups.values()].map((said): SpeakerView => {
    const quotes = said.map((wording) => ({
      ...quoteLine(site, wording),
      source: sources.get(wording.entry.path),
    }));
    return { speaker: quotes[0]!.speaker, quotes };
  });
  return views.sort(
    (a, b) => Number(a.speaker === null) - Number(b.speaker === null) || b.quotes.length - a.quotes.length,
  );
}

/** What may be denied: a statement beside those that say it is not so, and the editor's ruling if there is one. */
export function denialView(site: Surroundings, { said, denied, rule, ruling }: Denial) {
  return {
    said: statementView(site, said),
    denied: denied.map((one) => statementView(site, one)),
    rule,
    ruling,
  };
}

function statementView(site: Surroundings, statement: Statement): StatementView {
  const { entry, start, end, speaker, authority } = statement;
  const dossier = authority === null ? undefined : site.catalogue.dossiers.get(authority);
  return {
    speaker: dossier ? dossierLink(dossier) : speaker === null ? null : { name: speaker, path: null },
    excerpt: excerptOf(entry.clip.article.text, start, end),
    place: placeOf(statement),
    line: articleLine(site, entry),
  };
}

/** The quote that it stands in; where there is none, the paragraph. */
function placeOf({ entry, start, end }: Statement): string {
  const { annotation, article } = entry.clip;
  const quote = annotation.quotes.find((one) => one.start <= start && end <= one.end);
  if (quote) return `${entry.path}#q-${quote.start}`;
  const block = article.blocks.findIndex((one) => one.start <= start && start < one.end);
  return block === -1 ? entry.path : `${entry.path}#p-${block + 1}`;
}
