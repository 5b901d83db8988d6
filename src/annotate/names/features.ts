import { HashBits } from '../../text/hash-bits.ts';
import { WordTable } from '../../text/word-table.ts';
import { Case, describeForm, type Form, type FormFeatures } from './forms.ts';
import { phraseFlags } from './gazetteer.ts';
import { mix } from './hash.ts';
import type { Words } from './words.ts';

const PAIR = Array.from({ length: 40 }, (_, n) => Math.imul(n + 101, 0x9e3779b1) >>> 0);
const EDGE = 0x51ed270b;

/** How a sentence uses capitals: ordinary prose, a headline (nearly every word), or all capitals. */
export const Regime = { prose: 0, headline: 1, capitals: 2, lower: 3 } as const;

/** A text's words with their forms, and what the whole document says about each form. */
export interface Sequence {
  readonly words: Words;
  readonly forms: readonly Form[];
  /** Per word: bit 0 the lower-cased word also stands in lower case somewhere, bit 1 capitalised inside a sentence. */
  readonly document: Uint8Array;
  readonly regime: Uint8Array;
  /** Gazetteer phrase on each word: flags of the phrase × 4 + 1 begin, 2 inside, 3 last; 0 for none. */
  readonly phrase: Uint32Array;
}

/** The forms met so far, by the characters of a text. */
export class FormTable extends WordTable<Form> {
  constructor() {
    super(describeForm);
  }
}

/** How the document at hand writes each word, by the hash of its small letters. */
const seen = new HashBits();

export function sequenceOf(words: Words, table: FormTable): Sequence {
  const forms: Form[] = [];
  for (let i = 0; i < words.count; i++) forms.push(formOf(words, i, table));
  const regime = new Uint8Array(words.count);
  seen.clear();
  for (let s = 0; s + 1 < words.sentenceStarts.length; s++) {
    const from = words.sentenceStarts[s]!;
    const to = words.sentenceStarts[s + 1]!;
    const r = regimeOf(forms, from, to);
    for (let i = from; i < to; i++) {
      regime[i] = r;
      const f = forms[i]!;
      if (f.case === Case.lower) seen.add(f.lower, 1);
      else if (i > from && r === Regime.prose && f.case !== Case.mark) seen.add(f.lower, 2);
    }
  }
  const document = new Uint8Array(words.count);
  for (let i = 0; i < words.count; i++) document[i] = seen.get(forms[i]!.lower);
  return { words, forms, document, regime, phrase: phrasesOf(words, forms) };
}

/** A word's form; once found it stays with the word's lexeme. */
function formOf({ text, starts, ends, lexemes }: Words, i: number, table: FormTable): Form {
  const lexeme = lexemes[i] ?? null;
  if (lexeme === null) return table.of(text, starts[i], ends[i]);
  lexeme.form ??= table.of(lexeme.text);
  return lexeme.form;
}

/** Most words in a place name that is looked up. */
const LONGEST_PHRASE = 5;

function phrasesOf(words: Words, forms: readonly Form[]): Uint32Array {
  const { text, starts, ends } = words;
  const phrase = new Uint32Array(words.count);
  for (let i = 0; i + 1 < words.count; i++) {
    const f = forms[i]!;
    if (!isCap(f)) continue;
    let key: string | null = f.phrase > 1 ? f.folded : null;
    let end = -1;
    let found = 0;
    for (let k = i + 1; k < words.count && k < i + LONGEST_PHRASE; k++) {
      const next = forms[k]!;
      if (!isCap(next) && !next.links && next.text !== '.') break;
      key = key === null || k >= i + f.phrase ? null : `${key} ${next.folded}`;
      if (!isCap(next)) continue;
      const flags = phraseFlags(text, starts[i]!, ends[k]!, key);
      if (flags === 0) continue;
      found = flags;
      end = k;
    }
    if (end < 0) continue;
    for (let k = i; k <= end; k++) phrase[k] = found * 4 + (k === i ? 1 : k === end ? 3 : 2);
    i = end;
  }
  return phrase;
}

function regimeOf(forms: readonly Form[], from: number, to: number): number {
  let lower = 0;
  let title = 0;
  let upper = 0;
  for (let i = from; i < to; i++) {
    const f = forms[i]!;
    if (f.text.length < 4) continue;
    if (f.case === Case.lower) lower++;
    else if (f.case === Case.upper) upper++;
    else if (f.case === Case.title) title++;
  }
  const all = lower + title + upper;
  if (all >= 2 && upper > 0.7 * all) return Regime.capitals;
  if (all >= 3 && title > 0.75 * all) return Regime.headline;
  if (title + upper === 0) return Regime.lower;
  return Regime.prose;
}

/** A stretch of words of one sentence in which names can stand: near capitals. Everything else is outside any name. */
export interface Island {
  readonly from: number;
  readonly to: number;
  /** The sentence around it, for context. */
  readonly sentenceFrom: number;
  readonly sentenceTo: number;
}

/** Longer islands are cut, so that time and memory stay linear in bad input. */
const LONGEST = 500;

/** Cuts sentences into the stretches that the tagger looks at: capitalised words and what stands next to them. */
export function islandsOf({ words, forms }: Sequence): Island[] {
  const islands: Island[] = [];
  for (let s = 0; s + 1 < words.sentenceStarts.length; s++) {
    const sentenceFrom = words.sentenceStarts[s]!;
    const sentenceTo = words.sentenceStarts[s + 1]!;
    for (let i = sentenceFrom; i < sentenceTo; i++) {
      if (!isCap(forms[i]!)) continue;
      const from = Math.max(sentenceFrom, i - 1);
      let lastCap = i;
      for (let k = i + 1; k < sentenceTo && k <= lastCap + 3 && k - from < LONGEST - 1; k++) {
        if (isCap(forms[k]!)) lastCap = k;
      }
      const to = Math.min(sentenceTo, lastCap + 2);
      islands.push({ from, to, sentenceFrom, sentenceTo });
      i = to - 1;
    }
  }
  return islands;
}

/** Where the features of a word's neighbours are filed: two before, one before, one after, two after. */
export const NEIGHBOURS = [
  { offset: -2, place: 0x2f0b4c47, features: ({ far }: FormFeatures) => far },
  { offset: -1, place: 0x71d67fff, features: ({ near }: FormFeatures) => near },
  { offset: 1, place: 0x19a1b2d3, features: ({ near }: FormFeatures) => near },
  { offset: 2, place: 0x5bd1e995, features: ({ far }: FormFeatures) => far },
] as const;

/** The feature of having no neighbour at a place. */
export const noNeighbour = (place: number): number => mix(EDGE, place);

/** Most features that depend on more than one word's form. */
export const MAX_CONTEXT = 48;

/**
 * Writes to `out` the features of word `i` that need more than one word: pairs, runs of capitals, phrases. The first
 * ones name words outright; returns count × 256 + how many those are.
 */
export function contextFeatures(
  seq: Sequence,
  i: number,
  island: Island,
  run: Run | null,
  out: Uint32Array,
): number {
  const { forms, phrase } = seq;
  const from = island.sentenceFrom;
  const to = island.sentenceTo;
  const f = forms[i]!;
  const a = i > from ? forms[i - 1]! : null;
  const b = i + 1 < to ? forms[i + 1]! : null;
  const aa = i > from + 1 ? forms[i - 2]! : null;
  const bb = i + 2 < to ? forms[i + 2]! : null;
  const la = a ? a.lower : EDGE;
  const lb = b ? b.lower : EDGE;
  const sa = a ? a.shape : EDGE;
  const sb = b ? b.shape : EDGE;
  const g = f.flags * 8 + f.case;
  let c = 0;
  out[c++] = pair(1, la, f.lower);
  out[c++] = pair(2, f.lower, lb);
  if (i === from) out[c++] = pair(14, 0, f.lower);
  const lexical = c;
  out[c++] = PAIR[0]!;
  out[c++] = pair(3, sa, f.shape);
  out[c++] = pair(4, f.shape, sb);
  out[c++] = pair(5, mix(sa, sb), f.shape);
  out[c++] = pair(6, aa ? aa.lower : EDGE, la);
  out[c++] = pair(7, lb, bb ? bb.lower : EDGE);
  out[c++] = pair(8, la, lb);
  out[c++] = pair(9, a ? a.flags * 8 + a.case : 7, g);
  out[c++] = pair(10, g, b ? b.flags * 8 + b.case : 7);
  out[c++] = pair(11, la, g);
  out[c++] = pair(12, lb, g);
  out[c++] = pair(13, seq.regime[i]! * 16 + seq.document[i]! * 4 + (i === from ? 1 : 0), f.case);
  if (phrase[i] !== 0) out[c++] = pair(21, phrase[i]!, f.case);
  if (a && phrase[i - 1] !== 0 && phrase[i] !== phrase[i - 1]) out[c++] = pair(22, phrase[i - 1]!, f.case);
  if (b && phrase[i + 1] !== 0 && phrase[i] !== phrase[i + 1]) out[c++] = pair(23, phrase[i + 1]!, f.case);
  if (aa && a?.joins) out[c++] = pair(24, aa.flags * 8 + aa.case, g);
  if (bb && b?.joins) out[c++] = pair(25, bb.flags * 8 + bb.case, g);
  return (run ? runFeatures(seq, i, island, run, out, c) : c) * 256 + lexical;
}

function runFeatures(
  seq: Sequence,
  i: number,
  island: Island,
  run: Run,
  out: Uint32Array,
  count: number,
): number {
  const { forms } = seq;
  const { start, end } = run;
  const f = forms[i]!;
  const at = (i === start ? 1 : 0) + (i === end ? 2 : 0);
  const before = start > island.sentenceFrom ? forms[start - 1]! : null;
  const after = end + 1 < island.sentenceTo ? forms[end + 1]! : null;
  const g = f.flags * 8 + f.case;
  let c = count;
  out[c++] = pair(15, Math.min(end - start + 1, 6), f.case * 4 + at);
  out[c++] = pair(16, before ? before.lower : EDGE, at);
  out[c++] = pair(17, after ? after.lower : EDGE, at);
  out[c++] = pair(26, before ? before.flags : EDGE, at);
  if (before) out[c++] = pair(27, before.lower, g);
  if (after) out[c++] = pair(28, after.lower, g);
  if (end > start) {
    const first = forms[start]!;
    const last = forms[end]!;
    out[c++] = pair(18, last.lower, at);
    out[c++] = pair(19, first.lower, at);
    out[c++] = pair(20, mix(last.flags, first.flags), at);
    out[c++] = pair(29, last.flags, at);
    out[c++] = pair(30, first.flags, at);
  }
  if (after?.text === '(') {
    // "Organisation of American States (OAS)"
    const acronym =
      end + 3 < island.sentenceTo && forms[end + 2]!.case === Case.upper && forms[end + 3]!.text === ')';
    if (acronym) out[c++] = pair(31, 1, at);
  }
  if (before?.text === '(' && after?.text === ')') {
    out[c++] = pair(32, f.case, start > island.sentenceFrom + 1 ? forms[start - 2]!.flags : 0);
  }
  return c;
}

const pair = (template: number, x: number, y: number): number => mix(mix(PAIR[template]!, x), y);

/** A run of capitalised words with the small words that may stand inside a name ("Bank of the West"). */
export interface Run {
  readonly start: number;
  readonly end: number;
}

/** The run that each word of an island is in, or null. */
export function runsOf({ forms }: Sequence, { from, to, sentenceTo }: Island): (Run | null)[] {
  const runs: (Run | null)[] = new Array(to - from).fill(null);
  for (let i = from; i < to; i++) {
    if (!isCap(forms[i]!)) continue;
    let end = i;
    for (
      let next = nextInRun(forms, end, sentenceTo);
      next > 0 && next < to;
      next = nextInRun(forms, end, sentenceTo)
    )
      end = next;
    const run = { start: i, end };
    runs.fill(run, i - from, end + 1 - from);
    i = end;
  }
  return runs;
}

function nextInRun(forms: readonly Form[], end: number, to: number): number {
  let k = end + 1;
  while (k < to && k < end + 4 && !isCap(forms[k]!) && forms[k]!.links) k++;
  return k < to && k < end + 4 && isCap(forms[k]!) ? k : -1;
}

const isCap = (form: Form): boolean => form.case >= Case.title && form.case !== Case.number;
