import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findNames } from '../../src/annotate/names/index.ts';
import { passageOf } from '../../src/annotate/passage.ts';

const piece = fc.oneof(
  fc.constantFrom(
    'Anna',
    'Larsen',
    'Oslo',
    'of',
    'the',
    'Bank',
    'U.S.',
    "'s",
    '(',
    ')',
    '-',
    ',',
    '.',
    '\n',
    '\n\n',
    'KalashnikovHead',
    'Paris-based',
    'WHO',
    '“',
    '”',
    'said',
    '🙂',
    'Москва',
    'St',
  ),
  fc.string({ maxLength: 6, unit: 'binary' }),
);
const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(' '));

describe('names', () => {
  it('whatever stands in a text, names are in order, apart, true to the text, and believed between 0 and 1', () => {
    fc.assert(
      fc.property(text, (clip) => {
        const passage = passageOf({ text: clip, zones: [], published: null, language: 'en' });
        const { mentions, references } = findNames(passage);
        let end = 0;
        for (const mention of mentions) {
          expect(mention.start).toBeGreaterThanOrEqual(end);
          expect(clip.slice(mention.start, mention.end)).toBe(mention.text);
          expect(mention.confidence).toBeGreaterThan(0);
          expect(mention.confidence).toBeLessThanOrEqual(1);
          end = mention.end;
        }
        for (const r of references) expect(clip.slice(r.start, r.end)).toBe(r.text);
        expect(findNames(passage)).toEqual({ mentions, references });
      }),
      { numRuns: 150 },
    );
  });
});
