import type { Entry, Statement, Wording } from '../../records/catalogue.ts';
import type { Span } from '../../records/span.ts';
import { DENIALS } from '../../text/lexicon/denial.ts';
import { NEGATIONS } from '../../text/lexicon/negation.ts';
import { STOP_WORDS } from '../../text/lexicon/stop-words.ts';
import { sentenceAround } from '../../text/sentence-around.ts';
import { stem } from '../../text/stem.ts';
import { tokenise } from '../../text/tokens.ts';

/** A statement with what it is about. */
export interface Told {
  readonly statement: Statement;
  /** Whom it names, by authority id. */
  readonly named: ReadonlySet<string>;
  /** What else it speaks of, by stems. */
  readonly terms: ReadonlySet<string>;
  /** Whether it says that something is not so, and by which rule. */
  readonly negative: 'denial/verb' | 'denial/not' | null;
  /** Its utterance, or its words where no quote was found: two tellings of one utterance are no dispute. */
  readonly utterance: string;
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu;
const SHORTEST = 3;
/** So many words before and after a "not" are what it denies. */
const [BEFORE, AFTER] = [7, 11];
const NOTHING = /(?!)/g;

/** What is said in an article, sentence by sentence: its quotes, and what tells of a denial without giving it. */
export function statementsIn(entry: Entry, wordings: readonly Wording[]): Told[] {
  const { article } = entry.clip;
  const language = article.language.value.slice(0, 2).toLowerCase();
  const cues = DENIALS[language] ?? NOTHING;
  const quoted = wordings.flatMap(({ pieces, speaker, authority, utterance }) =>
    pieces.flatMap((piece) => {
      const { start, end } = entry.clip.annotation.quotes[piece]!;
      return sentencesIn(article.text, start, end).map((span) =>
        told({ entry, speaker, authority, ...span }, utterance, language, cueIn(article.text, span, cues)),
      );
    }),
  );
  const denials = [...article.text.matchAll(cues)].flatMap(({ index, 0: words }) => {
    const cue = { start: index, end: index + words.length };
    const zone = article.zones.find(({ start, end }) => start <= index && index < end);
    if (zone?.kind !== 'body' && zone?.kind !== 'summary') return [];
    if (quoted.some(({ statement: { start, end } }) => start <= index && index < end)) return [];
    const sentence = sentenceAround(article.text, cue.start, cue.end);
    const who = namedBefore(entry, sentence.start, index);
    return [
      told({ entry, ...sentence, ...who }, article.text.slice(sentence.start, sentence.end), language, cue),
    ];
  });
  return [...quoted, ...denials];
}

function cueIn(text: string, { start, end }: Span, cues: RegExp): Span | null {
  const [found] = text.slice(start, end).matchAll(cues);
  return found ? { start: start + found.index, end: start + found.index + found[0].length } : null;
}

function sentencesIn(text: string, start: number, end: number): Span[] {
  const { sentences } = tokenise(text.slice(start, end));
  return sentences.map((sentence) => ({ start: start + sentence.start, end: start + sentence.end }));
}

/** Who stands nearest before the word of denial: "Paris has denied". */
function namedBefore({ clip }: Entry, from: number, to: number): Pick<Statement, 'speaker' | 'authority'> {
  const index = clip.annotation.mentions.findLastIndex(({ start, end }) => start >= from && end <= to);
  if (index === -1) return { speaker: null, authority: null };
  const resolution = clip.resolutions[index];
  const authority = resolution?.outcome === 'resolved' ? resolution.authority : null;
  return { speaker: clip.annotation.mentions[index]!.name, authority };
}

/** `cue` is the word of denial in a sentence that tells of one; what it denies stands after it. */
function told(statement: Statement, utterance: string, language: string, cue: Span | null): Told {
  const { entry, start, end } = statement;
  const { named, spans } = namesIn(entry, start, end);
  const [little, negations] = [wordsOf(STOP_WORDS, language), wordsOf(NEGATIONS, language)];
  const words = [...entry.clip.article.text.slice(start, end).matchAll(WORD)].map(
    ({ 0: printed, index }) => ({
      word: printed.toLowerCase().replaceAll('’', "'"),
      at: start + index,
    }),
  );
  const nots = words.flatMap(({ word }, i) => (negations.has(word) || word.endsWith("n't") ? [i] : []));
  // Of a long sentence only what stands around its "not" is denied.
  const denied = (i: number): boolean =>
    cue
      ? words[i]!.at >= cue.end
      : nots.length === 0 || nots.some((not) => i > not - BEFORE && i < not + AFTER);
  const terms = new Set<string>();
  words.forEach(({ word, at }, i) => {
    if (word.length < SHORTEST || little.has(word) || negations.has(word) || !denied(i)) return;
    if (!spans.some((name) => name.start <= at && at < name.end))
      terms.add(stem(word.replace(/(?:'s|n't)$/, ''), language));
  });
  const negative = cue ? 'denial/verb' : nots.length > 0 ? 'denial/not' : null;
  return { statement, named, terms, utterance, negative };
}

/** Whom a stretch names, by name or by "the president", and where. */
function namesIn({ clip }: Entry, start: number, end: number): { named: Set<string>; spans: Span[] } {
  const named = new Set<string>();
  const spans: Span[] = [];
  const { mentions, references } = clip.annotation;
  const note = (mention: number | null, span: Span): void => {
    if (span.start < start || span.end > end) return;
    const resolution = mention === null ? undefined : clip.resolutions[mention];
    if (resolution?.outcome === 'resolved') named.add(resolution.authority);
    spans.push(span);
  };
  mentions.forEach((mention, index) => {
    note(index, mention);
  });
  for (const reference of references) if (reference.mention !== null) note(reference.mention, reference);
  return { named, spans };
}

const SETS = new Map<string, ReadonlySet<string>>();

function wordsOf(lexicon: Readonly<Record<string, string>>, language: string): ReadonlySet<string> {
  const words = lexicon[language] ?? '';
  const found = SETS.get(words) ?? new Set(words.split(' '));
  SETS.set(words, found);
  return found;
}
