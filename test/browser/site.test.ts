import fs from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build } from '../../src/build.ts';
import { openBrowserForTests } from '../support/browser.ts';
import { quietEffects, readSite } from '../support/folders.ts';
import { kindsWithout, pageOfEachKind, pagesOfNoKind } from '../support/page-kinds.ts';
import { openWebHost, type WebHost } from '../support/web-host.ts';

let browser: Browser;
let host: WebHost;
let pages: Map<string, string>;

const site = openBrowserForTests('site', (opened) => {
  browser = opened;
});

beforeAll(async () => {
  await build({ input: 'test/demo/seeds', output: site }, quietEffects());
  pages = pageOfEachKind(readSite(site));
  host = await openWebHost(site);
});

afterAll(() => host?.close());

/** Opens a page and tells what went wrong with it. */
async function visit(page: Page, address: string): Promise<string[]> {
  const faults: string[] = [];
  const inside = address.startsWith('file:') ? pathToFileURL(site).href : host.origin;
  page.removeAllListeners();
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('requestfailed', (request) => faults.push(`failed: ${request.url()}`));
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(inside) && !request.url().startsWith('data:'))
      faults.push(`outside: ${request.url()}`);
  });
  await page.goto(address, { waitUntil: 'load' });
  await page.waitForTimeout(30);
  return faults;
}

/** Opens every kind of page in one tab and gathers what `look` says of each. */
async function walk(
  addressOf: (file: string) => string,
  options: BrowserContextOptions,
  look: (page: Page, kind: string) => Promise<readonly string[]>,
): Promise<Record<string, readonly string[]>> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const found: Record<string, readonly string[]> = {};
  for (const [kind, file] of pages) {
    const faults = await visit(page, addressOf(file));
    if (file.includes('?') && options.javaScriptEnabled !== false)
      await page.locator('.hits li').first().waitFor();
    faults.push(...(await look(page, kind)));
    if (faults.length > 0) found[kind] = faults;
  }
  await context.close();
  return found;
}

const overHttp = (file: string) => `${host.origin}/${file}`;
const under = (file: string) => `${host.origin}/some/papers/${file}`;
const fromDisk = (file: string) => new URL(file, `${pathToFileURL(site).href}/`).href;
const nothing = async () => [];

test('the archive has every kind of page', () => {
  expect(kindsWithout(pages)).toEqual([]);
  expect(pagesOfNoKind(readSite(site))).toEqual([]);
});

describe('opens without an error, and asks nothing of the outside', () => {
  // A page shown for any address has its links from the root, so it holds at the root alone.
  const anywhere = (faults: Record<string, readonly string[]>) =>
    Object.fromEntries(Object.entries(faults).filter(([kind]) => kind !== 'missing'));

  test('over HTTP', async () => expect(await walk(overHttp, {}, nothing)).toEqual({}));
  test('under a path', async () => expect(anywhere(await walk(under, {}, nothing))).toEqual({}));
  test('from a disk', async () => expect(anywhere(await walk(fromDisk, {}, nothing))).toEqual({}));
});

describe('can be used by everybody', () => {
  const require = createRequire(import.meta.url);
  const axe = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

  interface Axe {
    run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
  }

  test('axe finds nothing, on a phone and a desk, in light and dark', async () => {
    const found = await walk(overHttp, { reducedMotion: 'reduce' }, async (page) => {
      const faults: string[] = [];
      await page.evaluate(axe);
      for (const width of [320, 1280])
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.setViewportSize({ width, height: 800 });
          await page.emulateMedia({ colorScheme });
          // Only colours differ between the schemes.
          const options = colorScheme === 'dark' ? { runOnly: ['color-contrast', 'link-in-text-block'] } : {};
          for (const violation of await axeFinds(page, options))
            faults.push(`${width} px, ${colorScheme}: ${violation}`);
        }
      return faults;
    });
    expect(found).toEqual({});
  });

  function axeFinds(page: Page, options: object): Promise<string[]> {
    return page.evaluate(async (asked) => {
      // What is folded away is read as well.
      for (const box of document.querySelectorAll('details')) box.open = true;
      const { axe } = globalThis as unknown as { axe: Axe };
      const { violations } = await axe.run({ rules: { 'target-size': { enabled: true } }, ...asked });
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)} (${nodes.length})`);
    }, options);
  }

  test('nothing scrolls sideways at 320 pixels', async () => {
    const found = await walk(overHttp, { viewport: { width: 320, height: 640 } }, async (page) => {
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      return width > 320 ? [`${width} pixels wide`] : [];
    });
    expect(found).toEqual({});
  });

  test('the keyboard reaches the first thirty places one after the other, and shows where it is', async () => {
    const found = await walk(overHttp, {}, async (page) => {
      const faults: string[] = [];
      const total = await page.evaluate(
        () =>
          [
            ...document.querySelectorAll<HTMLElement>(
              'a[href], button, input, select, summary, [tabindex="0"]',
            ),
          ].filter((element) => element.offsetParent !== null || element.getClientRects().length > 0).length,
      );
      const seen = new Set<string>();
      for (let step = 0; step < Math.min(total, 30); step += 1) {
        await page.keyboard.press('Tab');
        const focus = await page.evaluate(() => {
          const element = document.activeElement as HTMLElement | null;
          if (!element || element === document.body) return null;
          const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
          element.dataset['seen'] ??= String(document.querySelectorAll('[data-seen]').length);
          const visible = (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
          return { id: element.dataset['seen'], visible, html: element.outerHTML.slice(0, 80) };
        });
        if (!focus) break;
        if (seen.has(focus.id)) faults.push(`comes back to ${focus.html}`);
        if (!focus.visible) faults.push(`does not show the focus on ${focus.html}`);
        seen.add(focus.id);
      }
      if (seen.size < Math.min(total, 8)) faults.push(`reaches ${seen.size} of ${total}`);
      return faults;
    });
    expect(found).toEqual({});
  });

  test('everything can be read without a script', async () => {
    const found = await walk(fromDisk, { javaScriptEnabled: false }, async (page, kind) => {
      const words = ((await page.locator('main').textContent()) ?? '').trim();
      const heading = await page.locator('h1').count();
      return words.length > 20 && heading === 1
        ? []
        : [`${kind}: ${words.slice(0, 50)}, ${heading} headings`];
    });
    delete found['missing'];
    expect(found).toEqual({});
  });
});
