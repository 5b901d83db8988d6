/** How bad: `error` rejects the clip, `warning` keeps it and tells, `info` only tells. */
export type Severity = 'error' | 'warning' | 'info';

/** A finding about the input, with a place and a remedy (the field names follow vfile-message). */
export interface Diagnostic {
  /** `stage/what`, e.g. `matter/bad-yaml`. */
  readonly ruleId: string;
  readonly severity: Severity;
  /** What is the matter, in a sentence without a final stop. */
  readonly reason: string;
  /** What to do about it. */
  readonly remedy: string;
  /** Path below the input folder, with forward slashes; `file#n` for the nth clip of a file. */
  readonly file: string;
  /** Counted in the file as it lies on disk, both from 1. */
  readonly line?: number;
  readonly column?: number;
}

/** What every stage returns: its product, and what there is to say about it. */
export interface Outcome<T> {
  readonly value: T;
  readonly diagnostics: readonly Diagnostic[];
}
