import type { EdtfDate } from '../records/span.ts';

/** The month a date starts in, `2024-08`; the year alone where no month (or a season) is known. */
export function periodOf(edtf: EdtfDate): string {
  const [, year = '', month] = /^(-?\d{2}[\dX]{2})(?:-(0[1-9]|1[0-2]))?/.exec(edtf) ?? [];
  return month === undefined ? year : `${year}-${month}`;
}
