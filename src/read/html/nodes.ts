import type { BlockContent, List, ListItem, PhrasingContent } from 'mdast';
import type { HintedNode } from '../flat-text.ts';
import type { Run, TextBlock } from './blocks.ts';
import type { Marking } from './marking.ts';
import { closest, type Element } from './tree.ts';

/** Turns an address written in the page into one that may be followed; null when it may not. */
export type LinkResolver = (href: string) => string | null;

/** The blocks of a page as mdast nodes with their hints; the items of one list, and the cells of one row, together. */
export function toNodes(
  blocks: readonly TextBlock[],
  markings: readonly Marking[],
  resolveLink: LinkResolver,
): HintedNode[] {
  const nodes: HintedNode[] = [];
  const groupOf = grouping(blocks);
  for (let at = 0; at < blocks.length; ) {
    const { zone } = markings[at] as Marking;
    const group = groupOf(blocks[at] as TextBlock);
    let end = at + 1;
    while (group !== null && end < blocks.length && markings[end]?.zone === zone) {
      if (groupOf(blocks[end] as TextBlock) !== group) break;
      end++;
    }
    nodes.push({ node: nodeOf(blocks.slice(at, end), group, resolveLink), hint: zone });
    at = end;
  }
  return nodes;
}

/** Cells of a table of facts are short, and have one line each; longer ones lay out a page. */
const LONGEST_CELL = 120;

/** Tells the list or table row that a block is one part of. */
function grouping(blocks: readonly TextBlock[]): (block: TextBlock) => Element | null {
  const linesInCell = new Map<Element, number>();
  for (const { kind, element } of blocks) {
    if (kind === 'cell') linesInCell.set(element, (linesInCell.get(element) ?? 0) + 1);
  }
  return (block) => {
    if (block.kind === 'item') return closest(block.element, (element) => /^(?:ul|ol)$/.test(element.name));
    const isFact =
      block.kind === 'cell' && block.text.length <= LONGEST_CELL && linesInCell.get(block.element) === 1;
    return isFact ? closest(block.element, (element) => element.name === 'tr') : null;
  };
}

function nodeOf(
  blocks: readonly TextBlock[],
  group: Element | null,
  resolveLink: LinkResolver,
): BlockContent {
  const [first] = blocks as [TextBlock];
  const phrasing = (block: TextBlock) => block.runs.flatMap((run) => phrasingOf(run, resolveLink));
  if (first.kind === 'item') return listOf(blocks.map(phrasing), group?.name === 'ol');
  if (first.kind === 'cell') {
    const cells = blocks.flatMap((block, at) => [...(at > 0 ? [text(' | ')] : []), ...phrasing(block)]);
    return { type: 'paragraph', children: cells };
  }
  const children = phrasing(first);
  if (first.kind === 'heading')
    return { type: 'heading', depth: first.depth as 1 | 2 | 3 | 4 | 5 | 6, children };
  if (first.kind === 'quotation') return { type: 'blockquote', children: [{ type: 'paragraph', children }] };
  return { type: 'paragraph', children };
}

function listOf(items: readonly PhrasingContent[][], ordered: boolean): List {
  const children = items.map(
    (item): ListItem => ({
      type: 'listItem',
      spread: false,
      children: [{ type: 'paragraph', children: item }],
    }),
  );
  return { type: 'list', ordered, spread: false, children };
}

const text = (value: string): PhrasingContent => ({ type: 'text', value });

function phrasingOf(run: Run, resolveLink: LinkResolver): PhrasingContent[] {
  let nodes: PhrasingContent[] = run.text
    .split('\n')
    .flatMap((line, at): PhrasingContent[] => [
      ...(at > 0 ? [{ type: 'break' } as const] : []),
      ...(line === '' ? [] : [text(line)]),
    ]);
  if (run.emphasis) nodes = [{ type: 'emphasis', children: nodes }];
  if (run.strong) nodes = [{ type: 'strong', children: nodes }];
  const url = run.href === null ? null : resolveLink(run.href);
  return url === null ? nodes : [{ type: 'link', url, children: nodes as never }];
}
