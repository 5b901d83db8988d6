import { Case, describeForm, type Form } from './forms.ts';
import { mix } from './hash.ts';
import type { Words } from './words.ts';

/** Most features that one word can have. */
export const MAX_FEATURES = 128;

const AT = [11, 12, 13, 14, 15].map((n) => Math.imul(n, 0x9e3779b1) >>> 0) as [
  number,
  number,
  number,
  number,
  number,
];
const PAIR = Array.from({ length: 24 }, (_, n) => Math.imul(n + 101, 0x9e3779b1) >>> 0);
const EDGE = 0x51ed270b;

/** How a sentence uses capitals: ordinary prose, a headline (nearly every word), or all capitals. */
const Regime = { prose: 0, headline: 1, capitals: 2, lower: 3 } as const;

/** A text's words with their forms, and what the whole document says about each form. */
export interface Sequence {
  readonly words: Words;
  readonly forms: readonly Form[];
  /** Per word: bit 0 the lower-cased word also stands in lower case somewhere, bit 1 capitalised inside a sentence. */
  readonly document: Uint8Array;
  readonly regime: Uint8Array;
}

export class FormTable {
  private readonly table = new Map<string, Form>();
  of(text: string): Form {
    let form = this.table.get(text);
    if (form === undefined) {
      if (this.table.size > 200_000) this.table.clear();
      form = describeForm(text);
      this.table.set(text, form);
    }
    return form;
  }
}

export function sequenceOf(words: Words, table: FormTable): Sequence {
  const forms: Form[] = [];
  for (let i = 0; i < words.count; i++)
    forms.push(table.of(words.text.slice(words.starts[i], words.ends[i])));
  const regime = new Uint8Array(words.count);
  const seen = new Map<number, number>();
  for (let s = 0; s + 1 < words.sentenceStarts.length; s++) {
    const from = words.sentenceStarts[s]!;
    const to = words.sentenceStarts[s + 1]!;
    const r = regimeOf(forms, from, to);
    for (let i = from; i < to; i++) {
      regime[i] = r;
      const f = forms[i]!;
      if (f.case === Case.lower) seen.set(f.lower, (seen.get(f.lower) ?? 0) | 1);
      else if (i > from && r === Regime.prose && f.case !== Case.mark)
        seen.set(f.lower, (seen.get(f.lower) ?? 0) | 2);
    }
  }
  const document = new Uint8Array(words.count);
  for (let i = 0; i < words.count; i++) document[i] = seen.get(forms[i]!.lower) ?? 0;
  return { words, forms, document, regime };
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

const isCap = (f: Form): boolean =>
  f.case === Case.title || f.case === Case.upper || f.case === Case.mixed || f.case === Case.initial;
const LINKS = new Set([
  'of',
  'and',
  'for',
  'the',
  'de',
  '&',
  'la',
  'del',
  'al',
  'bin',
  'von',
  'van',
  'da',
  'do',
  'dos',
  'des',
  'du',
  'on',
  'in',
  "'s",
  '’s',
  '-',
  'to',
  'y',
  'e',
  'di',
  'el',
]);

/**
 * Writes the features of every word of one sentence; `emit(i, out, n, lexical)` gets them word by word.
 */
export function sentenceFeatures(
  seq: Sequence,
  from: number,
  to: number,
  emit: (index: number, out: Uint32Array, count: number) => void,
  out: Uint32Array,
  drop?: (index: number) => boolean,
): void {
  const { forms } = seq;
  // runs of capitals, strict and with links
  const n = to - from;
  const loose = new Int32Array(n * 2); // start, end of loose run
  let i = from;
  while (i < to) {
    if (!isCap(forms[i]!)) {
      loose[(i - from) * 2] = -1;
      i++;
      continue;
    }
    let end = i;
    for (;;) {
      let k = end + 1;
      let gap = 0;
      while (k < to && gap < 3 && !isCap(forms[k]!) && LINKS.has(forms[k]!.text)) {
        k++;
        gap++;
      }
      if (k < to && isCap(forms[k]!)) end = k;
      else break;
    }
    for (let k = i; k <= end; k++) {
      loose[(k - from) * 2] = i;
      loose[(k - from) * 2 + 1] = end;
    }
    i = end + 1;
  }
  for (i = from; i < to; i++) {
    const f = forms[i]!;
    const a = i > from ? forms[i - 1]! : null;
    const b = i + 1 < to ? forms[i + 1]! : null;
    const aa = i > from + 1 ? forms[i - 2]! : null;
    const bb = i + 2 < to ? forms[i + 2]! : null;
    const la = a ? a.lower : EDGE,
      lb = b ? b.lower : EDGE,
      laa = aa ? aa.lower : EDGE,
      lbb = bb ? bb.lower : EDGE;
    const sa = a ? a.shape : EDGE,
      sb = b ? b.shape : EDGE;
    const ga = a ? a.flags * 8 + a.case : 7777,
      gb = b ? b.flags * 8 + b.case : 7777,
      g = f.flags * 8 + f.case;
    const dropped = drop?.(i) ?? false;
    let c = 0;
    for (let k = dropped ? f.lexical : 0; k < f.self.length; k++) out[c++] = f.self[k]!;
    out[c++] = PAIR[0]!;
    if (a) for (const h of a.near) out[c++] = mix(h, AT[1]);
    else out[c++] = mix(EDGE, AT[1]);
    if (b) for (const h of b.near) out[c++] = mix(h, AT[3]);
    else out[c++] = mix(EDGE, AT[3]);
    if (aa) for (const h of aa.far) out[c++] = mix(h, AT[0]);
    if (bb) for (const h of bb.far) out[c++] = mix(h, AT[4]);
    const pair = (t: number, x: number, y: number): void => {
      out[c++] = mix(mix(PAIR[t]!, x), y);
    };
    if (!dropped) {
      pair(1, la, f.lower);
      pair(2, f.lower, lb);
    }
    pair(3, sa, f.shape);
    pair(4, f.shape, sb);
    pair(5, mix(sa, sb), f.shape);
    pair(6, laa, la);
    pair(7, lb, lbb);
    pair(8, la, lb);
    pair(9, ga, g);
    pair(10, g, gb);
    pair(11, la, g);
    pair(12, lb, g);
    pair(13, seq.regime[i]! * 16 + seq.document[i]! * 4 + (i === from ? 1 : 0), f.case);
    if (i === from) pair(14, 0, f.lower);
    const start = loose[(i - from) * 2]!;
    if (start >= 0) {
      const end = loose[(i - from) * 2 + 1]!;
      const len = Math.min(end - start + 1, 6);
      pair(15, len, f.case * 4 + (i === start ? 1 : 0) + (i === end ? 2 : 0));
      pair(16, start > from ? forms[start - 1]!.lower : EDGE, i === start ? 1 : 0);
      pair(17, end + 1 < to ? forms[end + 1]!.lower : EDGE, i === end ? 1 : 0);
      if (end > start) {
        pair(18, forms[end]!.lower, i === start ? 1 : i === end ? 2 : 0);
        pair(19, forms[start]!.lower, i === start ? 1 : 0);
        pair(20, forms[end]!.flags * 1024 + forms[start]!.flags, i === start ? 1 : i === end ? 2 : 0);
      }
    }
    emit(i, out, c);
  }
}
