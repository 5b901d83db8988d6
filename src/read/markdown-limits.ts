/** Marks that a Markdown parser has to pair; thousands of them in one paragraph take it time that grows with the square. */
const PAIRED = /[*_[\]`~<!]/g;
const MOST_PAIRED = 4000;
/** Characters; the parser takes seconds for more. No article is so long. */
const LONGEST = 1_000_000;
const LONGEST_PARAGRAPH = 50_000;
const LIST_ITEM = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]/gm;
const MOST_ITEMS = 5000;
/** "> > > - - text": each step is a call inside a call. */
const DEEPEST = 40;
const NESTED = new RegExp(`^(?:[ \\t]{0,8}(?:>|[-*+](?=\\s)|\\d{1,9}[.)](?=\\s))){${DEEPEST}}`, 'm');

/** Whether a text is Markdown that somebody wrote, and not a file made to exhaust its reader. */
export function isParseable(text: string): boolean {
  if (text.length > LONGEST || NESTED.test(text)) return false;
  if ((text.match(LIST_ITEM)?.length ?? 0) > MOST_ITEMS) return false;
  for (let from = 0; from < text.length; ) {
    const blank = text.indexOf('\n\n', from);
    const to = blank < 0 ? text.length : blank + 2;
    if (to - from > LONGEST_PARAGRAPH) return false;
    if (to - from > MOST_PAIRED && (text.slice(from, to).match(PAIRED)?.length ?? 0) > MOST_PAIRED)
      return false;
    from = to;
  }
  return true;
}
