import { readFileSync, writeFileSync } from 'node:fs';
import { annotate } from '../../src/annotate/index.ts';
import type { Quote } from '../../src/records/annotation.ts';
import { BASELINES, baselineQuotes } from './_quote-baselines.ts';
import {
  type Mistake,
  type QuoteScore,
  type ScoredQuote,
  type ScoredText,
  scoreQuotes,
} from './_quote-measure.ts';

const USAGE = `usage: npm run score -- quotes GOLD.jsonl [--errors N] [--out PREDICTIONS.jsonl]
GOLD: {id, text, quotes: [{start, end, kind: direct|mixed|indirect, fragments?, speaker, speakerFull}]}`;

/**
 * Prints how many quotations are found and how many speakers are right, beside the baselines. Only quotations between marks are predicted (gold has
 * no others), and only speakers with a name ("a source"): the measure counts any as a name.
 */
export function run(argv: readonly string[]): void {
  const [path] = argv.filter((word, i) => !word.startsWith('--') && !argv[i - 1]?.startsWith('--'));
  const option = (name: string): string | undefined => {
    const at = argv.indexOf(`--${name}`);
    return at < 0 ? undefined : argv[at + 1];
  };
  if (!path) {
    console.error(USAGE);
    process.exitCode = 2;
    return;
  }
  const gold = readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as ScoredText);
  const found = new Map(
    gold.map(({ id, text }) => [id, annotate(text, { language: 'en' }).quotes.flatMap(predicted)]),
  );
  const score = scoreQuotes(gold, found);
  console.log(`${gold.length} texts`);
  console.log(
    '              direct  P     R     quoted  P     R     joint   last  full  given where none is named',
  );
  print('cuttings', score);
  for (const baseline of BASELINES) {
    const guesses = new Map(gold.map(({ id, text }) => [id, baselineQuotes(text, baseline)]));
    print(baseline, scoreQuotes(gold, guesses));
  }
  report(score.mistakes, Number(option('errors') ?? 0));
  const out = option('out');
  if (out)
    writeFileSync(out, [...found].map(([id, quotes]) => `${JSON.stringify({ id, quotes })}\n`).join(''));
}

function predicted({ start, end, form, speaker }: Quote): ScoredQuote[] {
  if (form === 'indirect' || form === 'block' || form === 'unmarked') return [];
  if (!speaker || speaker.mention === null) return [{ start, end }];
  return [{ start, end, speaker: speaker.text, speakerFull: speaker.name }];
}

const percent = (value: number): string => (100 * value).toFixed(1).padStart(5);

function print(label: string, score: QuoteScore): void {
  const rates = [score.direct, score.quoted].map(
    ({ f1, precision, recall }) => `${percent(f1)} ${percent(precision)} ${percent(recall)} `,
  );
  const rest = [score.joint.f1, score.lastName, score.fullName, score.givenUnnamed].map(percent).join(' ');
  console.log(`${label.padEnd(13)} ${rates.join(' ')}  ${rest}`);
}

function report(mistakes: readonly Mistake[], limit: number): void {
  const counts = new Map<string, number>();
  for (const { kind } of mistakes) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  console.log(`errors: ${[...counts].map(([kind, n]) => `${kind} ${n}`).join(', ')}`);
  for (const { id, kind, gold, found, text } of mistakes.slice(0, limit)) {
    console.log(`${kind}\t${id}\t${gold ?? ''} → ${found ?? ''}\t${text.replace(/\s+/g, ' ')}`);
  }
}
