import { glued, isDigit, lower, type Words } from '../words.ts';

/** A count at a word: "3", "three", "a", "a few", "a couple of", "several", "half a". */
export function countAt(words: Words, i: number): { value: number; next: number } | null {
  if (i >= words.count) return null;
  const term = words.terms[i];
  if (!term) return figuresAt(words, i);
  if (term.cue === 'half') {
    const article = words.terms[i + 1]?.cue === 'a' ? i + 2 : i + 1;
    return { value: 0.5, next: article };
  }
  if (term.cue === 'couple' || term.cue === 'heap')
    return { value: Number.POSITIVE_INFINITY, next: skipOf(words, i + 1) };
  if (Number.isNaN(term.count)) return null;
  if (term.cue === 'a') {
    const next = words.terms[i + 1];
    if (next?.cue === 'couple') return { value: Number.POSITIVE_INFINITY, next: skipOf(words, i + 2) };
    if (next?.cue === 'half' && lower(words, i + 1) === 'half') return { value: 0.5, next: i + 2 };
    if (next && !Number.isNaN(next.count) && next.cue === '') return { value: next.count, next: i + 2 };
    return { value: 1, next: i + 1 };
  }
  const half = halfAfter(words, i + 1);
  return half ? { value: term.count + 0.5, next: half } : { value: term.count, next: i + 1 };
}

function figuresAt(words: Words, i: number): { value: number; next: number } | null {
  if (!isDigit(words.text.charCodeAt(words.starts[i]!))) return null;
  const shown = words.text.slice(words.starts[i], words.ends[i]);
  if (!/^\d+(?:,\d{3})*(?:\.\d+)?$/.test(shown)) return null;
  // "18-month": the hyphen after figures is a token of its own
  const next = lower(words, i + 1) === '-' && glued(words, i + 1) && glued(words, i + 2) ? i + 2 : i + 1;
  return { value: Number(shown.replaceAll(',', '')), next };
}

// "two and a half"
function halfAfter(words: Words, i: number): number {
  return lower(words, i) === 'and' && lower(words, i + 1) === 'a' && lower(words, i + 2) === 'half'
    ? i + 3
    : 0;
}

const skipOf = (words: Words, i: number): number => (lower(words, i) === 'of' ? i + 1 : i);
