import fs from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { catalogue } from '../../../src/catalogue/index.ts';
import { Fingerprints } from '../../../src/pages/fingerprints.ts';
import { sharedPages } from '../../../src/pages/index.ts';
import { portionPages, portionsOf } from '../../../src/pages/portion.ts';
import { createRenderer } from '../../../src/render/index.ts';
import { settings } from '../../support/archive.ts';
import { authorities, clips } from '../../support/havnsund.ts';

const site = { catalogue: catalogue({ clips, authorities }), settings };
const renderer = createRenderer([join(import.meta.dirname, '../../../templates')], settings, fs);
const copied = <T>(data: T): T => JSON.parse(JSON.stringify(data)) as T;

test('what a page shows is plain data: a copy of it, as a thread gets it, gives the same page', () => {
  for (const shared of sharedPages(site, new Fingerprints(site))) {
    const page = shared!.output;
    if (!('template' in page)) continue;
    const { content } = renderer.render(page);
    expect(renderer.render(copied(page)).content, page.path).toBe(content);
    // A whole clip that slips in would go from thread to thread for nothing.
    expect(JSON.stringify(page).length, page.path).toBeLessThan(3 * content.length);
  }
});

test('so is the portion of the archive that an article shows', () => {
  for (const { cut } of portionsOf(site, new Fingerprints(site))) {
    const portion = cut();
    const printed = [portion, copied(portion)].map((one) => [...portionPages(one, settings)]);
    expect(printed[1]).toEqual(printed[0]);
  }
});
