import type { StatedField } from '../../../records/source.ts';
import type { TextBlock } from '../blocks.ts';
import type { Marking } from '../marking.ts';
import { attribute, type Element, type HtmlTree } from '../tree.ts';

/** What the visible head of the article states by its markup: the headline as printed, the `<time>` beside it. */
export function visibleFields(
  tree: HtmlTree,
  blocks: readonly TextBlock[],
  markings: readonly Marking[],
): StatedField[] {
  const headline = blocks[markings.findIndex((marking) => marking.zone === 'headline')];
  if (!headline) return [];
  const firstBody = blocks[markings.findIndex((marking) => marking.zone === 'body')];
  const fields: StatedField[] = [
    { field: 'headline', value: headline.text.replace(/\n/g, ' '), rule: 'markup/headline' },
  ];
  const from = tree.elements.indexOf(headline.element) - NEAR_HEADLINE;
  const to = firstBody ? tree.elements.indexOf(firstBody.element) : from + 3 * NEAR_HEADLINE;
  return [...fields, ...times(tree.elements.slice(Math.max(0, from), to))];
}

/** How many elements above the headline its date may stand. */
const NEAR_HEADLINE = 40;

function times(elements: readonly Element[]): StatedField[] {
  return elements.flatMap((element): StatedField[] => {
    const value = element.name === 'time' ? attribute(element, 'datetime').trim() : '';
    if (value === '') return [];
    const isUpdate = /updat|modif/i.test(attribute(element, 'class') + attribute(element, 'itemprop'));
    return [{ field: isUpdate ? 'updated' : 'published', value, rule: 'markup/time' }];
  });
}
