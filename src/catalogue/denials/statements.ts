import type { Entry, Statement, Wording } from '../../records/catalogue.ts';
import type { Span } from '../../records/span.ts';
import { DENIALS } from '../../text/lexicon/denial.ts';
import { sentenceAround } from '../../text/sentence-around.ts';
import { firstFrom } from '../../text/spans.ts';
import { tokenise } from '../../text/tokens.ts';
import { termReader, type Words } from './lexicon.ts';

/** A statement with what it is about. */
export interface Told {
  readonly statement: Statement;
  /** Whom it names, by authority id. */
  readonly named: ReadonlySet<string>;
  /** What else it speaks of: numbers of stems, ascending, each once. */
  readonly terms: Int32Array;
  /** Whether it says that something is not so, and by which rule. */
  readonly negative: 'denial/verb' | 'denial/not' | null;
  /** Its utterance, or its words where no quote was found: two tellings of one utterance are no dispute. */
  readonly utterance: string;
}

/** So many words before and after a "not" are what it denies. */
const [BEFORE, AFTER] = [7, 11];
const NOTHING = /(?!)/g;
/** Where a sentence may end inside a stretch of text, among other places. */
const MAY_END = /\n|[.!?…]["”’'»)\]]*\s/;
const NOBODY: ReadonlySet<string> = new Set();

/** Reads articles into statements; the terms of statements can only be compared where one reader read both. */
export function statementReader(): (entry: Entry, wordings: readonly Wording[]) => Told[] {
  const readWords = termReader();
  return (entry, wordings) => {
    const language = entry.clip.article.language.value.slice(0, 2).toLowerCase();
    const cues = cuesIn(entry.clip.article.text, DENIALS[language] ?? NOTHING);
    return statementsIn(entry, wordings, cues).map(({ statement, utterance, cue }) => {
      const words = readWords(entry.clip.article.text, statement.start, statement.end, language);
      return told(statement, utterance, words, cue);
    });
  };
}

interface Found {
  readonly statement: Statement;
  readonly utterance: string;
  /** The word of denial in a sentence that tells of one. */
  readonly cue: Span | null;
}

/** What is said in an article, sentence by sentence: its quotes, and what tells of a denial without giving it. */
function statementsIn(entry: Entry, wordings: readonly Wording[], cues: readonly Span[]): Found[] {
  const { article, annotation } = entry.clip;
  const found: Found[] = [];
  for (const { pieces, speaker, authority, utterance } of wordings) {
    for (const piece of pieces) {
      const { start, end } = annotation.quotes[piece]!;
      for (const span of sentencesIn(article.text, start, end)) {
        const cue = cues.find((one) => one.start >= span.start && one.end <= span.end) ?? null;
        found.push({
          statement: { entry, speaker, authority, start: span.start, end: span.end },
          utterance,
          cue,
        });
      }
    }
  }
  const quoted = found.length;
  for (const cue of cues) {
    const holdsCue = ({ start, end }: Span): boolean => start <= cue.start && cue.start < end;
    const zone = article.zones.find(holdsCue);
    if (zone?.kind !== 'body' && zone?.kind !== 'summary') continue;
    if (found.slice(0, quoted).some(({ statement }) => holdsCue(statement))) continue;
    const sentence = sentenceAround(article.text, cue.start, cue.end);
    const who = namedBefore(entry, sentence.start, cue.start);
    const utterance = article.text.slice(sentence.start, sentence.end);
    found.push({ statement: { entry, ...sentence, ...who }, utterance, cue });
  }
  return found;
}

function cuesIn(text: string, cues: RegExp): Span[] {
  return Array.from(text.matchAll(cues), ({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
  }));
}

function sentencesIn(text: string, start: number, end: number): Span[] {
  const stretch = text.slice(start, end);
  const words = stretch.trim();
  if (words === '') return [];
  if (!MAY_END.test(words)) {
    const from = start + (stretch.length - stretch.trimStart().length);
    return [{ start: from, end: from + words.length }];
  }
  const { sentences } = tokenise(stretch);
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

/** What `cue` denies stands after it; of a long sentence only what stands around its "not" is denied. */
function told(
  statement: Statement,
  utterance: string,
  { starts, terms, nots }: Words,
  cue: Span | null,
): Told {
  const { named, spans } = namesIn(statement);
  const denied = (i: number): boolean =>
    cue
      ? starts[i]! >= cue.end
      : nots.length === 0 || nots.some((not) => i > not - BEFORE && i < not + AFTER);
  const telling: number[] = [];
  for (let i = 0; i < starts.length; i++) {
    if (terms[i]! < 0 || !denied(i)) continue;
    const at = starts[i]!;
    if (!spans.some((name) => name.start <= at && at < name.end)) telling.push(terms[i]!);
  }
  const negative = cue ? 'denial/verb' : nots.length > 0 ? 'denial/not' : null;
  return { statement, named, terms: distinct(telling), utterance, negative };
}

function distinct(numbers: readonly number[]): Int32Array {
  const sorted = Int32Array.from(numbers).sort();
  return sorted.filter((number, i) => i === 0 || number !== sorted[i - 1]);
}

/** Whom a statement names, by name or by "the president", and where. */
function namesIn({ entry: { clip }, start, end }: Statement): { named: ReadonlySet<string>; spans: Span[] } {
  const ids: string[] = [];
  const spans: Span[] = [];
  const { mentions, references } = clip.annotation;
  const note = (mention: number, span: Span): void => {
    if (span.end > end) return;
    const resolution = clip.resolutions[mention];
    if (resolution?.outcome === 'resolved') ids.push(resolution.authority);
    spans.push(span);
  };
  for (let i = firstFrom(mentions, start); i < mentions.length && mentions[i]!.start < end; i++)
    note(i, mentions[i]!);
  for (let i = firstFrom(references, start); i < references.length && references[i]!.start < end; i++) {
    const reference = references[i]!;
    if (reference.mention !== null) note(reference.mention, reference);
  }
  return { named: ids.length === 0 ? NOBODY : new Set(ids), spans };
}
