import type { Span } from '../../records/span.ts';

/** A stretch of text between quotation marks, marks included, inside one paragraph. */
export interface Stretch extends Span {
  /** What stands between the marks. */
  readonly inner: Span;
  /** Index of the paragraph. */
  readonly paragraph: number;
  readonly style: 'double' | 'single';
  /** False where the paragraph ended before a closing mark came. */
  readonly closed: boolean;
  /** Set where the stretch before was left open at its paragraph's end and this one takes it up. */
  readonly continues: boolean;
}

type Turn = 'open' | 'close' | 'either';

interface Mark extends Span {
  readonly style: 'double' | 'single';
  /** `low` and `angle` marks pair among themselves. */
  readonly family: 'straight' | 'curly' | 'low' | 'angle';
  readonly turn: Turn;
}

interface Open {
  readonly mark: Mark;
  readonly continues: boolean;
}

const CANDIDATE = /["“”„‟«»‘’‚‹›]|''|``|'/g;
const WORD = /[\p{L}\p{N}]/u;
// 'em, '90s, 'twas: a mark that stands for missing letters.
const ELISION = /^(?:em|n|til|till|tis|twas|cause|bout|round|cos|\d\ds?)\b/i;

/**
 * Finds the outermost stretches between quotation marks, paragraph by paragraph: “ ” ‘ ’ « » „ “ and straight marks,
 * doubled apostrophes ('' as some archives print them). Apostrophes, elisions ('90s) and measures (6'2", 12") open
 * nothing. A stretch still open at the end of a paragraph goes on when the next paragraph opens with a mark (the
 * newspaper's way of quoting several paragraphs). Linear in length.
 */
export function findStretches(text: string, paragraphs: readonly Span[]): Stretch[] {
  const out: Stretch[] = [];
  let carried: Mark | null = null;
  paragraphs.forEach((paragraph, index) => {
    const marks = marksIn(text, paragraph);
    const found = pair(text, marks, paragraph, index, carried);
    const last = found.at(-1);
    for (const stretch of found) out.push(stretch);
    carried = last && !last.closed ? openerOf(text, last) : null;
  });
  return dropFalseContinuations(out);
}

/** An opening mark without its partner is kept when it opens a paragraph or the next paragraph takes it up. */
function dropFalseContinuations(stretches: readonly Stretch[]): Stretch[] {
  return stretches.filter((stretch, i) => {
    if (stretch.closed || stretch.style === 'double') return true;
    return stretches[i + 1]?.continues === true;
  });
}

function openerOf(text: string, stretch: Stretch): Mark {
  const code = text.slice(stretch.start, stretch.inner.start);
  return {
    start: stretch.start,
    end: stretch.inner.start,
    style: stretch.style,
    family: familyOf(code),
    turn: 'open',
  };
}

function familyOf(sign: string): Mark['family'] {
  if (/[«»‹›]/.test(sign)) return 'angle';
  if (/[„‚]/.test(sign)) return 'low';
  return /[“”‘’‟]/.test(sign) ? 'curly' : 'straight';
}

function marksIn(text: string, paragraph: Span): Mark[] {
  const marks: Mark[] = [];
  CANDIDATE.lastIndex = paragraph.start;
  for (let match = CANDIDATE.exec(text); match && match.index < paragraph.end; match = CANDIDATE.exec(text)) {
    const start = match.index;
    const end = start + match[0].length;
    const turn = turnOf(text, start, end, match[0], paragraph);
    if (!turn) continue;
    const style = /^(?:['‘’‚‹›])$/.test(match[0]) ? 'single' : 'double';
    marks.push({ start, end, style, family: familyOf(match[0]), turn });
  }
  return marks;
}

/** Which way a mark can face, judged by its sign and its neighbours; null for apostrophes and measures. */
function turnOf(text: string, start: number, end: number, sign: string, within: Span): Turn | null {
  const before = start > within.start ? text[start - 1]! : ' ';
  const after = end < within.end ? text[end]! : ' ';
  const left = /[\s([{—–\-/“"„«‘:;]/.test(before);
  const right = /[\s.,;:!?…)\]}—–―\-/”"»’]/.test(after);
  // An attribute of left-over markup: <a title="…">.
  if (before === '=') return null;
  switch (sign) {
    case '“':
    case '‟':
      return WORD.test(before) && right ? 'close' : 'open';
    case '„':
    case '‚':
    case '‹':
      return sign === '‚' && !left ? null : 'open';
    case '«':
      return right && !left ? 'close' : 'open';
    case '»':
    case '›':
      return left && !right ? 'open' : 'close';
    case '”':
      return left && WORD.test(after) ? 'open' : 'close';
    case '‘':
      return left || !WORD.test(before) ? (ELISION.test(text.slice(end, end + 6)) ? null : 'open') : null;
    case '’':
    case "'":
      return turnOfApostrophe(text, end, { before, after, left, right, curly: sign === '’' });
    default:
      return turnOfStraight(before, after, left, right);
  }
}

interface Sides {
  readonly before: string;
  readonly after: string;
  readonly left: boolean;
  readonly right: boolean;
  readonly curly: boolean;
}

function turnOfApostrophe(text: string, end: number, sides: Sides): Turn | null {
  const inWord = WORD.test(sides.before) && WORD.test(sides.after);
  if (inWord) return null;
  // 6'2" and 40': feet and minutes.
  if (/\d/.test(sides.before) && /[\d\s]/.test(sides.after)) return null;
  if (sides.left && !/\s/.test(sides.after)) {
    return sides.curly || ELISION.test(text.slice(end, end + 6)) ? null : 'open';
  }
  return sides.right && !/\s/.test(sides.before) ? 'close' : null;
}

function turnOfStraight(before: string, after: string, left: boolean, right: boolean): Turn | null {
  const space = /\s/;
  if (left && !space.test(after) && !(right && !space.test(before))) return 'open';
  if (right && !space.test(before)) return 'close';
  return 'either';
}

/** Pairs the marks of one paragraph; nested marks are swallowed by the outer pair. */
function pair(
  text: string,
  marks: readonly Mark[],
  paragraph: Span,
  index: number,
  carried: Mark | null,
): Stretch[] {
  const out: Stretch[] = [];
  const stack: Open[] = [];
  const singles = closersAhead(text, marks);
  marks.forEach((mark, i) => {
    const top = stack.at(-1);
    if (top && closes(text, top.mark, mark)) {
      stack.pop();
      if (stack.length === 0) out.push(stretchOf(top, mark, index));
      return;
    }
    if (mark.turn === 'close') {
      const depth = stack.findLastIndex((open) => closes(text, open.mark, mark));
      if (depth < 0) return;
      const open = stack[depth]!;
      stack.length = depth;
      if (depth === 0) out.push(stretchOf(open, mark, index));
      return;
    }
    if (!mayOpen(text, mark, top, i, singles)) return;
    const continues = carried !== null && mark.start === paragraph.start && mark.style === carried.style;
    // A second opening mark of the same kind where none can nest: the first was never closed.
    if (top && stack.length === 1 && sameKind(top.mark, mark) && !singles.nests) {
      out.push(unclosed(text, top, mark.start, index));
      stack.length = 0;
    }
    stack.push({ mark, continues });
  });
  const open = stack[0];
  if (open) out.push(unclosed(text, open, paragraph.end, index));
  return out;
}

function sameKind(a: Mark, b: Mark): boolean {
  return a.style === b.style && a.family === b.family;
}

function stretchOf(open: Open, close: Mark, paragraph: number): Stretch {
  const inner = { start: open.mark.end, end: close.start };
  const { style } = open.mark;
  return {
    start: open.mark.start,
    end: close.end,
    inner,
    paragraph,
    style,
    closed: true,
    continues: open.continues,
  };
}

function unclosed(text: string, open: Open, limit: number, paragraph: number): Stretch {
  let end = limit;
  while (end > open.mark.end && /\s/.test(text[end - 1]!)) end--;
  const inner = { start: open.mark.end, end };
  const { style } = open.mark;
  return { start: open.mark.start, end, inner, paragraph, style, closed: false, continues: open.continues };
}

/** Whether `mark` can be the partner of the open mark. */
function closes(text: string, open: Mark, mark: Mark): boolean {
  if (mark.style !== open.style || mark.turn === 'open') {
    // German and Polish close „ with “, which English opens with.
    return open.family === 'low' && mark.style === open.style && mark.family === 'curly';
  }
  if (open.family === 'angle' || mark.family === 'angle') return open.family === mark.family;
  if (mark.turn === 'either') return open.family === 'straight' && mark.family === 'straight';
  // "the workers' plan": a plural's apostrophe closes nothing while another closer is still to come.
  return open.style === 'double' || !isPlural(text, mark);
}

function isPlural(text: string, mark: Mark): boolean {
  return text[mark.start - 1] === 's' && /^ [\p{Ll}\p{Lu}]/u.test(text.slice(mark.end, mark.end + 2));
}

interface Ahead {
  /** For each mark: whether a mark that surely closes a single quotation comes within reach. */
  readonly closer: readonly boolean[];
  /** Whether the paragraph has as many closing as opening curly marks, so that they may nest. */
  readonly nests: boolean;
}

function closersAhead(text: string, marks: readonly Mark[]): Ahead {
  const closer: boolean[] = new Array(marks.length).fill(false);
  let next = Number.POSITIVE_INFINITY;
  let balance = 0;
  for (let i = marks.length - 1; i >= 0; i--) {
    const mark = marks[i]!;
    closer[i] = next - mark.end < 1500;
    if (mark.style === 'single' && mark.turn === 'close' && !isPlural(text, mark)) next = mark.start;
    if (mark.family === 'curly' && mark.style === 'double') balance += mark.turn === 'open' ? 1 : -1;
  }
  return { closer, nests: balance === 0 };
}

function mayOpen(text: string, mark: Mark, top: Open | undefined, i: number, ahead: Ahead): boolean {
  if (mark.style === 'single') return ahead.closer[i]! || (mark.family !== 'straight' && mark.start === 0);
  // 12" pipe, 5'11": a measure, unless a quotation is open.
  if (!top && mark.family === 'straight' && /\d/.test(text[mark.start - 1] ?? '')) return false;
  if (mark.turn === 'either') return top?.mark.family !== 'straight';
  return !(
    top &&
    mark.family === 'straight' &&
    top.mark.family === 'straight' &&
    top.mark.style === mark.style
  );
}
