import type { Source, StatedField } from '../../records/source.ts';
import type { Attested } from '../../records/span.ts';
import type { Unit } from '../units.ts';
import type { Zoned } from '../zones/index.ts';

/** What the rules of a field see. */
export interface Reading {
  readonly source: Source;
  readonly zoned: Zoned;
  /** BCP 47 of the clip. */
  readonly language: string;
  /** IANA zone in which a time of day becomes a date. */
  readonly timeZone: string;
}

/** One way to find a field. The first of a list that finds something decides, and its name goes into the record. */
export interface FieldRule<T> {
  readonly name: string;
  find(reading: Reading): Found<T> | null;
}

/** A value and the characters of the clip it was read from (none when it stood outside the text). */
export interface Found<T> {
  readonly value: T;
  readonly start: number | null;
  readonly end: number | null;
  /** `stated` when left out. */
  readonly basis?: 'stated' | 'implied';
  /** In place of the rule's name: a stated field brings its own. */
  readonly rule?: string;
}

/** The answer of the first rule that has one. */
export function firstOf<T>(rules: readonly FieldRule<T>[], reading: Reading): Attested<T> | null {
  for (const rule of rules) {
    const found = rule.find(reading);
    if (found) {
      const { value, start, end } = found;
      return { value, basis: found.basis ?? 'stated', rule: found.rule ?? rule.name, start, end };
    }
  }
  return null;
}

/** A value that stood outside the text: the first stated one of a field that `read` accepts. */
export function statedRule<T>(
  field: StatedField['field'],
  read: (value: string, reading: Reading) => T | null,
): FieldRule<T> {
  return {
    name: `stated/${field}`,
    find(reading) {
      for (const stated of reading.source.stated) {
        if (stated.field !== field) continue;
        const value = read(stated.value, reading);
        if (value !== null) return { value, start: null, end: null, rule: stated.rule };
      }
      return null;
    },
  };
}

/** The unit's own characters, or a part of them, as a found value. */
export function within<T>(unit: Unit, from: number, to: number, value: T): Found<T> {
  return { value, start: unit.start + from, end: unit.start + to };
}

/** The units of the header, most telling first: from the headline down past the first paragraphs, then a few above it, upwards. */
export function* headerUnits(reading: Reading): Generator<{ unit: Unit; index: number }> {
  const { units, headline, core } = reading.zoned;
  const top = Math.min(headline ?? core.from, core.from);
  const to = Math.min(units.length, core.from + 8);
  for (let index = top; index < to; index++) yield { unit: units[index]!, index };
  for (let index = top - 1; index >= Math.max(0, top - 7); index--) yield { unit: units[index]!, index };
}
