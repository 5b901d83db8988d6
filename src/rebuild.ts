import type { BuildOptions, BuildReport } from './build.ts';
import { type Effects, realEffects } from './effects.ts';
import { lastBuild } from './last-build.ts';
import { summarise } from './report.ts';

/**
 * Builds the archive as `build` does, unless its site stands already: then the report of the build that made it is
 * given again. Reading, annotating and rendering are loaded only when there is something to do, so a command that finds
 * nothing changed ends at once.
 */
export async function rebuild(options: BuildOptions, effects: Effects = realEffects): Promise<BuildReport> {
  const started = effects.now();
  const { input, output, cache, templates, baseUrl, archives, extract } = options;
  const last =
    cache === undefined || output === null
      ? null
      : lastBuild<BuildReport>({ input, output, cache, templates, baseUrl, archives, extract }, effects.disk);
  const known = last?.recall();
  if (known) {
    const { summary, diagnostics } = known.kept;
    const done = { ...summary, written: 0, unchanged: known.files, removed: 0, stages: {} };
    return { ...known.kept, summary: summarise(done, diagnostics, effects.now() - started) };
  }
  const { build } = await import('./build.ts');
  const report = await build(options, effects);
  if (report.published) last?.keep(report);
  return report;
}
