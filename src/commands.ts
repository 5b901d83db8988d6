import { Command, CommanderError } from 'commander';
import type { BuildOptions, BuildReport } from './build.ts';
import { type Effects, realEffects } from './effects.ts';
import { rebuild } from './rebuild.ts';
import type { Severity } from './records/diagnostic.ts';
import { formatDiagnostics, formatSummary, makeProgressView } from './report.ts';
import { readVersion } from './version.ts';

/** What the commands share, as commander reads it. */
interface Arguments {
  readonly input: string;
  readonly output: string;
  readonly baseUrl?: string;
  readonly archives?: boolean;
  /** False for `--no-extract`. */
  readonly extract?: boolean;
  readonly templates?: string;
  /** False for `--no-cache`. */
  readonly cache: string | false;
  readonly workers?: string;
  readonly strict?: boolean;
  readonly quiet?: boolean;
  readonly json?: boolean;
}

/**
 * Runs one command line.
 * @param words what follows `cuttings`: `['build', '--input', 'clips']`
 * @returns the exit code: 0 when all went well, 1 when there was an error (a clip was rejected, or nothing could be
 *   published) or, with `--strict`, anything to warn of, 2 when the command line is wrong
 */
export async function run(words: readonly string[], effects: Effects = realEffects): Promise<number> {
  let code = 0;
  const program = makeProgram(effects, (result) => {
    code = result;
  });
  try {
    await program.parseAsync(words, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    effects.err(`error: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    return 1;
  }
}

function makeProgram(effects: Effects, exit: (code: number) => void): Command {
  const program = new Command('cuttings')
    .description('Makes a linked, citable, dated, searchable website out of a folder of news clips.')
    .version(readVersion())
    .exitOverride()
    .configureOutput({
      writeOut: (text) => effects.out(text.trimEnd()),
      writeErr: (text) => effects.err(text.trimEnd()),
    });
  withFolders(program.command('build').description('build the site'), true)
    .option('--quiet', 'say nothing but errors')
    .option('--json', 'print the result as JSON')
    .action(async (options: Arguments) => exit(await runBuild(options, options.output, effects)));
  withFolders(
    program.command('check').description('read every clip and check every page, write nothing'),
    false,
  )
    .option('--quiet', 'say nothing but errors')
    .option('--json', 'print the result as JSON')
    .action(async (options: Arguments) => exit(await runBuild(options, null, effects)));
  withFolders(
    program.command('dev').description('build, serve on this machine, rebuild on every change'),
    true,
  )
    .option('--port <number>', 'where to serve', '4321')
    .action(async (options: Arguments & { port: string }) => {
      const { dev } = await import('./dev.ts');
      exit(await dev({ ...folders(options), output: options.output, port: Number(options.port) }, effects));
    });
  program
    .command('inspect')
    .description('print what was read out of one clip, with the rule behind every fact, as JSON')
    .argument('<file>', 'a clip')
    .option('--input <folder>', 'folder whose archive.yaml holds', 'seeds')
    .action(async (file: string, options: { input: string }) =>
      exit(await inspect(file, options.input, effects)),
    );
  return program;
}

function withFolders(command: Command, writes: boolean): Command {
  command.option('--input <folder>', 'folder of clips', 'seeds');
  if (writes) command.option('--output <folder>', 'folder of the site', 'public');
  return command
    .option('--base-url <address>', 'where the site will stand, for feeds and canonical links')
    .option('--archives', 'also make ZIP files of the archive, of every story and of every person')
    .option('--no-extract', 'look for nothing in the texts: names are those in front matter and metadata')
    .option('--templates <folder>', 'templates that take the place of the built-in ones, file by file')
    .option('--cache <folder>', 'what to keep between builds', '.cache')
    .option('--no-cache', 'read every clip anew')
    .option('--workers <number>', 'threads that read clips (default: as many as pay)')
    .option('--strict', 'fail when there is anything to warn of');
}

async function runBuild(options: Arguments, output: string | null, effects: Effects): Promise<number> {
  const silent = options.quiet === true || options.json === true;
  const progress = silent ? null : await makeProgressView(effects);
  const request: BuildOptions = { ...folders(options), output, onProgress: progress?.update };
  const report = await rebuild(request, effects).finally(() => progress?.end());
  if (options.json) effects.out(JSON.stringify(report, null, 2));
  else {
    const least: Severity = output === null ? 'info' : options.quiet ? 'error' : 'warning';
    for (const line of formatDiagnostics(report.diagnostics, options.input, least)) effects.err(line);
    if (!options.quiet)
      for (const line of formatSummary(report.summary, output ?? 'check')) effects.out(line);
  }
  return exitCode(report, options.strict === true);
}

/** What commander read, as `build` wants it. */
function folders({
  input,
  output,
  baseUrl,
  archives,
  extract,
  templates,
  cache,
  workers,
}: Arguments): BuildOptions {
  return {
    input,
    output,
    baseUrl,
    archives,
    extract: extract === false ? false : undefined,
    templates,
    cache: cache === false ? undefined : cache,
    workers: workers === undefined ? undefined : Number(workers),
  };
}

function exitCode({ published, diagnostics }: BuildReport, strict: boolean): number {
  const faulty = diagnostics.some(
    ({ severity }) => severity === 'error' || (strict && severity === 'warning'),
  );
  return published && !faulty ? 0 : 1;
}

async function inspect(file: string, input: string, effects: Effects): Promise<number> {
  const [{ loadSettings }, { parseClips }] = await Promise.all([
    import('./config.ts'),
    import('./record.ts'),
  ]);
  let bytes: Uint8Array;
  try {
    bytes = effects.disk.readFileSync(file);
  } catch (error) {
    effects.err(`error: ${file} cannot be read (${(error as NodeJS.ErrnoException).code}): check the path`);
    return 1;
  }
  const { value } = loadSettings({ input }, effects.disk);
  const records = parseClips({ path: file, bytes }, value);
  effects.out(JSON.stringify(records.length === 1 ? records[0] : records, null, 2));
  return records.some(({ diagnostics }) => diagnostics.some(({ severity }) => severity === 'error')) ? 1 : 0;
}
