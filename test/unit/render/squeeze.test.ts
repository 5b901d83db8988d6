import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { squeezeCss } from '../../../src/render/squeeze.ts';

describe('a squeezed style sheet', () => {
  it.each([
    ['a {\n  color: red;\n  top: 0;\n}\n', 'a{color: red;top: 0;}'],
    ['/* note */\na, b\n{ left: 0 }', 'a,b{left: 0}'],
    ['a :hover > b + c { width: calc(1px + 2px) }', 'a :hover > b + c{width: calc(1px + 2px)}'],
    ['a::after { content: " /* {  } */ , " }', 'a::after{content: " /* {  } */ , "}'],
    ["a::after { content: 'it\\'s  ; ' }", "a::after{content: 'it\\'s  ; '}"],
    ['a { background: url( a , b.png ) }', 'a{background: url( a , b.png )}'],
    [
      '@media (min-width: 60rem) and (max-width: 80rem) { a { --x: 1 } }',
      '@media (min-width: 60rem) and (max-width: 80rem){a{--x: 1}}',
    ],
  ])('of %j is %j', (css, squeezed) => {
    expect(squeezeCss(css)).toBe(squeezed);
    expect(squeezeCss(squeezed)).toBe(squeezed);
  });

  it('is a fifth lighter', () => {
    const css = fs.readFileSync('templates/assets/site.css', 'utf8');
    expect(squeezeCss(css).length).toBeLessThan(0.85 * css.length);
  });
});
