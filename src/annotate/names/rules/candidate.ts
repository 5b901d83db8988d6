import type { Sequence } from '../features.ts';
import type { Reading } from '../tagger.ts';
import type { TaggedKind } from '../tags.ts';

/** A name on its way from the tagger through the newsroom rules: words `first` to `last`. */
export interface Candidate {
  readonly first: number;
  readonly last: number;
  readonly kind: TaggedKind;
  readonly confidence: number;
  /** What decided last: `tagger/crf`, or the rule that changed it. */
  readonly rule: string;
}

/** What a rule may look at. */
export interface Desk {
  readonly sequence: Sequence;
  readonly reading: Reading;
  /** A word as written. */
  word(i: number): string;
}

/**
 * A piece of newsroom knowledge: turns the candidates (in order, without overlap) into better ones. Its name is the rule
 * that a changed mention carries.
 */
export interface Rule {
  readonly name: string;
  apply(candidates: readonly Candidate[], desk: Desk): Candidate[];
}

/** A rule that looks at one candidate at a time: null keeps it, [] drops it. */
export function each(
  name: string,
  change: (
    candidate: Candidate,
    desk: Desk,
  ) => readonly (Pick<Candidate, 'first' | 'last'> & Partial<Candidate>)[] | null,
): Rule {
  return {
    name,
    apply(candidates, desk) {
      const out: Candidate[] = [];
      for (const candidate of candidates) {
        const changed = change(candidate, desk);
        if (changed === null) out.push(candidate);
        else for (const part of changed) out.push(changedInto(candidate, part, name));
      }
      return out;
    },
  };
}

/** Written out, not spread: every rule looks at every candidate, which is fast as long as they are all built alike. */
function changedInto(from: Candidate, part: Partial<Candidate>, rule: string): Candidate {
  return {
    first: part.first ?? from.first,
    last: part.last ?? from.last,
    kind: part.kind ?? from.kind,
    confidence: part.confidence ?? from.confidence,
    rule: part.rule ?? rule,
  };
}

/** Puts added candidates among the others, in order; those they overlap give way. */
export function merge(candidates: readonly Candidate[], added: readonly Candidate[]): Candidate[] {
  if (added.length === 0) return [...candidates];
  const claimed = new Set<number>();
  for (const { first, last } of added) for (let i = first; i <= last; i++) claimed.add(i);
  const isFree = ({ first, last }: Candidate): boolean => {
    for (let i = first; i <= last; i++) if (claimed.has(i)) return false;
    return true;
  };
  return [...candidates.filter(isFree), ...added].sort((a, b) => a.first - b.first);
}
