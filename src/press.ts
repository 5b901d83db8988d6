import { type Inspected, inspect } from './check/index.ts';
import type { Disk } from './effects.ts';
import { type Portion, portionPages } from './pages/portion.ts';
import { digest } from './publish/manifest.ts';
import type { OutputFile } from './records/output.ts';
import type { Settings } from './records/settings.ts';
import { createRenderer } from './render/index.ts';

/** What the pages of an article are made with, besides its portion of the archive. */
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

/** Prints the pages of one article, given its portion as JSON: a pure function of both portion and options. */
export type Press = (portion: string) => Printed[];

/** Reads the templates once; the press throws on a fault of theirs, never on the content of a clip. */
export function setUpPress({ folders, settings }: PressOptions, disk: Disk): Press {
  const renderer = createRenderer(folders, settings, disk);
  return (portion) =>
    Array.from(portionPages(JSON.parse(portion) as Portion, settings), (page): Printed => {
      const { path, content } = 'template' in page ? renderer.render(page) : page;
      const file = { path, content, digest: digest(content) };
      return { file, inspected: inspect(file) };
    });
}
