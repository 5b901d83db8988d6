import type { LineKind } from '../lines.ts';
import { creditTail } from '../shapes/captions.ts';
import { type Unit, unitWithin } from '../units.ts';

/** Units with their kinds, index by index. */
export interface KindedUnits {
  readonly units: Unit[];
  readonly kinds: LineKind[];
}

/**
 * Parts captions from the credit at their end ("… in Barcelona. REUTERS/Ann Lee/File Photo"): who took a picture is
 * nobody in the news.
 */
export function splitCaptionCredits(
  text: string,
  given: readonly Unit[],
  of: readonly LineKind[],
): KindedUnits {
  const units: Unit[] = [];
  const kinds: LineKind[] = [];
  given.forEach((unit, i) => {
    const kind = of[i]!;
    const tail = kind === 'caption' ? creditTail(unit.text) : null;
    if (tail === null) {
      units.push(unit);
      kinds.push(kind);
      return;
    }
    const middle = unit.start + tail;
    const end = middle - (/\s*$/.exec(text.slice(unit.start, middle))?.[0].length ?? 0);
    units.push(unitWithin(text, unit, unit.start, end), unitWithin(text, unit, middle, unit.end));
    kinds.push('caption', 'photo-credit');
  });
  return { units, kinds };
}
