import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BodyBlock, Mark } from '../../../src/records/page.ts';
import { renderBody } from '../../../src/render/body.ts';

const href = (path: string): string => `../${path}`;

function paragraph(value: string, marks: readonly Mark[] = []): BodyBlock {
  const leaf = { type: 'text' as const, value, data: { start: 10, end: 10 + value.length } };
  return {
    block: { start: 10, end: 10 + value.length, node: { type: 'paragraph', children: [leaf] } },
    kind: 'body',
    id: 'p-1',
    marks,
  };
}

function mark(kind: Mark['kind'], start: number, end: number, more: Partial<Mark> = {}): Mark {
  return { kind, id: `${kind[0]}-${start}`, is: 'x', start, end, ...more };
}

describe('renderBody', () => {
  it('keeps clip text text', () => {
    expect(renderBody([paragraph('a <script>alert(1)</script> & "b"')], href)).toBe(
      '<p id="p-1" dir="auto">a &#x3C;script>alert(1)&#x3C;/script> &#x26; "b"</p>',
    );
  });

  it('links a mention at its characters', () => {
    const html = renderBody(
      [
        paragraph('then Solheim spoke', [
          mark('mention', 15, 22, { is: 'person', path: 'people/solheim/index.html' }),
        ]),
      ],
      href,
    );
    expect(html).toBe(
      '<p id="p-1" dir="auto">then <a class="mention person" id="m-15" href="../people/solheim/index.html">Solheim</a> spoke</p>',
    );
  });

  it('nests a mention in a quote, and splits marks that overlap by halves', () => {
    const marks = [mark('quote', 10, 15), mark('mention', 12, 18)];
    expect(renderBody([paragraph('abcdefghij', marks)], href)).toBe(
      '<p id="p-1" dir="auto"><span class="quote x" id="q-10">ab<span class="mention x" id="m-12">cde</span></span>' +
        '<span class="mention x">fgh</span>ij</p>',
    );
  });

  it('drops addresses that are not of the web, and keeps their words', () => {
    const text = { type: 'text' as const, value: 'here', data: { start: 0, end: 4 } };
    const node = {
      type: 'paragraph' as const,
      children: [{ type: 'link' as const, url: ' javascript:alert(1)', children: [text] }],
    };
    expect(
      renderBody([{ block: { start: 0, end: 4, node }, kind: 'body', id: 'p-1', marks: [] }], href),
    ).toBe('<p id="p-1" dir="auto"><span>here</span></p>');
  });

  it('never puts a link inside a link', () => {
    const text = { type: 'text' as const, value: 'Solheim', data: { start: 0, end: 7 } };
    const node = {
      type: 'paragraph' as const,
      children: [{ type: 'link' as const, url: 'https://a.example/', children: [text] }],
    };
    const marks = [mark('mention', 0, 7, { path: 'people/solheim/index.html' })];
    const html = renderBody([{ block: { start: 0, end: 7, node }, kind: 'body', id: 'p-1', marks }], href);
    expect(html.match(/<a /g)).toHaveLength(1);
    expect(html).toContain('id="m-0"');
  });

  it('shows a picture as its description: nothing is loaded from outside', () => {
    const node = {
      type: 'paragraph' as const,
      children: [{ type: 'image' as const, url: 'https://a.example/x.png', alt: 'The harbour' }],
    };
    expect(
      renderBody([{ block: { start: 0, end: 1, node }, kind: 'body', id: 'p-1', marks: [] }], href),
    ).toBe('<p id="p-1" dir="auto">[The harbour]</p>');
  });

  it('keeps the anchor of a mark that no text leaf holds', () => {
    const node = { type: 'code' as const, value: 'on Friday' };
    const html = renderBody(
      [{ block: { start: 0, end: 9, node }, kind: 'body', id: 'p-1', marks: [mark('date', 3, 9)] }],
      href,
    );
    expect(html).toContain('<span id="d-3"></span>');
  });

  it('anchors every mark once, however they nest and overlap', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(19), fc.nat(19)), { maxLength: 8 }), (pairs) => {
        const kinds = ['quote', 'date', 'mention'] as const;
        const marks = pairs
          .map(([a, b], i) => mark(kinds[i % 3]!, 10 + Math.min(a, b), 11 + Math.max(a, b), { id: `x-${i}` }))
          .sort((a, b) => a.start - b.start || b.end - a.end);
        const html = renderBody([paragraph('abcdefghijklmnopqrst', marks)], href);
        for (const { id } of marks) expect(html.split(`id="${id}"`)).toHaveLength(2);
        expect(html.replace(/<[^>]*>/g, '')).toBe('abcdefghijklmnopqrst');
      }),
    );
  });
});
