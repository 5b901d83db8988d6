import type { SiteChecker } from './check/index.ts';
import type { Disk } from './effects.ts';
import { sharedPages } from './pages/index.ts';
import { portionsOf } from './pages/portion.ts';
import type { Site } from './pages/site.ts';
import { makePress, type PressOptions, type Printed } from './press.ts';
import { type Order, PrintRoom } from './print-room.ts';
import type { Standing } from './publish/index.ts';
import { digest } from './publish/manifest.ts';
import type { OutputFile } from './records/output.ts';
import { createRenderer } from './render/index.ts';
import { codeVersion } from './rules-version.ts';
import type { Stopwatch } from './stopwatch.ts';

/** The code that makes pages. */
const PRINTING = ['pages', 'render', 'check', 'publish', 'text'];

export interface PrintOptions extends PressOptions {
  /** Threads besides this one, 0 for none; by default as many as pay. */
  readonly workers?: number | undefined;
  readonly checker: SiteChecker;
  readonly standing: Standing;
  readonly watch: Stopwatch;
}

/**
 * The site's files, checked, one at a time: assets, pages, data and feeds. Pages whose data is as it was in the last
 * build keep their files: of an article, its portion of the archive; of any other page, what it shows. The rest is
 * printed in threads, while this one brings together what the next pages show.
 */
export async function* printSite(site: Site, options: PrintOptions, disk: Disk): AsyncGenerator<OutputFile> {
  const { folders, settings, checker, standing, watch, workers } = options;
  watch.enter('render');
  const renderer = createRenderer(folders, settings, disk);
  const made = JSON.stringify([codeVersion(PRINTING, disk), renderer.look, settings]);

  /** An order for what must be printed; null for what stands. */
  const toOrder = (data: object): Order | null => {
    const copy = JSON.stringify(data);
    const key = digest(made + copy);
    const kept = standing.keep(key);
    for (const path of kept ?? []) checker.keep(path);
    return kept ? null : { key, copy };
  };
  const portions = portionsOf(site);
  const nextArticle = (): Order | undefined => {
    for (;;) {
      const { value, done } = portions.next();
      if (done) return undefined;
      const order = toOrder(value);
      if (order) return order;
    }
  };
  const press = makePress(renderer, settings);
  const room = new PrintRoom(nextArticle, press, { folders, settings }, workers);

  const checked = (file: OutputFile): OutputFile => {
    watch.enter('check');
    checker.add(file);
    watch.enter('publish');
    return file;
  };
  const handedOver = function* (printed: readonly Printed[]): Generator<OutputFile> {
    for (const { file, inspected } of printed) {
      watch.enter('check');
      checker.take(inspected);
      watch.enter('publish');
      yield file;
    }
  };
  try {
    for (const file of renderer.assets) yield checked(file);
    watch.enter('pages');
    await room.open();
    for (const page of sharedPages(site)) {
      if (!('template' in page)) yield checked(page);
      const order = 'template' in page ? toOrder(page) : null;
      watch.enter('print');
      yield* handedOver(await room.take(order));
      watch.enter('pages');
    }
    watch.enter('print');
    for (let rest = await room.next(); rest; rest = await room.next()) {
      yield* handedOver(rest);
      watch.enter('print');
    }
  } finally {
    await room.close();
  }
}
