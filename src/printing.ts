import type { SiteChecker } from './check/index.ts';
import type { Disk } from './effects.ts';
import { makeIndexes } from './indexing.ts';
import { Fingerprints } from './pages/fingerprints.ts';
import { sharedPages } from './pages/index.ts';
import { portionsOf } from './pages/portion.ts';
import { largeIndexes } from './pages/search/index.ts';
import type { Site } from './pages/site.ts';
import { makePress, type PressOptions, type Printed } from './press.ts';
import { type Order, PrintRoom } from './print-room.ts';
import type { Standing } from './publish/index.ts';
import type { OutputFile, Page, StagedFile } from './records/output.ts';
import { createRenderer } from './render/index.ts';
import { codeVersion } from './rules-version.ts';
import type { Stopwatch } from './stopwatch.ts';
import { digest } from './text/digests.ts';
import { aMoment } from './threads.ts';

/** The code that makes pages. */
const PRINTING = ['pages', 'render', 'check', 'publish', 'text'];

/** After so many parts that stand, or pages, threads get a moment. */
const TURN = 16;

export interface PrintOptions extends Omit<PressOptions, 'staged'> {
  /** Threads besides this one, 0 for none; by default as many as pay. */
  readonly workers?: number | undefined;
  readonly checker: SiteChecker;
  readonly standing: Standing;
  readonly watch: Stopwatch;
}

/**
 * The site's files, checked, one at a time: assets, pages, data and feeds. What is as it was in the last build keeps its
 * files: a part of the site, such as the pages of an article or of a person, where nothing changed that it is made from;
 * a page where it shows the same. The rest is printed in threads, while this one brings together what the next pages show.
 */
export async function* printSite(
  site: Site,
  options: PrintOptions,
  disk: Disk,
): AsyncGenerator<OutputFile | StagedFile> {
  const { folders, settings, checker, standing, watch, workers } = options;
  watch.enter('render');
  const renderer = createRenderer(folders, settings, disk);
  const made = digest(JSON.stringify([codeVersion(PRINTING, disk), renderer.look, settings]));

  const keyOf = (text: string): string => digest(made + text);
  const keep = (key: string, part = key): readonly string[] | null => {
    const kept = standing.keep(key, part);
    for (const path of kept ?? []) checker.keep(path);
    return kept;
  };
  const fingerprints = new Fingerprints(site);
  const portions = portionsOf(site, fingerprints);
  const nextArticle = (): Order | undefined => {
    for (;;) {
      const { value, done } = portions.next();
      if (done) return undefined;
      const part = keyOf(value.fingerprint);
      if (!keep(part)) return { part, copy: JSON.stringify(value.cut()) };
    }
  };
  /** An order for a page that must be printed; null for one that stands. */
  const toOrder = (page: Page, part: string | null): Order | null => {
    const copy = JSON.stringify(page);
    const key = keyOf(copy);
    if (keep(key, part ?? key)) return null;
    return part === null ? { part: key, copy } : { part, page: key, copy };
  };
  const pressed = { folders, settings, staged: standing.staged };
  const room = new PrintRoom(nextArticle, makePress(renderer, pressed, disk), pressed, workers);

  const checked = (file: OutputFile): OutputFile => {
    watch.enter('check');
    checker.add(file);
    watch.enter('publish');
    return file;
  };
  const handedOver = function* (printed: readonly Printed[]): Generator<StagedFile> {
    for (const { file, inspected } of printed) {
      watch.enter('check');
      checker.take(inspected);
      watch.enter('publish');
      yield file;
    }
  };
  let indexed: Promise<Printed[]> = Promise.resolve([]);
  try {
    for (const file of renderer.assets) yield checked(file);
    watch.enter('pages');
    const indexes = largeIndexes(site, (data) => fingerprints.of(data))
      .map(({ fingerprint, collection }) => ({ part: keyOf(fingerprint), collection }))
      .filter(({ part }) => !keep(part));
    indexed = makeIndexes(indexes, { ...pressed, workers }, disk);
    // It is awaited in the end: what goes wrong before that must not end the process.
    indexed.catch(() => {});
    await room.open();
    let parts = 0;
    for (const shared of sharedPages(site, fingerprints, { keyOf, keep, read: standing.read })) {
      parts += 1;
      if (parts % TURN === 0) await aMoment();
      if (shared === null) continue;
      const { output, part } = shared;
      if (!('template' in output)) yield checked(part === null ? output : { ...output, part });
      const order = 'template' in output ? toOrder(output, part) : null;
      watch.enter('print');
      yield* handedOver(await room.take(order));
      watch.enter('pages');
    }
    watch.enter('print');
    for (let rest = await room.next(); rest; rest = await room.next()) {
      yield* handedOver(rest);
      watch.enter('print');
    }
    yield* handedOver(await indexed);
  } finally {
    await indexed.catch(() => {});
    await room.close();
  }
}
