import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';

/** A headless Chromium whose binary came with the packages: nothing is downloaded. */
export async function openBrowser(): Promise<Browser> {
  return playwright.launch({
    // In one process the browser would end with its first closed window.
    args: chromium.args.filter((arg) => arg !== '--single-process'),
    executablePath: await chromium.executablePath(),
    headless: true,
  });
}
