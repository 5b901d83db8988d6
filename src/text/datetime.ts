import type { EdtfDate } from '../records/span.ts';

/** The value of `<time datetime>` for an EDTF date, where HTML has one: null for ranges, seasons and vague dates. */
export function datetimePoint(edtf: EdtfDate): string | null {
  return /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/.test(edtf) ? edtf : null;
}
