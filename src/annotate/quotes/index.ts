import type { Mention, Quote, Reference, Speaker } from '../../records/annotation.ts';
import type { Span } from '../../records/span.ts';
import type { Paragraph } from '../paragraphs.ts';
import type { Passage } from '../passage.ts';
import { coverage, readWords, type Words } from '../words.ts';
import { findReports } from './indirect.ts';
import { markedQuotes } from './marked.ts';
import { type Cast, readCast, speakerOf } from './speakers.ts';
import { findUnmarked, type Unmarked } from './unmarked.ts';

/**
 * Finds what was said, and by whom. Quotes are sorted by start and do not overlap. English only: in another language
 * there are none.
 *
 * Spans: a marked form (`direct`, `mixed`, `fragment`) is one stretch between marks, marks included; a quotation over several
 * paragraphs gives one quote a paragraph, each but the first with `continues`. `indirect` is the reported clause with its
 * "that"; `unmarked` and `block` are paragraphs set apart by layout. `mentions` and `references` come from `resolveInClip`.
 */
export function findQuotes(
  passage: Passage,
  mentions: readonly Mention[],
  references: readonly Reference[],
): Quote[] {
  if (!passage.language.startsWith('en')) return [];
  const words = readWords(passage, mentions);
  const { paragraphs, stretches } = passage;
  const cast = readCast(mentions, references);
  const marked = markedQuotes(words, paragraphs, stretches, cast);
  const unmarked = findUnmarked(words, paragraphs, cast).map((found) => unmarkedQuote(words, cast, found));
  const apart = free(unmarked, marked);
  const inside = coverage(words, [...stretches, ...apart]);
  return merge(marked, [...apart, ...indirectQuotes(words, paragraphs, inside, cast)]);
}

/** Spans of the first list that touch none of the second; both sorted. */
function free<T extends Span>(spans: readonly T[], taken: readonly Span[]): T[] {
  let k = 0;
  return spans.filter((span) => {
    while (k < taken.length && taken[k]!.end <= span.start) k++;
    return k >= taken.length || taken[k]!.start >= span.end;
  });
}

/** One sorted list; `continues` of the marked quotes follows them to their new places. */
function merge(marked: readonly Quote[], others: readonly Quote[]): Quote[] {
  const all = [...marked, ...others].sort((a, b) => a.start - b.start || a.end - b.end);
  const place = new Map(all.map((quote, i) => [quote, i]));
  return all.map((quote) =>
    quote.continues === undefined ? quote : { ...quote, continues: place.get(marked[quote.continues]!)! },
  );
}

function unmarkedQuote(words: Words, cast: Cast, found: Unmarked): Quote {
  const { start, end, form, rule, confidence, cue } = found;
  const text = words.text.slice(start, end);
  const speaker = cue ? speakerOf(words, cast, cue, null, null) : signed(words, cast, found);
  return { start, end, text, form, speaker, cue: cue?.cue ?? null, rule, confidence };
}

/** The speaker whose name stands under an unmarked quotation. */
function signed(words: Words, cast: Cast, { name, mention, rule }: Unmarked): Speaker | null {
  if (!name || mention === null) return null;
  const text = words.text.slice(name.start, name.end);
  return { ...name, text, name: cast.mentions[mention]!.name, kind: 'person', mention, chain: [rule] };
}

function indirectQuotes(
  words: Words,
  paragraphs: readonly Paragraph[],
  inside: Uint8Array,
  cast: Cast,
): Quote[] {
  const out: Quote[] = [];
  for (const { start, end, zone } of paragraphs) {
    if (zone === 'headline' || zone === 'heading') continue;
    let before: Speaker | null = null;
    for (const { from, to, cue } of findReports(words, words.at(start), words.at(end), inside)) {
      const [first, last] = [words.starts[from]!, words.ends[to - 1]!];
      const speaker = speakerOf(words, cast, cue, null, before);
      // "It is worth noting that …": nobody speaks.
      if (speaker.kind === 'unknown' && /^it$/i.test(speaker.text)) continue;
      before = speaker;
      const text = words.text.slice(first, last);
      const confidence = speaker.mention === null ? 0.6 : 0.7;
      out.push({
        start: first,
        end: last,
        text,
        form: 'indirect',
        speaker,
        cue: cue.cue,
        rule: `indirect/${cue.rule}`,
        confidence,
      });
    }
  }
  return out;
}
