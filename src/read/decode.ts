import { detect } from 'chardet';

/** The characters of a file, and how sure we are of them. */
export interface Decoded {
  readonly text: string;
  /** WHATWG name: `utf-8`, `utf-16le`, `windows-1251` … */
  readonly encoding: string;
  /** Offset in `text` of the first byte sequence that is no character, or null when all was well. */
  readonly firstBroken: number | null;
}

export interface DecodeOptions {
  /** What the file says of itself (`<meta charset>`, a mail header); believed only when the bytes are no UTF-8. */
  readonly declared?: string;
}

/** How much of a file the guess of its encoding looks at. */
const SAMPLE = 65_536;
const MAGIC: readonly (readonly number[])[] = [
  [0x25, 0x50, 0x44, 0x46], // %PDF
  [0x89, 0x50, 0x4e, 0x47], // PNG
  [0xff, 0xd8, 0xff], // JPEG
  [0x47, 0x49, 0x46, 0x38], // GIF8
  [0x50, 0x4b, 0x03, 0x04], // zip, docx, epub
  [0x1f, 0x8b], // gzip
  [0xd0, 0xcf, 0x11, 0xe0], // old Word
  [0x7f, 0x45, 0x4c, 0x46], // ELF
];

/**
 * Turns bytes into characters; null when they are no text (an image, a program). A byte-order mark decides, then valid
 * UTF-8, then UTF-16 told by its zero bytes, then what the file declares, then the statistics of the bytes.
 */
export function decode(bytes: Uint8Array, options: DecodeOptions = {}): Decoded | null {
  const marked = byMark(bytes);
  if (marked) return decodeAs(bytes, marked);
  if (MAGIC.some((magic) => magic.every((byte, i) => bytes[i] === byte))) return null;
  const wide = utf16Of(bytes);
  if (wide) return decodeAs(bytes, wide);
  if (isBinary(bytes)) return null;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { text, encoding: 'utf-8', firstBroken: null };
  } catch {
    return mostlyUtf8(bytes) ? decodeAs(bytes, 'utf-8') : decodeAs(bytes, guess(bytes, options.declared));
  }
}

/** What a page says of its own encoding: `<meta charset="windows-1251">`, `<?xml encoding="…"?>`, in the first 4,096 bytes. */
export function declaredEncoding(bytes: Uint8Array): DecodeOptions {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const name =
    /<meta[^>]{1,200}charset\s*=\s*["']?\s*([\w-]{2,30})/i.exec(head) ??
    /^<\?xml[^>]{1,100}encoding=["']([\w-]{2,30})/.exec(head);
  return name ? { declared: name[1] as string } : {};
}

function byMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

function decodeAs(bytes: Uint8Array, encoding: string): Decoded {
  const decoded = new TextDecoder(encoding).decode(bytes);
  const text = encoding === 'windows-1252' ? mendQuotes(decoded) : decoded;
  const broken = text.indexOf('\ufffd');
  return { text, encoding, firstBroken: broken < 0 ? null : broken };
}

// What Windows-1252 has at 0x80 to 0x9f, in order; the five bytes it leaves free stay as they are.
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** Several versions of Node decode Windows-1252 as Latin-1, which has control characters in place of “ and ”. */
function mendQuotes(text: string): string {
  return text.replace(/[\x80-\x9f]/g, (letter) => WINDOWS_1252[letter.charCodeAt(0) - 0x80]!);
}

/** European text in UTF-16 has a zero in every other byte. */
function utf16Of(bytes: Uint8Array): string | null {
  const length = Math.min(bytes.length, SAMPLE) & ~1;
  if (length < 4) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  const half = length / 2;
  if (odd > half * 0.3 && even < half * 0.05) return 'utf-16le';
  if (even > half * 0.3 && odd < half * 0.05) return 'utf-16be';
  return null;
}

function isBinary(bytes: Uint8Array): boolean {
  const length = Math.min(bytes.length, SAMPLE);
  let control = 0;
  for (let i = 0; i < length; i++) {
    const byte = bytes[i]!;
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27) control++;
  }
  return control > length * 0.02;
}

/** UTF-8 with a few broken places (a cut, a pasted byte) against text in another encoding. */
function mostlyUtf8(bytes: Uint8Array): boolean {
  let good = 0;
  let bad = 0;
  for (let i = 0; i < bytes.length; i++) {
    const lead = bytes[i]!;
    if (lead < 0x80) continue;
    const more = lead >= 0xf0 && lead < 0xf5 ? 3 : lead >= 0xe0 ? 2 : lead >= 0xc2 ? 1 : 0;
    let valid = more > 0 && lead < 0xf5;
    for (let k = 1; k <= more && valid; k++) valid = ((bytes[i + k] ?? 0) & 0xc0) === 0x80;
    if (valid) {
      good++;
      i += more;
    } else bad++;
  }
  return good > bad * 3;
}

function guess(bytes: Uint8Array, declared: string | undefined): string {
  for (const name of [declared, detect(highBytes(bytes))]) {
    if (!name || /^(?:utf-8|ascii)$/i.test(name)) continue;
    try {
      return new TextDecoder(name).encoding;
    } catch {
      // An encoding that the platform does not know: the next guess.
    }
  }
  return 'windows-1252';
}

/** The sample that the statistics see: a stretch around the first bytes that are not ASCII. */
function highBytes(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte > 0x7f);
  const start = Math.max(0, first - 256);
  return bytes.subarray(start, start + SAMPLE);
}
