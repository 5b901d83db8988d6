/** What a character is, for cutting a text into words. */
export const Char = { unknown: 0, space: 1, upper: 2, letter: 3, combining: 4, number: 5, other: 6 } as const;

// One byte for each UTF-16 unit, filled in as characters are met.
const known = new Uint8Array(0x10000);

/** Class of the character that starts at `at`; past the end, `other`. */
export function classAt(text: string, at: number): number {
  if (at >= text.length) return Char.other;
  const code = text.charCodeAt(at);
  if (code >= 0xd800 && code < 0xdc00) return classify(String.fromCodePoint(text.codePointAt(at)!));
  const kind = known[code]!;
  if (kind !== Char.unknown) return kind;
  known[code] = classify(text[at]!);
  return known[code]!;
}

/**
 * Visits the longest runs of characters that are all of some classes, as `matchAll(/[…]+/gu)` would find them, without
 * making strings of them.
 * @param has for each class of `Char`, whether a run has it
 */
export function eachRun(
  text: string,
  has: readonly boolean[],
  visit: (start: number, end: number) => void,
): void {
  for (let at = 0; at < text.length; ) {
    const start = at;
    while (at < text.length && has[classAt(text, at)]) at += widthAt(text, at);
    if (at > start) visit(start, at);
    else at += widthAt(text, at);
  }
}

const widthAt = (text: string, at: number): number => (text.codePointAt(at)! > 0xffff ? 2 : 1);

/** For `eachRun`: the classes named. */
export function classes(...names: readonly (keyof typeof Char)[]): boolean[] {
  const has: boolean[] = new Array(Object.keys(Char).length).fill(false);
  for (const name of names) has[Char[name]] = true;
  return has;
}

function classify(character: string): number {
  if (/\s/u.test(character)) return Char.space;
  if (/\p{Lu}|\p{Lt}/u.test(character)) return Char.upper;
  if (/\p{L}/u.test(character)) return Char.letter;
  if (/\p{M}/u.test(character)) return Char.combining;
  if (/\p{N}/u.test(character)) return Char.number;
  return Char.other;
}
