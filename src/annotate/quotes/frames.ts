import type { Span } from '../../records/span.ts';
import type { Words } from '../words.ts';
import { type Attribution, cueAfter, cueBefore, cueOfColon, isAdjacent } from './cues.ts';
import type { Stretch } from './marks.ts';

/** The words around a quotation that belong to its sentence, and what they say of the speaker. */
export interface Frame {
  readonly stretch: Stretch;
  /** First and last token (half-open) of the words between the marks. */
  readonly from: number;
  readonly to: number;
  /** Tokens of the sentence before and after, outside any quotation. */
  readonly before: readonly [number, number];
  readonly after: readonly [number, number];
  /** Whether the quotation before stands in the same sentence. */
  readonly joins: boolean;
  readonly own: Attribution | null;
}

/** Longest headline, in characters. */
const HEADLINE = 200;

/** Builds the frame of every stretch. Each looks at most 50 tokens around it, so that the whole stays linear. */
export function readFrames(
  words: Words,
  paragraphs: readonly Span[],
  stretches: readonly Stretch[],
): Frame[] {
  return stretches.map((stretch, i) => {
    const paragraph = paragraphs[stretch.paragraph]!;
    const previous = neighbour(stretches, i - 1, stretch);
    const next = neighbour(stretches, i + 1, stretch);
    const from = words.at(stretch.inner.start);
    const to = words.at(stretch.inner.end - 1) + (stretch.inner.end > stretch.inner.start ? 1 : 0);
    const before = before_(words, stretch, previous?.end ?? paragraph.start);
    const after = after_(words, stretch, next?.start ?? paragraph.end);
    const joins = previous !== null && before.joins;
    const frame = { stretch, from, to, before: before.range, after, joins };
    const own = attribute(words, frame, paragraphs, previous);
    return { stretch, from, to, before: before.range, after, joins, own };
  });
}

function neighbour(stretches: readonly Stretch[], i: number, of: Stretch): Stretch | null {
  const other = stretches[i];
  return other && other.paragraph === of.paragraph ? other : null;
}

function before_(words: Words, stretch: Stretch, limit: number): { range: [number, number]; joins: boolean } {
  const end = words.at(stretch.start);
  const floor = words.at(limit);
  let start = end;
  while (start > floor && end - start < 80) {
    if (words.sentenceOf[start - 1] !== words.sentenceOf[start] && endsSentence(words, start - 1)) {
      return { range: [start, end], joins: false };
    }
    start--;
  }
  // The quotation before ended its sentence: "… over." Lee called it "a sham".
  const stopped = start > 0 && start === floor && /[.?!…]["”'’»]{1,2}\s+\p{Lu}/u.test(around(words, start));
  return { range: [start, end], joins: start === floor && !stopped };
}

function around(words: Words, i: number): string {
  return words.text.slice(Math.max(0, words.starts[i]! - 5), words.starts[i]! + 1);
}

function endsSentence(words: Words, i: number): boolean {
  return /[.?!…]/.test(words.text.slice(Math.max(0, words.starts[i]! - 1), words.ends[i]));
}

function after_(words: Words, stretch: Stretch, limit: number): [number, number] {
  const start = words.at(stretch.end);
  const ceiling = words.at(limit);
  let end = start;
  while (end < ceiling && end - start < 80 && words.starts[end]! < limit) {
    end++;
    if (words.sentenceOf[end] !== words.sentenceOf[end - 1] && endsSentence(words, end - 1)) break;
  }
  return [start, end];
}

type Bare = Omit<Frame, 'own'>;

function attribute(
  words: Words,
  frame: Bare,
  paragraphs: readonly Span[],
  previous: Stretch | null,
): Attribution | null {
  const { stretch } = frame;
  const headed = headlineName(words, frame, paragraphs[stretch.paragraph]!);
  if (headed) return headed;
  const lead = lastMark(words, frame.before);
  const before = frame.before[1] > frame.before[0] ? cueBefore(words, ...frame.before) : null;
  if (before && (lead === ',' || lead === ':')) return before;
  const after = mayFollow(words, frame) ? cueAfter(words, ...frame.after, before === null) : null;
  if (after && touches(words, after, frame)) return after;
  if (before) return before;
  if (after) return after;
  if (lead === ':') return cueOfColon(words, frame.before[0], frame.before[1] - 1);
  if (previous === null && stretch.start === paragraphs[stretch.paragraph]!.start && !stretch.continues) {
    return introducedAbove(words, paragraphs, stretch.paragraph);
  }
  return null;
}

/** "Lee: Wall is ‘perfectly safe’": the name that opens a headline. */
function headlineName(words: Words, frame: Bare, paragraph: Span): Attribution | null {
  if (paragraph.end - paragraph.start > HEADLINE) return null;
  const start = words.at(paragraph.start);
  const mention = words.mentionOf[start]!;
  if (mention < 0 || frame.stretch.paragraph > 0) return null;
  let end = start;
  while (words.mentionOf[end] === mention) end++;
  if (words.word(end) !== ':' || end >= frame.from) return null;
  const cue = { start: words.starts[end]!, end: words.ends[end]! };
  return {
    phrase: { start, end, kind: 'name', mention, head: start },
    cue,
    rule: 'headline-colon',
    strength: 'judge',
  };
}

function lastMark(words: Words, [from, to]: readonly [number, number]): string {
  return to > from ? words.word(to - 1) : '';
}

/** Whether the words after the closing mark go on with the sentence. */
function mayFollow(words: Words, frame: Bare): boolean {
  const [from, to] = frame.after;
  if (from >= to) return false;
  const last = words.text[frame.stretch.inner.end - 1] ?? '';
  if (last !== '.' && last !== '…') return true;
  if (words.text[frame.stretch.end] === ',') return true;
  if (/^\p{Ll}/u.test(words.word(from))) return true;
  // "… we won." Lee said. (a sloppy full stop): only where nothing but the cue follows.
  return to - from <= 5;
}

/** A cue right after the mark: ", he said", "said Lee", ", Leonard Burman, director of …, said". */
function touches(words: Words, cue: Attribution, frame: Bare): boolean {
  let start = frame.after[0];
  if (words.word(start) === ',') start++;
  const first = Math.min(cue.phrase.start, words.at(cue.cue.start));
  if (!isAdjacent(words, start, first)) return false;
  return (
    cue.strength !== 'judge' ||
    /[,?!…—–-]$/.test(words.text.slice(frame.stretch.inner.start, frame.stretch.inner.end))
  );
}

/** "Caddell continued:" as the last line of the paragraph above. */
function introducedAbove(words: Words, paragraphs: readonly Span[], index: number): Attribution | null {
  const lead = lineAbove(words, paragraphs, index);
  return lead && (cueBefore(words, ...lead) ?? cueOfColon(words, lead[0], lead[1] - 1));
}

/** The verb of saying in the line above that ends in a colon. */
export function cueOfLine(words: Words, paragraphs: readonly Span[], index: number): Attribution | null {
  const lead = lineAbove(words, paragraphs, index);
  return lead && cueBefore(words, ...lead);
}

/** Tokens of the last sentence of the paragraph above, where that ends in a colon. */
function lineAbove(words: Words, paragraphs: readonly Span[], index: number): [number, number] | null {
  const above = paragraphs[index - 1];
  if (!above || words.text[above.end - 1] !== ':') return null;
  const end = words.at(above.end - 1) + 1;
  let start = end - 1;
  const floor = Math.max(words.at(above.start), end - 80);
  while (start > floor && words.sentenceOf[start - 1] === words.sentenceOf[end - 1]) start--;
  return [start, end];
}
