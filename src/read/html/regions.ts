import type { TextBlock } from './blocks.ts';
import { type Card, findCards } from './cards.ts';
import {
  BODY_CLASSES,
  CAPTION_CLASSES,
  COMMENT_CLASSES,
  CREDIT_CLASSES,
  FURNITURE_CLASSES,
  PULL_QUOTE_CLASSES,
  RELATED_CLASSES,
  TEXT_CLASSES,
} from './lexicon.ts';
import { attribute, type Element } from './tree.ts';
import { namesOf, nameTest } from './vocabulary.ts';

type Judged = 'furniture' | 'related' | 'caption' | 'photo-credit' | 'pull-quote';

/** What an element's markup says about all that lies in it; null when it says nothing. */
export type Verdict = { readonly kind: Judged; readonly rule: string } | null;

/** What a name makes of an element, in the order asked. */
const NAMED: readonly (readonly [test: (names: string) => boolean, kind: Judged | null])[] = [
  [nameTest(PULL_QUOTE_CLASSES), 'pull-quote'],
  [nameTest([...BODY_CLASSES, ...TEXT_CLASSES]), null],
  [nameTest(CREDIT_CLASSES), 'photo-credit'],
  [nameTest(RELATED_CLASSES), 'related'],
  [nameTest([...FURNITURE_CLASSES, ...COMMENT_CLASSES]), 'furniture'],
  [nameTest(CAPTION_CLASSES), 'caption'],
];
const isCreditName = nameTest(CREDIT_CLASSES);
const isCommentName = nameTest(COMMENT_CLASSES);

const NEVER_JUDGED = new Set(['body', 'html', '#root', 'main', 'article']);
const FURNITURE_ELEMENTS = new Set(
  'nav footer aside form button dialog menu label legend address'.split(' '),
);
const FURNITURE_ROLES = new Set(
  'navigation contentinfo complementary search dialog alertdialog menu menubar toolbar tablist banner button form'.split(
    ' ',
  ),
);

/** An element with more of the page's prose than this is no furniture, whatever it is called (`class="no-sidebar"`). */
const TOO_MUCH_PROSE = 0.4;
/** Comments may be longer than the article. */
const TOO_MUCH_FOR_COMMENTS = 0.95;

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
  private readonly leaves: ReadonlySet<Element>;
  private readonly totalProse: number;
  /** Prose of all paragraphs of one class together: `<p class="paywall">` may be every second paragraph. */
  private readonly paragraphClasses = new Map<string, number>();

  private readonly cards: ReadonlyMap<Element, Card>;

  constructor(blocks: readonly TextBlock[], elements: readonly Element[]) {
    this.cards = findCards(blocks, elements);
    const prose = blocks
      .map((block) => ({ element: block.element, weight: proseWeight(block) }))
      .filter(({ weight }) => weight > 0);
    this.allProse = sumUpwards(prose);
    this.totalProse = prose.reduce((sum, { weight }) => sum + weight, 0);
    for (const { element, weight } of prose) {
      if (element.name !== 'p') continue;
      const key = attribute(element, 'class');
      this.paragraphClasses.set(key, (this.paragraphClasses.get(key) ?? 0) + weight);
    }
    const kept = prose.filter(({ element }) => this.verdictAbove(element, null) === null);
    this.articleProse = sumUpwards(kept);
    this.leaves = new Set(kept.filter(({ weight }) => weight >= 80).map(({ element }) => element));
  }

  /** Prose under an element, in characters, furniture left out. */
  prose(element: Element): number {
    return this.articleProse.get(element) ?? 0;
  }

  /** True for an element that is itself a paragraph of prose. */
  isParagraph(element: Element): boolean {
    return this.leaves.has(element);
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
    const verdict = judge(element, this.shareOf(element)) ?? this.judgeCard(element);
    this.verdicts.set(element, verdict);
    return verdict;
  }

  private judgeCard(element: Element): Verdict {
    const card = this.cards.get(element);
    if (card === undefined) return null;
    return card === 'teaser'
      ? { kind: 'related', rule: 'teaser' }
      : { kind: 'caption', rule: 'beside-picture' };
  }

  /** The share of the whole page's prose that an element holds, 0 to 1. */
  shareOf(element: Element): number {
    if (this.totalProse === 0) return 0;
    const own = this.allProse.get(element) ?? 0;
    const alike = element.name === 'p' ? (this.paragraphClasses.get(attribute(element, 'class')) ?? 0) : 0;
    return Math.max(own, alike) / this.totalProse;
  }
}

function judge(element: Element, share: number): Verdict {
  const { name } = element;
  if (NEVER_JUDGED.has(name)) return null;
  if (share > TOO_MUCH_PROSE) {
    const comments = share < TOO_MUCH_FOR_COMMENTS && isCommentName(namesOf(element));
    return comments ? { kind: 'furniture', rule: 'comments' } : null;
  }
  if (name === 'figcaption' || name === 'figure' || name === 'caption') {
    const kind = isCreditName(namesOf(element)) ? 'photo-credit' : 'caption';
    return { kind, rule: name };
  }
  if (FURNITURE_ELEMENTS.has(name)) return { kind: 'furniture', rule: name };
  const role = attribute(element, 'role');
  if (FURNITURE_ROLES.has(role)) return { kind: 'furniture', rule: `role-${role}` };
  if (isHidden(element)) return { kind: 'furniture', rule: 'hidden' };
  return judgeNames(namesOf(element));
}

function judgeNames(names: string): Verdict {
  if (names === '') return null;
  for (const [test, kind] of NAMED) if (test(names)) return kind === null ? null : { kind, rule: 'name' };
  return null;
}

function isHidden(element: Element): boolean {
  if (element.attributes.has('hidden')) return true;
  const style = element.attributes.get('style');
  return style !== undefined && style.length < 2000 && /display:\s*none/i.test(style);
}

interface Prose {
  readonly element: Element;
  readonly weight: number;
}

function sumUpwards(prose: readonly Prose[]): ReadonlyMap<Element, number> {
  const sums = new Map<Element, number>();
  for (const { element, weight } of prose) {
    for (let at: Element | null = element; at !== null; at = at.parent)
      sums.set(at, (sums.get(at) ?? 0) + weight);
  }
  return sums;
}
