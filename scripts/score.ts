/**
 * Prints how right the extraction is on a file of gold answers, beside a baseline in the same run:
 *
 *     npm run score -- dates GOLD.jsonl [options of that measure]
 *
 * Every module in `score/` is one measure and exports `run(argv)`.
 */
import { readdirSync } from 'node:fs';

const folder = new URL('./score/', import.meta.url);
const measures = readdirSync(folder)
  .filter((file) => file.endsWith('.ts') && !file.startsWith('_'))
  .map((file) => file.slice(0, -3))
  .sort();
const [measure, ...argv] = process.argv.slice(2);

if (measure === undefined || argv.length === 0 || !measures.includes(measure)) {
  console.error(`usage: npm run score -- ${measures.join('|')} GOLD.jsonl …`);
  process.exitCode = 2;
} else {
  const { run } = (await import(new URL(`${measure}.ts`, folder).href)) as {
    run(argv: readonly string[]): Promise<void> | void;
  };
  await run(argv);
}
