import type { BlockContent, Code, InlineCode, Nodes, Text } from 'mdast';
import type { Block, ZoneKind } from '../records/source.ts';
import { normalise } from '../text/normalise.ts';

/** A block before it has a place in the flat text. */
export interface HintedNode {
  readonly node: BlockContent;
  readonly hint?: ZoneKind;
}

export interface FlatBlocks {
  readonly text: string;
  readonly blocks: Block[];
}

/**
 * Lays blocks end to end as one flat text, a blank line between them, and gives each leaf its offsets. The leaves are
 * normalised on the way; a block without words is left out. The nodes given become part of the result.
 */
export function layOut(nodes: Iterable<HintedNode>): FlatBlocks {
  const flat = new FlatText();
  const blocks: Block[] = [];
  for (const { node, hint } of nodes) {
    if (flat.length > 0) flat.separate('\n\n');
    const start = flat.length;
    write(node, flat);
    if (flat.length > start)
      blocks.push({ start: flat.startOf(start), end: flat.length, node, ...(hint && { hint }) });
  }
  return { text: flat.text(), blocks };
}

/** Collects leaves; a separator is only written when a leaf follows it. */
class FlatText {
  readonly #pieces: string[] = [];
  #separator = '';
  length = 0;
  #starts = new Map<number, number>();

  separate(mark: string): void {
    if (mark.length > this.#separator.length) this.#separator = mark;
  }

  /** Where the first leaf written at or after `offset` began. */
  startOf(offset: number): number {
    return this.#starts.get(offset) ?? offset;
  }

  add(value: string): { start: number; end: number } {
    const before = this.length;
    if (this.length > 0) this.#push(this.#separator);
    this.#separator = '';
    const start = this.length;
    if (!this.#starts.has(before)) this.#starts.set(before, start);
    this.#push(value);
    return { start, end: this.length };
  }

  text(): string {
    return this.#pieces.join('');
  }

  #push(piece: string): void {
    this.#pieces.push(piece);
    this.length += piece.length;
  }
}

function isLeaf(node: Nodes): node is Text | InlineCode | Code {
  return node.type === 'text' || node.type === 'inlineCode' || node.type === 'code';
}

function write(node: Nodes, flat: FlatText): void {
  delete node.position;
  if (isLeaf(node)) {
    node.value = normalise(node.value).text;
    if (node.value !== '') node.data = { ...node.data, ...flat.add(node.value) };
    return;
  }
  if (node.type === 'break') flat.separate('\n');
  if (!('children' in node)) return;
  node.children.forEach((child, i) => {
    if (i > 0) flat.separate(separatorIn(node));
    write(child, flat);
  });
  // A leaf of nothing but zero-width characters has no place in the text.
  const kept = (node.children as Nodes[]).filter((child) => !isLeaf(child) || child.value !== '');
  if (kept.length < node.children.length) node.children = kept as typeof node.children;
}

function separatorIn(parent: Nodes): string {
  if (parent.type === 'tableRow') return ' | ';
  if (parent.type === 'list' || parent.type === 'table') return '\n';
  return parent.type === 'listItem' || parent.type === 'blockquote' || parent.type === 'footnoteDefinition'
    ? '\n\n'
    : '';
}
