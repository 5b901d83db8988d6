import type { Mention, Reference } from '../../records/annotation.ts';
import type { ZoneKind } from '../../records/source.ts';
import type { Passage } from '../passage.ts';
import { demonyms } from './demonyms.ts';
import { FormTable, sequenceOf } from './features.ts';
import { shippedModel } from './model.ts';
import { applyRules } from './rules/index.ts';
import { Tagger } from './tagger.ts';
import { wordsOf } from './words.ts';

export interface Names {
  readonly mentions: readonly Mention[];
  readonly references: readonly Reference[];
}

/** Zones whose names are not in the news: who took a picture, what else the page linked to. */
const SKIPPED: ReadonlySet<ZoneKind> = new Set(['header', 'credits', 'photo-credit', 'furniture']);

const forms = new FormTable();
let tagger: Tagger | null = null;

/**
 * Finds the people, places and organisations that a clip names, and the demonyms that point to places. The tagger knows
 * English; for any other language the answer is empty.
 */
export function findNames(passage: Passage): Names {
  if (!/^en\b/i.test(passage.language)) return { mentions: [], references: [] };
  tagger ??= new Tagger(shippedModel());
  const words = wordsOf(passage.tokens, passage.lexemes);
  const sequence = sequenceOf(words, forms);
  const reading = tagger.read(sequence);
  const candidates = applyRules({ sequence, reading, word: (i) => sequence.forms[i]!.text });
  const inNews = newsFilter(passage);
  const mentions = candidates.flatMap(({ first, last, kind, confidence, rule }): Mention[] => {
    const start = words.starts[first]!;
    const end = words.ends[last]!;
    if (kind === 'misc' || !inNews(start)) return [];
    const text = passage.text.slice(start, end);
    return [{ start, end, text, kind, name: text, rule, confidence: Math.round(confidence * 1000) / 1000 }];
  });
  return { mentions, references: demonyms(sequence, mentions, newsFilter(passage)) };
}

/** Tells whether an offset lies in a zone that reports; ask in ascending order. */
function newsFilter({ zones }: Passage): (offset: number) => boolean {
  let zone = 0;
  return (offset) => {
    while (zone + 1 < zones.length && zones[zone]!.end <= offset) zone++;
    const kind = zones[zone]?.kind;
    return kind === undefined || !SKIPPED.has(kind);
  };
}
