import type { Element, ElementContent, Root } from 'hast';
import type { Root as MdastRoot, Nodes, Text } from 'mdast';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { BodyBlock, Mark } from '../records/page.ts';
import { cutAtMarks, type Href, tagOf } from './marks.ts';
import { plainBlock } from './plain-block.ts';

// Everything a clip says comes in as text leaves; raw HTML nodes are dropped by remark-rehype unless allowed.
const toHast = unified().use(remarkRehype, { clobberPrefix: '' }).freeze();
const toHtml = unified().use(rehypeStringify, { closeSelfClosing: false }).freeze();

/**
 * Renders the blocks of a clip as HTML, with its marks as elements. Clip text only ever becomes text; its own links stay
 * only where they lead to the web or to mail; its pictures become their descriptions, because nothing is loaded from
 * outside.
 */
export function renderBody(blocks: readonly BodyBlock[], href: Href): string {
  return blocks.map((block) => plainBlock(block, href) ?? renderBlock(block, href)).join('');
}

/** One block through remark-rehype and rehype-stringify. */
export function renderBlock({ block, kind, id, marks }: BodyBlock, href: Href): string {
  const placed = new Set<Mark>();
  const node = markUp(block.node, { marks, href, placed, insideLink: false });
  const tree = { type: 'root', children: [node as MdastRoot['children'][number]] } satisfies MdastRoot;
  const children = dressBlock(toHast.runSync(tree) as Root, kind, id);
  return toHtml.stringify({ type: 'root', children: [...missedAnchors(marks, placed), ...children] });
}

interface Marking {
  readonly marks: readonly Mark[];
  readonly href: Href;
  /** Marks that have their anchor: only the first piece of a mark carries it. */
  readonly placed: Set<Mark>;
  readonly insideLink: boolean;
}

function markUp(node: Nodes, marking: Marking): Nodes {
  if (node.type === 'image') return { type: 'text', value: node.alt ? `[${node.alt}]` : '' };
  if (node.type === 'html') return { type: 'text', value: node.value };
  if (node.type === 'heading') {
    // The page's own headline is its only h1.
    const depth = Math.min(6, Math.max(2, node.depth + 1)) as 2;
    return { ...node, depth, children: flatMarkUp(node.children, marking) } as Nodes;
  }
  if (node.type === 'link') {
    const children = flatMarkUp(node.children, { ...marking, insideLink: true });
    if (!isSafe(node.url)) return { type: 'emphasis', data: { hName: 'span' }, children } as Nodes;
    const data = { hProperties: { rel: ['noopener', 'noreferrer', 'nofollow'] } };
    return { type: 'link', url: node.url, data, children } as Nodes;
  }
  if (!('children' in node)) return node;
  return { ...node, children: flatMarkUp(node.children as Nodes[], marking) } as Nodes;
}

function flatMarkUp(children: readonly Nodes[], marking: Marking): Nodes[] {
  return children.flatMap((child) =>
    child.type === 'text' ? pieces(child, marking) : [markUp(child, marking)],
  );
}

/** A text leaf as text and elements, one after the other. */
function pieces(leaf: Text, marking: Marking): Nodes[] {
  const start = leaf.data?.start;
  if (start === undefined || marking.marks.length === 0) return [{ type: 'text', value: leaf.value }];
  const stretches = cutAtMarks(start, start + leaf.value.length, marking.marks);
  const nodes: Nodes[] = [];
  for (let i = 0; i < stretches.length; ) {
    const outer = stretches[i]!.marks[0];
    let last = i;
    while (outer && stretches[last + 1]?.marks[0] === outer) last++;
    const run = stretches.slice(i, last + 1);
    nodes.push(...nest(run, 0, leaf.value, start, marking));
    i = last + 1;
  }
  return nodes;
}

function nest(
  run: readonly { start: number; end: number; marks: readonly Mark[] }[],
  depth: number,
  value: string,
  offset: number,
  marking: Marking,
): Nodes[] {
  const nodes: Nodes[] = [];
  for (let i = 0; i < run.length; ) {
    const mark = run[i]!.marks[depth];
    let last = i;
    while (mark && run[last + 1]?.marks[depth] === mark) last++;
    if (mark) {
      nodes.push(element(mark, nest(run.slice(i, last + 1), depth + 1, value, offset, marking), marking));
    } else {
      nodes.push({ type: 'text', value: value.slice(run[i]!.start - offset, run[i]!.end - offset) });
    }
    i = last + 1;
  }
  return nodes;
}

function element(mark: Mark, children: Nodes[], { href, placed, insideLink }: Marking): Nodes {
  const linked = mark.path !== undefined && !insideLink;
  const name = tagOf(mark);
  const hName = name === 'a' && !linked ? 'span' : name;
  const hProperties: Record<string, string | string[]> = { className: [mark.kind, mark.is] };
  if (mark.id !== undefined && !placed.has(mark)) hProperties['id'] = mark.id;
  placed.add(mark);
  if (linked) hProperties['href'] = href(mark.path!);
  if (mark.datetime !== undefined) hProperties['dateTime'] = mark.datetime;
  return { type: 'emphasis', data: { hName, hProperties }, children } as Nodes;
}

function isSafe(url: string): boolean {
  return /^(?:https?:\/\/|mailto:)/i.test(url.trim());
}

// A mark that found no leaf (it stands in code, or in nothing but white space) still has its anchor: links lead to it.
function missedAnchors(marks: readonly Mark[], placed: ReadonlySet<Mark>): Element[] {
  return marks
    .filter((mark) => mark.id !== undefined && !placed.has(mark))
    .map((mark) => ({ type: 'element', tagName: 'span', properties: { id: mark.id! }, children: [] }));
}

// The id, direction and class of the block go on its outermost element.
function dressBlock(root: Root, kind: BodyBlock['kind'], id: string): ElementContent[] {
  return root.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    const dressed: Element = {
      ...child,
      tagName: kind === 'heading' && child.tagName === 'p' ? 'h2' : child.tagName,
      properties: { ...child.properties, id, dir: 'auto', ...(kind === 'body' ? {} : { className: [kind] }) },
    };
    return [dressed];
  });
}
