import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readClip } from '../../../src/read/index.ts';
import { blocksOf } from '../../../src/read/plain-text.ts';

const kinds = (text: string): string[] =>
  blocksOf(text).map(({ node, start, end }) => `${node.type}: ${text.slice(start, end)}`);

describe('plain text', () => {
  it('makes every line a paragraph, whatever Markdown would see in it', () => {
    expect(kinds('# Not a title\n<b>bold</b> *x* [a](b)\n\n1. One')).toEqual([
      'paragraph: # Not a title',
      'paragraph: <b>bold</b> *x* [a](b)',
      'paragraph: 1. One',
    ]);
  });
  it('takes runs of bullets for a list, and a lone dash for dialogue', () => {
    expect(kinds('  • World\n  • Friday\n\n- You came.\n\nHe nodded.')).toEqual([
      'list: • World\n  • Friday',
      'paragraph: - You came.',
      'paragraph: He nodded.',
    ]);
    expect(kinds('- one\n- two')).toEqual(['list: - one\n- two']);
  });
  it('joins lines that were broken at a margin', () => {
    const wrapped =
      'The iron bridge was opened again to carts and cyclists on Saturday\nmorning, eleven weeks after a barge struck its pier.';
    expect(kinds(wrapped)).toEqual([`paragraph: ${wrapped}`]);
  });
  it('does not join headlines that stand in a list', () => {
    const links =
      'Greek growth expected to slow next year: budget\nNetherlands delivers final two trainers\nStorm kills one';
    expect(kinds(links)).toHaveLength(3);
  });
  it('gives every leaf the characters it stands on', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('Words here.', '  • item', '- dash', '', 'small', '\t')),
        (lines) => {
          const text = lines.join('\n');
          let last = 0;
          const check = (node: unknown): void => {
            const { value, children, data } = node as {
              value?: string;
              children?: unknown[];
              data?: { start: number; end: number };
            };
            if (value !== undefined) expect(text.slice(data!.start, data!.end)).toBe(value);
            children?.forEach(check);
          };
          for (const block of blocksOf(text)) {
            expect(text.slice(last, block.start).trim()).toBe('');
            last = block.end;
            check(block.node);
          }
          expect(text.slice(last).trim()).toBe('');
        },
      ),
    );
  });
});

describe('readClip', () => {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  const rules = (path: string, content: Uint8Array): string[] =>
    readClip({ path, bytes: content }).diagnostics.map(({ ruleId, severity }) => `${severity} ${ruleId}`);

  it('keeps a hash of the very bytes, and an id made of it', () => {
    const [source] = readClip({ path: 'a.txt', bytes: bytes('Hello') }).value;
    expect(source?.sha256).toBe('185f8db32271fe25f561a6fc938b2e264306ec304eda518007d1764826381969');
    expect(source?.id).toBe('185f8db32271');
  });
  it('rejects what holds no clip, and says why', () => {
    expect(rules('a.txt', bytes(''))).toEqual(['error read/empty']);
    expect(rules('a.txt', bytes(' \n\u00a0\t'))).toEqual(['error read/empty']);
    expect(rules('a.txt', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10))).toEqual([
      'error read/binary',
    ]);
    expect(rules('a.txt', new Uint8Array(25 * 1024 * 1024).fill(65))).toEqual(['error read/too-large']);
  });
  it('passes over what is no clip by its name, whatever is in it', () => {
    for (const path of ['a.xyz', 'style.css', 'b.png']) {
      expect(rules(path, Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10))).toEqual([
        'info read/unknown-format',
      ]);
      expect(rules(path, bytes('words'))).toEqual(['info read/unknown-format']);
    }
    expect(rules('sitemap.xml', bytes('<urlset/>'))).toEqual(['info read/unknown-format']);
  });
  it('reads broken UTF-8 and points at the place', () => {
    const { value, diagnostics } = readClip({
      path: 'a.txt',
      bytes: Uint8Array.of(...bytes('Ünïted Kïngdöm\nline '), 0xff, ...bytes(' end')),
    });
    expect(value[0]?.text).toBe('Ünïted Kïngdöm\nline � end');
    expect(diagnostics[0]).toMatchObject({ ruleId: 'read/broken-characters', line: 2, column: 6 });
  });
  it('takes a line of a megabyte', () => {
    const [source] = readClip({ path: 'a.txt', bytes: bytes('word '.repeat(200_000)) }).value;
    expect(source?.blocks).toHaveLength(1);
  });
});
