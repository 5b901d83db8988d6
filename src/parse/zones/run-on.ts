import { findDatestamp } from '../../text/datestamp.ts';
import { type Unit, unitWithin } from '../units.ts';

// " date 2024-08-20 Putin refused…": a scraper's header run into the headline.
const RUN_ON = /^(?:(?:date|published|posted|дата)\s*:?\s+)?(?=\d)/iu;

/** The units after a run-on header has been cut, and which of them is the headline it ran into (null when there was none). */
export interface RunOn {
  readonly units: readonly Unit[];
  readonly headline: number | null;
}

/** Cuts a date that a scraper put before the headline off it; only the first lines of a clip are looked at. */
export function splitRunOn(text: string, units: readonly Unit[]): RunOn {
  for (let i = 0; i < Math.min(3, units.length); i++) {
    const unit = units[i]!;
    const opening = RUN_ON.exec(unit.text);
    if (!opening || unit.words < 5 || unit.words > 45) continue;
    const stamp = findDatestamp(unit.text.slice(opening[0].length, opening[0].length + 30), {
      language: 'und',
    });
    if (!stamp || stamp.start > 0 || (opening[0] === '' && stamp.rule !== 'iso')) continue;
    const cut = opening[0].length + stamp.end;
    const gap = /^[\s:|,–—-]*/.exec(unit.text.slice(cut))![0].length;
    if (cut + gap >= unit.text.length) continue;
    const middle = unit.start + cut;
    const cutUnits = [
      ...units.slice(0, i),
      unitWithin(text, unit, unit.start, middle),
      unitWithin(text, unit, middle + gap, unit.end),
      ...units.slice(i + 1),
    ];
    return { units: cutUnits, headline: i + 1 };
  }
  return { units, headline: null };
}
