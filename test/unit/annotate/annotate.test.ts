import { describe, expect, test } from 'vitest';
import { annotate } from '../../../src/annotate/index.ts';

describe('annotate', () => {
  test('points into the very string passed, however it is written', () => {
    const raw =
      'The mayor of Ravnholt,\u00a0Dr Ane\u0301 Lund,\r\nresigned on\u00a0Fri\u00adday.\r\n“It is over,” she said\u200b on Aug. 30.';
    const found = annotate(raw, { published: '2024-08-30' });
    const spans = [...found.mentions, ...found.references, ...found.quotes, ...found.dates];
    expect(spans.length).toBeGreaterThan(2);
    for (const span of spans) expect(raw.slice(span.start, span.end)).toBe(span.text);
    expect(found.dates.map((date) => [date.text, date.edtf])).toEqual([
      ['Fri\u00adday', '2024-08-30'],
      ['Aug. 30', '2024-08-30'],
    ]);
  });

  test('is deaf to nothing and to noise', () => {
    for (const text of ['', ' ', '\n\n', '.', '“', '\u200b', '2024', '👍'.repeat(50)]) {
      const found = annotate(text);
      expect(found.quotes).toEqual([]);
      for (const date of found.dates) expect(text.slice(date.start, date.end)).toBe(date.text);
    }
  });

  test('says the language it was given, or found', () => {
    expect(annotate('Kort nyt', { language: 'da' }).language).toBe('da');
    expect(
      annotate('Der Minister sagte am Montag, dass die Brücke nicht vor dem Ende des Jahres fertig wird.')
        .language,
    ).toBe('de');
  });
});
