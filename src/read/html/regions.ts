import type { TextBlock } from './blocks.ts';
import { CAPTION_CLASSES, CREDIT_CLASSES, FURNITURE_CLASSES } from './lexicon.ts';
import { attribute, type Element } from './tree.ts';
import { namesOf, nameTest } from './vocabulary.ts';

const isFurnitureName = nameTest(FURNITURE_CLASSES);
const isCaptionName = nameTest(CAPTION_CLASSES);
const isCreditName = nameTest(CREDIT_CLASSES);

const FURNITURE_ELEMENTS = new Set([
  'nav',
  'footer',
  'aside',
  'form',
  'button',
  'dialog',
  'menu',
  'label',
  'legend',
  'address',
]);
const FURNITURE_ROLES = new Set(
  'navigation contentinfo complementary search dialog alertdialog menu menubar toolbar tablist banner button form'.split(
    ' ',
  ),
);

/** An element with more of the page's prose than this is no furniture, whatever it is called (`class="no-sidebar"`). */
const TOO_MUCH_PROSE = 0.4;

/** What an element's markup says about it: the rule that calls it furniture, caption or credit; null when it says nothing. */
export type Verdict = {
  readonly kind: 'furniture' | 'caption' | 'photo-credit';
  readonly rule: string;
} | null;

/**
 * How much prose a block holds, in characters: long text outside links counts in full, short text in part, headings and
 * lists of links not at all. (Kohlschütter, Fankhauser, Nejdl 2010: text length and link density tell boilerplate.)
 */
export function proseWeight(block: TextBlock): number {
  if (block.kind === 'heading' || block.linkDensity > 0.5) return 0;
  const length = block.text.length * (1 - block.linkDensity);
  if (length < 40) return 0;
  return length < 80 ? length * 0.3 : length;
}

/** What the markup of a page says about its parts, and how much prose each holds. */
export class Regions {
  private readonly verdicts = new Map<Element, Verdict>();
  private readonly allProse: ReadonlyMap<Element, number>;
  private readonly articleProse: ReadonlyMap<Element, number>;
  private readonly totalProse: number;

  constructor(blocks: readonly TextBlock[]) {
    this.allProse = sumUpwards(blocks);
    this.totalProse = blocks.reduce((sum, block) => sum + proseWeight(block), 0);
    this.articleProse = sumUpwards(blocks.filter((block) => this.verdictAbove(block.element, null) === null));
  }

  /** Prose under an element, in characters, furniture left out. */
  prose(element: Element): number {
    return this.articleProse.get(element) ?? 0;
  }

  /** The verdict nearest to an element, itself included, looking no higher than `below` (which is not asked). */
  verdictAbove(element: Element, below: Element | null): Verdict {
    for (let at: Element | null = element; at !== null && at !== below; at = at.parent) {
      const verdict = this.verdict(at);
      if (verdict !== null) return verdict;
    }
    return null;
  }

  private verdict(element: Element): Verdict {
    const known = this.verdicts.get(element);
    if (known !== undefined) return known;
    const tooMuch = (this.allProse.get(element) ?? 0) > TOO_MUCH_PROSE * this.totalProse;
    const verdict = tooMuch ? null : judge(element);
    this.verdicts.set(element, verdict);
    return verdict;
  }
}

function judge(element: Element): Verdict {
  const { name } = element;
  if (name === 'body' || name === 'html' || name === '#root' || name === 'p') {
    // A paragraph is judged by its own words, unless its name is plain.
    return name === 'p' ? judgeName(element) : null;
  }
  if (name === 'figcaption' || name === 'figure' || name === 'caption') {
    return isCreditName(namesOf(element))
      ? { kind: 'photo-credit', rule: 'name' }
      : { kind: 'caption', rule: name };
  }
  if (FURNITURE_ELEMENTS.has(name)) return { kind: 'furniture', rule: name };
  const role = attribute(element, 'role');
  if (FURNITURE_ROLES.has(role)) return { kind: 'furniture', rule: `role-${role}` };
  if (isHidden(element)) return { kind: 'furniture', rule: 'hidden' };
  return judgeName(element);
}

function judgeName(element: Element): Verdict {
  const names = namesOf(element);
  if (names === '') return null;
  if (isCreditName(names)) return { kind: 'photo-credit', rule: 'name' };
  if (isFurnitureName(names)) return { kind: 'furniture', rule: 'name' };
  if (isCaptionName(names)) return { kind: 'caption', rule: 'name' };
  return null;
}

function isHidden(element: Element): boolean {
  if (element.attributes.has('hidden')) return true;
  const style = element.attributes.get('style');
  return style !== undefined && style.length < 2000 && /display:\s*none/i.test(style);
}

function sumUpwards(blocks: readonly TextBlock[]): ReadonlyMap<Element, number> {
  const sums = new Map<Element, number>();
  for (const block of blocks) {
    const weight = proseWeight(block);
    if (weight === 0) continue;
    for (let at: Element | null = block.element; at !== null; at = at.parent) {
      sums.set(at, (sums.get(at) ?? 0) + weight);
    }
  }
  return sums;
}
