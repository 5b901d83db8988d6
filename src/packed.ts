import type { FileResult } from './clip.ts';
import type { Annotation } from './records/annotation.ts';
import type { Article } from './records/article.ts';
import type { AnnotatedClip } from './records/clip.ts';
import type { Block } from './records/source.ts';
import type { Span } from './records/span.ts';

/** In place of words that are the characters of the clip's text at the span beside them. */
const THERE = 0;
/** In place of a name that is its mention's words. */
const SAME = 0;

/** In place of a block that is a paragraph of bare text: where it stands. */
type BarePlace = readonly [start: number, end: number];

/**
 * What was read from a file, as JSON without the words that stand in its clips' texts anyway: names, quotes, dates and
 * paragraphs of bare text are told by their places. It crosses threads and lies in the cache, at about half the length.
 */
export function pack({ clips, diagnostics }: FileResult): string {
  return JSON.stringify({ clips: clips.map(packClip), diagnostics });
}

/** The result that was packed: the same values, their keys in the same order. Words are cut from the text, not copied. */
export function unpack(packed: string): FileResult {
  const result = JSON.parse(packed) as FileResult;
  for (const clip of result.clips) unpackClip(clip);
  return result;
}

function packClip({ article, annotation, ...rest }: AnnotatedClip): object {
  const { text } = article;
  const bare = <T extends Words>(all: readonly T[]) => all.map((one) => withoutWords(one, text));
  const mentions = annotation.mentions.map((mention) => ({
    ...withoutWords(mention, text),
    name: mention.name === mention.text ? SAME : mention.name,
  }));
  const quotes = annotation.quotes.map((quote) => ({
    ...withoutWords(quote, text),
    speaker: quote.speaker && withoutWords(quote.speaker, text),
  }));
  return {
    article: { ...article, blocks: article.blocks.map((block) => packBlock(block, text)) },
    annotation: {
      ...annotation,
      mentions,
      references: bare(annotation.references),
      epithets: bare(annotation.epithets),
      quotes,
      dates: bare(annotation.dates),
    },
    ...rest,
  };
}

interface Words extends Span {
  readonly text: string;
}

function withoutWords<T extends Words>(
  one: T,
  text: string,
): Omit<T, 'text'> & { text: string | typeof THERE } {
  return text.slice(one.start, one.end) === one.text ? { ...one, text: THERE } : one;
}

function packBlock(block: Block, text: string): Block | BarePlace {
  const { start, end, node } = block;
  if (node.type !== 'paragraph' || node.children.length !== 1) return block;
  return JSON.stringify(block) === JSON.stringify(bareParagraph(start, end, text)) ? [start, end] : block;
}

function bareParagraph(start: number, end: number, text: string): Block {
  const leaf = { type: 'text' as const, value: text.slice(start, end), data: { start, end } };
  return { start, end, node: { type: 'paragraph', children: [leaf] } };
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

function unpackClip({ article, annotation }: AnnotatedClip): void {
  const { text } = article;
  const { mentions, references, epithets, quotes, dates } = annotation as Annotation;
  for (const list of [mentions, references, epithets, quotes, dates])
    for (const one of list) withWords(one, text);
  for (const mention of mentions as Writable<Annotation['mentions'][number]>[])
    if ((mention.name as unknown) === SAME) mention.name = mention.text;
  for (const { speaker } of quotes) if (speaker) withWords(speaker, text);
  const blocks = article.blocks as readonly (Block | BarePlace)[];
  (article as Writable<Article>).blocks = blocks.map((block) =>
    isPlace(block) ? bareParagraph(block[0], block[1], text) : block,
  );
}

function isPlace(block: Block | BarePlace): block is BarePlace {
  return Array.isArray(block);
}

function withWords(one: Writable<Words>, text: string): void {
  if ((one.text as unknown) === THERE) one.text = text.slice(one.start, one.end);
}
