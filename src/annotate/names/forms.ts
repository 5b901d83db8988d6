import { flagsOf, phraseLength } from './gazetteer.ts';
import { hashString, mix } from './hash.ts';

/** How a word is written. */
export const Case = { mark: 0, lower: 1, title: 2, upper: 3, mixed: 4, number: 5, initial: 6 } as const;

/** What the tagger knows of one word form, wherever it stands. Hashes are features without their place. */
export interface Form {
  /** Counts up; no two forms of a process have the same. */
  readonly id: number;
  readonly text: string;
  readonly folded: string;
  readonly lower: number;
  /** Most tokens in a gazetteer phrase that begins here; 0 for none. */
  readonly phrase: number;
  readonly shape: number;
  readonly case: number;
  /** Whether it may stand inside a run of capitals ("of", "and", "de"). */
  readonly links: boolean;
  /** Whether it joins the items of a list. */
  readonly joins: boolean;
  /** Gazetteer flags, see gazetteer.ts. */
  readonly flags: number;
}

/** The features that need a form alone. */
export interface FormFeatures {
  /** Features of the word for itself; the first `lexical` ones name the word outright (dropped at random in training). */
  readonly self: readonly number[];
  readonly lexical: number;
  /** Features for its neighbours. */
  readonly near: readonly number[];
  /** Features for words two away. */
  readonly far: readonly number[];
}

const LINKS: ReadonlySet<string> = new Set(
  "of and for the de & la del al bin von van da do dos des du on in 's ’s - to y e di el".split(' '),
);

let seed = 0;
const template = (): number => Math.imul(++seed, 0x9e3779b1) >>> 0;
const T = {
  word: template(),
  lower: template(),
  p1: template(),
  p2: template(),
  p3: template(),
  p4: template(),
  s1: template(),
  s2: template(),
  s3: template(),
  s4: template(),
  shape: template(),
  run: template(),
  flags: template(),
  flag: template(),
  flagsCase: template(),
  upper: template(),
  part: template(),
};

/** Folds a form for look-up: lower case, digits to 0. */
export const fold = (text: string): string => text.toLowerCase().replace(/\p{N}/gu, '0');

let forms = 0;

/** Describes a word as written. */
export function describeForm(text: string): Form {
  const folded = fold(text);
  return {
    id: forms++,
    text,
    folded,
    phrase: phraseLength(folded),
    lower: hashString(folded, T.lower),
    shape: hashString(shapeOf(text), T.shape),
    case: caseOf(text),
    links: LINKS.has(text),
    joins: text === ',' || text === 'and',
    flags: flagsOf(text, folded),
  };
}

/** Works out the features of one word form: once a form, so that nothing but their scores need be kept. */
export function formFeatures({ text, folded, lower, shape, case: written, flags }: Form): FormFeatures {
  const run = hashString(collapse(shapeOf(text)), T.run);
  const flagsCase = mix(flags * 8 + written, T.flagsCase);
  const self = [hashString(text, T.word), lower];
  const lexical = self.length;
  for (let bit = 1; bit <= flags; bit <<= 1) if (flags & bit) self.push(mix(bit * 8 + written, T.flag));
  self.push(shape, run, mix(flags, T.flags), flagsCase);
  const n = folded.length;
  self.push(
    hashString(folded.slice(0, 1), T.p1),
    hashString(folded.slice(0, 2), T.p2),
    hashString(folded.slice(0, 3), T.p3),
  );
  const s3 = hashString(folded.slice(-3), T.s3);
  self.push(hashString(folded.slice(-1), T.s1), hashString(folded.slice(-2), T.s2), s3);
  if (n > 4) self.push(hashString(folded.slice(0, 4), T.p4), hashString(folded.slice(-4), T.s4));
  if (written === Case.upper) self.push(hashString(String(Math.min(n, 7)), T.upper));
  for (const part of n > 3 && folded.includes('-') ? folded.split('-') : [])
    self.push(hashString(part, T.part));
  return { self, lexical, near: [lower, run, flagsCase, s3], far: [lower, flagsCase] };
}

function caseOf(text: string): number {
  if (/^\P{L}*$/u.test(text)) return /\p{N}/u.test(text) ? Case.number : Case.mark;
  if (/^\p{Lu}\.?$/u.test(text)) return Case.initial;
  const upper = text !== text.toLowerCase();
  if (!upper) return Case.lower;
  if (text === text.toUpperCase()) return Case.upper;
  return /^\p{Lu}[^\p{Lu}]*$/u.test(text) ? Case.title : Case.mixed;
}

function shapeOf(text: string): string {
  let shape = '';
  for (const c of text.length > 24 ? text.slice(0, 24) : text) {
    shape += /\p{Lu}/u.test(c) ? 'X' : /\p{L}/u.test(c) ? 'x' : /\p{N}/u.test(c) ? '0' : c;
  }
  return shape.length > 6 ? `${shape.slice(0, 3)}${collapse(shape.slice(3, -2))}${shape.slice(-2)}` : shape;
}

const collapse = (shape: string): string => shape.replace(/(.)\1+/gu, '$1');
