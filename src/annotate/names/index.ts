import type { Mention, Reference } from '../../records/annotation.ts';
import type { ZoneKind } from '../../records/source.ts';
import type { Passage } from '../passage.ts';
import { FormTable, sequenceOf } from './features.ts';
import { isCountry } from './gazetteer.ts';
import { shippedModel } from './model.ts';
import { tag } from './tagger.ts';
import { wordsOf } from './words.ts';

export interface Names {
  readonly mentions: readonly Mention[];
  readonly references: readonly Reference[];
}

/** Zones whose names are not in the news: who took a picture, what else the page linked to. */
const SKIPPED: ReadonlySet<ZoneKind> = new Set(['header', 'credits', 'photo-credit', 'furniture']);

const forms = new FormTable();

/** Finds the people, places and organisations that a clip names, and the demonyms that point to places. */
export function findNames(passage: Passage): Names {
  if (!passage.language.startsWith('en')) return { mentions: [], references: [] };
  const words = wordsOf(passage.tokens, isCountry);
  const sequence = sequenceOf(words, forms);
  const mentions: Mention[] = [];
  let zone = 0;
  for (const name of tag(sequence, shippedModel())) {
    if (name.kind === 'misc') continue;
    const start = words.starts[name.first]!;
    const end = words.ends[name.last]!;
    while (zone + 1 < passage.zones.length && passage.zones[zone]!.end <= start) zone++;
    const kind = passage.zones[zone]?.kind;
    if (kind !== undefined && SKIPPED.has(kind)) continue;
    const text = passage.text.slice(start, end);
    mentions.push({
      start,
      end,
      text,
      kind: name.kind,
      name: text,
      rule: 'tagger/crf',
      confidence: name.confidence,
    });
  }
  return { mentions, references: [] };
}
