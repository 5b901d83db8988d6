import type { PhrasingContent, Text } from 'mdast';
import type { BodyBlock, Mark } from '../records/page.ts';
import { cutAtMarks, type Href, type Stretch, tagOf } from './marks.ts';

/**
 * A paragraph or heading of bare text as HTML, by the short way: what remark-rehype and rehype-stringify make of the
 * same block, to the letter, in a tenth of the time (a property test holds the two together). Nearly every block of a
 * plain text clip is of this kind.
 * @returns null for every other block
 */
export function plainBlock({ block: { node }, kind, id, marks }: BodyBlock, href: Href): string | null {
  if (node.type !== 'paragraph' && node.type !== 'heading') return null;
  if (!node.children.every(isText)) return null;
  const depth = node.type === 'heading' ? node.depth + 1 : kind === 'heading' ? 2 : 0;
  const tag = depth === 0 ? 'p' : `h${Math.min(6, Math.max(2, depth))}`;
  const writer = new Writer(href);
  for (const leaf of node.children) writer.leaf(leaf, marks);
  const name = kind === 'body' ? '' : ` class="${kind}"`;
  return `${writer.missed(marks)}<${tag} id="${attribute(id)}" dir="auto"${name}>${writer.html}</${tag}>`;
}

function isText(node: PhrasingContent): node is Text {
  return node.type === 'text';
}

/** Writes text with its marks as nested elements. */
class Writer {
  html = '';
  readonly #href: Href;
  /** Marks that have their anchor: only the first piece of a mark carries it. */
  readonly #placed = new Set<Mark>();

  constructor(href: Href) {
    this.#href = href;
  }

  leaf({ value, data }: Text, marks: readonly Mark[]): void {
    const start = data?.start;
    if (start === undefined || marks.length === 0) {
      this.html += text(value);
      return;
    }
    // Marks stay open over as many stretches as they cover, innermost closed first.
    const open: Mark[] = [];
    for (const stretch of cutAtMarks(start, start + value.length, marks)) {
      this.#closeTo(open, shared(open, stretch));
      for (const mark of stretch.marks.slice(open.length)) this.#open(open, mark);
      this.html += text(value.slice(stretch.start - start, stretch.end - start));
    }
    this.#closeTo(open, 0);
  }

  /** Anchors of the marks that lie on no text. */
  missed(marks: readonly Mark[]): string {
    const anchor = (mark: Mark): string =>
      mark.id === undefined || this.#placed.has(mark) ? '' : `<span id="${attribute(mark.id)}"></span>`;
    return marks.map(anchor).join('');
  }

  #open(open: Mark[], mark: Mark): void {
    const id = mark.id === undefined || this.#placed.has(mark) ? '' : ` id="${attribute(mark.id)}"`;
    const link = mark.path === undefined ? '' : ` href="${attribute(this.#href(mark.path))}"`;
    const time = mark.datetime === undefined ? '' : ` datetime="${attribute(mark.datetime)}"`;
    const name = attribute(`${mark.kind} ${mark.is}`.trim());
    this.html += `<${tagOf(mark)} class="${name}"${id}${link}${time}>`;
    this.#placed.add(mark);
    open.push(mark);
  }

  #closeTo(open: Mark[], depth: number): void {
    while (open.length > depth) this.html += `</${tagOf(open.pop()!)}>`;
  }
}

/** How many of the open marks go on over a stretch. */
function shared(open: readonly Mark[], { marks }: Stretch): number {
  let depth = 0;
  while (depth < open.length && open[depth] === marks[depth]) depth++;
  return depth;
}

// White space around a line break says nothing in HTML; remark-rehype takes it out.
function text(value: string): string {
  const trimmed =
    value.includes('\n') || value.includes('\r') ? value.replace(/[ \t]*(\r?\n|\r)[ \t]*/g, '$1') : value;
  return /[<&]/.test(trimmed) ? trimmed.replaceAll('&', '&#x26;').replaceAll('<', '&#x3C;') : trimmed;
}

function attribute(value: string): string {
  return /["&'`\0]/.test(value) ? value.replace(/["&'`\0]/g, reference) : value;
}

function reference(character: string): string {
  return `&#x${character.charCodeAt(0).toString(16).toUpperCase()};`;
}
