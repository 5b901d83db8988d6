import fs from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../src/catalogue/index.ts';
import { emitPages } from '../../../src/pages/index.ts';
import { createRenderer } from '../../../src/render/index.ts';
import { settings } from '../../support/archive.ts';
import { authorities, clips } from '../../support/havnsund.ts';

const templates = join(import.meta.dirname, '../../../templates');
const renderer = createRenderer([templates], settings, fs);

function site(order: typeof clips): Map<string, string> {
  const files = new Map<string, string>();
  for (const output of emitPages(catalogue({ clips: order, authorities }), settings)) {
    const file = 'template' in output ? renderer.render(output) : output;
    files.set(file.path, String(file.content));
  }
  return files;
}

const files = site(clips);
const assets = new Set(renderer.assets.map(({ path }) => path));

describe('the site of a small archive', () => {
  it('has every kind of page', () => {
    const paths = [...files.keys()];
    for (const path of [
      'index.html',
      'timeline/happened/index.html',
      'timeline/2023/03/index.html',
      'people/index.html',
      'people/maren-solheim/index.html',
      'places/havnsund/index.html',
      'organizations/lindqvist-line/index.html',
      'sources/harbour-courier/index.html',
      'sources/norpress/index.html',
      'quotes/index.html',
      'undated-and-doubtful/index.html',
      'about-this-archive/index.html',
      '404.html',
      'feed.xml',
      'feed.json',
      'people/maren-solheim/feed.xml',
      'sitemap.xml',
      'robots.txt',
      'data/articles.jsonl',
      'data/schema/article.schema.json',
    ]) {
      expect(paths).toContain(path);
    }
    expect(
      paths.some((path) => /^articles\/2023\/03\/ferry-operator-.*--[0-9a-f]{12}\/index\.html$/.test(path)),
    ).toBe(true);
    expect(paths.some((path) => /^articles\/undated\/.*--[0-9a-f]{12}\/index\.html$/.test(path))).toBe(true);
  });

  it('writes every path once', () => {
    const paths = [...emitPages(catalogue({ clips, authorities }), settings)].map(({ path }) => path);
    expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(paths.length);
  });

  it('links only to what exists, anchors included', () => {
    const broken: string[] = [];
    for (const [path, html] of files) {
      if (!path.endsWith('.html') || path === '404.html') continue;
      for (const [, href = ''] of html.matchAll(/<(?:a|link|script)\b[^>]*?\s(?:href|src)="([^"]*)"/g)) {
        if (/^[a-z]+:/.test(href)) continue;
        const [file = '', anchor] = href.split('#');
        const target = file === '' ? path : normalize(join(dirname(path), file)).replaceAll('\\', '/');
        const found = files.get(target);
        if (found === undefined ? !assets.has(target) : anchor && !found.includes(`id="${anchor}"`))
          broken.push(`${path}: ${href}`);
      }
    }
    expect(broken).toEqual([]);
  });

  it('cites an article by files on its page, and a list by spans', () => {
    for (const [path, html] of files) {
      if (!/^articles\/.*index\.html$/.test(path)) continue;
      for (const file of ['cite.json', 'cite.ris', 'cite.bib']) {
        expect(html).toContain(`href="${file}"`);
        expect(files.has(path.replace('index.html', file))).toBe(true);
      }
      expect(html).toContain('type="application/x-research-info-systems"');
      expect(html).not.toContain('Z3988');
    }
    const spans = (path: string) => files.get(path)!.split('class="Z3988"').length - 1;
    expect(spans('people/maren-solheim/index.html')).toBe(2);
    expect(spans('sources/harbour-courier/index.html')).toBe(1);
    expect(spans('timeline/2023/03/index.html')).toBe(1);
  });

  it('tells an article once, and leads from every finding to its words', () => {
    const [, html = ''] = [...files].find(([path]) => /^articles\/2023\/03\/ferry/.test(path))!;
    const page = html.slice(html.indexOf('<body'));
    // In the text, not again beside every name and date of the sentence.
    expect(page.split('a day after the ferry ran aground off').length - 1).toBe(1);
    const aside = page.slice(page.indexOf('<aside'));
    const found = [...page.matchAll(/id="([mdq]-\d+)"/g)].map(([, id]) => id);
    expect(found.length).toBeGreaterThan(7);
    for (const id of found) expect(aside).toContain(`href="#${id}"`);
  });

  it('gives each anchor once', () => {
    for (const [path, html] of files) {
      const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
      expect(new Set(ids).size, path).toBe(ids.length);
    }
  });

  it('does not depend on the order of the clips', () => {
    expect([...site(clips.toReversed())]).toEqual([...files]);
  });

  it('gives words that were quoted a page, and a report in other words its place in the article', () => {
    const quotes = files
      .get('data/quotes.jsonl')!
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { form: string; path: string });
    expect(new Set(quotes.map(({ form }) => form))).toContain('indirect');
    for (const { form, path } of quotes) {
      expect(path).toMatch(form === 'indirect' ? /^articles\/.*index\.html#q-\d+$/ : /^quotes\//);
      const [page, anchor] = path.split('#');
      expect(files.get(page!)).toContain(anchor === undefined ? '<h1' : `id="${anchor}"`);
    }
  });

  it('gives a candidate a line and no page', () => {
    expect(files.has('people/constructor/index.html')).toBe(false);
    expect(files.get('people/index.html')).toContain('>constructor<');
  });

  it('never lets clip text become markup', () => {
    for (const [path, html] of files) {
      if (path.endsWith('.html')) expect(html, path).not.toContain('<script>');
    }
  });
});
