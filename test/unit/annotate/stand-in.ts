import { resolveInClip } from '../../../src/annotate/coreference/index.ts';
import { type Passage, passageOf } from '../../../src/annotate/passage.ts';
import { findQuotes } from '../../../src/annotate/quotes/index.ts';
import type { EntityKind, Mention, Quote } from '../../../src/records/annotation.ts';

/** A passage of body text, as the parser would hand it over. */
export function passage(text: string): Passage {
  const zones = [{ kind: 'body' as const, start: 0, end: text.length }];
  return passageOf({ text, zones, published: null, language: 'en' });
}

/** Marks every occurrence of the given names; longer names win where two overlap. */
export function mark(text: string, names: Readonly<Record<string, EntityKind>>): Mention[] {
  const found: Mention[] = [];
  const longestFirst = Object.entries(names).sort((a, b) => b[0].length - a[0].length);
  for (const [name, kind] of longestFirst) {
    for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length)) {
      const end = at + name.length;
      if (found.some((other) => other.start < end && at < other.end)) continue;
      found.push({ start: at, end, text: name, kind, rule: 'test', confidence: 1, name });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

export function quotesIn(text: string, names: Readonly<Record<string, EntityKind>> = {}): Quote[] {
  const place = passage(text);
  const { mentions, references } = resolveInClip(place, mark(text, names));
  return findQuotes(place, mentions, references);
}
