import type { EntityKind } from '../../records/annotation.ts';
import type { Article } from '../../records/article.ts';
import type { Entry } from '../../records/catalogue.ts';
import type { Named, Surroundings } from '../site.ts';

const PROSE = new Set(['summary', 'body', 'heading', 'pull-quote']);

/** The paragraphs of the article itself, headings among them: without headline, captions, credits and what stood around it. */
export function proseOf({ text, zones }: Article): string[] {
  return zones
    .filter(({ kind, related }) => PROSE.has(kind) && !related)
    .flatMap(({ start, end }) => text.slice(start, end).split(/\n\s*\n/))
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
}

/** Whom and what an article names beyond doubt, by kind, each once, in the order of the text. */
export function namedIn({ catalogue }: Surroundings, { clip }: Entry): Record<EntityKind, Named[]> {
  const ids = clip.resolutions.flatMap((found) => (found.outcome === 'resolved' ? [found.authority] : []));
  const dossiers = [...new Set(ids)].flatMap((id) => catalogue.dossiers.get(id) ?? []);
  const of = (kind: EntityKind) => dossiers.filter(({ authority }) => authority.kind === kind);
  return { person: of('person'), place: of('place'), organisation: of('organisation') };
}
