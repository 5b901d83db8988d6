import { attribute, type Element } from './tree.ts';

/** A stretch of text in one manner of printing. */
export interface Run {
  readonly text: string;
  /** As written in the page; checked when the link is made. */
  readonly href: string | null;
  readonly strong: boolean;
  readonly emphasis: boolean;
}

export type BlockKind = 'paragraph' | 'heading' | 'item' | 'quotation' | 'cell' | 'preformatted';

/** A line or paragraph as the eye sees it: text with no block boundary inside. */
export interface TextBlock {
  readonly kind: BlockKind;
  /** 1 to 6 for a heading, else 0. */
  readonly depth: number;
  /** The innermost block-level element around it. */
  readonly element: Element;
  readonly runs: readonly Run[];
  readonly text: string;
  /** Share of the characters that stand in links, 0 to 1. */
  readonly linkDensity: number;
}

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Never text, or text that nobody sees. */
const SKIPPED = set(
  'script style template noscript svg math canvas iframe object embed audio video map select datalist input textarea ' +
    'head title applet frameset',
);
/** Everything else that is known breaks a line; unknown elements do not by themselves. */
const INLINE = set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr output q rp rt ruby s samp small ' +
    'span strike strong sub sup time tt u var wbr picture img source',
);

interface Style {
  readonly href: string | null;
  readonly strong: boolean;
  readonly emphasis: boolean;
  readonly preformatted: boolean;
}

/** No page has more blocks than this; what a hostile one has beyond them is one block. */
export const MOST_BLOCKS = 30_000;

const PLAIN: Style = { href: null, strong: false, emphasis: false, preformatted: false };

/** Cuts a tree into blocks of text, in document order. Nothing that a reader of the page could see is left out. */
export function textBlocks(root: Element): TextBlock[] {
  const flattener = new Flattener();
  flattener.walk(root, PLAIN);
  flattener.end(root);
  return flattener.blocks;
}

class Flattener {
  readonly blocks: TextBlock[] = [];
  private runs: Run[] = [];
  private breaks = 0;

  walk(element: Element, style: Style): void {
    for (const child of element.children) {
      if (typeof child === 'string') this.addText(child, style, element);
      else if (child.name === 'br') this.lineBreak(element);
      else if (!SKIPPED.has(child.name)) this.enter(child, style, element);
    }
  }

  /** Ends the block that is being gathered; `element` is the one it lay in. */
  private flush(element: Element): void {
    if (this.blocks.length < MOST_BLOCKS) this.end(element);
    else if (this.runs.length > 0) this.push('\n', PLAIN);
  }

  end(element: Element): void {
    const runs = trimRuns(this.runs);
    this.runs = [];
    this.breaks = 0;
    if (runs.length === 0) return;
    const text = runs.map((run) => run.text).join('');
    const linked = runs.reduce((sum, run) => sum + (run.href === null ? 0 : run.text.length), 0);
    const block = blockElement(element);
    this.blocks.push({ ...kindOf(block), element: block, runs, text, linkDensity: linked / text.length });
  }

  private enter(child: Element, style: Style, parent: Element): void {
    const breaks = !isInline(child);
    if (breaks) this.flush(parent);
    else if (child.name === 'a') this.separateLinks();
    this.walk(child, styleOf(child, style));
    if (breaks) this.flush(child);
  }

  private addText(text: string, style: Style, element: Element): void {
    const squeezed = style.preformatted ? text : text.replace(/[\s\u00a0]+/g, ' ');
    if (squeezed === '') return;
    if (squeezed.trim() !== '') {
      if (this.breaks >= 2) this.flush(element);
      else if (this.breaks === 1) this.push('\n', style);
      this.breaks = 0;
    }
    this.push(squeezed, style);
  }

  /** One <br> breaks the line; two make a new paragraph, as old pages have it. */
  private lineBreak(element: Element): void {
    if (++this.breaks === 2 && this.runs.length > 0) {
      this.flush(element);
      this.breaks = 0;
    }
  }

  /** `<a>Home</a><a>News</a>` are two words, however they are pushed together. */
  private separateLinks(): void {
    const last = this.runs.at(-1);
    if (last?.href != null && !last.text.endsWith(' ')) {
      this.runs.push({ text: ' ', href: null, strong: false, emphasis: false });
    }
  }

  private push(text: string, style: Style): void {
    const last = this.runs.at(-1);
    const { href, strong, emphasis } = style;
    if (last && last.href === href && last.strong === strong && last.emphasis === emphasis) {
      this.runs[this.runs.length - 1] = { ...last, text: last.text + text };
    } else this.runs.push({ text, href, strong, emphasis });
  }
}

function isInline(element: Element): boolean {
  return INLINE.has(element.name) || (element.name.includes('-') && !element.children.some(isBlockChild));
}

function isBlockChild(child: Element | string): boolean {
  return typeof child !== 'string' && !INLINE.has(child.name);
}

function styleOf(element: Element, outer: Style): Style {
  switch (element.name) {
    case 'a': {
      const href = attribute(element, 'href');
      return href === '' ? outer : { ...outer, href };
    }
    case 'b':
    case 'strong':
      return { ...outer, strong: true };
    case 'i':
    case 'em':
    case 'cite':
      return { ...outer, emphasis: true };
    case 'pre':
      return { ...outer, preformatted: true };
    default:
      return outer;
  }
}

function blockElement(element: Element): Element {
  let at = element;
  while (at.parent !== null && isInline(at)) at = at.parent;
  return at;
}

const HEADING = /^h[1-6]$/;

function kindOf(block: Element): { kind: BlockKind; depth: number } {
  if (block.name === 'td' || block.name === 'th') return { kind: 'cell', depth: 0 };
  for (let at: Element | null = block; at !== null && at.name !== 'body'; at = at.parent) {
    if (HEADING.test(at.name)) return { kind: 'heading', depth: Number(at.name[1]) };
    if (at.name === 'li') return { kind: 'item', depth: 0 };
    if (at.name === 'blockquote') return { kind: 'quotation', depth: 0 };
    if (at.name === 'pre') return { kind: 'preformatted', depth: 0 };
    if (at.name === 'article' || at.name === 'main' || at.name === 'section') break;
  }
  return { kind: 'paragraph', depth: 0 };
}

/** White space is squeezed over the borders of runs; none is left at the ends. */
function trimRuns(runs: readonly Run[]): Run[] {
  const out: Run[] = [];
  let space = true;
  for (const run of runs) {
    let text = run.text.replace(/ ?\n ?/g, '\n');
    if (space) text = text.replace(/^[ \n]+/, '');
    if (text === '') continue;
    space = /[ \n]$/.test(text);
    out.push({ ...run, text });
  }
  while (out.length > 0) {
    const last = out.pop() as Run;
    const text = last.text.replace(/[ \n]+$/, '');
    if (text !== '') {
      out.push({ ...last, text });
      break;
    }
  }
  return out;
}
