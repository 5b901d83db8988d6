import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import chromium from '@sparticuz/chromium';
import { type Browser, type Page, chromium as playwright } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';

/** A headless Chromium whose binary came with the packages: nothing is downloaded. */
export async function openBrowser(): Promise<Browser> {
  return playwright.launch({
    // In one process the browser would end with its first closed window.
    args: chromium.args.filter((arg) => arg !== '--single-process'),
    executablePath: await chromium.executablePath(),
    headless: true,
  });
}

/**
 * Opens one page for all tests of a file before they begin.
 * @returns a folder of theirs, which goes away with the page
 */
export function openPageForTests(name: string, take: (page: Page) => void): string {
  return openBrowserForTests(name, async (browser) => take(await browser.newPage()));
}

/**
 * Opens a browser for all tests of a file before they begin.
 * @returns a folder of theirs, which goes away with the browser
 */
export function openBrowserForTests(name: string, take: (browser: Browser) => Promise<void> | void): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), `cuttings-${name}-`));
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await openBrowser();
    await take(browser);
  });
  afterAll(async () => {
    await browser?.close();
    fs.rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}
