import { createHash } from 'node:crypto';
import type { OutputFile, Page } from '../records/output.ts';
import type { BodyBlock, Frame, Phrase } from '../records/page.ts';
import type { Settings } from '../records/settings.ts';
import type { EdtfDate } from '../records/span.ts';
import { linksFrom, relativePath, rootPath } from '../text/addresses.ts';
import { datetimePoint } from '../text/datetime.ts';
import { type Assets, nameAssets } from './assets.ts';
import { renderBody } from './body.ts';
import { type DateSpeech, makeDateSpeech } from './dates.ts';
import { makeRuleSpeech } from './rules.ts';
import { compileTemplates } from './templates.ts';
import { readTheme, type Theme, type ThemeDisk } from './theme.ts';
import { makeSpeech, type Values, type Words } from './words.ts';

export { readTheme, type Theme } from './theme.ts';

export interface Renderer {
  /** The page as a file. Throws on a fault of a template, with its name; never on the content of a clip. */
  readonly render: (page: Page) => OutputFile;
  /** Tells these templates, words and assets from others. */
  readonly look: string;
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
  const eta = compileTemplates(theme.templates);
  const speech = makeSpeech(settings.language, theme.words);
  const dates = makeDateSpeech(speech);
  const everywhere: Omit<Help, keyof PageHelp> = {
    settings,
    language: speech.language,
    t: speech.t,
    phrase: speech.phrase,
    words: speech.words,
    rule: makeRuleSpeech(speech),
    date: dates.words,
    rangeEnds: dates.ends,
    longDate: dates.long,
    dayDate: dates.day,
    monthName: dates.month,
    dayOfYear: dates.dayOfYear,
    weekdays: dates.weekdays,
    datetime: datetimePoint,
    hashOf: (text) => `sha256-${createHash('sha256').update(text).digest('base64')}`,
    json: (value) => JSON.stringify(value).replaceAll('<', '\\u003c'),
  };
  // Links of a page shown at any address start at the root of the site, not of the host.
  const root = rootPath(settings.baseUrl);
  const shared = new Map<string, string>();

  const helpOn = (path: string, rooted: boolean): PageHelp => {
    const href = rooted ? (to: string) => root + relativePath('index.html', to) : linksFrom(path);
    const asset = (name: string): string => href(assets.pathOf(name));
    const region = rooted ? '/' : regionOf(path);
    return {
      path,
      href,
      asset,
      blocks: (blocks) => renderBody(blocks, href),
      shared: (partial, data = {}) => {
        const key = `${region} ${partial} ${JSON.stringify(data)}`;
        let html = shared.get(key);
        if (html === undefined) {
          html = eta.render(partial, { ...everywhere, path, href, asset, ...data });
          shared.set(key, html);
        }
        return html;
      },
    };
  };
  const render = (page: Page): OutputFile => {
    const { frame } = page.data as { readonly frame: Frame };
    const it = withHelp(page.data as object, everywhere, helpOn(page.path, frame.rooted === true));
    return { path: page.path, content: `${eta.render(`@pages/${page.template}`, it).trim()}\n` };
  };
  const names = assets.files.map(({ path }) => path);
  const look = createHash('sha256').update(JSON.stringify([[...theme.templates], [...theme.words], names]));
  return { render, look: look.digest('hex'), assets: assets.files };
}

/**
 * What a template sees of a page: its data and all the help. Written out, because an object that is one literal keeps a
 * shape, by which the templates find what is in it; put together by key it would be a table.
 */
function withHelp(data: object, everywhere: Omit<Help, keyof PageHelp>, page: PageHelp): Help {
  return {
    ...data,
    settings: everywhere.settings,
    language: everywhere.language,
    t: everywhere.t,
    phrase: everywhere.phrase,
    words: everywhere.words,
    rule: everywhere.rule,
    date: everywhere.date,
    rangeEnds: everywhere.rangeEnds,
    longDate: everywhere.longDate,
    dayDate: everywhere.dayDate,
    monthName: everywhere.monthName,
    dayOfYear: everywhere.dayOfYear,
    weekdays: everywhere.weekdays,
    datetime: everywhere.datetime,
    hashOf: everywhere.hashOf,
    json: everywhere.json,
    path: page.path,
    href: page.href,
    asset: page.asset,
    blocks: page.blocks,
    shared: page.shared,
  };
}

/** Pages of one region have the same links to any page outside it and to its top. */
function regionOf(path: string): string {
  const folders = path.split('/').length - 1;
  return folders < 2 ? path : `${path.slice(0, path.indexOf('/'))} ${folders}`;
}

/** What the templates of one page have. */
interface PageHelp {
  readonly path: string;
  /** A link from this page to an address below the site root. */
  readonly href: (path: string) => string;
  readonly asset: (name: string) => string;
  /** The HTML of a clip's blocks: with `json`, all that a template may put out unescaped. */
  readonly blocks: (blocks: readonly BodyBlock[]) => string;
  /** A partial that shows nothing but this data, made once for all pages from which its links are the same. */
  readonly shared: (partial: string, data?: object) => string;
}

/** What every template has beside the page's own data (`it.href`, `it.t` …). */
export interface Help extends PageHelp {
  readonly settings: Settings;
  readonly language: string;
  readonly t: (key: string, values?: Values) => string;
  readonly phrase: (phrase: Phrase | undefined) => string;
  /** Word entries for a script of the page. */
  readonly words: (keys: readonly string[]) => Words;
  /** A rule's name in plain words. */
  readonly rule: (rule: string) => string;
  readonly date: (edtf: EdtfDate) => string;
  /** The ends of a range, to be marked up one by one. */
  readonly rangeEnds: DateSpeech['ends'];
  readonly longDate: (edtf: EdtfDate) => string;
  readonly dayDate: (edtf: EdtfDate) => string;
  readonly monthName: (month: number) => string;
  readonly dayOfYear: (edtf: EdtfDate) => string;
  readonly weekdays: readonly { readonly short: string; readonly long: string }[];
  readonly datetime: (edtf: EdtfDate) => string | null;
  /** Names an inline style in a content security policy. */
  readonly hashOf: (text: string) => string;
  /** JSON that cannot end the script element it stands in. */
  readonly json: (value: unknown) => string;
}
