import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SiteChecker } from './check/index.ts';
import type { Disk } from './effects.ts';
import { sharedPages } from './pages/index.ts';
import { portionsOf } from './pages/portion.ts';
import type { Site } from './pages/site.ts';
import type { PressOptions } from './press.ts';
import { type Order, PrintRoom } from './print-room.ts';
import type { Standing } from './publish/index.ts';
import { digest } from './publish/manifest.ts';
import type { OutputFile } from './records/output.ts';
import { createRenderer } from './render/index.ts';
import { stamp } from './rules-version.ts';
import type { Stopwatch } from './stopwatch.ts';

export interface PrintOptions extends PressOptions {
  /** Threads besides this one, 0 for none; by default as many as pay. */
  readonly workers?: number | undefined;
  readonly checker: SiteChecker;
  readonly standing: Standing;
  readonly watch: Stopwatch;
}

/**
 * The site's files, checked, one at a time: assets, pages through their templates, data and feeds as they are. An
 * article whose portion of the archive is as it was in the last build keeps its files; the others are printed in
 * threads, while this one makes the pages that show many articles.
 */
export async function* printSite(site: Site, options: PrintOptions, disk: Disk): AsyncGenerator<OutputFile> {
  const { folders, settings, checker, watch, workers } = options;
  watch.enter('render');
  const renderer = createRenderer(folders, settings, disk);
  const room = new PrintRoom(
    changedPortions(site, options, renderer.look, disk),
    { folders, settings },
    disk,
    workers,
  );
  const checked = (file: OutputFile): OutputFile => {
    watch.enter('check');
    checker.add(file);
    watch.enter('publish');
    return file;
  };
  const handedOver = async function* (wait: boolean): AsyncGenerator<OutputFile, boolean> {
    watch.enter('print');
    const printed = await room.printed(wait);
    for (const { file, inspected } of printed ?? []) {
      watch.enter('check');
      checker.take(inspected);
      watch.enter('publish');
      yield file;
    }
    return printed !== null;
  };
  try {
    for (const file of renderer.assets) yield checked(file);
    await room.open();
    watch.enter('pages');
    for (const page of sharedPages(site)) {
      watch.enter('render');
      yield checked('template' in page ? renderer.render(page) : page);
      yield* handedOver(false);
      watch.enter('pages');
    }
    while (yield* handedOver(true));
  } finally {
    await room.close();
  }
}

/** The articles that must be printed; the others keep the files that they have. */
function* changedPortions(
  site: Site,
  { settings, checker, standing }: PrintOptions,
  look: string,
  disk: Disk,
): Generator<Order> {
  const made = JSON.stringify([printingVersion(disk), look, settings]);
  for (const cut of portionsOf(site)) {
    const portion = JSON.stringify(cut);
    const key = digest(made + portion);
    const kept = standing.keep(key);
    if (kept) for (const path of kept) checker.keep(path);
    else yield { key, portion };
  }
}

/** Tells one state of the code that makes pages from another. */
function printingVersion(disk: Disk): string {
  const home = fileURLToPath(new URL('.', import.meta.url));
  const rooms = ['pages', 'render', 'check', 'publish', 'text', '../package.json'];
  return stamp(
    rooms.map((room) => join(home, room)),
    disk,
  );
}
