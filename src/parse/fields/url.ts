import type { Attested } from '../../records/span.ts';
import { type FieldRule, firstOf, headerUnits, type Reading, statedRule, within } from './rule.ts';

const WEB = /https?:\/\/[^\s<>"')\]]+/i;

const RULES: readonly FieldRule<string>[] = [
  statedRule('url', (value) => (/^https?:\/\/\S+$/i.test(value.trim()) ? value.trim() : null)),
  {
    // A line near the headline that is an address and nothing else, or "URL: …".
    name: 'url/header-line',
    find(reading) {
      for (const { unit } of headerUnits(reading)) {
        const match = unit.text.includes('://') ? WEB.exec(unit.text) : null;
        if (
          match &&
          /^(?:[^\p{L}\p{N}]*(?:url|link|original|address|permalink)[^\p{L}\p{N}]*)?$/iu.test(
            unit.text.slice(0, match.index),
          ) &&
          match.index + match[0].length >= unit.text.length - 1
        ) {
          return within(unit, match.index, match.index + match[0].length, match[0]);
        }
      }
      return null;
    },
  },
];

/** The original address. */
export function findUrl(reading: Reading): Attested<string> | null {
  return firstOf(RULES, reading);
}
