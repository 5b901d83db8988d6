import type { Span } from '../../records/span.ts';
import type { Paragraph } from '../paragraphs.ts';
import type { Words } from '../words.ts';
import { type Attribution, speechVerb } from './cues.ts';
import { cueOfLine } from './frames.ts';
import type { Cast } from './speakers.ts';

/** Speech that a page sets apart by its layout: no marks around it. */
export interface Unmarked extends Span {
  readonly form: 'unmarked' | 'block';
  readonly rule: string;
  readonly confidence: number;
  /** The name it is signed with, or the attribution of the line above. */
  readonly name: Span | null;
  readonly mention: number | null;
  readonly cue: Attribution | null;
}

/** Paragraphs above a lone name in which the person must have been heard. */
const HEARD_ABOVE = 5;
/** In characters. */
const LONGEST_NAME = 50;
const SHORTEST = 20;
const FIRST_PERSON = /(?:^|[\s(])(?:I|I’m|I'm|[Ww]e|[Mm]y|[Oo]ur|me|us)(?=[\s,.’'])/;
const MARKS = /["“”«»„]/;

/**
 * Finds pull quotes signed with a name ("… in the South Caucasus Leonid KalashnikovHead of the Committee"), statements before a line
 * that holds nothing but the name of somebody heard just above, and blocks after a line such as "The governor added:".
 */
export function findUnmarked(words: Words, paragraphs: readonly Paragraph[], cast: Cast): Unmarked[] {
  const out: Unmarked[] = [];
  paragraphs.forEach((paragraph, i) => {
    const text = words.text.slice(paragraph.start, paragraph.end);
    const above = paragraphs[i - 1];
    if (paragraph.zone === 'pull-quote' && !MARKS.test(text)) {
      const pulled = pullQuote(words, paragraph, cast);
      if (pulled) out.push(pulled);
      return;
    }
    const lone = loneName(words, paragraph, cast);
    if (lone !== null && above && isSignedBy(words, paragraphs, i, lone, cast)) {
      out.push({
        ...bare(above),
        form: 'unmarked',
        rule: 'unmarked/lone-name',
        confidence: 0.55,
        name: bare(paragraph),
        mention: lone,
        cue: null,
      });
      return;
    }
    if (!above || MARKS.test(text) || !isStatement(words, paragraph) || words.text[above.end - 1] !== ':')
      return;
    const cue = blockCue(words, paragraphs, i);
    if (cue)
      out.push({
        ...bare(paragraph),
        form: 'block',
        rule: `block/${cue.rule}`,
        confidence: 0.6,
        name: null,
        mention: null,
        cue,
      });
  });
  return out;
}

const bare = ({ start, end }: Span): Span => ({ start, end });

const isRunning = ({ zone }: Paragraph): boolean =>
  zone !== 'headline' && zone !== 'heading' && zone !== 'caption';

/** Sentences of running text. */
function isStatement(words: Words, paragraph: Paragraph): boolean {
  const text = words.text.slice(paragraph.start, paragraph.end);
  return isRunning(paragraph) && text.length > 40 && /[.!?…]$/.test(text) && !MARKS.test(text);
}

/** A pull quote with a name of the clip at its end; a role may be stuck to the name. */
function pullQuote(words: Words, paragraph: Paragraph, cast: Cast): Unmarked | null {
  const text = words.text.slice(paragraph.start, paragraph.end);
  const best = lastName(text, cast.fullNames);
  if (!best || best.at < SHORTEST) return null;
  const start = paragraph.start + best.at;
  let end = start;
  while (end > paragraph.start && /[\s—–-]/.test(words.text[end - 1]!)) end--;
  const name = { start, end: start + best.name.length };
  return {
    start: paragraph.start,
    end,
    form: 'unmarked',
    rule: 'unmarked/pull-quote',
    confidence: 0.75,
    name,
    mention: best.mention,
    cue: null,
  };
}

/** The last full name in the text that ends it, or that something is stuck to or set off from. */
function lastName(
  text: string,
  names: ReadonlyMap<string, number>,
): { readonly at: number; readonly name: string; readonly mention: number } | null {
  let best = null;
  for (const { index: at } of text.matchAll(/(?<!\p{L})\p{Lu}/gu)) {
    for (let length = 3; length <= LONGEST_NAME && at + length <= text.length; length++) {
      const next = text[at + length] ?? '';
      if (next !== '' && !/[\p{Lu},\n—–-]/u.test(next)) continue;
      const name = text.slice(at, at + length);
      const mention = names.get(name);
      if (mention !== undefined) best = { at, name, mention };
    }
  }
  return best;
}

/** Whether a lone name signs the paragraph above: it speaks in the first person, or the person was heard just before. */
function isSignedBy(
  words: Words,
  paragraphs: readonly Paragraph[],
  i: number,
  mention: number,
  cast: Cast,
): boolean {
  const above = paragraphs[i - 1]!;
  const text = words.text.slice(above.start, above.end);
  if (FIRST_PERSON.test(text) && text.length > 40 && isRunning(above) && !MARKS.test(text)) return true;
  return isStatement(words, above) && isHeard(words, paragraphs, i, mention, cast);
}

/** Index of the mention when a paragraph is one full name and nothing else. */
function loneName(words: Words, paragraph: Paragraph, cast: Cast): number | null {
  if (paragraph.zone === 'headline' || paragraph.zone === 'heading' || paragraph.end - paragraph.start > 60)
    return null;
  const mention = words.mentionOf[words.at(paragraph.start)] ?? -1;
  const found = cast.mentions[mention];
  if (found?.kind !== 'person' || !found.name.includes(' ')) return null;
  return found.start === paragraph.start && found.end === paragraph.end ? mention : null;
}

/** Whether the person speaks in the lines above: next to a verb of saying, or after "according to". */
function isHeard(
  words: Words,
  paragraphs: readonly Paragraph[],
  i: number,
  mention: number,
  cast: Cast,
): boolean {
  const { name } = cast.mentions[mention]!;
  const from = words.at(paragraphs[Math.max(0, i - HEARD_ABOVE)]!.start);
  const to = words.at(paragraphs[i]!.start);
  for (let k = from; k < to; k++) {
    const own = words.mentionOf[k]!;
    const index = own >= 0 ? own : (cast.references.get(words.starts[k]!)?.mention ?? -1);
    if (index < 0 || cast.mentions[index]!.name !== name) continue;
    if (words.lower(k - 1) === 'to' && words.lower(k - 2) === 'according') return true;
    for (let v = k + 1; v < k + 4; v++) if (speechVerb(words, v, k) === 'say') return true;
  }
  return false;
}

/** The attribution of a line that ends in a verb of saying and a colon. */
function blockCue(words: Words, paragraphs: readonly Paragraph[], i: number): Attribution | null {
  const cue = cueOfLine(words, paragraphs, i);
  if (cue?.strength !== 'say') return null;
  const colon = words.at(paragraphs[i - 1]!.end - 1);
  return colon - words.at(cue.cue.start) <= 5 ? cue : null;
}
