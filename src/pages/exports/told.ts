import type { EntityKind } from '../../records/annotation.ts';
import type { Article } from '../../records/article.ts';
import type { Entry } from '../../records/catalogue.ts';
import type { Named, Surroundings } from '../site.ts';

const PROSE = new Set(['summary', 'body', 'heading', 'pull-quote']);

/** What an article tells, as its copies have it. */
export interface Told {
  readonly prose: readonly string[];
  readonly named: Readonly<Record<EntityKind, readonly Named[]>>;
}

/** Reads an article once for all its copies. */
export function toldBy(site: Surroundings, entry: Entry): Told {
  return { prose: proseOf(entry.clip.article), named: namedIn(site, entry) };
}

/** The paragraphs of the article itself, headings among them: without headline, captions, credits and what stood around it. */
function proseOf({ text, zones }: Article): string[] {
  return zones
    .filter(({ kind, related }) => PROSE.has(kind) && !related)
    .flatMap(({ start, end }) => text.slice(start, end).split(/\n\s*\n/))
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
}

/** Whom and what an article names beyond doubt, by kind, each once, in the order of the text. */
function namedIn({ catalogue }: Surroundings, { clip }: Entry): Record<EntityKind, Named[]> {
  const ids = new Set<string>();
  for (const found of clip.resolutions) if (found.outcome === 'resolved') ids.add(found.authority);
  const named: Record<EntityKind, Named[]> = { person: [], place: [], organisation: [] };
  for (const id of ids) {
    const dossier = catalogue.dossiers.get(id);
    if (dossier) named[dossier.authority.kind].push(dossier);
  }
  return named;
}
