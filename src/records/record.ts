import type { Annotation } from './annotation.ts';
import type { Article } from './article.ts';
import type { Diagnostic } from './diagnostic.ts';

/**
 * The published record of one clip: what `cuttings inspect` prints, one line of `data/articles.jsonl`, and what
 * `parseClip` returns. `schema/clip-record.schema.json` in the data folder describes it.
 */
export interface ClipRecord extends Omit<Article, 'blocks' | 'statedNames'>, Annotation_ {
  readonly diagnostics: readonly Diagnostic[];
}
type Annotation_ = Omit<Annotation, 'language'>;
