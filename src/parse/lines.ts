import {
  LINE_BUTTON,
  LINE_COMMENTS,
  START_CAPTION,
  START_NOTICE,
  START_RELATED,
  START_RELATED_TO,
} from './lexicon/cues.ts';
import { isCaption, isPhotoCredit } from './shapes/captions.ts';
import { isDateLine } from './shapes/dates.ts';
import { isBylineShape, isClosingCredit } from './shapes/names.ts';
import type { Unit } from './units.ts';

const any = (sources: readonly string[], end: string): RegExp =>
  new RegExp(`^(?:${sources.join('|')})${end}`, 'u');

const BUTTON = any(LINE_BUTTON, '[\\s:|•·,.!?»›>/-]*$');
const NOTICE = any(START_NOTICE, '');
const RELATED = any(START_RELATED, '(?:\\s*[:»›>|].*|[\\s.…]*)$');
const RELATED_TO = any(START_RELATED_TO, '\\s.{1,50}$');
const COMMENTS = any(LINE_COMMENTS, '[\\s:»›>]*$');
const CAPTION = any(START_CAPTION, '');
const LINK_WORDS = /[|•·»›/]/;
const RULE = /^[\s_*=~·•#–—-]{2,}$/;

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
  | 'credits'
  | 'source'
  | 'rule';

const SOURCE = /^(?:sources?|via|источник|джерело|quelle|fuente|fonte|bron|źródło)\s*:\s*\S.{0,80}$/iu;

/** Patterns see this: lower case, typed apostrophes, no leading marks. */
const folded = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/^[\s"'“*#>»›|–—-]+/, '');

/** Reads the purpose of a line off its words. Long lines are only asked for the openings that long lines have. */
export function lineKind(unit: Unit): LineKind {
  if (isClosingCredit(unit.text, unit.words)) return 'credits';
  if (unit.words > 60)
    return unit.words < 110 && isCaptionLine(unit, folded(unit.text.slice(0, 200))) ? 'caption' : 'text';
  if (RULE.test(unit.text)) return 'rule';
  const text = folded(unit.text);
  if (unit.words <= 14) {
    const short = shortKind(unit, text);
    if (short) return short;
  } else if (/^[^:]{3,30}:/.test(text) && RELATED.test(text)) return 'related';
  if (isCaptionLine(unit, text)) return 'caption';
  return NOTICE.test(text) ? 'notice' : 'text';
}

function shortKind(unit: Unit, text: string): LineKind | null {
  if (COMMENTS.test(text)) return 'comments';
  if (RELATED.test(text) || (!unit.closed && RELATED_TO.test(text))) return 'related';
  if (SOURCE.test(unit.text)) return 'source';
  if (isPhotoCredit(unit.text)) return 'photo-credit';
  if (isDateLine(unit)) return 'date';
  if (isBylineShape(unit.text)) return 'byline';
  const parts = LINK_WORDS.test(text) ? text.split(LINK_WORDS) : [text];
  return parts.every(isButton) ? 'button' : null;
}

const isButton = (part: string): boolean => part.trim() === '' || BUTTON.test(part.trim());
const isCaptionLine = (unit: Unit, text: string): boolean => CAPTION.test(text) || isCaption(unit.text);
