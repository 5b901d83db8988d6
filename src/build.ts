import { join, resolve as resolvePath } from 'node:path';
import { fileURLToPath } from 'node:url';
import { placeWithId } from './annotate/places/gazetteer.ts';
import { noCache, openCache } from './cache.ts';
import { catalogue } from './catalogue/index.ts';
import { SiteChecker } from './check/index.ts';
import { type ClipMemory, readClips } from './clips.ts';
import { loadSettings } from './config.ts';
import { noContents, openContents } from './contents.ts';
import { loadCuration } from './curation.ts';
import { type Disk, type Effects, realEffects } from './effects.ts';
import { listInput, sha256 } from './input.ts';
import type { Site } from './pages/site.ts';
import { printSite } from './printing.ts';
import { isDecided, type PublishReport, publish, type Standing } from './publish/index.ts';
import type { Diagnostic, Outcome } from './records/diagnostic.ts';
import type { OutputFile, StagedFile } from './records/output.ts';
import { countArchive, type Progress, type Summary, summarise } from './report.ts';
import { resolve } from './resolve/index.ts';
import { Stopwatch } from './stopwatch.ts';

export interface BuildOptions {
  /** Folder of clips. */
  readonly input: string;
  /** Folder of the site; null to make the whole site and write nothing. */
  readonly output: string | null;
  /** Where the site will stand, instead of what `archive.yaml` says. */
  readonly baseUrl?: string | undefined;
  /** Also the whole archive, every story and every person as a ZIP; else as `archive.yaml` says. */
  readonly archives?: boolean | undefined;
  /**
   * False to look for nothing in the texts: people, places and organisations are those of front matter and metadata.
   * Else as `archive.yaml` says.
   */
  readonly extract?: boolean | undefined;
  /** Folder of templates that take the place of Cuttings' own, file by file; `templates` in the input by default. */
  readonly templates?: string | undefined;
  /** Folder that keeps the reading of clips from one build to the next; none by default. */
  readonly cache?: string | undefined;
  /** What earlier builds of this process read; filled by this one. */
  readonly memory?: ClipMemory | undefined;
  /** Worker threads, 0 for none; by default as many as pay. */
  readonly workers?: number | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

export interface BuildReport {
  /** False when the output folder was left as it was: the diagnostics say why. */
  readonly published: boolean;
  readonly summary: Summary;
  /** Everything there is to say about settings, clips and pages. */
  readonly diagnostics: readonly Diagnostic[];
}

/** The templates that come with Cuttings: beside `src/`, and beside `dist/` in the package. */
export const ownTemplates = fileURLToPath(new URL('../templates', import.meta.url));

/**
 * Builds the archive: a folder of clips in, a website out. Nothing in the site depends on the clock, the locale, the
 * order of the folder or the machine.
 * @returns what was done; a clip that could not be read is in the diagnostics, and the rest of the archive is built.
 *   Rejects only on a fault of a template or of Cuttings itself; the last published site then stands unharmed.
 */
export async function build(options: BuildOptions, effects: Effects = realEffects): Promise<BuildReport> {
  const started = effects.now();
  const watch = new Stopwatch(effects.now);
  const finish = (published: boolean, diagnostics: readonly Diagnostic[], done: Partial<Summary> = {}) => {
    const summary = summarise({ ...done, stages: watch.stop() }, diagnostics, effects.now() - started);
    return { published, diagnostics, summary };
  };
  watch.enter('read, parse, annotate');

  const name = `clips-${sha256(Buffer.from(resolvePath(options.input))).slice(0, 12)}`;
  const contents = options.cache === undefined ? noContents : openContents(options.cache, name, effects.disk);
  const settings = loadSettings(options, effects.disk);
  const input = listInput(options.input, [options.output, options.templates], effects.disk);
  const curation = loadCuration(options.input, effects.disk);
  const before = [...settings.diagnostics, ...input.diagnostics, ...curation.diagnostics];
  if (before.some(stopsTheBuild)) return finish(false, before);

  const decided = { curation: curation.value, placeWithId };
  const cache = options.cache === undefined ? noCache : openCache(options.cache, name, effects.disk);
  const { memory, workers, onProgress } = options;
  const kept = { cache, contents, memory };
  const reading = { ...settings.value, curation: curation.value, ...kept, workers, onProgress };
  const clips = await readClips(input.value, reading, effects);
  contents.close();
  const unkept = cache.close();
  watch.enter('resolve');
  const resolved = resolve(clips.value, decided);
  const archive = catalogue({
    ...resolved.value,
    curation: curation.value,
    onStep: watch.enter,
    diagnostics: [...before, ...clips.diagnostics, ...resolved.diagnostics],
  });
  const site = await write({ catalogue: archive, settings: settings.value }, options, effects, watch);
  const told = [...archive.diagnostics, ...site.diagnostics, ...cacheFault(unkept, options)];
  return finish(site.value !== null, told, {
    ...countArchive(archive),
    ...site.value,
  });
}

/** Checks the files on their way to the output folder; a site that would load or run something foreign stays out. */
async function write(
  site: Site,
  { input, output, workers, onProgress, templates = join(input, 'templates') }: BuildOptions,
  effects: Effects,
  watch: Stopwatch,
): Promise<Outcome<PublishReport | null>> {
  const { disk } = effects;
  const checker = new SiteChecker();
  const folders = [ownTemplates, templates].filter((folder) => disk.existsSync(folder));
  const files = async function* (standing: Standing): AsyncGenerator<OutputFile | StagedFile> {
    let done = 0;
    const options = { folders, settings: site.settings, workers, checker, standing, watch };
    for await (const file of printSite(site, options, disk)) {
      yield file;
      done += 1;
      onProgress?.({ step: 'pages', done, total: null });
    }
    watch.enter('check');
    const found = checker.finish();
    watch.enter('publish');
    if (found.some(isError)) throw new Unfit('the site does not pass its check');
    // What is amiss now is to be said by the next build too, so that one looks at every page again.
    if (found.length > 0) standing.doubt();
  };
  try {
    const { value, diagnostics } = await publish(files, output, effects);
    return { value, diagnostics: [...checker.finish(), ...diagnostics] };
  } catch (error) {
    if (error instanceof Unfit) return { value: null, diagnostics: checker.finish() };
    if (isDiskError(error)) return { value: null, diagnostics: [diskFault(error, output, effects.disk)] };
    throw error;
  }
}

// The site is as good without it, so it is told beside the archive, not in it.
function cacheFault(fault: Error | null, { cache = '' }: BuildOptions): Diagnostic[] {
  if (fault === null) return [];
  return [
    {
      ruleId: 'cache/failed',
      severity: 'warning',
      reason: `what was read could not be kept for the next build (${fault.message})`,
      remedy: 'make room, choose another folder with --cache, or do without with --no-cache',
      file: cache,
    },
  ];
}

class Unfit extends Error {}

/** Without sound settings or an input folder there is no archive to build. */
function stopsTheBuild({ ruleId, severity, file }: Diagnostic): boolean {
  return (
    severity === 'error' && (ruleId.startsWith('settings/') || (ruleId === 'input/unreadable' && file === ''))
  );
}

function isError({ severity }: Diagnostic): boolean {
  return severity === 'error';
}

function isDiskError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}

// A full disk, an output folder that is a file or belongs to somebody else.
function diskFault(error: NodeJS.ErrnoException, output: string | null, disk: Disk): Diagnostic {
  const decided = output !== null && isDecided(output, disk);
  return {
    ruleId: 'publish/failed',
    severity: 'error',
    reason: `the site could not be written (${error.message})`,
    remedy: decided
      ? 'make room and build again, which completes the new site before anything else'
      : 'make room or choose another output folder; the last site stands as it was',
    file: output ?? '',
  };
}
