import type { Entry, Statement, Wording } from '../../records/catalogue.ts';
import type { Span } from '../../records/span.ts';
import { FIGURE_WORDS, type FigureWords } from '../../text/lexicon/figure-words.ts';
import { STOP_WORDS } from '../../text/lexicon/stop-words.ts';
import { sentenceAround } from '../../text/sentence-around.ts';
import { stem } from '../../text/stem.ts';

/** How many of what, as one sentence of an article says it. */
export interface Figure extends Range, Counted {
  /** From the number to what it counts. */
  readonly statement: Statement;
  /** What else the sentence speaks of, by stems, and whom it names, by authority id. */
  readonly terms: ReadonlySet<string>;
  readonly named: ReadonlySet<string>;
}

/** The numbers that fit: "at least 20" is 20 and all above. */
interface Range {
  readonly least: number;
  readonly most: number;
}

/** What is counted: "12 miners were killed" has the deed `kill` and the stem of "miners"; one of the two is there. */
interface Counted {
  readonly deed: string | null;
  readonly thing: string | null;
}

interface Word extends Span {
  readonly word: string;
}

/** The words of one language, and which language it is. */
interface Lexicon extends FigureWords {
  readonly language: string;
  readonly little: ReadonlySet<string>;
  readonly numerals: RegExp;
}

// A number by itself: no part of a date, a time, a score, an address, an amount of money or a share.
const DIGITS = String.raw`(?<![\p{L}\p{N}$€£₽#№.,:/–-])(?:\d{1,3}(?:[,\u00A0 ]\d{3})+|\d{1,6})(?![\p{L}\p{N}%:/–-]|[.,]\d| ?%)`;

const LEXICONS = new Map<string, Lexicon>(
  Object.entries(FIGURE_WORDS).map(([language, words]) => {
    const numerals = Object.keys(words.numbers).join('|');
    return [
      language,
      {
        ...words,
        language,
        little: new Set((STOP_WORDS[language] ?? '').split(' ')),
        numerals: new RegExp(`(?<![\\p{L}\\p{N}-])(?:${numerals})(?![\\p{L}\\p{N}-])|${DIGITS}`, 'giu'),
      },
    ];
  }),
);

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu;
const NEXT_WORD = new RegExp(`\\s*(${WORD.source})`, 'uy');
/** A number without thousands marks that may be a year. */
const YEAR = /^(?:1[5-9]|20)\d\d$/;
/** What is counted stands within so many words after its number. */
const REACH = 4;
const SHORTEST = 3;

/** What an article counts; nothing where the counting of its language is not known. */
export function figuresIn(entry: Entry, wordings: readonly Wording[]): Figure[] {
  const { text, language, zones } = entry.clip.article;
  const lexicon = LEXICONS.get(language.value.slice(0, 2).toLowerCase());
  if (!lexicon) return [];
  return [...text.matchAll(lexicon.numerals)].flatMap(({ index, 0: printed }) => {
    const zone = zones.find(({ start, end }) => start <= index && index < end);
    if ((zone?.kind !== 'body' && zone?.kind !== 'summary') || YEAR.test(printed)) return [];
    const figure = figureAt(entry, { start: index, end: index + printed.length }, lexicon);
    if (figure === null) return [];
    return [{ ...figure, statement: { ...figure.statement, ...speakerOf(figure.statement, wordings) } }];
  });
}

function speakerOf({ entry, start, end }: Statement, wordings: readonly Wording[]): Partial<Statement> {
  const { quotes } = entry.clip.annotation;
  const holds = (piece: number) => quotes[piece]!.start <= start && end <= quotes[piece]!.end;
  const wording = wordings.find(({ pieces }) => pieces.some(holds));
  return wording ? { speaker: wording.speaker, authority: wording.authority } : {};
}

function figureAt(entry: Entry, at: Span, lexicon: Lexicon): Figure | null {
  const { text } = entry.clip.article;
  if (!mayCount(text, at.end, lexicon)) return null;
  const sentence = sentenceAround(text, at.start, at.end);
  const before = text.slice(sentence.start, at.start);
  const range = rangeOf(before, text.slice(at.start, at.end), lexicon);
  const start = sentence.start + range.from;
  const words = wordsIn(text, sentence);
  const previous = words.findLast(({ end }) => end <= start);
  if (previous && lexicon.aside.has(previous.word)) return null;
  const after = words.filter((one) => one.start >= at.end);
  const counted = countedAfter(text, at.end, after, lexicon);
  if (counted === null) return null;
  const deed = counted.deed ?? (previous && deedOf(previous.word, lexicon)) ?? null;
  if (deed === null && counted.thing === null) return null;
  return {
    statement: { entry, speaker: null, authority: null, start, end: counted.end },
    least: range.least,
    most: range.most,
    deed,
    thing: counted.thing,
    ...aboutWhat(entry, sentence, words, lexicon),
  };
}

/** "at least 20" → 20 and above; `from` is where the words for it begin. */
function rangeOf(before: string, printed: string, lexicon: Lexicon): Range & { readonly from: number } {
  const n = lexicon.numbers[printed.toLowerCase()] ?? Number(printed.replace(/\D/g, ''));
  // Hundreds and fifties are as a rule rounded.
  const slack = n >= 100 && n % 50 === 0 ? 0.1 : 0;
  const ways: readonly (readonly [words: RegExp, least: number, most: number])[] = [
    [lexicon.most, 0, n],
    [lexicon.least, n, Number.POSITIVE_INFINITY],
    [lexicon.above, n + 1, Number.POSITIVE_INFINITY],
    [lexicon.about, n * 0.8, n * 1.25],
  ];
  // The longest words: "no less than" has "less than" in it.
  const said = ways
    .map(([words, least, most]) => ({ least, most, from: before.search(words) }))
    .filter(({ from }) => from >= 0)
    .sort((a, b) => a.from - b.from);
  return said[0] ?? { least: n * (1 - slack), most: n * (1 + slack), from: before.length };
}

/** Whether the word after a number may be what it counts: for most numbers of an archive that is all one needs to know. */
function mayCount(text: string, end: number, lexicon: Lexicon): boolean {
  NEXT_WORD.lastIndex = end;
  const [, printed] = NEXT_WORD.exec(text) ?? [];
  if (printed === undefined) return false;
  const word = plain(printed);
  return deedOf(word, lexicon) !== null || (counts(word, lexicon) && !lexicon.of.has(word));
}

function counts(word: string, lexicon: Lexicon): boolean {
  return !lexicon.aside.has(word) && !lexicon.measures.has(word) && !isNumber(word, lexicon);
}

/**
 * "12 people were killed" → kill; "12 workers" → worker; both for "12 workers were killed". Null where the number does not
 * count: "12 years", "12 of the 20", "12 others", "12, from".
 */
function countedAfter(
  text: string,
  end: number,
  after: readonly Word[],
  lexicon: Lexicon,
): (Counted & { readonly end: number }) | null {
  let thing: string | null = null;
  let to = end;
  for (const [i, { word, start, end: wordEnd }] of after.slice(0, REACH).entries()) {
    if (/\S/.test(text.slice(i === 0 ? end : after[i - 1]!.end, start))) break;
    const deed = deedOf(word, lexicon);
    if (deed !== null) return { deed, thing, end: wordEnd };
    const mayBe = counts(word, lexicon);
    if (i === 0 && (!mayBe || lexicon.of.has(word))) return null;
    if (!mayBe) break;
    if (i === 0 && !lexicon.little.has(word) && !lexicon.people.has(word))
      thing = stem(word, lexicon.language);
    if (i === 0) to = wordEnd;
  }
  return to === end ? null : { deed: null, thing, end: to };
}

function isNumber(word: string, { numbers }: Lexicon): boolean {
  return /^\p{N}/u.test(word) || Object.hasOwn(numbers, word);
}

function deedOf(word: string, { deeds }: Lexicon): string | null {
  return deeds.find(([, forms]) => forms.test(word))?.[0] ?? null;
}

/** What a sentence speaks of, names and numbers apart, and whom it names. */
function aboutWhat(
  { clip }: Entry,
  sentence: Span,
  words: readonly Word[],
  lexicon: Lexicon,
): Pick<Figure, 'terms' | 'named'> {
  const named = new Set<string>();
  const spans = clip.annotation.mentions.filter((mention, index) => {
    if (mention.start < sentence.start || mention.end > sentence.end) return false;
    const resolution = clip.resolutions[index];
    if (resolution?.outcome === 'resolved') named.add(resolution.authority);
    return true;
  });
  const terms = words.filter(
    ({ word, start }) =>
      word.length >= SHORTEST &&
      !isNumber(word, lexicon) &&
      !lexicon.little.has(word) &&
      !lexicon.people.has(word) &&
      deedOf(word, lexicon) === null &&
      !spans.some((span) => span.start <= start && start < span.end),
  );
  return { terms: new Set(terms.map(({ word }) => stem(word, lexicon.language))), named };
}

function wordsIn(text: string, { start, end }: Span): Word[] {
  return [...text.slice(start, end).matchAll(WORD)].map(({ index, 0: printed }) => ({
    word: plain(printed),
    start: start + index,
    end: start + index + printed.length,
  }));
}

function plain(printed: string): string {
  return printed.toLowerCase().replaceAll('’', "'");
}
