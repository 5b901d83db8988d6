import fc from 'fast-check';
import type { Heading, Paragraph } from 'mdast';
import { expect, it } from 'vitest';
import type { BodyBlock, Mark } from '../../src/records/page.ts';
import { renderBlock } from '../../src/render/body.ts';
import { plainBlock } from '../../src/render/plain-block.ts';

const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom('<', '>', '&', '"', "'", '`', '\0', '\n', '\r\n', '\t', ' ', 'é', '‮', '😀'),
      fc.string({ maxLength: 4 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

const marks = (length: number) =>
  fc
    .array(
      fc.record({
        kind: fc.constantFrom<Mark['kind']>('quote', 'date', 'mention'),
        at: fc.tuple(fc.nat(length), fc.nat(length)),
        is: fc.oneof(fc.constantFrom('person', 'direct', ''), hostile),
        id: fc.option(fc.string(), { nil: undefined }),
        path: fc.option(hostile, { nil: undefined }),
        datetime: fc.option(hostile, { nil: undefined }),
      }),
      { maxLength: 6 },
    )
    .map((found) =>
      found
        .map(({ kind, at: [a, b], is, id, path, datetime }, i): Mark => {
          const [start, end] = [10 + Math.min(a, b), 11 + Math.max(a, b)];
          return {
            kind,
            is,
            start,
            end,
            ...(id === undefined ? {} : { id: `${id}${i}` }),
            ...(path === undefined ? {} : { path }),
            ...(datetime === undefined ? {} : { datetime }),
          };
        })
        .sort((a, b) => a.start - b.start || b.end - a.end),
    );

const block = fc
  .tuple(fc.array(hostile, { minLength: 1, maxLength: 3 }), fc.integer({ min: 0, max: 6 }))
  .chain(([values, depth]) => {
    let at = 10;
    const children = values.map((value) => {
      const data = { start: at, end: at + value.length };
      at = data.end;
      return { type: 'text' as const, value, data };
    });
    const node: Paragraph | Heading =
      depth === 0
        ? { type: 'paragraph', children }
        : { type: 'heading', depth: depth as Heading['depth'], children };
    return fc.record({
      block: fc.constant({ start: 10, end: at, node }),
      kind: fc.constantFrom<BodyBlock['kind']>('body', 'heading', 'caption', 'pull-quote'),
      id: fc.constant('p-1'),
      marks: marks(at - 10),
    });
  });

it('renders bare text by the short way exactly as remark-rehype and rehype-stringify do', () => {
  const href = (path: string): string => `../${path}`;
  fc.assert(
    fc.property(block, (drawn) => {
      expect(plainBlock(drawn, href)).toBe(renderBlock(drawn, href));
    }),
    { numRuns: 400 },
  );
});
