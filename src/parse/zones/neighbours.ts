import type { LineKind } from '../lines.ts';
import { namesIn } from '../shapes/people.ts';
import type { Unit } from '../units.ts';
import { authorNames, isAboutAuthor } from './authors.ts';

/** Changes the kinds of lines that only their neighbours, or the names in the byline, give away. */
export function settleByNeighbours(units: readonly Unit[], kinds: LineKind[]): void {
  const authors = authorNames(units, kinds);
  for (let i = 0; i < units.length; i++) {
    const unit = units[i]!;
    if (kinds[i] === 'post') settlePost(units, kinds, i);
    if (kinds[i] !== 'text') continue;
    if (unit.words >= 6 && isAboutAuthor(unit.text, authors)) kinds[i] = 'biography';
    else if (i > 0 && isBareBy(units[i - 1]!, kinds[i - 1]!) && namesIn(unit.text).length > 0)
      kinds[i] = 'byline';
    else if (kinds[i - 1] === 'caption' && OPEN_LABEL.test(units[i - 1]!.text)) kinds[i] = 'caption';
    else if (isBetweenButtons(units, kinds, i)) kinds[i] = 'notice';
    else if (isCaptionOverCredit(units, kinds, i)) kinds[i] = 'caption';
  }
}

/** The text of an embedded post stands over the line that names its author: one paragraph, or two when the last is short. */
function settlePost(units: readonly Unit[], kinds: LineKind[], i: number): void {
  if (i === 0 || kinds[i - 1] !== 'text') return;
  kinds[i - 1] = 'post';
  if (units[i - 1]!.words < 14 && i > 1 && kinds[i - 2] === 'text' && !units[i - 1]!.closed)
    kinds[i - 2] = 'post';
}

// "Image caption,": the caption itself is on the next line.
const OPEN_LABEL = /^[\p{L} ]{3,20}[,:]$/u;

/** "By" alone; the name is on the next line. */
const isBareBy = (unit: Unit, kind: LineKind): boolean => kind === 'byline' && unit.words <= 2;

const isChrome = (kind: LineKind | undefined): boolean => kind === 'notice' || kind === 'button';

/** A short line in a box of notices and buttons, with no blank line about it, belongs to the box. */
function isBetweenButtons(units: readonly Unit[], kinds: readonly LineKind[], i: number): boolean {
  const unit = units[i]!;
  const next = units[i + 1];
  return (
    next !== undefined &&
    unit.words <= 25 &&
    !unit.apart &&
    !next.apart &&
    isChrome(kinds[i - 1]) &&
    isChrome(kinds[i + 1])
  );
}

/** A caption and the credit of its picture stand in lines with no blank line between them. */
function isCaptionOverCredit(units: readonly Unit[], kinds: readonly LineKind[], i: number): boolean {
  const next = units[i + 1];
  return (
    next !== undefined &&
    kinds[i + 1] === 'photo-credit' &&
    units[i]!.apart &&
    !next.apart &&
    units[i]!.words >= 3 &&
    units[i]!.words <= 50
  );
}
