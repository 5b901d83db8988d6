import type { Source } from '../../records/source.ts';
import type { Attested } from '../../records/span.ts';
import { detectLanguage } from '../../text/language.ts';
import type { Zoned } from '../zones/index.ts';

const CODE = /^[a-z]{2,3}(?:[-_][\p{L}\p{N}]{2,8})*$/iu;

/** The language of a clip: stated, else read off its commonest words, else the archive's own. */
export function findLanguage(source: Source, zoned: Zoned, fallback: string): Attested<string> {
  const stated = source.stated.find((field) => field.field === 'language' && CODE.test(field.value.trim()));
  const article = source.text.slice(zoned.units[zoned.core.from]?.start ?? 0);
  const found = detectLanguage(article) ?? detectLanguage(source.text);
  const outside = { start: null, end: null };
  if (stated) {
    const value = stated.value.trim().replaceAll('_', '-');
    return { value, basis: 'stated', rule: stated.rule, ...outside };
  }
  if (found)
    return { value: found.language, basis: 'implied', rule: `language/${found.evidence}`, ...outside };
  return { value: fallback, basis: 'implied', rule: 'language/archive', ...outside };
}
