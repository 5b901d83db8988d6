import { describe, expect, test } from 'vitest';
import { checkSite, inspect, resolveAddress } from '../../../src/check/index.ts';
import { scanHtml } from '../../../src/check/scan.ts';

const page = (path: string, content: string) => ({ path, content });
const rules = (...files: { path: string; content: string }[]) =>
  checkSite(files).map(({ ruleId, file, reason }) => `${file} ${ruleId} ${reason}`);

describe('checkSite', () => {
  test('finds nothing wrong with a site whose links land', () => {
    expect(
      rules(
        page(
          'index.html',
          '<a href="people/a/index.html#q-1">x</a><a href="#top" id=top>y</a><a href="people/a/">z</a>',
        ),
        page(
          'people/a/index.html',
          '<p id="q-1"><a href="../../index.html">home</a><a href="https://example.org">out</a>',
        ),
      ),
    ).toEqual([]);
  });

  test('names the page and the target of a link that does not land', () => {
    expect(rules(page('a/index.html', '<a href="../b.html">x</a><a href="#no">y</a>'))).toEqual([
      'a/index.html check/broken-anchor this page links to a/index.html#no, but no such place is there',
      'a/index.html check/broken-link this page links to b.html, which does not exist',
    ]);
  });

  test('a link above the root does not land', () => {
    expect(rules(page('index.html', '<a href="../index.html">x</a>'))).toHaveLength(1);
  });

  test('reports what is loaded from outside, but not where a reader may go', () => {
    expect(
      rules(
        page(
          'index.html',
          '<link rel=canonical href="https://a.example/"><link rel="stylesheet" href="https://a.example/x.css"><img src=//a.example/i.png>',
        ),
      ),
    ).toEqual([
      'index.html check/outside-request this page loads //a.example/i.png from outside',
      'index.html check/outside-request this page loads https://a.example/x.css from outside',
    ]);
  });

  test('reports addresses that run', () => {
    expect(
      rules(page('index.html', `<a href="JavaScript:alert(1)">x</a><a href='vbscript:x'>y</a>`)),
    ).toEqual([
      'index.html check/unsafe-address this page has an address of the kind "javascript:"',
      'index.html check/unsafe-address this page has an address of the kind "vbscript:"',
    ]);
  });

  test('reports two files at one address, whatever their letter case', () => {
    expect(rules(page('a.html', ''), page('A.html', ''))).toEqual([
      'A.html check/duplicate-path this page has the same address as a.html',
    ]);
  });

  test('reports an id that stands twice', () => {
    expect(rules(page('a.html', '<p id="x"><p id="x">'))).toEqual([
      'a.html check/duplicate-id this page has the id "x" twice',
    ]);
  });
});

describe('scanHtml', () => {
  test('does not take text, comments or scripts for markup', () => {
    const html = `<!-- <a href="no"> --><p title='a > href="no"'>5 < 6 href="no" <script>"<a href='no'>"</script><a href=yes>`;
    expect(scanHtml(html)).toEqual({ ids: [], links: [{ address: 'yes', loaded: false }] });
  });

  test('undoes what was escaped in an address', () => {
    expect(scanHtml('<a href="?a=1&amp;b=%22&quot;">').links[0]?.address).toBe('?a=1&b=%22"');
  });

  test('ends on anything', () => {
    for (const html of ['<', '<a', '<a href', '<a href="', '<!--', '<script>', '<a / / =', '</', '<p id='])
      scanHtml(html);
  });

  test('takes time in proportion to the length', () => {
    scanHtml(`<${'a '.repeat(200_000)}`);
    scanHtml('<'.repeat(200_000));
    scanHtml(`<a ${'='.repeat(200_000)}`);
  });
});

test.each([
  ['people/a/index.html', '../b/index.html#x', 'people/b/index.html', 'x'],
  ['people/a/index.html', '../../', 'index.html', ''],
  ['people/a/index.html', '/404.html?q=1', '404.html', ''],
  ['index.html', 'a%20b.html#%C3%A9', 'a b.html', 'é'],
  ['index.html', './%zz', '%zz', ''],
  ['a/index.html', 'b/../c.html', 'a/c.html', ''],
  ['a/index.html', 'b/./', 'a/b/index.html', ''],
  ['a/index.html', '..', 'index.html', ''],
  ['a/index.html', '../../../x.html', '../../x.html', ''],
])('%s + %s → %s # %s', (from, address, path, anchor) => {
  expect(resolveAddress(from, address)).toEqual({ path, anchor });
});

test('an address from the root of the host finds its page where the site stands below it', () => {
  const page = {
    path: '404.html',
    content: '<a href="/archive/people/index.html#a">x</a><a href="/b.html">y</a>',
  };
  expect(inspect(page, '/archive/').leads).toEqual(['people/index.html', 'a', 'b.html', '']);
  expect(inspect(page).leads).toEqual(['archive/people/index.html', 'a', 'b.html', '']);
});
