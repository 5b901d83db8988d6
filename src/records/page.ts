import type { Block, ZoneKind } from './source.ts';
import type { Span } from './span.ts';

/** Words that the templates say in the reader's language: text as it stands, or a key of `templates/words/*.json`. */
export type Phrase =
  | string
  | { readonly say: string; readonly with?: Readonly<Record<string, string | number>> };

/** A link by its address below the site root, with or without `#anchor`; without an address, only a name. */
export interface Link {
  readonly name: Phrase;
  readonly path: string | null;
  /** What tells the bearer from another of the same name: "harbourmaster". */
  readonly note?: string;
  /** Where the name is a date: EDTF, to be said in words. */
  readonly date?: string;
}

/** What every page says of itself in its head and around its content. */
export interface Frame {
  readonly title: Phrase;
  /** The kind of page: a class of `<body>`. */
  readonly kind: string;
  /** The entry of the main navigation it belongs to. */
  readonly section: string | null;
  /** BCP 47 code of the title, where it differs from the interface. */
  readonly titleLanguage?: string;
  readonly description?: Phrase;
  /** From the top of the site down to the page above this one. */
  readonly trail: readonly Link[];
  /** Absolute address, where the site's is known. */
  readonly canonical: string | null;
  /** `noindex` for the full text of other people's articles. */
  readonly robots?: string;
  readonly meta: readonly { readonly name?: string; readonly property?: string; readonly content: string }[];
  /** Feeds and data about this page, beside those of the site. */
  readonly alternates: readonly { readonly type: string; readonly title: string; readonly path: string }[];
  readonly jsonLd: object | null;
  /** Links from the site root (`/base/…`) instead of from the page: for the page shown at any address. */
  readonly rooted?: boolean;
  /** Scripts below `assets/` that the page can do without. */
  readonly scripts?: readonly string[];
}

/** A stretch of a body that means something: a mention, a quote, a date. */
export interface Mark extends Span {
  readonly kind: 'quote' | 'date' | 'mention';
  /** Anchor of its first piece; absent where it only goes on in another block. */
  readonly id?: string;
  /** `person`, `place`, `direct`, `open` …: becomes a class. */
  readonly is: string;
  /** Address below the site root of whom it means. */
  readonly path?: string;
  /** For a date: the value of `<time datetime>`, where one exists. */
  readonly datetime?: string;
}

/** A block of a clip, ready for the body renderer. */
export interface BodyBlock {
  readonly block: Block;
  readonly kind: ZoneKind;
  /** `p-12`: counted over all the clip's blocks, so that it does not change with the zones. */
  readonly id: string;
  readonly marks: readonly Mark[];
}

/** Blocks that are shown together: the story, one block of related material, the furniture. */
export interface BodyPart {
  readonly kind: 'header' | 'story' | 'related' | 'credits' | 'furniture';
  readonly blocks: readonly BodyBlock[];
}
