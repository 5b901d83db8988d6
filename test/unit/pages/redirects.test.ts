import fs from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../src/catalogue/index.ts';
import { redirectPages } from '../../../src/pages/redirects.ts';
import { createRenderer } from '../../../src/render/index.ts';
import { settings } from '../../support/archive.ts';
import { authorities, clips } from '../../support/havnsund.ts';

const renderer = createRenderer([join(import.meta.dirname, '../../../templates')], settings, fs);

describe('redirectPages', () => {
  it('leads from every former address to the page of today', () => {
    const merged = new Map(
      [...authorities].map(([id, authority]) => [
        id,
        id === 'people/maren-solheim' ? { ...authority, formerIds: ['people/m-solheim'] } : authority,
      ]),
    );
    const site = { catalogue: catalogue({ clips, authorities: merged }), settings };
    const pages = [...redirectPages(site)].filter(({ path }) => path.startsWith('people/'));
    expect(pages.map(({ path }) => path)).toEqual(['people/m-solheim/index.html']);
    const [page] = pages;
    const html = String(renderer.render(page as never).content);
    expect(html).toContain('content="0; url=../maren-solheim/index.html"');
    expect(html).toContain('<a href="../maren-solheim/index.html">');
  });

  it('leads from where a story would be without its earliest article', () => {
    const site = { catalogue: catalogue({ clips, authorities }), settings };
    const [story] = site.catalogue.stories.values();
    const [, second] = story!.entries;
    const page = [...redirectPages(site)].find(({ path }) => path.endsWith(`--${second!.id}/index.html`));
    expect(page).toMatchObject({ data: { target: story!.path } });
  });
});
