import type { BlockContent, DefinitionContent } from 'mdast';
import type { Span } from './span.ts';

// The offsets that leaves carry (see Block).
declare module 'mdast' {
  interface TextData extends Partial<Span> {}
  interface InlineCodeData extends Partial<Span> {}
  interface CodeData extends Partial<Span> {}
}

/** A file as it lies in the input folder. */
export interface ClipFile {
  /** Below the input folder, forward slashes; `file#n` for the nth clip taken out of a container. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** What the container says the bytes are, where the name cannot tell. */
  readonly mediaType?: 'text/html' | 'text/plain';
  /** The encoding that the container states. */
  readonly charset?: string;
  /** What the container says of the clip: its address, the day it was captured. */
  readonly stated?: readonly StatedField[];
}

/** The kinds of zone that together cover a clip. */
export type ZoneKind =
  | 'headline'
  | 'header' // date, section, source lines around the headline
  | 'summary'
  | 'body'
  | 'heading'
  | 'caption'
  | 'photo-credit'
  | 'pull-quote'
  | 'related'
  | 'credits'
  | 'furniture';

/**
 * A block of a clip: one mdast node and the characters of `Source.text` that it stands on.
 * Every `text` leaf (and `inlineCode`, `code`) of `node` carries `data: { start, end }` with
 * `source.text.slice(start, end) === leaf.value`, so that a span in the text finds its leaf.
 */
export interface Block extends Span {
  readonly node: BlockContent | DefinitionContent;
  /** What the reader knows from the markup (a `<figcaption>`, an `<h1>`); the zone rules may overrule it. */
  readonly hint?: ZoneKind;
}

/** What a reader found outside the running text: front matter, page metadata, JSON fields. */
export interface StatedField {
  readonly field:
    | 'headline'
    | 'published'
    | 'updated'
    | 'captured'
    | 'section'
    | 'outlet'
    | 'agency'
    | 'author'
    | 'dateline'
    | 'url'
    | 'language'
    | 'summary'
    | 'person'
    | 'place'
    | 'organisation'
    | 'rights';
  readonly value: string;
  /** Where it stood: `matter/date`, `json-ld/datePublished`, `open-graph/title`. */
  readonly rule: string;
}

/** A clip as a reader understood it: one flat text, its blocks, and what stood outside the text. */
export interface Source {
  /** First twelve hex digits of the sha256 of the original bytes (and `#n`): survives corrections of date or title. */
  readonly id: string;
  readonly file: string;
  /** Of the original bytes, hex. */
  readonly sha256: string;
  /** Which reader read it: `plain-text`, `markdown`, `html` … */
  readonly reader: string;
  /** Normalised: NFC, `\n`, plain spaces, no zero-width characters. All offsets anywhere point into this. */
  readonly text: string;
  /** In order, without overlap; the gaps between them hold only white space. */
  readonly blocks: readonly Block[];
  /** In order of trust, best first. */
  readonly stated: readonly StatedField[];
}
