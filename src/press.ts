import { type Inspected, inspect } from './check/index.ts';
import type { Disk } from './effects.ts';
import { type Portion, portionPages } from './pages/portion.ts';
import { digest } from './publish/manifest.ts';
import type { OutputFile, Page } from './records/output.ts';
import type { Settings } from './records/settings.ts';
import { createRenderer, type Renderer } from './render/index.ts';
import { rootPath } from './text/addresses.ts';

/** What pages are made with besides their data. */
export interface PressOptions {
  /** Templates folders, later ones over earlier ones. */
  readonly folders: readonly string[];
  readonly settings: Settings;
}

/** A file ready for the output folder, and what the check saw in it. */
export interface Printed {
  readonly file: OutputFile;
  readonly inspected: Inspected;
}

/**
 * Prints one page, or all pages of one article: given the page's data or the article's portion of the archive, as JSON.
 * A pure function of it and the options.
 */
export type Press = (copy: string) => Printed[];

/** Reads the templates once, for a thread that has no press yet. */
export function setUpPress({ folders, settings }: PressOptions, disk: Disk): Press {
  return makePress(createRenderer(folders, settings, disk), settings);
}

/** A press that prints with this renderer; it throws on a fault of a template, never on the content of a clip. */
export function makePress(renderer: Renderer, settings: Settings): Press {
  const root = rootPath(settings.baseUrl);
  return (text) => {
    const copy = JSON.parse(text) as Portion | Page;
    const pages = 'template' in copy ? [copy] : portionPages(copy, settings);
    return Array.from(pages, (page): Printed => {
      const { path, content } = 'template' in page ? renderer.render(page) : page;
      const file = { path, content, digest: digest(content) };
      return { file, inspected: inspect(file, root) };
    });
  };
}
