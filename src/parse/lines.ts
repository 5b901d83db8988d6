import {
  LINE_ABOUT_AUTHOR,
  LINE_BUTTON,
  LINE_COMMENTS,
  START_CAPTION,
  START_NOTICE,
  START_RELATED,
  START_RELATED_TO,
} from './lexicon/cues.ts';
import { isCaption, isPhotoCredit } from './shapes/captions.ts';
import { isDateLine } from './shapes/dates.ts';
import { BYLINE_START, isBylineShape, isClosingCredit } from './shapes/names.ts';
import { namesIn } from './shapes/people.ts';
import type { Unit } from './units.ts';

const any = (sources: readonly string[], end: string): RegExp =>
  new RegExp(`^(?:${sources.join('|')})${end}`, 'u');

const BUTTON = any(LINE_BUTTON, '[\\s:|•·,.!?»›>/-]*$');
const NOTICE = any(START_NOTICE, '');
const RELATED = any(START_RELATED, '(?:\\s*[:»›>|].*|[\\s.…]*)$');
const RELATED_TO = any(START_RELATED_TO, '\\s.{1,50}$');
const COMMENTS = any(LINE_COMMENTS, '[\\s:»›>]*$');
const ABOUT_AUTHOR = any(LINE_ABOUT_AUTHOR, '[\\s:»›>]*$');
const CAPTION = any(START_CAPTION, '');
const NO_WORDS = /^[^\p{L}]*$/u;
const LINK_WORDS = /[|•·»›/]/;
const RULE = /^[\s_*=~·•#–—-]{2,}$/;
// "— Ann Lee (@annlee) December 21, 2023": who wrote a post that is set into the article.
const POST_AUTHOR = /^[—–-]\s?\S.{1,60}\(@\w{1,30}\)/u;

/** What a line is by its own words, before its neighbours are looked at. */
export type LineKind =
  | 'text'
  | 'button'
  | 'notice'
  | 'related'
  | 'comments'
  | 'caption'
  | 'photo-credit'
  | 'date'
  | 'byline'
  | 'about-author'
  | 'biography'
  | 'post'
  | 'credits'
  | 'source'
  | 'rule';

const SOURCE = /^(?:sources?|via|источник|джерело|quelle|fuente|fonte|bron|źródło)\s*:\s*\S.{0,80}$/iu;

/** Characters; nothing that has a purpose beside the article is so long, whatever it is made of. */
const LONGEST = 1500;

/** Patterns see this: lower case, typed apostrophes, no leading marks. */
const folded = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/^[\s"'“*#>»›|–—-]+/, '');

/** Reads the purpose of a line off its words. Long lines are only asked for the openings that long lines have. */
export function lineKind(unit: Unit): LineKind {
  if (unit.text.length > LONGEST) return 'text';
  if (isClosingCredit(unit.text, unit.words)) return 'credits';
  if (unit.words > 60)
    return unit.words < 110 && isCaptionLine(unit, folded(unit.text.slice(0, 200))) ? 'caption' : 'text';
  if (RULE.test(unit.text)) return 'rule';
  if (POST_AUTHOR.test(unit.text)) return 'post';
  const text = folded(unit.text);
  if (unit.words <= 14) {
    const short = shortKind(unit, text);
    if (short) return short;
  } else if (/^[^:]{3,30}:/.test(text) && RELATED.test(text)) return 'related';
  if (isCaptionLine(unit, text)) return 'caption';
  if (unit.words > 14 && isByline(unit)) return 'byline';
  if (unit.words > 14 && isDateLine(unit)) return 'date';
  return NOTICE.test(text) ? 'notice' : 'text';
}

function shortKind(unit: Unit, text: string): LineKind | null {
  if (COMMENTS.test(text)) return 'comments';
  if (ABOUT_AUTHOR.test(text)) return 'about-author';
  if (RELATED.test(text) || (!unit.closed && RELATED_TO.test(text))) return 'related';
  if (unit.words <= 8 && SOURCE.test(unit.text)) return 'source';
  if (isPhotoCredit(unit.text)) return 'photo-credit';
  if (isDateLine(unit)) return 'date';
  if (isByline(unit)) return 'byline';
  if (NO_WORDS.test(unit.text)) return 'button';
  const parts = LINK_WORDS.test(text) ? text.split(LINK_WORDS) : [text];
  return parts.every(isButton) ? 'button' : null;
}

const isButton = (part: string): boolean => part.trim() === '' || BUTTON.test(part.trim());
/** "By Friday, the ferry had carried a thousand people." opens like a byline; a sentence wants a name to be one. */
const isByline = (unit: Unit): boolean =>
  isBylineShape(unit.text) && (!unit.closed || namesIn(unit.text.replace(BYLINE_START, '')).length > 0);

// "A view of the river is not worth a bridge, he said."
const SPEECH_AT_END = /\b(?:said|says)\b[^.]{0,30}\.?["'”]?$/;
const isCaptionLine = (unit: Unit, text: string): boolean =>
  (CAPTION.test(text) && !SPEECH_AT_END.test(text.slice(-50))) || isCaption(unit.text);
