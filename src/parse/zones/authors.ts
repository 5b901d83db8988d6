import type { LineKind } from '../lines.ts';
import { BYLINE_START } from '../shapes/names.ts';
import { namesIn } from '../shapes/people.ts';
import type { Unit } from '../units.ts';

/** The names in bylines, as far as the zones need them: to know a box about the author when they see one. */
export function authorNames(units: readonly Unit[], kinds: readonly LineKind[]): Set<string> {
  const names = new Set<string>();
  units.forEach((unit, i) => {
    if (kinds[i] !== 'byline' || names.size > 20) return;
    const opening = BYLINE_START.exec(unit.text)?.[0].length ?? 0;
    const here = namesIn(unit.text.slice(opening));
    const next = units[i + 1];
    for (const { name } of here.length > 0 || !next || next.words > 14 ? here : namesIn(next.text))
      names.add(name);
  });
  return names;
}

const ABOUT =
  /^(?:is\b|has (?:been|worked|written|covered|reported|won)|have\b|was\b|covers?\b|writes?\b|joined\b|reports? (?:on|from|about)|works?\b|studied|specialis|specializ|lives in|can be (?:reached|contacted)|graduated|holds\b|serves\b|started\b|began\b|tweets\b)/;

/** "Ann Lee is a reporter in …", "Lee covers …" in a line that is about the author, not about the news. */
export function isAboutAuthor(text: string, authors: ReadonlySet<string>): boolean {
  for (const name of authors) {
    if (!text.startsWith(name)) continue;
    const rest = text.slice(name.length).replace(/^[\s,()]*(?:\([^()]*\))?\s*/, '');
    if (ABOUT.test(rest) || rest === '') return true;
  }
  return false;
}
