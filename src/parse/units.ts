import type { Nodes } from 'mdast';
import type { Block, Source, ZoneKind } from '../records/source.ts';
import type { Span } from '../records/span.ts';
import { countWords } from './word-count.ts';

/** The smallest stretch that gets one zone: a line, a list item, a paragraph. With what its words look like. */
export interface Unit extends Span {
  /** The words, without bullet. */
  readonly text: string;
  readonly form: 'line' | 'item' | 'heading' | 'quotation' | 'other';
  /** What the markup said of it. */
  readonly hint: ZoneKind | null;
  /** Index of its block in the source. */
  readonly block: number;
  readonly words: number;
  /** Share of the words that are among the commonest of a language. */
  readonly common: number;
  /** Share of the words that begin with a capital or digit. */
  readonly capitals: number;
  /** Whether it ends as a sentence does. */
  readonly closed: boolean;
  /** Whether a blank line, or nothing, lies before it; a caption and its credit often have none between them. */
  readonly apart: boolean;
  /** Running text: long enough, with little words, ended or long. */
  readonly prose: boolean;
}

const CLOSED = /[.!?…。！？][”"’'»)\]]*$/u;

/** The units of a source, in order. */
export function unitsOf(source: Source): Unit[] {
  const units: Unit[] = [];
  source.blocks.forEach((block, index) => {
    for (const { start, end, form } of partsOf(block)) {
      if (end > start) units.push(unit(source.text, start, end, form, block.hint ?? null, index));
    }
  });
  return units;
}

/** A unit over part of another: what is left of a line when its date has been cut off. */
export function unitWithin(text: string, from: Unit, start: number, end: number): Unit {
  return unit(text, start, end, from.form, from.hint, from.block);
}

function unit(
  source: string,
  start: number,
  end: number,
  form: Unit['form'],
  hint: ZoneKind | null,
  block: number,
): Unit {
  const text = source.slice(start, end);
  const { words, common, capitals } = countWords(text);
  const closed = CLOSED.test(text.length > 12 ? text.slice(-12) : text);
  const share = words === 0 ? 0 : common / words;
  return {
    start,
    end,
    text,
    form,
    hint,
    block,
    words,
    common: share,
    capitals: words === 0 ? 0 : capitals / words,
    closed,
    apart: isApart(source, start),
    prose: share >= 0.16 && ((closed && words >= 10) || words >= 28),
  };
}

/** Whether a blank line, or nothing at all, lies before an offset. */
function isApart(text: string, start: number): boolean {
  let breaks = 0;
  for (let i = start - 1; i >= 0 && breaks < 2; i--) {
    const code = text.charCodeAt(i);
    if (code === 10) breaks++;
    else if (code !== 32 && code !== 9 && !isBullet(code)) return false;
  }
  return true;
}

const isBullet = (code: number): boolean =>
  code === 0x2022 || code === 0x2a || code === 0x2d || code === 0xb7;

interface Part extends Span {
  readonly form: Unit['form'];
}

function partsOf(block: Block): Part[] {
  const { node } = block;
  if (node.type === 'list') return node.children.flatMap((item) => item.children.flatMap(itemParts));
  const form = node.type === 'heading' ? 'heading' : node.type === 'blockquote' ? 'quotation' : 'line';
  return [
    {
      start: block.start,
      end: block.end,
      form: node.type === 'code' || node.type === 'table' ? 'other' : form,
    },
  ];
}

function itemParts(node: Nodes): Part[] {
  if (node.type === 'list') return node.children.flatMap((item) => item.children.flatMap(itemParts));
  const span = leafSpan(node);
  return span ? [{ ...span, form: 'item' }] : [];
}

/** From the first leaf of a node to the last. */
function leafSpan(node: Nodes): Span | null {
  if ('value' in node) {
    const data = node.data as Partial<Span> | undefined;
    return data?.start === undefined || data.end === undefined ? null : { start: data.start, end: data.end };
  }
  if (!('children' in node)) return null;
  let start = Number.POSITIVE_INFINITY;
  let end = -1;
  for (const child of node.children) {
    const span = leafSpan(child);
    if (!span) continue;
    start = Math.min(start, span.start);
    end = Math.max(end, span.end);
  }
  return end < 0 ? null : { start, end };
}
