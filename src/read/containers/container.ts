import type { Diagnostic, Severity } from '../../records/diagnostic.ts';
import type { ClipFile } from '../../records/source.ts';

/** What comes out of a container: a file to be read as a clip, or something to say. */
export type Expanded =
  | { readonly kind: 'clip'; readonly file: ClipFile }
  | { readonly kind: 'diagnostic'; readonly diagnostic: Diagnostic };

/** Takes a file apart that holds other files, without ever holding all of it in memory. */
export interface Container {
  accepts(path: string): boolean;
  /** Never throws on content: faults come out as diagnostics, and what could be read before them as clips. */
  expand(path: string, chunks: AsyncIterable<Uint8Array>): AsyncIterable<Expanded>;
}

export function report(
  file: string,
  ruleId: string,
  severity: Severity,
  reason: string,
  remedy: string,
): Expanded {
  return { kind: 'diagnostic', diagnostic: { ruleId, severity, reason, remedy, file } };
}
