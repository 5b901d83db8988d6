import type { Mention } from '../../records/annotation.ts';

// "(KCNA)", "(the KCNA)"
const ACRONYM = /^\p{Lu}[\p{Lu}\p{N}&.-]{1,9}$/u;

/**
 * Acronyms that a clip introduces in brackets after the full name ("Korean Central News Agency (KCNA)") or before it ("KCNA (Korean
 * Central News Agency)"): acronym → full name. Initials must agree; an acronym given to two names stands for neither.
 */
export function readAcronyms(text: string, mentions: readonly Mention[]): Map<string, string> {
  const found = new Map<string, string | null>();
  for (let i = 1; i < mentions.length; i++) {
    const [first, second] = [mentions[i - 1]!, mentions[i]!];
    if (first.kind !== 'organisation' && second.kind !== 'organisation') continue;
    if (!/^\s?\((?:the )?$/.test(text.slice(first.end, second.start)) || text[second.end] !== ')') continue;
    const [short, long] = ACRONYM.test(second.text) ? [second, first] : [first, second];
    if (!ACRONYM.test(short.text) || !agree(short.text, long.text)) continue;
    const known = found.get(short.text);
    found.set(short.text, known === undefined || known === long.text ? long.text : null);
  }
  return new Map([...found].flatMap(([short, long]) => (long === null ? [] : [[short, long]])));
}

/** Whether the letters of the acronym come, in order, as first letters of words of the name. */
function agree(short: string, long: string): boolean {
  const initials = [...long.matchAll(/(?<!\p{L})\p{L}/gu)].map((match) => match[0].toUpperCase());
  let at = 0;
  for (const letter of short.replace(/[^\p{L}]/gu, '').toUpperCase()) {
    at = initials.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
