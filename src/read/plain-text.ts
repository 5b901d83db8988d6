import type { List, Paragraph, Text } from 'mdast';
import type { Block, Source } from '../records/source.ts';
import { normalise } from '../text/normalise.ts';
import type { Reader, TextFile } from './reader.ts';

// "  • World", "- one", "* one"; a dash or star alone may open a line of dialogue, so those want company (see `isList`).
const BULLET = /^[ \t]*(?:[•‣◦▪▫●○■►▸·⁃∙]|[-*](?=[ \t]))[ \t]*/;
const SURE_BULLET = /^[ \t]*[•‣◦▪▫●○■►▸⁃∙]/;

interface Line {
  readonly start: number;
  readonly end: number;
  /** Length of the bullet and the white space before the words; -1 when there is no bullet. */
  readonly bullet: number;
  /** Whether a blank line, or the beginning of the text, lies before it. */
  readonly afterBlank: boolean;
}

/**
 * Plain text: every line a paragraph (a pasted page has one thought to a line), runs of bulleted lines a list,
 * hard-wrapped lines joined. Nothing in it is taken for markup.
 */
export const plainText: Reader = {
  name: 'plain-text',
  extensions: ['txt', 'text', ''],
  accepts: () => true,
  read: (file) => ({ value: [readPlainText(file)], diagnostics: [] }),
};

function readPlainText(file: TextFile): Source {
  const { text } = normalise(file.raw);
  return {
    id: file.id,
    file: file.path,
    sha256: file.sha256,
    reader: 'plain-text',
    text,
    blocks: blocksOf(text),
    stated: file.stated ?? [],
  };
}

/** The blocks of a normalised plain text. */
export function blocksOf(text: string): Block[] {
  const lines = linesOf(text);
  const margin = marginOf(text, lines);
  const blocks: Block[] = [];
  for (let i = 0; i < lines.length; ) {
    let end = i + 1;
    if (isList(text, lines, i)) {
      while (end < lines.length && isSameBullet(text, lines[i]!, lines[end]!) && gapIsSmall(lines, end))
        end++;
      blocks.push(list(text, lines.slice(i, end)));
    } else {
      while (end < lines.length && !lines[end]!.afterBlank && !isList(text, lines, end)) end++;
      for (const run of paragraphsOf(text, lines, { from: i, to: end }, margin)) {
        blocks.push(paragraphBlock(text, lines[run.from]!.start, lines[run.to - 1]!.end));
      }
    }
    i = end;
  }
  return blocks;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let afterBlank = true;
  for (let from = 0; from <= text.length; ) {
    const newline = text.indexOf('\n', from);
    const to = newline < 0 ? text.length : newline;
    let start = from;
    let end = to;
    while (start < end && isSpace(text.charCodeAt(start))) start++;
    while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
    if (end > start) {
      const bullet = BULLET.exec(text.slice(start, Math.min(end, start + 8)));
      lines.push({ start, end, bullet: bullet ? bullet[0].length : -1, afterBlank });
    }
    afterBlank = end === start;
    from = to + 1;
  }
  return lines;
}

const isSpace = (code: number): boolean => code === 32 || code === 9;
/** Items of one list may be set apart by a blank line when each has its bullet. */
const gapIsSmall = (lines: readonly Line[], i: number): boolean =>
  !lines[i]!.afterBlank || lines[i]!.start - lines[i - 1]!.end <= 8;

const isSameBullet = (text: string, one: Line, other: Line): boolean =>
  other.bullet >= 0 && text[other.start] === text[one.start];

function isList(text: string, lines: readonly Line[], i: number): boolean {
  const line = lines[i]!;
  if (line.bullet < 0 || line.bullet >= line.end - line.start) return false;
  if (SURE_BULLET.test(text.slice(line.start, line.start + 2))) return true;
  const next = lines[i + 1];
  return next !== undefined && next.bullet >= 0 && !next.afterBlank;
}

/** Lines longer than this were broken by their writer, not by a margin. */
const WIDEST = 140;
const TERMINAL = /[.!?:;…”"»)\]]$/;

/**
 * The margin at which an editor, a mail program or a browser broke the lines of a text ("…said on\nFriday that…"), as
 * the length of the longest line that runs on; 0 when lines are as their writer ended them.
 */
function marginOf(text: string, lines: readonly Line[]): number {
  let margin = 0;
  let runOns = 0;
  let breaks = 0;
  for (let i = 0; i + 1 < lines.length; i++) {
    if (lines[i + 1]!.afterBlank || lengthOf(lines[i]!) < 36) continue;
    breaks++;
    if (!runsOn(text, lines[i]!, lines[i + 1]!)) continue;
    runOns++;
    margin = Math.max(margin, lengthOf(lines[i]!));
  }
  return margin <= WIDEST && runOns * 3 >= breaks && runOns > 0 ? margin : 0;
}

/**
 * Parts lines that follow one another without a blank line into paragraphs. Each is its own, unless it runs on in small
 * letters, or is as long as the margin allows: then a capital may begin the next line by chance.
 */
function* paragraphsOf(
  text: string,
  lines: readonly Line[],
  group: { readonly from: number; readonly to: number },
  margin: number,
): Generator<{ from: number; to: number }> {
  let { from } = group;
  for (let i = from; i < group.to; i++) {
    const length = lengthOf(lines[i]!);
    const joins =
      i + 1 < group.to &&
      length <= WIDEST &&
      ((margin > 0 && length >= margin * 0.75 && length <= margin) || runsOn(text, lines[i]!, lines[i + 1]!));
    if (joins) continue;
    yield { from, to: i + 1 };
    from = i + 1;
  }
}

const lengthOf = (line: Line): number => line.end - line.start;

/** The line breaks off in mid-sentence and the next goes on in small letters. */
function runsOn(text: string, line: Line, next: Line): boolean {
  if (lengthOf(line) < 36 || TERMINAL.test(text.slice(line.end - 1, line.end))) return false;
  return /^["“«(]?\p{Ll}/u.test(text.slice(next.start, next.start + 3));
}

const leaf = (text: string, start: number, end: number): Text => ({
  type: 'text',
  value: text.slice(start, end),
  data: { start, end },
});

const paragraph = (text: string, start: number, end: number): Paragraph => ({
  type: 'paragraph',
  children: [leaf(text, start, end)],
});

const paragraphBlock = (text: string, start: number, end: number): Block => ({
  start,
  end,
  node: paragraph(text, start, end),
});

function list(text: string, lines: readonly Line[]): Block {
  const node: List = {
    type: 'list',
    ordered: false,
    spread: false,
    children: lines.map((line) => ({
      type: 'listItem',
      spread: false,
      children: [paragraph(text, line.start + line.bullet, line.end)],
    })),
  };
  return { start: lines[0]!.start, end: lines[lines.length - 1]!.end, node };
}
