import type { LineKind } from '../lines.ts';
import { isPersonName } from '../shapes/names.ts';
import type { Unit } from '../units.ts';
import type { Core } from './core.ts';
import { contentWords, overlap } from './overlap.ts';

/** How far above the article its headline may stand, in lines that are not buttons. */
const REACH = 40;

/**
 * The headline: the line above (or first in) the article that looks like one, whose words the article takes up, and
 * that the date, the byline or the article itself follows. Null when nothing earns the name.
 */
export function findHeadline(
  units: readonly Unit[],
  kinds: readonly LineKind[],
  core: Core,
  opening: ReadonlySet<string>,
): number | null {
  let best: number | null = null;
  let bestScore = 3;
  let steps = 0;
  const last = Math.min(units.length - 1, core.from + 1);
  const texts = new Map<string, number>();
  for (let i = 0; i <= last; i++) {
    const key = units[i]!.text.toLowerCase();
    texts.set(key, (texts.get(key) ?? 0) + 1);
  }
  for (let i = last; i >= 0 && steps < REACH; i--) {
    const unit = units[i]!;
    if (kinds[i] === 'button') continue;
    steps++;
    if (kinds[i] !== 'text' && kinds[i] !== 'related' && kinds[i] !== 'notice') continue;
    const score = scoreOf(units, kinds, i, core, opening) + (texts.get(unit.text.toLowerCase())! > 1 ? 1 : 0);
    if (score > bestScore) {
      best = i;
      bestScore = score;
    }
  }
  return best;
}

function scoreOf(
  units: readonly Unit[],
  kinds: readonly LineKind[],
  i: number,
  core: Core,
  opening: ReadonlySet<string>,
): number {
  const unit = units[i]!;
  if (unit.words < 2 || unit.words > 32 || unit.text.length > 220 || isPersonName(unit.text)) return 0;
  if (unit.hint === 'headline') return 20;
  let score = unit.words >= 5 ? 2 : unit.words >= 4 ? 1 : 0;
  score += 6 * overlap(unit, opening);
  if (kinds[i] !== 'text') score -= 2;
  if (unit.form === 'item') score -= 2;
  if (unit.form === 'heading') score += 2;
  if (/\.\W*$/.test(unit.text) && !/[.!?] ?\p{Lu}\.\W*$/u.test(unit.text)) score -= 2.5;
  if (i === 0) score += 1;
  if (i > core.from) score -= 3;
  if (unit.words > 20) score -= 1;
  score += 2 * aftermath(units, kinds, i, core);
  return score - Math.max(0, core.from - i) * 0.04;
}

/** What comes within a few lines after a headline: a date, a byline, the article itself. */
function aftermath(units: readonly Unit[], kinds: readonly LineKind[], i: number, core: Core): number {
  let signs = 0;
  let lines = 0;
  for (let k = i + 1; k < units.length && lines < 5; k++) {
    if (k >= core.from && units[k]!.prose) return Math.min(1.5, signs + 0.5);
    if (kinds[k] === 'button') continue;
    lines++;
    if (kinds[k] === 'date' || kinds[k] === 'byline') signs += 0.7;
  }
  return Math.min(1.5, signs);
}

export { contentWords };
