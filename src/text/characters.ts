/** What a character is, for cutting a text into words. */
export const Char = { unknown: 0, space: 1, upper: 2, letter: 3, combining: 4, number: 5, other: 6 } as const;

// One byte for each UTF-16 unit, filled in as characters are met.
const classes = new Uint8Array(0x10000);

/** Class of the character that starts at `at`; past the end, `other`. */
export function classAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (Number.isNaN(code)) return Char.other;
  if (code >= 0xd800 && code < 0xdc00) return classify(String.fromCodePoint(text.codePointAt(at)!));
  const known = classes[code]!;
  if (known !== Char.unknown) return known;
  const kind = classify(text[at]!);
  classes[code] = kind;
  return kind;
}

function classify(character: string): number {
  if (/\s/u.test(character)) return Char.space;
  if (/\p{Lu}|\p{Lt}/u.test(character)) return Char.upper;
  if (/\p{L}/u.test(character)) return Char.letter;
  if (/\p{M}/u.test(character)) return Char.combining;
  if (/\p{N}/u.test(character)) return Char.number;
  return Char.other;
}
