import { describe, expect, it } from 'vitest';
import { decode } from '../../../src/read/decode.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, bigEndian: boolean): Uint8Array => {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), !bigEndian);
  return bytes;
};
/** Windows-1251 of Russian text: the alphabet lies in one piece. */
const cp1251 = (text: string): Uint8Array =>
  Uint8Array.from(text, (letter) => {
    const code = letter.charCodeAt(0);
    return code >= 0x410 && code <= 0x44f ? code - 0x350 : code;
  });

describe('decode', () => {
  it('reads UTF-8 with and without its mark', () => {
    expect(decode(utf8('Київ'))).toEqual({ text: 'Київ', encoding: 'utf-8', firstBroken: null });
    expect(decode(Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8('Київ')))?.text).toBe('Київ');
  });
  it.each([true, false])('reads UTF-16, big-endian %s, with and without its mark', (bigEndian) => {
    const text = 'Bridge shut after cracks found';
    expect(decode(utf16(text, bigEndian))?.text).toBe(text);
    expect(decode(utf16(`\ufeff${text}`, bigEndian))?.text).toBe(text);
  });
  it('tells Windows-1251 by its letters', () => {
    const text = 'Совет сообщил в пятницу, что мост не будет открыт до конца года.';
    expect(decode(cp1251(text))).toMatchObject({ text, encoding: 'windows-1251' });
  });
  it('tells Windows-1252 by its quotation marks', () => {
    const bytes = Uint8Array.of(
      0x93,
      ...utf8('No deals'),
      0x94,
      ...utf8(' said the caf'),
      0xe9,
      ...utf8(' owner.'),
    );
    expect(decode(bytes)?.text).toBe('“No deals” said the café owner.');
  });
  it('believes a declaration when the bytes are no UTF-8', () => {
    expect(decode(Uint8Array.of(0xcf, 0xf0, 0xe8), { declared: 'koi8-r' })?.encoding).toBe('koi8-r');
    expect(decode(utf8('Київ'), { declared: 'koi8-r' })?.text).toBe('Київ');
  });
  it('tells where UTF-8 is broken', () => {
    const bytes = Uint8Array.of(...utf8('Ünïted Kïngdöm '), 0xff, ...utf8(' end'));
    expect(decode(bytes)).toMatchObject({ encoding: 'utf-8', firstBroken: 15 });
  });
  it.each([
    ['PNG', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]],
    ['PDF', [...utf8('%PDF-1.7\n')]],
    ['zip', [0x50, 0x4b, 0x03, 0x04, 0x14]],
    ['noise', [1, 2, 3, 0, 4, 5, 0, 6, 7, 65, 66]],
  ])('takes %s for no text', (_, bytes) => {
    expect(decode(Uint8Array.from(bytes))).toBeNull();
  });
});
