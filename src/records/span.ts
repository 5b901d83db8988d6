/** A half-open stretch of characters, in UTF-16 code units, into one text: `text.slice(start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether the clip says it, or we worked it out. */
export type Basis = 'stated' | 'implied';

/**
 * A fact with its evidence. `rule` names the rule that decided (`dateline/caps-place-dash`).
 * `start`/`end` are the characters of the clip's `text` it was read from; both are null when it was read
 * from somewhere else (front matter, page metadata: the rule says where).
 */
export interface Attested<T> {
  readonly value: T;
  readonly basis: Basis;
  readonly rule: string;
  readonly start: number | null;
  readonly end: number | null;
}

/** A date or interval in Extended Date/Time Format, levels 0 and 1: `2024-08-30`, `2024-08`, `2024-08-18/2024-08-19`. */
export type EdtfDate = string;
