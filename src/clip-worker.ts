import { type ClipOptions, readAndAnnotate } from './clip.ts';
import { pack } from './packed.ts';
import type { ClipFile } from './records/source.ts';

/** Some files for a worker, and what their reading depends on. */
export interface Batch {
  readonly files: readonly ClipFile[];
  readonly options: ClipOptions;
}

/** Reads a batch of files. @returns each `FileResult` packed: text crosses to the main thread at the cost of a copy */
export default function readBatch({ files, options }: Batch): string[] {
  return files.map((file) => pack(readAndAnnotate(file, options)));
}
