import type { Found } from './temporal.ts';
import { lower, type Words } from './words.ts';

const DATE_LEAD = /^(?:early|late|mid|earlier|later)$/;
const LENGTH_LEAD = /^(?:about|around|nearly|almost|approximately|roughly|over|some)$/;

/** First word of an expression with the words that colour it: "early", "the", "more than". */
export function leadOf(words: Words, found: Found, free: number): number {
  const { form } = found.temporal;
  const at = (back: number): string => (found.first - back >= free ? lower(words, found.first - back) : '');
  if (form === 'repeat' || form === 'vague') return found.first;
  if (form === 'length') return found.first - lengthLead(at);
  const coloured = DATE_LEAD.test(at(1)) ? 1 : 0;
  const article = at(coloured + 1) === 'the' && takesArticle(words, found, coloured > 0) ? 1 : 0;
  return found.first - coloured - article;
}

function lengthLead(at: (back: number) => string): number {
  if (at(1) === 'the') return 1;
  if (LENGTH_LEAD.test(at(1))) return 1;
  if (at(1) === 'than' && /^(?:more|less|fewer)$/.test(at(2))) return 2;
  return /^(?:least|most)$/.test(at(1)) && at(2) === 'at' ? 2 : 0;
}

// "the 1990s", "the last week", "the 12th of August", "the Fourth of July"; not "the 2012 election"
function takesArticle(words: Words, found: Found, coloured: boolean): boolean {
  const { temporal } = found;
  if (temporal.form !== 'calendar') return true;
  const opening = words.terms[found.first];
  return coloured
    ? temporal.month === undefined
    : opening !== null && (opening?.ordinal !== 0 || opening.part !== '');
}
