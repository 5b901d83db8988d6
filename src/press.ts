import { type Inspected, inspect } from './check/index.ts';
import type { Disk } from './effects.ts';
import { type Portion, portionPages } from './pages/portion.ts';
import { makeStager } from './publish/staging.ts';
import type { OutputFile, Page, StagedFile } from './records/output.ts';
import type { Settings } from './records/settings.ts';
import { createRenderer, type Renderer } from './render/index.ts';
import { rootPath } from './text/addresses.ts';
import { digest } from './text/digests.ts';

/** What pages are made with besides their data. */
export interface PressOptions {
  /** Templates folders, later ones over earlier ones. */
  readonly folders: readonly string[];
  readonly settings: Settings;
  /** Folder in which files are staged; null to write nothing. */
  readonly staged: string | null;
}

/** A file that was staged for the output folder, and what the check saw in it. */
export interface Printed {
  readonly file: StagedFile;
  readonly inspected: Inspected;
}

/**
 * Prints one page, or all pages of one article: given the page's data or the article's portion of the archive, as JSON.
 * What it prints depends on that and the options alone. Throws when the disk takes no more.
 */
export type Press = (copy: string) => Printed[];

/** Reads the templates once, for a thread that has no press yet. */
export function setUpPress(options: PressOptions, disk: Disk): Press {
  return makePress(createRenderer(options.folders, options.settings, disk), options, disk);
}

/** A press that prints with this renderer; it throws on a fault of a template, never on the content of a clip. */
export function makePress(renderer: Renderer, options: Omit<PressOptions, 'folders'>, disk: Disk): Press {
  const stage = stagerOf(options, disk);
  return (text) => {
    const copy = JSON.parse(text) as Portion | Page;
    const pages = 'template' in copy ? [copy] : portionPages(copy, options.settings);
    return Array.from(pages, (page) => stage('template' in page ? renderer.render(page) : page));
  };
}

/** Stages files and looks at them, one at a time. Throws when the disk takes no more. */
export function stagerOf(
  { settings, staged }: Omit<PressOptions, 'folders'>,
  disk: Disk,
): (file: OutputFile) => Printed {
  const root = rootPath(settings.baseUrl);
  const stage = staged === null ? () => null : makeStager(staged, disk);
  return (file) => {
    const { path, content } = file;
    const fault = stage(path, content);
    return { file: { path, digest: digest(content), fault }, inspected: inspect(file, root) };
  };
}

/** A fault of the disk as plain data: of an error, another thread would get no more than the words. */
export type DiskError = Readonly<Pick<NodeJS.ErrnoException, 'message' | 'code' | 'syscall'>>;

/** What a thread delivers: what it made, or what the disk had against it. */
export function delivered<T>(make: () => T): T | DiskError {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    const { message, code, syscall } = error as NodeJS.ErrnoException;
    return { message, code, syscall };
  }
}
