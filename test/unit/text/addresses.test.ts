import { describe, expect, it } from 'vitest';
import { absoluteAddress, linksFrom, relativePath } from '../../../src/text/addresses.ts';

describe('relativePath', () => {
  it.each([
    ['index.html', 'people/a/index.html', 'people/a/index.html'],
    ['people/a/index.html', 'places/b/index.html#m-3', '../../places/b/index.html#m-3'],
    ['people/a/index.html', 'people/b/index.html', '../b/index.html'],
    ['people/a/index.html', 'people/a/index.html', 'index.html'],
    ['people/a/index.html', 'people/a/index.html#q-1', '#q-1'],
    ['people/a/index.html', 'people/index.html', '../index.html'],
    ['index.html', 'data/a b?.json', 'data/a%20b%3F.json'],
  ])('from %s to %s is %s', (from, to, expected) => {
    expect(relativePath(from, to)).toBe(expected);
    expect(linksFrom(from)(to)).toBe(expected);
  });
});

describe('absoluteAddress', () => {
  it('leaves out index.html, and is unknown without an address of the site', () => {
    expect(absoluteAddress('https://a.example/x/', 'people/b/index.html#c')).toBe(
      'https://a.example/x/people/b/#c',
    );
    expect(absoluteAddress('https://a.example/x/', 'index.html')).toBe('https://a.example/x/');
    expect(absoluteAddress(null, 'index.html')).toBeNull();
  });
});
