import type { Outcome } from '../records/diagnostic.ts';
import type { Source, StatedField } from '../records/source.ts';

/** A file that has been decoded and hashed, on its way to a reader. */
export interface TextFile {
  /** Below the input folder; `file#n` for the nth clip of a container. */
  readonly path: string;
  /** Lower case, without the dot; '' when there is none. */
  readonly extension: string;
  /** As it lies in the file; readers normalise. */
  readonly raw: string;
  /** Of the original bytes, hex. */
  readonly sha256: string;
  /** First twelve digits of `sha256`. */
  readonly id: string;
  /** What the container or export that held the file says of it; trusted before what stands in the file. */
  readonly stated?: readonly StatedField[];
}

/** Turns one kind of file into sources. One file of this folder each; the list is in `index.ts`. */
export interface Reader {
  readonly name: string;
  /** Those of the files it may know. */
  readonly extensions: readonly string[];
  /** Whether this reader knows the file: of several with its extension, the one that likes how it begins. */
  accepts(file: TextFile): boolean;
  /** Never throws on content; a file that cannot be used gives no source and an error. */
  read(file: TextFile): Outcome<Source[]>;
}
