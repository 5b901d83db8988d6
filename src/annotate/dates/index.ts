import type { DateExpression } from '../../records/annotation.ts';
import type { ZoneKind } from '../../records/source.ts';
import type { Passage } from '../passage.ts';
import { lineWalker, tellsEvent, tellsNews, zoneWalker } from './event.ts';
import { leadOf } from './extent.ts';
import { parseTimes } from './grammar.ts';
import { joinTimes } from './join.ts';
import { resolveTimes } from './resolve.ts';
import type { Found, Told } from './temporal.ts';
import { asTimex } from './values.ts';
import { timeWords, type Words } from './words.ts';

/**
 * Every time expression of a passage, in order, with its TIMEX3 value and, where it has a place on the calendar, its
 * EDTF date. What the words leave open is taken from the day of printing, the tense of the sentence, or, in a text
 * that tells history, the day last spoken of (Strötgen and Gertz 2013, "Multilingual and cross-domain temporal
 * tagging", on news and narrative texts). Values follow TimeML 1.2.1. Time linear in the length of the text.
 */
export function findDates(passage: Passage): DateExpression[] {
  const { text } = passage;
  const words = timeWords(passage);
  const zoneAt = zoneWalker(passage.zones);
  const lineAt = lineWalker(text);
  const found = joinTimes(words, parseTimes(words)).flatMap((one) => {
    const zone = zoneAt(words.starts[one.first]!);
    return zone && UNREAD.has(zone.kind) ? [] : [told(one, zone === null || tellsNews(zone))];
  });
  const resolved = resolveTimes(words, found, passage.published, sentenceFinder(words, passage));
  let free = 0;
  return resolved.map(({ found: one, placed, stated, conflict }) => {
    const start = words.starts[leadOf(words, one, free)]!;
    const end = words.ends[one.last - 1]!;
    free = one.last;
    const event = one.told && tellsEvent(words, one, placed, () => lineAt(start));
    const expression = {
      start,
      end,
      text: text.slice(start, end),
      edtf: placed.edtf,
      value: asTimex(placed.value),
      type: placed.type,
      basis: stated ? 'stated' : 'implied',
      rule: one.rule,
      event,
    } as const;
    return conflict === null ? expression : { ...expression, conflict: { calendar: conflict } };
  });
}

const told = ({ first, last, temporal, rule }: Found, told: boolean): Told => ({
  first,
  last,
  temporal,
  rule,
  told,
});

/** Zones whose dates are nobody's news: who took the picture and what else the page linked to. */
const UNREAD: ReadonlySet<ZoneKind> = new Set(['credits', 'furniture']);

/** The words of the sentence that a word stands in. */
function sentenceFinder(words: Words, passage: Passage): (word: number) => { from: number; to: number } {
  const { sentenceOf } = passage.tokens;
  return (word) => {
    const sentence = sentenceOf[words.tokens[word]!];
    let from = word;
    let to = word;
    while (from > 0 && word - from < 40 && sentenceOf[words.tokens[from - 1]!] === sentence) from--;
    while (to < words.count && to - word < 40 && sentenceOf[words.tokens[to]!] === sentence) to++;
    return { from, to };
  };
}
