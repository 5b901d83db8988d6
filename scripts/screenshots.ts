/**
 * Builds the demonstration archive and takes the README's pictures of it:
 *
 *     npm run screenshots
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from '../src/build.ts';
import { openBrowser } from '../test/support/browser.ts';

type Scheme = 'light' | 'dark';
interface Shot {
  /** Name of the picture, without ending. */
  readonly name: string;
  /** Below the site's root; a last part that ends in `*` is the first folder that begins so. */
  readonly page: string;
  readonly width: number;
  readonly scheme: Scheme;
}

const shots: readonly Shot[] = [
  { name: 'timeline', page: 'index.html', width: 1280, scheme: 'light' },
  { name: 'article', page: 'articles/2024/04/inquiry-opens*/index.html', width: 1280, scheme: 'light' },
  { name: 'article-phone', page: 'articles/2024/04/inquiry-opens*/index.html', width: 360, scheme: 'dark' },
  { name: 'month', page: 'timeline/2023/12/index.html', width: 1280, scheme: 'light' },
  { name: 'people', page: 'people/index.html', width: 1280, scheme: 'light' },
  { name: 'places', page: 'places/index.html', width: 1280, scheme: 'dark' },
  { name: 'story', page: 'stories/marsh-lane-wall*/index.html', width: 1280, scheme: 'light' },
  { name: 'quote', page: 'quotes/247ebccc3255-251/index.html', width: 1280, scheme: 'light' },
  { name: 'about', page: 'about-this-archive/index.html', width: 1280, scheme: 'light' },
  { name: 'person', page: 'people/margaret-oduya/index.html', width: 1280, scheme: 'light' },
  { name: 'place', page: 'places/norwich/index.html', width: 1280, scheme: 'light' },
  { name: 'search', page: 'search/index.html?q=windowsill', width: 1280, scheme: 'light' },
];
const target = resolve('test/demo/screenshots');
const site = mkdtempSync(join(tmpdir(), 'cuttings-demo-'));

/** Completes the part of a path that ends in `*`. */
function find(page: string): string {
  const parts = page.split('/');
  const open = parts.findIndex((part) => part.endsWith('*'));
  if (open < 0) return page;
  const start = parts[open]!.slice(0, -1);
  const folder = readdirSync(join(site, ...parts.slice(0, open))).find((name) => name.startsWith(start));
  if (folder === undefined) throw new Error(`no page is called ${page}`);
  return parts.with(open, folder).join('/');
}

const browser = await openBrowser();
try {
  await build({ input: 'test/demo/seeds', output: site });
  for (const { name, page, width, scheme } of shots) {
    const tab = await browser.newPage({ viewport: { width, height: 800 }, colorScheme: scheme });
    // A page does not wait for its type faces; a picture does.
    await tab.route('**/site.*.css', async (route) => {
      const path = fileURLToPath(route.request().url());
      const body = readFileSync(path, 'utf8').replaceAll('font-display: optional', 'font-display: block');
      await route.fulfill({ body, contentType: 'text/css' });
    });
    await tab.goto(new URL(find(page), `${pathToFileURL(site).href}/`).href);
    await tab.evaluate(() => document.fonts.ready);
    await tab.waitForTimeout(300); // search has answered
    await tab.screenshot({ path: join(target, `${name}.png`) });
    await tab.close();
  }
} finally {
  await browser.close();
  rmSync(site, { recursive: true, force: true });
}
