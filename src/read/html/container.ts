import { BODY_CLASSES } from './lexicon.ts';
import type { Regions } from './regions.ts';
import { attribute, type Element } from './tree.ts';
import { namesOf, nameTest } from './vocabulary.ts';

const isBodyName = nameTest(BODY_CLASSES);

/** The way down goes on while one child holds at least this share of its parent's prose. */
const DOMINANT = 0.75;
/** The same inside what is known to be one text. */
const ALMOST_ALL = 0.98;

/** True for an element whose markup says it is the text of the article. */
function isBodyElement(element: Element): boolean {
  return /\barticlebody\b/i.test(attribute(element, 'itemprop')) || isBodyName(namesOf(element));
}

/**
 * Finds the smallest element that holds the article's text: from the top of the page down the children that hold most
 * of the prose. It stops at an element that says it is the article's body, and where the prose parts into several
 * children. Where those are articles one after another, the one around the headline is taken.
 */
export function findContainer(root: Element, headline: Element | null, regions: Regions): Element | null {
  if (regions.prose(root) === 0) return null;
  let at = root;
  let inBody = false;
  for (;;) {
    const children = at.children.filter((child): child is Element => typeof child !== 'string');
    inBody ||= isBodyElement(at);
    const heaviest = heaviestOf(children, regions);
    if (heaviest === null || regions.isParagraph(heaviest)) return at;
    const share = regions.prose(heaviest) / regions.prose(at);
    // Paragraphs beside the heaviest child are of one text with it.
    const isOneText = inBody || children.some((child) => regions.isParagraph(child));
    const next =
      share >= (isOneText ? ALMOST_ALL : DOMINANT)
        ? heaviest
        : (oneOfSeveral(at, children, headline, regions) ?? onlyBody(at, regions));
    if (next === null) return at;
    at = next;
  }
}

function heaviestOf(children: readonly Element[], regions: Regions): Element | null {
  let heaviest: Element | null = null;
  for (const child of children) {
    if (regions.prose(child) > (heaviest === null ? 0 : regions.prose(heaviest))) heaviest = child;
  }
  return heaviest;
}

/** Several articles in a row: children of one make, each with prose. The one with the page's headline is meant. */
function oneOfSeveral(
  parent: Element,
  children: readonly Element[],
  headline: Element | null,
  regions: Regions,
): Element | null {
  if (headline === null) return null;
  const own = children.find((child) => holds(child, headline));
  if (own === undefined || regions.prose(own) < 250) return null;
  const alike = children.filter(
    (child) =>
      child !== own &&
      child.name === own.name &&
      regions.prose(child) > 0.05 * regions.prose(parent) &&
      hasHeading(child, headline.name),
  );
  const isArticle = own.name === 'article' || alike.some((child) => firstClass(child) === firstClass(own));
  return isArticle && alike.length > 0 ? own : null;
}

function hasHeading(element: Element, name: string): boolean {
  return element.children.some(
    (child) => typeof child !== 'string' && (child.name === name || hasHeading(child, name)),
  );
}

function firstClass(element: Element): string {
  return attribute(element, 'class').trim().split(/\s+/)[0] as string;
}

/** The one element below `parent` that says it is the body, where it holds the better part of the prose. */
function onlyBody(parent: Element, regions: Regions): Element | null {
  const found: Element[] = [];
  const walk = (element: Element): void => {
    for (const child of element.children) {
      if (typeof child === 'string' || regions.prose(child) === 0) continue;
      if (isBodyElement(child)) found.push(child);
      else walk(child);
    }
  };
  walk(parent);
  const [only] = found;
  return found.length === 1 && only && regions.prose(only) > 0.5 * regions.prose(parent) ? only : null;
}

/** True when `inner` lies in `outer`, or is it. */
export function holds(outer: Element, inner: Element | null): boolean {
  for (let at = inner; at !== null; at = at.parent) if (at === outer) return true;
  return false;
}
