import type { Found } from '../temporal.ts';
import { lower, type Words } from '../words.ts';

// 2024-08-30, 2024-08-30T10:30:00Z
const ISO = /(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?(?![\d-])/y;
// 30/08/2024, 8/30/24, 30.08.2024, 30-08-2024, 2024/08/30
const MARKED = /(\d{1,4})([./-])(\d{1,2})\2(\d{4}|\d{2})(?![\d/-]|\.\d)/y;

/** A date in figures at a word. Where day and month could change places, `ambiguous` keeps both apart by the size alone. */
export function numericDate(words: Words, i: number): Found | null {
  const start = words.starts[i]!;
  const { text } = words;
  if (!/[./-]/.test(text.slice(start, words.ends[i]! + 1))) return null;
  if (start > 0 && /[\p{L}\d./:+#-]/u.test(text.charAt(start - 1))) return null;
  if (/^(?:version|v|release|build|update|firmware)$/.test(lower(words, i - 1))) return null;
  ISO.lastIndex = start;
  const iso = ISO.exec(text);
  if (iso && +iso[2]! >= 1 && +iso[2]! <= 12 && +iso[3]! >= 1 && +iso[3]! <= 31) {
    return found(words, i, iso[0], {
      year: +iso[1]!,
      month: +iso[2]!,
      day: +iso[3]!,
      clock: iso[4] && `T${iso[4]}`,
    });
  }
  MARKED.lastIndex = start;
  const marked = MARKED.exec(text);
  if (!marked) return null;
  const [whole, first, mark, middle, last] = marked as unknown as [string, string, string, string, string];
  if (first.length === 4) {
    return last.length === 2 && +middle <= 12 && +middle >= 1 && +last <= 31 && +last >= 1
      ? found(words, i, whole, { year: +first, month: +middle, day: +last })
      : null;
  }
  if (first.length === 3 || (last.length === 2 && mark !== '/')) return null;
  const year = last.length === 4 ? +last : +last + (+last > 50 ? 1900 : 2000);
  const [a, b] = [+first, +middle];
  if (a < 1 || b < 1 || a > 31 || b > 31 || (a > 12 && b > 12) || year < 1000 || year > 2199) return null;
  if (a > 12) return found(words, i, whole, { year, month: b, day: a });
  if (b > 12) return found(words, i, whole, { year, month: a, day: b });
  if (a === b || mark === '.') return found(words, i, whole, { year, month: b, day: a });
  return found(words, i, whole, { year }); // 03/04/2024: only the year is sure
}

function found(
  words: Words,
  i: number,
  matched: string,
  parts: { year: number; month?: number; day?: number; clock?: string | undefined },
): Found {
  const end = words.starts[i]! + matched.length;
  let last = i + 1;
  while (last < words.count && words.starts[last]! < end) last++;
  return { first: i, last, temporal: { form: 'calendar', ...parts }, rule: 'calendar/figures' };
}
