import type { Nodes } from 'mdast';
import { describe, expect, it } from 'vitest';
import { readClip } from '../../../src/read/index.ts';
import type { Outcome } from '../../../src/records/diagnostic.ts';
import type { Source } from '../../../src/records/source.ts';

const read = (text: string): Outcome<Source[]> =>
  readClip({ path: 'clip.md', bytes: new TextEncoder().encode(text) });
const stated = (text: string): string[] =>
  read(text).value[0]!.stated.map(({ field, value, rule }) => `${field} = ${value} (${rule})`);

describe('front matter', () => {
  it('keeps values as they were written', () => {
    expect(stated('---\ntitle: 010\ndate: 2024-08-18\nlang: no\nauthor: [A Bee, C Dee]\n---\nText')).toEqual([
      'headline = 010 (matter/title)',
      'published = 2024-08-18 (matter/date)',
      'language = no (matter/lang)',
      'author = A Bee (matter/author)',
      'author = C Dee (matter/author)',
    ]);
  });
  it('gives two files with the same text two results', () => {
    const [a, b] = [read('---\ntitle: x\n---\nT'), read('---\ntitle: x\n---\nT')];
    expect(a.value[0]!.stated).not.toBe(b.value[0]!.stated);
  });
  it.each(['js', 'javascript', 'coffee', 'toml'])('never runs ---%s', (language) => {
    const { value, diagnostics } = read(`---${language}\n{ title: (globalThis.ran = true, "x") }\n---\nBody`);
    expect(diagnostics[0]).toMatchObject({ ruleId: 'matter/language-refused', line: 1 });
    expect(value[0]!.text).toBe('Body');
    expect(Reflect.get(globalThis, 'ran')).toBeUndefined();
  });
  it('places bad YAML in the file', () => {
    const { value, diagnostics } = read('---\ntitle: fine\ndate: [2024\n---\nBody');
    expect(diagnostics[0]).toMatchObject({ ruleId: 'matter/bad-yaml', severity: 'warning', line: 4 });
    expect(value[0]!.text).toBe('Body');
  });
  it('takes what it can from a block that never ends', () => {
    const { value, diagnostics } = read('---\ntitle: Half\ndate: 2024-01-02\n\nThe article begins.');
    expect(diagnostics[0]?.ruleId).toBe('matter/unclosed');
    expect(value[0]!.stated.map(({ value: one }) => one)).toEqual(['Half', '2024-01-02']);
    expect(value[0]!.text).toBe('The article begins.');
  });
  it('stops at an alias bomb', () => {
    const bomb = `---\na: &a [x, x, x, x, x, x, x, x]\n${[...'bcdefgh']
      .map((key, i) => `${key}: &${key} [${`*${'abcdefg'[i]}, `.repeat(8)}]`)
      .join('\n')}\n---\nBody`;
    expect(read(bomb).diagnostics[0]?.ruleId).toBe('matter/bad-yaml');
  });
  it('tells of fields without a meaning, and knows an address under source', () => {
    expect(read('---\ntags: a\n---\nB').diagnostics[0]).toMatchObject({
      ruleId: 'matter/unknown-key',
      severity: 'info',
    });
    expect(stated('---\nsource: https://a.example/b\n---\nB')).toEqual([
      'url = https://a.example/b (matter/source)',
    ]);
  });
  it('is safe from names that objects have', () => {
    expect(stated('---\n__proto__: x\nconstructor: y\nauthor: constructor\n---\nB')).toEqual([
      'author = constructor (matter/author)',
    ]);
  });
});

describe('Markdown', () => {
  const leaves = (node: Nodes): string[] =>
    'value' in node
      ? [node.value]
      : 'children' in node
        ? node.children.flatMap((child) => leaves(child as Nodes))
        : [];

  it('lays the words of the blocks end to end', () => {
    const [source] = read(
      '# Title\n\nA **bold** word.\nNext line.\n\n- one\n- two\n\n| a | b |\n|---|---|\n| 1 | 2 |',
    ).value;
    expect(source?.text).toBe('Title\n\nA bold word.\nNext line.\n\none\ntwo\n\na | b\n1 | 2');
    for (const block of source!.blocks) {
      for (const leaf of leaves(block.node))
        expect(source!.text.slice(block.start, block.end)).toContain(leaf);
    }
  });
  it('leaves no markup of the clip standing', () => {
    const [source] = read(
      'A <img src=x onerror=alert(1)> b <b>c</b>\n\n<iframe src="x"></iframe><p onclick="x">words</p>\n\n[x](javascript:alert(1)) ![alt](data:text/html,x) [ok](https://a.example)',
    ).value;
    const types: string[] = [];
    const walk = (node: Nodes): void => {
      types.push(node.type === 'link' ? `link ${node.url}` : node.type);
      if ('children' in node) for (const child of node.children) walk(child as Nodes);
    };
    for (const block of source!.blocks) walk(block.node);
    expect(types).not.toContain('html');
    expect(types).not.toContain('image');
    expect(types.filter((type) => type.startsWith('link'))).toEqual(['link https://a.example']);
    expect(source!.text).toContain('words');
  });
  it('takes a picture alone for its caption', () => {
    expect(read('![A boat](x.jpg)').value[0]!.blocks[0]?.hint).toBe('caption');
  });
  it.each([
    ['nesting', '> '.repeat(5000)],
    ['brackets', '['.repeat(20_000)],
    ['emphasis', '*a **b '.repeat(5000)],
    ['a list', '- a\n'.repeat(20_000)],
    ['a paragraph', 'word and\n'.repeat(20_000)],
  ])('reads %s beyond reason as plain text', (_, text) => {
    const { value, diagnostics } = read(`Begin\n\n${text}x`);
    expect(diagnostics.map(({ ruleId }) => ruleId)).toContain('markdown/too-deep');
    expect(value[0]!.text).toContain('Begin');
  });
});
