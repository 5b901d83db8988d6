import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FormTable, type Sequence, sequenceOf } from '../../src/annotate/names/features.ts';
import { KINDS, type TaggedKind, tagOf } from '../../src/annotate/names/tags.ts';
import { type Words, wordsOf } from '../../src/annotate/names/words.ts';
import { tokenise } from '../../src/text/tokens.ts';
import { readNameStock, renamed } from './augment.ts';
import { randomOf } from './learner.ts';

/** A document with its names marked, as the tagger sees it. */
export interface TrainingText {
  readonly sequence: Sequence;
  readonly gold: Uint8Array;
  readonly file: string;
  /** Number of the source text: a renamed copy has that of its original. */
  readonly source: number;
  readonly copy: boolean;
}

/** One text of a training file. */
export interface Line {
  readonly text: string;
  readonly entities: readonly { readonly start: number; readonly end: number; readonly type: string }[];
}

/** Texts whose people and towns may bear other names: reference and news prose. */
const RENAMED = /^(?:docred|crossner_|gum_|re3d|wikigold)/;

/**
 * Reads every `*.jsonl` of a folder, in name order, and makes `copies` renamed copies of each text of prose. One source
 * sentence stands on a line of a text.
 */
export function readCorpus(folder: string, forms: FormTable, copies: number, seed: number): TrainingText[] {
  const stock = readNameStock();
  const random = randomOf(seed);
  let source = 0;
  const texts: TrainingText[] = [];
  for (const name of readdirSync(folder).sort()) {
    if (!name.endsWith('.jsonl')) continue;
    for (const line of readFileSync(join(folder, name), 'utf8').split('\n')) {
      if (line === '') continue;
      const original = JSON.parse(line) as Line;
      const file = name.replace('.jsonl', '');
      texts.push({ ...marked(original, forms), file, source, copy: false });
      for (let k = 0; k < copies && RENAMED.test(file); k++) {
        texts.push({ ...marked(renamed(original, stock, random), forms), file, source, copy: true });
      }
      source++;
    }
  }
  return texts;
}

function marked(line: Line, forms: FormTable): { sequence: Sequence; gold: Uint8Array } {
  const words = wordsOf(tokenise(line.text));
  const broken = breakLines(line.text, words);
  const gold = new Uint8Array(broken.count);
  for (const { start, end, type } of line.entities) {
    const kind = (type === 'org' ? 'organisation' : type) as TaggedKind;
    if (!KINDS.includes(kind)) throw new Error(`unknown type ${type}`);
    const first = firstEndingAfter(broken.ends, start);
    let last = first;
    while (last + 1 < broken.count && broken.starts[last + 1]! < end) last++;
    if (first >= broken.count || broken.starts[first]! >= end) continue;
    for (let i = first; i <= last; i++) {
      const position = first === last ? 'unit' : i === first ? 'begin' : i === last ? 'last' : 'inside';
      gold[i] = tagOf(kind, position);
    }
  }
  return { sequence: sequenceOf(broken, forms), gold };
}

/** Starts a sentence at every line of the source, whatever the sentence rules say. */
function breakLines(text: string, words: Words): Words {
  const starts = new Set(words.sentenceStarts);
  for (let i = 1; i < words.count; i++) {
    if (text.slice(words.ends[i - 1], words.starts[i]).includes('\n')) starts.add(i);
  }
  return { ...words, text, sentenceStarts: Uint32Array.from(starts).sort() };
}

function firstEndingAfter(ends: Uint32Array, offset: number): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ends[middle]! > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
