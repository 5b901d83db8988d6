import type { LineKind } from '../lines.ts';
import type { Unit } from '../units.ts';
import type { Label } from './assign.ts';
import type { Core } from './core.ts';

/** Where the article of a source lies whose reader has already told its parts: from its first to its last body unit. */
export function markedCore(units: readonly Unit[]): Core | null {
  const from = units.findIndex((unit) => unit.hint === 'body');
  return from === -1 ? null : { from, to: units.findLastIndex((unit) => unit.hint === 'body') + 1 };
}

/** The headline that the markup shows, or null. */
export function markedHeadline(units: readonly Unit[]): number | null {
  const found = units.findIndex((unit) => unit.hint === 'headline');
  return found === -1 ? null : found;
}

/**
 * The zones of a source whose reader has told body from furniture by the markup (a saved page). Its word stands; the
 * words of a line only say what markup does not: a byline in the header, who reported and edited, a picture's credit.
 */
export function markedLabels(units: readonly Unit[], kinds: readonly LineKind[]): Label[] {
  return units.map((unit, i): Label => {
    const hint = unit.hint ?? 'body';
    const kind = kinds[i];
    if (hint === 'body' && kind === 'credits')
      return { kind: 'credits', related: false, rule: 'line/credits' };
    if (hint === 'header' && kind === 'byline')
      return { kind: 'credits', related: false, rule: 'line/byline' };
    if (hint === 'caption' && kind === 'photo-credit')
      return { kind, related: false, rule: 'line/photo-credit' };
    return { kind: hint, related: false, rule: 'markup' };
  });
}
