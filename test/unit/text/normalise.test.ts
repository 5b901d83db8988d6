import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise } from '../../../src/text/normalise.ts';

describe('normalise', () => {
  it('hands plain text back as it is', () => {
    const text = 'Café “quoted” — 5 € …\n\tIndented';
    expect(normalise(text).text).toBe(text);
    expect(normalise(text).rawOffset(7)).toBe(7);
  });
  it('makes no-break and thin spaces spaces, and every line end a line feed', () => {
    expect(normalise('Source:\u00a0 a\u202fb\r\nc\rd\u2028e').text).toBe('Source:  a b\nc\nd\ne');
  });
  it('takes out what cannot be seen', () => {
    expect(normalise('\ufeffPu\u00adtin\u200b said\u0000\u2060').text).toBe('Putin said');
    expect(normalise('\u202egnp.exe\u202c').text).toBe('gnp.exe');
  });
  it('keeps joiners where they shape writing, and drops them where they hide', () => {
    expect(normalise('می\u200cخواهم').text).toBe('می\u200cخواهم');
    expect(normalise('👩\u200d🚒').text).toBe('👩\u200d🚒');
    expect(normalise('pass\u200cword').text).toBe('password');
  });
  it('composes letters with their marks', () => {
    expect(normalise('Zelenski\u0306').text).toBe('Zelenskĭ');
    expect(normalise('\u212b').text).toBe('Å');
    expect(normalise('\u1112\u1161\u11ab').text).toBe('한');
  });
  it('replaces halves of surrogate pairs', () => {
    expect(normalise('a\ud83d b').text).toBe('a\ufffd b');
  });
  it('finds the way back to the raw characters', () => {
    const raw = 'A\u00ad\r\nSource:\u00a0e\u0301lan';
    const { text, rawOffset } = normalise(raw);
    expect(text).toBe('A\nSource: élan');
    expect(raw.slice(rawOffset(text.indexOf('Source')), rawOffset(text.indexOf('Source') + 6))).toBe(
      'Source',
    );
    expect(rawOffset(text.indexOf('lan'))).toBe(raw.indexOf('lan'));
    expect(rawOffset(text.length)).toBe(raw.length);
  });
  it('is in normal form C, is stable, and never maps backwards', () => {
    const piece = fc.constantFrom(
      ...'a é e\u0301 \u0323 \u00a0 \u00ad \r\n \r \n \u200d \u1112 \u1161 \u212b \ud83d 👩 म \ufeff'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        const raw = pieces.join('');
        const { text, rawOffset } = normalise(raw);
        expect(text).toBe(text.normalize('NFC'));
        expect(normalise(text).text).toBe(text);
        let last = 0;
        for (let i = 0; i <= text.length; i++) {
          expect(rawOffset(i)).toBeGreaterThanOrEqual(last);
          last = rawOffset(i);
        }
        expect(last).toBe(raw.length);
      }),
      { numRuns: 300 },
    );
  });
  it('takes a letter with a million marks', () => {
    expect(normalise(`a${'\u0301'.repeat(1_000_000)}`).text.length).toBeGreaterThan(0);
  });
});
