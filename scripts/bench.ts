import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { makeCorpus } from './corpus.ts';

// npm run bench -- --articles 1000 [--hugo path/to/hugo/site]: what an archive of that size costs on this machine.
// With a Hugo site of as many articles and `hugo` on the path, its build stands beside in the same run.
const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '1000' },
    hugo: { type: 'string' },
    seed: { type: 'string', default: '1' },
  },
});
const articles = Number(values.articles);
const folder = mkdtempSync(join(tmpdir(), 'cuttings-bench-'));
const [input, output, cache] = ['clips', 'site', 'cache'].map((name) => join(folder, name)) as [
  string,
  string,
  string,
];
mkdirSync(input);

const corpus = makeCorpus(articles, Number(values.seed));
let tokens = 0;
for (const { file, text } of corpus) {
  tokens += text.split(/\s+/).length;
  writeFileSync(join(input, file), text);
}

interface Run {
  readonly name: string;
  readonly wall: number;
  readonly cpu: number;
}

/** Runs a command to its end; wall and processor seconds (of it and its children) as the system counted them. */
function measure(name: string, command: string, args: readonly string[]): Run {
  const program = `
    import { spawnSync } from 'node:child_process';
    const started = performance.now();
    const { status, stderr } = spawnSync(${JSON.stringify(command)}, ${JSON.stringify(args)}, { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    const wall = (performance.now() - started) / 1000;
    const { readFileSync } = await import('node:fs');
    const ticks = readFileSync('/proc/self/stat', 'utf8').split(') ')[1].split(' ');
    console.log(JSON.stringify({ wall, cpu: (Number(ticks[13]) + Number(ticks[14])) / 100 }));`;
  const time = spawnSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' });
  if (time.status !== 0) throw new Error(time.stderr);
  const { wall, cpu } = JSON.parse(time.stdout) as { wall: number; cpu: number };
  return { name, wall, cpu };
}

const node = process.execPath;
const options = ['--input', input, '--output', output, '--cache', cache, '--quiet'];
const cuttings = (name: string) =>
  measure(name, node, [...process.execArgv, 'src/cli.ts', 'build', ...options]);

const runs: Run[] = [cuttings('cold'), cuttings('nothing changed')];
const first = corpus[0]!;
writeFileSync(join(input, first.file), `${first.text}\nOne more paragraph stands here now.\n`);
runs.push(cuttings('one edit'));
if (values.hugo) {
  const target = join(folder, 'hugo');
  runs.push(measure('Hugo, cold', 'hugo', ['--source', values.hugo, '--destination', target, '--quiet']));
}

const files = readdirSync(output, { recursive: true, withFileTypes: true }).filter((entry) =>
  entry.isFile(),
).length;
const cold = runs[0]!;
console.log(`${articles} articles, ${tokens} words, ${files} files; node ${process.version}`);
console.log('run                 wall s   cpu s   articles/s   words/s');
for (const { name, wall, cpu } of runs) {
  const cells = [wall.toFixed(2), cpu.toFixed(2), (articles / wall).toFixed(0), (tokens / wall).toFixed(0)];
  console.log(name.padEnd(18), ...cells.map((cell, index) => cell.padStart([8, 7, 12, 9][index]!)));
}
const hugo = runs.find(({ name }) => name.startsWith('Hugo'));
if (hugo)
  console.log(
    `cold / Hugo: ${(cold.wall / hugo.wall).toFixed(1)} by the wall, ${(cold.cpu / hugo.cpu).toFixed(1)} by the processor`,
  );
rmSync(folder, { recursive: true, force: true });
