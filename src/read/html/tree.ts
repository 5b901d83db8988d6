import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';

/** An element of a saved page. The tree is at most {@link MAX_DEPTH} deep, so that walking it may recurse. */
export interface Element {
  /** Lower case. */
  readonly name: string;
  /** Names in lower case; the first of two attributes of one name wins, as in a browser. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly parent: Element | null;
  readonly children: (Element | string)[];
}

/** A page as a tree, with what a reader needs to know beside it. */
export interface HtmlTree {
  readonly root: Element;
  /** Every element, in document order. */
  readonly elements: readonly Element[];
  /** Comments before the first text of the page: where page savers leave their mark. */
  readonly leadingComments: readonly string[];
  /** Elements nested deeper than the tree goes; their text is kept, one level up. */
  readonly flattened: number;
  /** True when the page ends inside a tag or a script, or in the middle of its body: the file was cut off. */
  readonly truncated: boolean;
}

/** No real page nests this deep; a hostile one must not exhaust the stack of whoever walks the tree. */
export const MAX_DEPTH = 256;

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const VOID = words(
  'area base basefont br col embed frame hr img input keygen link meta param source track wbr',
);
const BLOCK = words(
  'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 head header hgroup hr html li main menu nav object ol p pre section summary table tbody td tfoot ' +
    'th thead title tr ul',
);
/** End tags and implied ends do not reach past these (the "scope" of the HTML standard). */
const SCOPE = words('html table td th caption template object');
const CLOSES_PARAGRAPH = words(
  'address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 ' +
    'h6 header hgroup hr main menu nav ol p pre section summary table ul li dd dt',
);
/** A start tag ends an open element of these names, unless one of the barriers lies between. */
const IMPLIED_ENDS = new Map<
  string,
  { readonly ends: readonly string[]; readonly barriers: ReadonlySet<string> }
>([
  ['li', { ends: ['li'], barriers: words('ul ol menu dir') }],
  ['dt', { ends: ['dt', 'dd'], barriers: words('dl') }],
  ['dd', { ends: ['dt', 'dd'], barriers: words('dl') }],
  ['tr', { ends: ['tr'], barriers: words('table') }],
  ['td', { ends: ['td', 'th'], barriers: words('tr table') }],
  ['th', { ends: ['td', 'th'], barriers: words('tr table') }],
  ['tbody', { ends: ['tbody', 'thead', 'tfoot'], barriers: words('table') }],
  ['tfoot', { ends: ['tbody', 'thead', 'tfoot'], barriers: words('table') }],
  ['option', { ends: ['option'], barriers: words('select datalist') }],
  ['body', { ends: ['head'], barriers: words('html') }],
]);

/**
 * Parses a page, or a piece of one, into a tree.
 *
 * htmlparser2 cuts the text into tags (its tokenizer follows the HTML standard and decodes character references);
 * the tree is built here because the library's own tree has no bound on depth, and looks through its whole stack of
 * open elements at every end tag: ten megabytes of `<div>` would take it hours. The rules are the standard's, without
 * the parts that only matter to painting: implied ends, scopes, void elements. Linear in the length of the page.
 */
export function parseTree(html: string): HtmlTree {
  const builder = new TreeBuilder(html);
  const tokenizer = new Tokenizer({ decodeEntities: true }, builder);
  tokenizer.write(html);
  const truncated = builder.insideTag();
  tokenizer.end();
  return builder.finish(truncated);
}

/** Shared by all elements without attributes; never written to. */
const NO_ATTRIBUTES = new Map<string, string>();

class TreeBuilder implements TokenizerCallbacks {
  private readonly html: string;
  private readonly root: Element = { name: '#root', attributes: new Map(), parent: null, children: [] };
  private readonly open: Element[] = [this.root];
  /** How many open elements have a name: most searches for one are answered by "none". */
  private readonly openNames = new Map<string, number>();
  private readonly elements: Element[] = [];
  private readonly comments: string[] = [];
  private seenText = false;
  private ended = false;
  private flattened = 0;
  private text = '';
  private tag: string | null = null;
  private attributes = NO_ATTRIBUTES;
  private attribute = '';
  private value = '';

  constructor(html: string) {
    this.html = html;
  }

  insideTag(): boolean {
    const name = this.top().name;
    return this.tag !== null || name === 'script' || name === 'style';
  }

  finish(truncated: boolean): HtmlTree {
    this.flushText();
    // Browsers and page savers may leave out `</body>` and `</p>`, but not `</div>`.
    const cutOff = !this.ended && (this.isOpen('div') || this.isOpen('article'));
    return {
      root: this.root,
      elements: this.elements,
      leadingComments: this.comments,
      flattened: this.flattened,
      truncated: truncated || cutOff,
    };
  }

  ontext(start: number, end: number): void {
    this.text += this.html.slice(start, end);
  }
  ontextentity(codepoint: number): void {
    this.text += String.fromCodePoint(codepoint);
  }
  oncdata(start: number, end: number, endOffset: number): void {
    this.text += this.html.slice(start, end - endOffset);
  }
  oncomment(start: number, end: number, endOffset: number): void {
    if (!this.seenText && this.comments.length < 20)
      this.comments.push(this.html.slice(start, end - endOffset));
  }
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onend(): void {}

  onopentagname(start: number, end: number): void {
    this.tag = this.html.slice(start, end).toLowerCase();
    this.attributes = NO_ATTRIBUTES;
  }
  onattribname(start: number, end: number): void {
    this.attribute = this.html.slice(start, end).toLowerCase();
    this.value = '';
  }
  onattribdata(start: number, end: number): void {
    this.value += this.html.slice(start, end);
  }
  onattribentity(codepoint: number): void {
    this.value += String.fromCodePoint(codepoint);
  }
  onattribend(): void {
    if (this.attributes === NO_ATTRIBUTES) this.attributes = new Map();
    if (!this.attributes.has(this.attribute)) this.attributes.set(this.attribute, this.value);
    this.value = '';
  }
  onopentagend(): void {
    this.start(false);
  }
  onselfclosingtag(): void {
    this.start(true);
  }
  onclosetag(start: number, end: number): void {
    this.end(this.html.slice(start, end).toLowerCase());
  }

  private top(): Element {
    return this.open[this.open.length - 1] as Element;
  }

  private flushText(): void {
    if (this.text === '') return;
    this.top().children.push(this.text);
    if (!this.seenText && this.top().name !== 'title' && /\S/.test(this.text)) this.seenText = true;
    this.text = '';
  }

  private start(selfClosing: boolean): void {
    this.flushText();
    const name = this.tag as string;
    this.tag = null;
    this.impliedEnds(name);
    if (this.open.length >= MAX_DEPTH && !VOID.has(name)) {
      // The element is dropped and its text goes to its parent. Its end tag will find nothing to close.
      this.flattened++;
      return;
    }
    const element: Element = { name, attributes: this.attributes, parent: this.top(), children: [] };
    this.top().children.push(element);
    this.elements.push(element);
    // `<path/>` ends itself in a drawing; `<div/>` does not end itself in HTML.
    const foreign = selfClosing && (name.includes('-') || this.insideDrawing());
    if (VOID.has(name) || foreign) return;
    this.open.push(element);
    this.openNames.set(name, (this.openNames.get(name) ?? 0) + 1);
  }

  private insideDrawing(): boolean {
    return this.isOpen('svg') || this.isOpen('math');
  }

  private isOpen(name: string): boolean {
    return (this.openNames.get(name) ?? 0) > 0;
  }

  private impliedEnds(name: string): void {
    if (CLOSES_PARAGRAPH.has(name)) this.closeOne('p', SCOPE);
    // A second <a> cannot lie in the first.
    if (name === 'a') this.closeOne('a', BLOCK);
    const rule = IMPLIED_ENDS.get(name);
    if (rule) this.closeInnermost(rule.ends, rule.barriers);
  }

  private closeOne(name: string, barriers: ReadonlySet<string>): boolean {
    return this.isOpen(name) && this.closeInnermost([name], barriers);
  }

  /** Closes the innermost open element of these names, with all inside it, unless a barrier lies between. */
  private closeInnermost(names: readonly string[], barriers: ReadonlySet<string>): boolean {
    for (let at = this.open.length - 1; at > 0; at--) {
      const { name } = this.open[at] as Element;
      if (names.includes(name)) {
        for (const closed of this.open.splice(at)) {
          this.openNames.set(closed.name, (this.openNames.get(closed.name) as number) - 1);
        }
        return true;
      }
      if (barriers.has(name)) return false;
    }
    return false;
  }

  private end(name: string): void {
    this.flushText();
    if (VOID.has(name)) return;
    if (name === 'body' || name === 'html') this.ended = true;
    const tablePart = name === 'table' || name === 'tr' || name === 'td' || name === 'th' || name === 'tbody';
    const barriers = tablePart ? NO_BARRIERS : BLOCK.has(name) ? SCOPE : BLOCK;
    if (this.closeOne(name, barriers)) return;
    // `<a><div>…</a>`: the link cannot be told from what follows it, so it is no link.
    if (name === 'a') this.unlink();
  }

  private unlink(): void {
    const link = this.open.findLast((element) => element.name === 'a');
    (link?.attributes as Map<string, string> | undefined)?.delete('href');
  }
}

const NO_BARRIERS: ReadonlySet<string> = new Set();

/** An attribute's value, or the empty string. */
export function attribute(element: Element, name: string): string {
  return element.attributes.get(name) ?? '';
}

/** All text below an element, white space squeezed; scripts and styles left out. */
export function textOf(element: Element): string {
  const parts: string[] = [];
  const walk = (node: Element): void => {
    for (const child of node.children) {
      if (typeof child === 'string') parts.push(child);
      else if (child.name !== 'script' && child.name !== 'style') {
        if (BLOCK.has(child.name) || child.name === 'br') parts.push(' ');
        walk(child);
        if (BLOCK.has(child.name)) parts.push(' ');
      }
    }
  };
  walk(element);
  return parts.join('').replace(/\s+/g, ' ').trim();
}

/** The nearest element upwards, the element itself included, for which `test` holds. */
export function closest(element: Element | null, test: (element: Element) => boolean): Element | null {
  for (let at = element; at !== null; at = at.parent) if (test(at)) return at;
  return null;
}
