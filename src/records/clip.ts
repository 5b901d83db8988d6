import type { Annotation } from './annotation.ts';
import type { Article } from './article.ts';
import type { Resolution } from './authority.ts';
import type { Diagnostic } from './diagnostic.ts';

/** A clip that has been read, parsed and annotated by itself. Pure function of its bytes, so it can be cached. */
export interface AnnotatedClip {
  readonly article: Article;
  readonly annotation: Annotation;
  readonly diagnostics: readonly Diagnostic[];
  /** Other files of the input with the very same bytes. */
  readonly copies?: readonly string[];
}

/** The same clip with its names resolved against the archive. */
export interface ResolvedClip extends AnnotatedClip {
  /** One for each of `annotation.mentions`, same order. */
  readonly resolutions: readonly Resolution[];
}
