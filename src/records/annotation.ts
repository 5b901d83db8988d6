import type { Basis, EdtfDate, Span } from './span.ts';

export type EntityKind = 'person' | 'place' | 'organisation';

/** Where a place lies: decimal degrees (WGS 84), ISO 3166-1 alpha-2 country. */
export interface Coordinates {
  readonly lat: number;
  readonly lon: number;
  readonly country: string | null;
}

/** A name in a text. */
export interface Mention extends Span {
  readonly text: string;
  readonly kind: EntityKind;
  readonly rule: string;
  /** 0 to 1; below 0.5 it is shown as doubtful. */
  readonly confidence: number;
  /** The full name this form stands for inside the clip ("Durov" → "Pavel Durov"); equals `text` for a full form. */
  readonly name: string;
  /** The gazetteer's answer for a place, taken without knowledge of other clips. */
  readonly lat?: number;
  readonly lon?: number;
  readonly country?: string;
  /** GeoNames or ISO id of that answer, where there is one. */
  readonly placeId?: string;
}

/** A word that is not a name but means one: a pronoun, a role ("the Russian leader"), a demonym ("Russian" → Russia). */
export interface Reference extends Span {
  readonly text: string;
  readonly form: 'pronoun' | 'role' | 'demonym';
  /** Index into `mentions` of what it means, or null where that is open. */
  readonly mention: number | null;
  /** For a demonym: the place it points to. */
  readonly name: string | null;
  readonly rule: string;
}

/** What the clip calls somebody: "Russian dictator", "Kremlin spokesman", "founder of Telegram". */
export interface Epithet extends Span {
  readonly text: string;
  /** Index into `mentions`. */
  readonly mention: number;
  readonly rule: string;
}

export type QuoteForm = 'direct' | 'indirect' | 'mixed' | 'fragment' | 'unmarked' | 'block';

/** Who said a quote: the words that name the speaker, and whom they mean. */
export interface Speaker extends Span {
  /** The characters at start..end: "he", "Peskov", "Durov's lawyer". */
  readonly text: string;
  /** The full name as far as the clip knows it, else the role as written. */
  readonly name: string;
  readonly kind: 'person' | 'organisation' | 'role' | 'unknown';
  /** Index into `mentions` of the name meant, or null. */
  readonly mention: number | null;
  /** How we got from the words to the name, in order: `verb/said`, `pronoun/he→Vladimir Putin`. */
  readonly chain: readonly string[];
}

/** An utterance in a text. */
export interface Quote extends Span {
  /** The characters at start..end (marks included for marked forms). */
  readonly text: string;
  readonly form: QuoteForm;
  readonly speaker: Speaker | null;
  /** The verb or phrase that introduces it. */
  readonly cue: Span | null;
  readonly rule: string;
  readonly confidence: number;
  /** Index of the quote that this one continues over a paragraph break or an interposed "he said". */
  readonly continues?: number;
}

/** A time expression. */
export interface DateExpression extends Span {
  readonly text: string;
  /** As much as is known, no more: `2018`, `2024-08-18/2024-08-19`, `2024-08-28`; null when it cannot be placed. */
  readonly edtf: EdtfDate | null;
  /** TIMEX3 value, for the field's scorers. */
  readonly value: string;
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET';
  /** `stated` when the words alone give the value, `implied` when the publication date was needed. */
  readonly basis: Basis;
  readonly rule: string;
  /** Whether its sentence tells an event for the timeline (false in captions, photo dates, furniture). */
  readonly event: boolean;
  /** Set where the text names another weekday than the calendar has on that day (1 Monday to 7 Sunday). */
  readonly conflict?: { readonly calendar: number };
}

/** Everything found in one text. All lists are sorted by start, then end. */
export interface Annotation {
  /** BCP 47 code of the language that was detected or given. */
  readonly language: string;
  readonly mentions: readonly Mention[];
  readonly references: readonly Reference[];
  readonly epithets: readonly Epithet[];
  readonly quotes: readonly Quote[];
  readonly dates: readonly DateExpression[];
}
