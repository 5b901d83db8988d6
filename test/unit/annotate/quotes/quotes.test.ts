import { describe, expect, it } from 'vitest';
import { quotesIn } from '../stand-in.ts';

const people = { 'Mara Quill': 'person', Quill: 'person', 'Tom Abbot': 'person', Abbot: 'person' } as const;
const said = (text: string): (string | null)[][] =>
  quotesIn(text, people).map((quote) => [quote.text, quote.speaker?.name ?? null]);

describe('speakers of marked quotations', () => {
  it('reads the verb before, after and turned round', () => {
    expect(said('Mara Quill said: “The dam will hold.”')).toEqual([['“The dam will hold.”', 'Mara Quill']]);
    expect(said('“The dam will hold,” Mara Quill said on Friday.')).toEqual([
      ['“The dam will hold,”', 'Mara Quill'],
    ]);
    expect(said('“The dam will hold,” said Mara Quill, an engineer.')).toEqual([
      ['“The dam will hold,”', 'Mara Quill'],
    ]);
  });

  it('looks across an apposition', () => {
    const text =
      '“It is late,” Tom Abbot, head of the water board and a friend of Mara Quill, told reporters.';
    expect(said(text)).toEqual([['“It is late,”', 'Tom Abbot']]);
  });

  it('carries the speaker to the next quotation of the paragraph', () => {
    const text = 'Mara Quill runs the dam. “It holds,” Quill said. “We look at it every single day.”';
    expect(said(text)).toEqual([
      ['“It holds,”', 'Mara Quill'],
      ['“We look at it every single day.”', 'Mara Quill'],
    ]);
  });

  it('follows a pronoun to the person it agrees with', () => {
    const text = 'Mara Quill met Tom Abbot at the dam. “The wall is sound and dry,” she said.';
    expect(said(text)).toEqual([['“The wall is sound and dry,”', 'Mara Quill']]);
  });
});
