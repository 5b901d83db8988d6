import type { ZoneKind } from '../../records/source.ts';

/** What part of the page a block is, and the rule that says so. */
export interface Marking {
  readonly zone: ZoneKind;
  readonly rule: string;
}
