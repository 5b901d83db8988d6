import { createHash } from 'node:crypto';
import { Eta } from 'eta/core';
import type { OutputFile, Page } from '../records/output.ts';
import type { BodyBlock, Frame, Phrase } from '../records/page.ts';
import type { Settings } from '../records/settings.ts';
import type { EdtfDate } from '../records/span.ts';
import { relativePath } from '../text/addresses.ts';
import { datetimePoint } from '../text/datetime.ts';
import { type Assets, nameAssets } from './assets.ts';
import { renderBody } from './body.ts';
import { makeDateSpeech } from './dates.ts';
import { explainRule } from './rules.ts';
import { readTheme, type Theme, type ThemeDisk } from './theme.ts';
import { makeSpeech, type Values, type Words } from './words.ts';

export { readTheme, type Theme } from './theme.ts';

export interface Renderer {
  /** The page as a file. Throws on a fault of a template, with its name; never on the content of a clip. */
  readonly render: (page: Page) => OutputFile;
  /** Style, scripts and type faces. */
  readonly assets: readonly OutputFile[];
}

/** Reads the templates folders (later ones override earlier ones, file by file) and compiles every template once. */
export function createRenderer(folders: readonly string[], settings: Settings, disk: ThemeDisk): Renderer {
  const theme = readTheme(folders, disk);
  return makeRenderer(theme, nameAssets(theme, disk), settings);
}

/** The renderer of a theme that has been read. */
export function makeRenderer(theme: Theme, assets: Assets, settings: Settings): Renderer {
  const eta = new Eta({ autoTrim: [false, 'nl'], cache: true });
  for (const [name, source] of theme.templates) eta.loadTemplate(`@${name}`, source);
  const speech = makeSpeech(settings.language, theme.words);
  const dates = makeDateSpeech(speech);
  // Links of a page shown at any address start at the root of the site, not of the host.
  const root = settings.baseUrl === null ? '/' : new URL(settings.baseUrl).pathname;

  const render = (page: Page): OutputFile => {
    const { frame } = page.data as { readonly frame: Frame };
    const href = frame.rooted
      ? (path: string) => root + relativePath('index.html', path)
      : (path: string) => relativePath(page.path, path);
    const help: Help = {
      settings,
      language: speech.language,
      path: page.path,
      href,
      asset: (name) => href(assets.pathOf(name)),
      t: speech.t,
      phrase: speech.phrase,
      words: speech.words,
      rule: (rule) => explainRule(rule, speech),
      date: dates.words,
      longDate: dates.long,
      dayDate: dates.day,
      monthName: dates.month,
      dayOfYear: dates.dayOfYear,
      weekdays: dates.weekdays,
      datetime: datetimePoint,
      blocks: (blocks) => renderBody(blocks, href),
      hashOf: (text) => `sha256-${createHash('sha256').update(text).digest('base64')}`,
      json: (value) => JSON.stringify(value).replaceAll('<', '\\u003c'),
    };
    const data = { ...(page.data as object), ...help };
    return { path: page.path, content: `${eta.render(`@pages/${page.template}`, data).trim()}\n` };
  };
  return { render, assets: assets.files };
}

/** What every template has beside the page's own data (`it.href`, `it.t` …). */
export interface Help {
  readonly settings: Settings;
  readonly language: string;
  readonly path: string;
  /** A link from this page to an address below the site root. */
  readonly href: (path: string) => string;
  readonly asset: (name: string) => string;
  readonly t: (key: string, values?: Values) => string;
  readonly phrase: (phrase: Phrase | undefined) => string;
  /** Word entries for a script of the page. */
  readonly words: (keys: readonly string[]) => Words;
  /** A rule's name in plain words. */
  readonly rule: (rule: string) => string;
  readonly date: (edtf: EdtfDate) => string;
  readonly longDate: (edtf: EdtfDate) => string;
  readonly dayDate: (edtf: EdtfDate) => string;
  readonly monthName: (month: number) => string;
  readonly dayOfYear: (edtf: EdtfDate) => string;
  readonly weekdays: readonly { readonly short: string; readonly long: string }[];
  readonly datetime: (edtf: EdtfDate) => string | null;
  /** The HTML of a clip's blocks: with `json`, all that a template may put out unescaped. */
  readonly blocks: (blocks: readonly BodyBlock[]) => string;
  /** Names an inline style in a content security policy. */
  readonly hashOf: (text: string) => string;
  /** JSON that cannot end the script element it stands in. */
  readonly json: (value: unknown) => string;
}
