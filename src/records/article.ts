import type { Block, ZoneKind } from './source.ts';
import type { Attested, EdtfDate, Span } from './span.ts';

/** A stretch of the clip of one kind. Zones lie end to end: the first starts at 0, the last ends at `text.length`. */
export interface Zone extends Span {
  readonly kind: ZoneKind;
  /** True for a zone inside the block of related material (a second story printed under the first). */
  readonly related?: boolean;
}

export type CreditRole =
  | 'author'
  | 'reporting'
  | 'writing'
  | 'editing'
  | 'photo'
  | 'translation'
  | 'contribution'
  | 'production';

/** One person's part in making the clip: from a byline, a closing credit line, a photo credit. */
export interface Credit {
  /** The characters of the name; both null when it stood outside the text (front matter, page metadata). */
  readonly start: number | null;
  readonly end: number | null;
  readonly role: CreditRole;
  readonly name: string;
  readonly rule: string;
  readonly basis: 'stated';
  /** `Brussels` in "Written by X, Brussels"; the agency of a photo credit. */
  readonly affiliation?: string;
}

/** A clip whose zones and fields have been read. */
export interface Article {
  readonly id: string;
  readonly file: string;
  readonly sha256: string;
  readonly reader: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly zones: readonly Zone[];
  readonly headline: Attested<string> | null;
  readonly published: Attested<EdtfDate> | null;
  readonly updated: Attested<EdtfDate> | null;
  readonly captured: Attested<EdtfDate> | null;
  readonly section: Attested<string> | null;
  /** Who printed it. */
  readonly outlet: Attested<string> | null;
  /** The wire it came over. */
  readonly agency: Attested<string> | null;
  /** Where it was filed. */
  readonly dateline: Attested<string> | null;
  /** Whom the report itself rests on: "the Baza Telegram channel". */
  readonly reliesOn: readonly Attested<string>[];
  /** The original address. */
  readonly url: Attested<string> | null;
  readonly language: Attested<string>;
  readonly rights: Attested<string> | null;
  readonly credits: readonly Credit[];
  /** People, places, organisations that the front matter or metadata names outright. */
  readonly statedNames: readonly (Attested<string> & {
    readonly kind: 'person' | 'place' | 'organisation';
  })[];
}
