import fs from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import sirv from 'sirv';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build } from '../../src/build.ts';
import { openBrowser } from '../support/browser.ts';
import { quietEffects, readSite } from '../support/folders.ts';

// One page of each kind, by how its address looks.
const kinds: Record<string, RegExp> = {
  home: /^index\.html$/,
  article: /^articles\/\d{4}\/\d\d\/[^/]+\/index\.html$/,
  undated: /^articles\/undated\/[^/]+\/index\.html$/,
  person: /^people\/[^/]+\/index\.html$/,
  people: /^people\/index\.html$/,
  place: /^places\/[^/]+\/index\.html$/,
  places: /^places\/index\.html$/,
  organisation: /^organizations\/[^/]+\/index\.html$/,
  organisations: /^organizations\/index\.html$/,
  source: /^sources\/[^/]+\/index\.html$/,
  sources: /^sources\/index\.html$/,
  quote: /^quotes\/[^/]+\/index\.html$/,
  quotes: /^quotes\/index\.html$/,
  month: /^timeline\/\d{4}\/\d\d\/index\.html$/,
  happened: /^timeline\/happened\/.*index\.html$/,
  doubtful: /^undated-and-doubtful\/index\.html$/,
  about: /^about-this-archive\/index\.html$/,
  search: /^search\/index\.html$/,
  missing: /^404\.html$/,
};

let browser: Browser;
let server: Server;
let site: string;
let origin: string;
const pages = new Map<string, string>();

beforeAll(async () => {
  site = fs.mkdtempSync(path.join(os.tmpdir(), 'cuttings-site-'));
  await build({ input: 'test/demo/seeds', output: site }, quietEffects());
  const files = [...readSite(site).keys()].filter((name) => name.endsWith('.html'));
  for (const [kind, pattern] of Object.entries(kinds)) {
    const matches = files.filter((name) => pattern.test(name));
    // The longest page shows the most.
    const size = (name: string) => fs.statSync(path.join(site, name)).size;
    const longest = matches.sort((a, b) => size(b) - size(a))[0];
    if (longest !== undefined) pages.set(kind, longest);
  }
  const serve = sirv(site, { dev: true });
  server = createServer((request, response) => {
    request.url = (request.url ?? '/').replace(/^\/some\/papers(?=\/)/, '');
    serve(request, response, () => void response.writeHead(404).end());
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  server?.close();
  fs.rmSync(site, { recursive: true, force: true });
});

/** Opens a page and tells what went wrong with it. */
async function visit(page: Page, address: string): Promise<string[]> {
  const faults: string[] = [];
  const inside = address.startsWith('file:') ? pathToFileURL(site).href : origin;
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
    const faults = [...(await visit(page, addressOf(file))), ...(await look(page, kind))];
    if (faults.length > 0) found[kind] = faults;
  }
  await context.close();
  return found;
}

const overHttp = (file: string) => `${origin}/${file}`;
const under = (file: string) => `${origin}/some/papers/${file}`;
const fromDisk = (file: string) => pathToFileURL(path.join(site, file)).href;
const nothing = async () => [];

test('the archive has every kind of page', () => {
  expect(Object.keys(kinds).filter((kind) => !pages.has(kind))).toEqual([]);
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

  test.each(['light', 'dark'] as const)('axe finds nothing in the %s scheme', async (colorScheme) => {
    const found = await walk(overHttp, { colorScheme, reducedMotion: 'reduce' }, async (page) => {
      await page.evaluate(axe);
      return page.evaluate(async () => {
        const { violations } = await (
          globalThis as unknown as {
            axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
          }
        ).axe.run();
        return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)} (${nodes.length})`);
      });
    });
    expect(found).toEqual({});
  });

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
