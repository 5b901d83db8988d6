import { type TextBlock, textBlocks } from './blocks.ts';
import type { Marking } from './marking.ts';
import { proseWeight } from './regions.ts';
import { parseTree } from './tree.ts';

/** The page's own text of the article is believed when this share of the body that was found stands in it. */
const AGREEMENT = 0.8;

/** Each block is looked for in the whole text: a page beyond these bounds is judged by its markup alone. */
const LONGEST_BODY = 200_000;
const MOST_BLOCKS = 4_000;

/** Letters and digits only: the metadata's text has other spaces, quotation marks and entities than the page. */
function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/**
 * Checks the markings against the article's text as the metadata gives it (JSON-LD `articleBody`). Where the two agree on
 * most of the text, prose that was cut but stands in that text comes back: a paragraph in a box called `ad-wrapper`.
 * Where hardly any body was found, all prose that stands in it is the body.
 */
export function restoreStatedBody(
  blocks: readonly TextBlock[],
  markings: Marking[],
  statedBody: string,
): void {
  const stated = bare(statedBody);
  if (stated.length < 200 || stated.length > LONGEST_BODY || blocks.length > MOST_BLOCKS) return;
  const isStated = (block: TextBlock): boolean => stated.includes(bare(block.text));
  let found = 0;
  let agreed = 0;
  blocks.forEach((block, at) => {
    if (markings[at]?.zone !== 'body') return;
    found += block.text.length;
    if (isStated(block)) agreed += block.text.length;
  });
  if (agreed < AGREEMENT * found && found > 0.3 * statedBody.length) return;
  const kept = new Set(blocks.filter((_, at) => markings[at]?.zone === 'body').map((block) => block.text));
  blocks.forEach((block, at) => {
    const { zone } = markings[at] as Marking;
    if (zone !== 'furniture' && zone !== 'related' && zone !== 'caption') return;
    if (proseWeight(block) < 60 || kept.has(block.text) || !isStated(block)) return;
    kept.add(block.text);
    markings[at] = { zone: 'body', rule: 'json-ld/articleBody' };
  });
}

/** The blocks of an article whose text stands only in the metadata: the page itself was to be filled in by a script. */
export function statedBlocks(statedBody: string): TextBlock[] {
  if (statedBody.length < 200) return [];
  return textBlocks(parseTree(statedBody.replace(/\n+/g, '<br><br>')).root);
}
