import { Case } from '../forms.ts';
import { KINDS, type TaggedKind } from '../tags.ts';
import { type Candidate, type Desk, merge, type Rule } from './candidate.ts';

const keyOf = ({ sequence: { forms } }: Desk, { first, last }: Candidate): string => {
  let key = forms[first]!.folded;
  for (let i = first + 1; i <= last; i++) key += ` ${forms[i]!.folded}`;
  return key;
};

/** How much more a clip must believe one kind of a name than the others, before all its repeats follow. */
const CLEARLY = 1.5;

/** A name that the tagger took for a place here and a person there is, in one clip, what it mostly was. */
export const oneKindForRepeats: Rule = {
  name: 'document/one-kind',
  apply(candidates, desk) {
    const belief = new Map<string, number[]>();
    const beliefs = candidates.map((c) => {
      const key = keyOf(desk, c);
      let sums = belief.get(key);
      if (sums === undefined) {
        sums = KINDS.map(() => 0);
        belief.set(key, sums);
      }
      sums[KINDS.indexOf(c.kind)]! += c.confidence ** 2;
      return sums;
    });
    return candidates.map((c, i) => {
      const sums = beliefs[i]!;
      const best = sums.indexOf(Math.max(...sums));
      const kind: TaggedKind = KINDS[best]!;
      if (kind === c.kind || kind === 'misc' || sums[best]! < CLEARLY * sums[KINDS.indexOf(c.kind)]!)
        return c;
      return { ...c, kind, confidence: Math.min(c.confidence, 0.8), rule: this.name };
    });
  },
};

/** Names with the same first word that are looked for; keeps the time linear in a list of thousands. */
const MOST_NAMES = 50;

/** A name of several words that was clear once is tagged wherever the very same words stand untagged. */
export const untaggedRepeats: Rule = {
  name: 'document/repeat',
  apply(candidates, desk) {
    const { words, forms } = desk.sequence;
    const known = new Map<string, Map<string, Candidate>>();
    for (const c of candidates) {
      if (c.kind === 'misc' || c.last === c.first || c.confidence < 0.6) continue;
      const head = forms[c.first]!.text;
      const byText = known.get(head) ?? new Map<string, Candidate>();
      if (byText.size < MOST_NAMES) byText.set(keyOf(desk, c), c);
      known.set(head, byText);
    }
    if (known.size === 0) return [...candidates];
    const taken = new Uint8Array(words.count);
    for (const c of candidates) if (c.kind !== 'misc') taken.fill(1, c.first, c.last + 1);
    const added: Candidate[] = [];
    for (let i = 0; i < words.count; i++) {
      if (taken[i] === 1 || forms[i]!.case < Case.title) continue;
      for (const c of known.get(forms[i]!.text)?.values() ?? []) {
        const last = i + c.last - c.first;
        if (last >= words.count || taken.subarray(i, last + 1).includes(1)) continue;
        const here = { ...c, first: i, last, confidence: Math.min(c.confidence, 0.8), rule: this.name };
        if (keyOf(desk, here) !== keyOf(desk, c)) continue;
        added.push(here);
        taken.fill(1, i, last + 1);
      }
    }
    return merge(candidates, added);
  },
};
