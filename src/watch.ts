import { basename, resolve } from 'node:path';
import { watch as watchFiles } from 'chokidar';
import { type BuildOptions, type BuildReport, build, ownTemplates } from './build.ts';
import { ClipMemory } from './clips.ts';
import type { Effects } from './effects.ts';

export interface Watch {
  /** Stops watching, and waits for a build that runs. */
  readonly close: () => Promise<void>;
}

/** What a build in watch mode ended with: a report, or the fault that kept it from ending. */
export type Built = { readonly report: BuildReport } | { readonly fault: Error };

/** Changes that come this close together (in milliseconds) are built at once: an editor saves in several steps. */
const together = 40;

/**
 * Builds, and builds again whenever a clip, a setting, a curator's decision or a template changes. One build runs at a
 * time; changes during a build start one more after it. What was read stays in memory, so a build after an edit reads what
 * was edited.
 * @param onBuilt told of every build, the first included; a fault of one build does not end the watch
 */
export async function watch(
  options: BuildOptions,
  onBuilt: (built: Built) => void,
  effects: Effects,
): Promise<Watch> {
  const memory = new ClipMemory();
  let running: Promise<void> | null = null;
  let pending = false;
  let timer: NodeJS.Timeout | undefined;

  const buildOnce = async (): Promise<void> => {
    try {
      onBuilt({ report: await build({ ...options, memory }, effects) });
    } catch (error) {
      onBuilt({ fault: error instanceof Error ? error : new Error(String(error)) });
    }
  };
  const start = (): void => {
    if (running) {
      pending = true;
      return;
    }
    running = buildOnce().finally(() => {
      running = null;
      if (pending) {
        pending = false;
        start();
      }
    });
  };

  const { input, templates = ownTemplates, output, cache } = options;
  const watched = [input, ownTemplates, templates].map((folder) => resolve(folder));
  const written = [output, cache].flatMap((folder) => (folder == null ? [] : resolve(folder)));
  const watcher = watchFiles(watched, {
    ignoreInitial: true,
    followSymlinks: false,
    // Hidden files are none of an archive, nor is what the build itself writes.
    ignored: (path) => written.includes(path) || (basename(path).startsWith('.') && !watched.includes(path)),
  });
  watcher.on('all', () => {
    clearTimeout(timer);
    timer = setTimeout(start, together);
  });
  await new Promise((ready) => watcher.once('ready', () => ready(null)));
  start();
  return {
    close: async () => {
      clearTimeout(timer);
      await watcher.close();
      pending = false;
      await running;
    },
  };
}
