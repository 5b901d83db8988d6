/**
 * Trains the name tagger and writes its model file.
 *
 *     tsx scripts/train-tagger.ts FOLDER [--out FILE] [--epochs 3] [--dropout 0.4] [--copies 2] [--threshold 0.08]
 *
 * FOLDER holds `*.jsonl` with `{ text, entities: [{ start, end, type }] }`, types person, place, org, misc. The same
 * folder gives the same file, byte for byte.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { FormTable } from '../src/annotate/names/features.ts';
import { type Model, packModel, parseModel } from '../src/annotate/names/model.ts';
import { SECOND_FEATURES } from '../src/annotate/names/second-look.ts';
import { TAG_COUNT as T } from '../src/annotate/names/tags.ts';
import { readCorpus, type TrainingText } from './tagger/corpus.ts';
import { countFeatures, firstExamples, secondExamples } from './tagger/examples.ts';
import { type Example, type Learnt, learn } from './tagger/learner.ts';

const BITS = 22;
const FOLDS = 2;
/** Texts of several sentences, as clips are: only they can teach what the rest of a document tells. */
const DOCUMENTS = /^(?:docred|gum_wikinews|re3d|wikigold)$/;
/** The models that the second reading learnt from were weaker than the one it is shipped with: it counts for less. */
const SECOND_SHARE = 0.4;
const SEED = 20240101;
const SHIPPED = new URL('../src/annotate/names/model/tagger.bin', import.meta.url);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string' },
    epochs: { type: 'string', default: '3' },
    dropout: { type: 'string', default: '0.4' },
    lexical: { type: 'string', default: '0.2' },
    rate: { type: 'string', default: '0.15' },
    least: { type: 'string', default: '2' },
    copies: { type: 'string', default: '2' },
    threshold: { type: 'string', default: '0.08' },
  },
});
const folder = positionals[0];
if (folder === undefined) throw new Error('usage: tsx scripts/train-tagger.ts FOLDER [--out FILE]');
const log = (line: string): void => console.error(line);

function first(name: string, examples: readonly Example[], features: number): Learnt {
  log(`${name}: ${examples.length} stretches`);
  return learn(examples, {
    features,
    epochs: Number(values.epochs),
    rate: Number(values.rate),
    lexicalDropout: Number(values.lexical),
    dropout: Number(values.dropout),
    averageFrom: Math.floor(Number(values.epochs) / 2),
    seed: SEED,
    log,
  });
}

const texts = readCorpus(folder, new FormTable(), Number(values.copies), SEED);
const { idOf, count } = countFeatures(texts, BITS, Number(values.least));
log(`${texts.length} texts, ${count} features`);

/** A model of the first reading alone, for the examples of the second. */
function pack(learnt: Learnt, second: Learnt | null): Uint8Array {
  const dense = new Float32Array(2 ** BITS * T);
  for (let bucket = 0; bucket < idOf.length; bucket++) {
    const id = idOf[bucket]!;
    if (id >= 0) dense.set(learnt.weights.subarray(id * T, (id + 1) * T), bucket * T);
  }
  return packModel(
    {
      bits: BITS,
      first: dense,
      transitions: learnt.transitions,
      second: second ? second.weights.map((w) => SECOND_SHARE * w) : new Float32Array(SECOND_FEATURES * T),
      secondTransitions: second
        ? learnt.transitions.map((w, k) => w + SECOND_SHARE * (second.transitions[k]! - w))
        : learnt.transitions,
    },
    Number(values.threshold),
  );
}

// The second reading learns from first readings of texts that the first had not seen.
const heldOut: Example[] = [];
for (let fold = 0; fold < FOLDS; fold++) {
  const isHeld = ({ source }: TrainingText): boolean => source % FOLDS === fold;
  const rest = texts.filter((text) => !isHeld(text));
  const model: Model = parseModel(pack(first(`fold ${fold + 1}`, firstExamples(rest, idOf), count), null));
  heldOut.push(
    ...secondExamples(
      texts.filter((text) => isHeld(text) && !text.copy && DOCUMENTS.test(text.file)),
      model,
    ),
  );
}
log('second reading');
const second = learn(heldOut, {
  features: SECOND_FEATURES,
  epochs: 4,
  rate: 0.1,
  lexicalDropout: 0,
  dropout: 0.4,
  averageFrom: 1,
  seed: SEED,
  log,
});
const file = pack(first('all', firstExamples(texts, idOf), count), second);
writeFileSync(values.out ?? SHIPPED, file);
log(`${file.length} bytes`);
