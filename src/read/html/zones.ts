import type { ZoneKind } from '../../records/source.ts';
import type { TextBlock } from './blocks.ts';
import { findContainer, holds } from './container.ts';
import { restoreStatedBody } from './evidence.ts';
import { SUMMARY_CLASSES } from './lexicon.ts';
import { isCaptionLine, isFurnitureLine } from './lines.ts';
import type { Marking } from './marking.ts';
import { proseWeight, Regions } from './regions.ts';
import { sameTitle } from './titles.ts';
import type { Element, HtmlTree } from './tree.ts';
import { closest } from './tree.ts';
import { namesOf, nameTest } from './vocabulary.ts';

/** What the metadata of a page says of its text. */
export interface KnownOfPage {
  /** The headlines stated. */
  readonly titles: readonly string[];
  /** The text of the article, or ''. */
  readonly body: string;
}

const isSummaryName = nameTest(SUMMARY_CLASSES);

/**
 * Marks every block of a page: the article's body and headings, its headline, standfirst, captions, and all the rest as
 * furniture.
 */
export function markBlocks(
  { root, elements }: HtmlTree,
  blocks: readonly TextBlock[],
  known: KnownOfPage,
): Marking[] {
  const { titles } = known;
  const regions = new Regions(blocks, elements);
  const headline = findHeadline(blocks, titles, regions);
  const container = findContainer(
    root,
    headline === -1 ? null : (blocks[headline] as TextBlock).element,
    regions,
  );
  const within = container ?? (isShort(blocks) ? root : null);
  const markings = blocks.map((block) => markBlock(block, within, regions));
  restoreStatedBody(blocks, markings, known.body);
  cutLists(blocks, markings, regions);
  cutRepeats(blocks, markings, titles);
  cutIdleHeadings(blocks, markings);
  markHeader(blocks, markings, headline);
  return markings;
}

const furniture = (rule: string): Marking => ({ zone: 'furniture', rule });

function markBlock(block: TextBlock, container: Element | null, regions: Regions): Marking {
  if (container === null || !holds(container, block.element)) return outside(block, regions);
  const verdict = regions.verdictAbove(block.element, container);
  if (verdict !== null) return { zone: verdict.kind, rule: verdict.rule };
  if (isFurnitureLine(block.text, block.linkDensity)) return furniture('line');
  if (block.linkDensity > 0.8) return furniture('links-only');
  if (isInHeader(block.element, container)) return furniture('header');
  if (block.kind === 'heading') return { zone: 'heading', rule: 'heading' };
  if (isCaptionLine(block.text)) return { zone: 'caption', rule: 'credit-at-end' };
  if (isScrap(block)) return furniture('scrap');
  return { zone: 'body', rule: 'container' };
}

/** A piece of a page without a line of prose: what an export kept of a short note is its text all the same. */
function isShort(blocks: readonly TextBlock[]): boolean {
  return blocks.reduce((sum, block) => sum + block.text.length, 0) < 1500;
}

/** `<header>` inside the article: headline, byline, standfirst. */
function isInHeader(element: Element, container: Element): boolean {
  const header = closest(element, (outer) => outer === container || outer.name === 'header');
  return header !== null && header !== container;
}

function outside(block: TextBlock, regions: Regions): Marking {
  const verdict = regions.verdictAbove(block.element, null);
  return verdict?.kind === 'caption' && block.text.length > 20
    ? { zone: 'caption', rule: verdict.rule }
    : furniture('outside');
}

/** A word or two in no paragraph: a button, a label, what is left of a widget. */
function isScrap(block: TextBlock): boolean {
  if (!/[\p{L}\p{N}]/u.test(block.text)) return true;
  const paragraph = closest(block.element, (element) =>
    /^(?:p|li|blockquote|td|pre|dd|dt)$/.test(element.name),
  );
  return paragraph === null && block.text.length < 40 && !/[.!?…"”’:]$/.test(block.text);
}

/** The block that is the headline: the one that says what the metadata says; else the last first-rank heading before the prose. */
function findHeadline(blocks: readonly TextBlock[], titles: readonly string[], regions: Regions): number {
  for (const depth of [1, 2]) {
    const stated = blocks.findIndex(
      (block) =>
        block.kind === 'heading' &&
        block.depth === depth &&
        titles.some((title) => sameTitle(block.text, title)),
    );
    if (stated !== -1) return stated;
  }
  const printed = blocks.findIndex(
    (block) => block.text.length < 300 && titles.some((title) => sameTitle(block.text, title)),
  );
  const first = blocks.findIndex(
    (block) => proseWeight(block) >= 80 && regions.verdictAbove(block.element, null) === null,
  );
  let found = -1;
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at] as TextBlock;
    if (block.kind === 'heading' && block.depth === 1 && (found === -1 || at < first)) found = at;
  }
  // Old pages print the headline in large letters and call it nothing.
  return found === -1 && printed <= first ? printed : found;
}

/** A list whose items are mostly links, or begin with a long one, leads elsewhere, all of it. */
function cutLists(blocks: readonly TextBlock[], markings: Marking[], regions: Regions): void {
  const lists = new Map<Element, number[]>();
  blocks.forEach((block, at) => {
    const list =
      block.kind === 'item'
        ? closest(block.element, (element) => element.name === 'ul' || element.name === 'ol')
        : null;
    const items = list && lists.get(list);
    if (items) items.push(at);
    else if (list) lists.set(list, [at]);
  });
  for (const [list, items] of lists) {
    const share = (test: (block: TextBlock) => boolean) =>
      items.filter((at) => test(blocks[at] as TextBlock)).length / items.length;
    const teasers = items.length > 2 && regions.shareOf(list) < 0.4 && share(startsWithLink) > 0.5;
    if (teasers || share((block) => block.linkDensity > 0.8) > 0.5) {
      for (const at of items) markings[at] = furniture('link-list');
    }
  }
}

/** "[Ferry hits the pier at Varnmouth] The ferry Petrel …": a headline that links, then how the story begins. */
function startsWithLink(block: TextBlock): boolean {
  const [first] = block.runs;
  return first !== undefined && first.href !== null && first.text.length >= 25;
}

/** The headline printed again, and a paragraph printed twice. */
function cutRepeats(blocks: readonly TextBlock[], markings: Marking[], titles: readonly string[]): void {
  const seen = new Set<string>();
  blocks.forEach((block, at) => {
    const { zone } = markings[at] as Marking;
    if (zone !== 'body' && zone !== 'heading') return;
    if (seen.has(block.text) && block.text.length > 60) markings[at] = furniture('repeat');
    else if (block.kind === 'heading' && titles.some((title) => sameTitle(block.text, title)))
      markings[at] = furniture('headline-again');
    seen.add(block.text);
  });
}

/** A heading over nothing that is kept goes with what stood under it. */
function cutIdleHeadings(blocks: readonly TextBlock[], markings: Marking[]): void {
  let next: ZoneKind = 'furniture';
  let nextDepth = 0;
  for (let at = markings.length - 1; at >= 0; at--) {
    const { zone } = markings[at] as Marking;
    const { depth } = blocks[at] as TextBlock;
    if (zone === 'heading') {
      if (next === 'furniture' || (next === 'heading' && depth >= nextDepth))
        markings[at] = furniture('idle-heading');
      else {
        next = 'heading';
        nextDepth = depth;
      }
    } else if (zone === 'body' || zone === 'furniture') next = zone;
  }
}

/** Between headline and text: the standfirst, and the lines with byline and date. */
function markHeader(blocks: readonly TextBlock[], markings: Marking[], headline: number): void {
  if (headline === -1) return;
  const firstBody = markings.findIndex((marking) => marking.zone === 'body');
  markings[headline] = { zone: 'headline', rule: 'headline' };
  if (firstBody === -1) return;
  for (let at = 0; at < headline && headline < firstBody; at++) {
    if ((markings[at] as Marking).zone === 'heading') markings[at] = furniture('before-headline');
  }
  for (let at = headline + 1; at < firstBody; at++) {
    const block = blocks[at] as TextBlock;
    if ((markings[at] as Marking).zone === 'caption') continue;
    if (isStandfirst(block)) markings[at] = { zone: 'summary', rule: 'standfirst' };
    else if (isHeaderLine(block)) markings[at] = { zone: 'header', rule: 'header' };
  }
  // A byline or date among the first lines of the text: `<p>By Ada Quill</p><p>2 May 2024</p>`.
  for (let at = firstBody; at < markings.length && at < firstBody + 4; at++) {
    if (markings[at]?.zone !== 'body' || !isHeaderLine(blocks[at] as TextBlock)) break;
    markings[at] = { zone: 'header', rule: 'first-lines' };
  }
}

function isStandfirst(block: TextBlock): boolean {
  if (block.text.length < 40 || block.text.length > 500 || block.linkDensity > 0.3) return false;
  return (
    closest(block.element, (element) => element.name === 'h2' || isSummaryName(namesOf(element))) !== null
  );
}

// "By Ada Quill", "Published: 2 May 2024, 10:15", "Updated on May 2", "2 May 2024"
const HEADER_LINE =
  /^(?:by\b|published\b|updated\b|posted\b|written by\b|last (?:updated|modified)\b|first published\b|\w{3,9},? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{1,2}\.? \w{3,9}\.? \d{4}|\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]\d{2,4})/i;

function isHeaderLine(block: TextBlock): boolean {
  return block.text.length < 120 && HEADER_LINE.test(block.text) && !/[a-z]{3}[.!?]["”]?$/.test(block.text);
}
