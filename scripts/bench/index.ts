import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { BuildReport } from '../../src/build.ts';
import { type CorpusClip, makeCorpus } from './corpus.ts';
import { layOutHugo } from './hugo.ts';
import { type Cost, measure, measureEdits, middle, monthOf } from './measure.ts';
import { perCore } from './one-core.ts';
import { committedRatios, keepRatios, type Ratios } from './ratios.ts';
import { printCosts, printRates, printRatios, printStages } from './tables.ts';

// npm run bench -- --articles 1000: what an archive of that size costs on this machine, from the command that a user
// gives. With --hugo SITE (and --hugo-binary) Hugo builds the same articles in the same run, with that site's templates.
// --commit-ratios keeps this run's ratios for the next ones to be compared with.
const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    hugo: { type: 'string' },
    'hugo-binary': { type: 'string', default: 'hugo' },
    'commit-ratios': { type: 'boolean', default: false },
  },
});
const articles = Number(values.articles);
const seed = Number(values.seed);
/** A large build is long enough to be measured once. */
const rounds = articles > 2000 ? 1 : 3;
const folder = mkdtempSync(join(tmpdir(), 'cuttings-bench-'));
const command = 'scripts/run.mjs';
const rows: [name: string, cost: Cost][] = [];

/** Folders of one archive: its clips, its site and its cache. */
function places(name: string, input = join(folder, name, 'clips')) {
  return { input, output: join(folder, name, 'site'), cache: join(folder, name, 'cache') };
}

function optionsOf({ input, output, cache }: ReturnType<typeof places>): string[] {
  return ['--input', input, '--output', output, '--cache', cache];
}

async function build(where: ReturnType<typeof places>): Promise<Cost & { readonly report: BuildReport }> {
  const cost = await measure(process.execPath, [command, 'build', '--json', ...optionsOf(where)]);
  return { ...cost, report: JSON.parse(cost.output) as BuildReport };
}

async function tell<T extends Cost>(
  name: string,
  runs: number,
  run: (round: number) => Promise<T>,
): Promise<T> {
  const costs: T[] = [];
  for (let round = 0; round < runs; round += 1) costs.push(await run(round));
  const cost = { ...costs[0]!, ...middle(costs) };
  rows.push([name, cost]);
  return cost;
}

function writeClips(input: string, clips: Iterable<CorpusClip>): number {
  mkdirSync(input, { recursive: true });
  let words = 0;
  for (const { name, text } of clips) {
    writeFileSync(join(input, `${name}.txt`), text);
    words += text.split(/\s+/).length;
  }
  return words;
}

/** Three samples, cold and with everything known: the cost of starting. */
async function benchStart(): Promise<void> {
  await measure(process.execPath, [command, '--version']); // bundles, if need be
  const where = (round: number) => places(`samples-${round}`, 'seeds');
  await tell('three samples, cold', 3, (round) => build(where(round)));
  await tell('three samples, nothing changed', 3, (round) => build(where(round)));
}

async function benchArchive(): Promise<{
  ratios: Record<string, number>;
  cold: Awaited<ReturnType<typeof build>>;
}> {
  const where = (round: number) => places(`archive-${round}`, join(folder, 'clips'));
  const here = where(rounds - 1);
  const words = writeClips(here.input, makeCorpus(articles, seed));
  console.log(
    `${articles} clips of ${words} words; ${availableParallelism()} cores, Node ${process.versions.node}\n`,
  );
  const cold = await tell('cold', rounds, (round) => build(where(round)));
  const same = await tell('nothing changed', 3, () => build(here));
  const clip = join(here.input, readdirSync(here.input)[articles >> 1]!);
  const text = readFileSync(clip, 'utf8');
  const edit = await tell('one edit, fresh process', rounds, (round) => {
    writeFileSync(clip, `${text}\nEdit ${round} was made.\n`);
    return build(here);
  });
  const month = monthOf(here.output, text);
  const seconds = await measureEdits([command, 'dev', '--port', '0', ...optionsOf(here)], clip, month);
  rows.push(['one edit in dev, to page on disk', { wall: seconds, cpu: null, peak: null, output: '' }]);
  const small = Math.max(1, Math.round(articles / 10));
  const tenth = places('tenth');
  writeClips(tenth.input, makeCorpus(small, seed));
  const before = await tell(`cold, ${small} clips`, articles > 20_000 ? 1 : 3, (round) =>
    build({ ...tenth, output: `${tenth.output}-${round}`, cache: `${tenth.cache}-${round}` }),
  );
  const ratios: Record<string, number> = {
    'nothing changed / cold': same.wall / cold.wall,
    'one edit / cold': edit.wall / cold.wall,
    'one edit in dev / cold': seconds / cold.wall,
  };
  if (cold.cpu !== null && before.cpu !== null)
    ratios['growth: processor per clip / a tenth of the clips'] = cold.cpu / articles / (before.cpu / small);
  return { ratios, cold };
}

async function benchHugo(site: string, cold: Cost, edit: Cost): Promise<Ratios> {
  const [source, output] = [join(folder, 'hugo'), join(folder, 'hugo-site')];
  layOutHugo(site, source, makeCorpus(articles, seed));
  const hugo = await tell('Hugo, cold', rounds, (round) =>
    measure(values['hugo-binary'], ['--source', source, '--destination', `${output}-${round}`, '--quiet']),
  );
  return {
    'cold / Hugo cold': cold.wall / hugo.wall,
    ...(cold.cpu !== null && hugo.cpu ? { 'cold / Hugo cold, processor': cold.cpu / hugo.cpu } : {}),
    ...(cold.peak !== null && hugo.peak ? { 'memory / Hugo': cold.peak / hugo.peak } : {}),
    'one edit / Hugo': edit.wall / hugo.wall,
  };
}

await benchStart();
const { ratios, cold } = await benchArchive();
const edit = rows.find(([name]) => name.startsWith('one edit, fresh'))![1];
const all = { ...ratios, ...(values.hugo ? await benchHugo(values.hugo, cold, edit) : {}) };
const { summary } = cold.report;
printCosts(rows);
printStages(summary, cold.wall);
printRates(perCore([...makeCorpus(200, seed)]));
printRatios(all, committedRatios(articles));
if (values['commit-ratios']) keepRatios(articles, all);
rmSync(folder, { recursive: true, force: true });
