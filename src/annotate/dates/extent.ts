import type { Found } from './temporal.ts';
import { lower, type Words } from './words.ts';

const DATE_LEAD = /^(?:early|late|mid|earlier|later)$/;
const LENGTH_LEAD = /^(?:about|around|nearly|almost|approximately|roughly|over|some)$/;

/** First word of an expression with the words that colour it: "early", "the", "more than". */
export function leadOf(words: Words, found: Found, free: number): number {
  const { form } = found.temporal;
  let first = found.first;
  const before = (): string => (first > free ? lower(words, first - 1) : '');
  if (form === 'length' || form === 'shift') {
    if (before() === 'the') first--;
    if (LENGTH_LEAD.test(before()) && form === 'length') first--;
    else if (
      before() === 'than' &&
      /^(?:more|less|fewer)$/.test(lower(words, first - 2)) &&
      first - 2 >= free
    )
      first -= 2;
    else if (/^(?:least|most)$/.test(before()) && lower(words, first - 2) === 'at' && first - 2 >= free)
      first -= 2;
  }
  if (form !== 'length' && form !== 'repeat' && DATE_LEAD.test(before())) first--;
  if (
    (form === 'period' || form === 'calendar') &&
    first === found.first &&
    before() === 'the' &&
    form === 'period'
  )
    first--;
  else if (first < found.first && before() === 'the') first--;
  return first;
}
