import type { Attested } from '../../records/span.ts';
import { type FieldRule, firstOf, type Reading, statedRule, within } from './rule.ts';

const RULES: readonly FieldRule<string>[] = [
  statedRule('headline', (value) => clean(value) || null),
  {
    name: 'headline/zone',
    find({ zoned }) {
      const unit = zoned.headline === null ? undefined : zoned.units[zoned.headline];
      return unit ? within(unit, 0, unit.text.length, clean(unit.text)) : null;
    },
  },
];

/** What the clip is headed. */
export function findHeadline(reading: Reading): Attested<string> | null {
  return firstOf(RULES, reading);
}

const clean = (text: string): string => text.replace(/\s+/g, ' ').trim();
