import { annotationDiagnostics } from './annotate/diagnostics.ts';
import { annotateArticle } from './annotate/index.ts';
import { annotateStated } from './annotate/stated.ts';
import { curateArticle } from './parse/curate.ts';
import { parseSource } from './parse/index.ts';
import { withNameLine } from './parse/name-line.ts';
import { readClip } from './read/index.ts';
import type { AnnotatedClip } from './records/clip.ts';
import type { Curation } from './records/curation.ts';
import type { Diagnostic } from './records/diagnostic.ts';
import type { ClipFile } from './records/source.ts';

/** What a clip's reading depends on besides its bytes. */
export interface ClipOptions {
  /** BCP 47, where the clip does not show its own. */
  readonly language: string;
  /** IANA name: the zone in which a time of day becomes a date. */
  readonly timeZone: string;
  /** False to look for nothing in the text: names are those that stand outside it. */
  readonly extract?: boolean;
  /** The editor's decisions: dates and outlets are put in before anything is found in the text. */
  readonly curation?: Curation;
}

/** What one file gave: its clips, each with its diagnostics, and what there is to say about the file itself. */
export interface FileResult {
  readonly clips: readonly AnnotatedClip[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Takes one file through reading, parsing and annotating. A pure function of path, bytes and options, so it can run
 * in a worker and its result can be kept by the hash of its input. It never throws: a file on which a stage fails is
 * rejected with a diagnostic, and the others go on.
 */
export function readAndAnnotate(file: ClipFile, options: ClipOptions): FileResult {
  try {
    const { value: sources, diagnostics } = readClip(file);
    const clips = sources.map((source): AnnotatedClip => {
      const parsed = parseSource(source, options);
      const curated = options.curation ? curateArticle(parsed.value, options.curation) : parsed.value;
      const own = diagnostics.filter((diagnostic) => diagnostic.file === source.file);
      const known = [...own, ...parsed.diagnostics];
      if (options.extract === false) {
        const article = withNameLine(curated);
        return { article, annotation: annotateStated(article), diagnostics: known };
      }
      const annotation = annotateArticle(curated);
      const doubts = annotationDiagnostics(curated, annotation);
      return { article: curated, annotation, diagnostics: [...known, ...doubts] };
    });
    const files = new Set(clips.map((clip) => clip.article.file));
    return { clips, diagnostics: diagnostics.filter((diagnostic) => !files.has(diagnostic.file)) };
  } catch (error) {
    return { clips: [], diagnostics: [failed(file.path, error)] };
  }
}

/** The diagnostic of a file that a stage could not cope with. */
export function failed(file: string, error: unknown): Diagnostic {
  return {
    ruleId: 'clip/failed',
    severity: 'error',
    reason: `Cuttings itself failed on this file (${error instanceof Error ? error.message : String(error)})`,
    remedy: 'take the file out of the folder for now, and report the fault with the file',
    file,
  };
}
