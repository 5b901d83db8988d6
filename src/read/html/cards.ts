import type { TextBlock } from './blocks.ts';
import type { Element } from './tree.ts';

/** What a small part of a page is by its build alone, whatever its classes are called. */
export type Card = 'teaser' | 'caption';

/** Text of a card, in characters: a teaser has a line or two, a caption a few sentences. */
const LONGEST_TEASER = 250;
const LONGEST_CAPTION = 350;
/** How far above its text a caption's picture may hang. */
const CAPTION_REACH = 3;

interface Content {
  blocks: number;
  characters: number;
  linkedHeadings: number;
}

/**
 * Finds cards by their build, for pages whose class names are hashes: a *teaser* is a linked heading with at most a line
 * or two of text (another story); a *caption* is a short text alone in a box with a picture.
 */
export function findCards(
  blocks: readonly TextBlock[],
  elements: readonly Element[],
): ReadonlyMap<Element, Card> {
  const contents = contentsOf(blocks);
  const pictured = withPictures(elements);
  const cards = new Map<Element, Card>();
  for (const block of blocks) {
    if (isLinkedHeading(block)) {
      const card = outermost(block.element, (element) => isTeaser(contents.get(element)));
      if (card !== null && (contents.get(card)?.blocks ?? 0) > 1) cards.set(card, 'teaser');
    } else if (
      block.kind === 'paragraph' &&
      block.text.length <= LONGEST_CAPTION &&
      block.element.name !== 'p'
    ) {
      const box = pictureBox(block, contents, pictured);
      if (box !== null) cards.set(box, 'caption');
    }
  }
  return cards;
}

function isLinkedHeading(block: TextBlock): boolean {
  return block.kind === 'heading' && block.depth > 1 && block.linkDensity > 0.9;
}

function isTeaser(content: Content | undefined): boolean {
  return (
    content !== undefined &&
    content.linkedHeadings === 1 &&
    content.characters <= LONGEST_TEASER &&
    content.blocks <= 5
  );
}

function contentsOf(blocks: readonly TextBlock[]): ReadonlyMap<Element, Content> {
  const contents = new Map<Element, Content>();
  for (const block of blocks) {
    const heading = isLinkedHeading(block);
    for (let at: Element | null = block.element; at !== null; at = at.parent) {
      const content = contents.get(at) ?? { blocks: 0, characters: 0, linkedHeadings: 0 };
      content.blocks++;
      if (heading) content.linkedHeadings++;
      else content.characters += block.text.length;
      contents.set(at, content);
    }
  }
  return contents;
}

/** Every element with a picture in it, a few levels up from the picture. */
function withPictures(elements: readonly Element[]): ReadonlySet<Element> {
  const found = new Set<Element>();
  for (const element of elements) {
    if (element.name !== 'img' && element.name !== 'picture') continue;
    let at = element.parent;
    for (let level = 0; level < 6 && at !== null; level++, at = at.parent) found.add(at);
  }
  return found;
}

function outermost(element: Element, test: (element: Element) => boolean): Element | null {
  let found: Element | null = null;
  for (let at: Element | null = element; at !== null && test(at); at = at.parent) found = at;
  return found;
}

/** The box that holds a picture and this text, and next to nothing else. */
function pictureBox(
  block: TextBlock,
  contents: ReadonlyMap<Element, Content>,
  pictured: ReadonlySet<Element>,
): Element | null {
  let at: Element | null = block.element.parent;
  for (let level = 0; level < CAPTION_REACH && at !== null; level++, at = at.parent) {
    const content = contents.get(at);
    if (content === undefined || content.blocks > 2 || content.characters > LONGEST_CAPTION) return null;
    if (pictured.has(at)) return at;
  }
  return null;
}
