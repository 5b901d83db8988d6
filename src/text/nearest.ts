import { fold } from './fold.ts';

/**
 * The candidate most like a text, for "did you mean": by the share of letter pairs they have in common (Dice 1945), at
 * least a half; null when nothing is. Ties go to the first in code-unit order. Linear in the candidates' length.
 */
export function nearest(text: string, candidates: Iterable<string>): string | null {
  const wanted = letterPairs(text);
  let best: string | null = null;
  let high = 0.5;
  for (const candidate of candidates) {
    const pairs = letterPairs(candidate);
    let common = 0;
    for (const pair of pairs) if (wanted.has(pair)) common++;
    const likeness = (2 * common) / Math.max(1, pairs.size + wanted.size);
    if (likeness > high || (likeness === high && best !== null && candidate < best))
      [best, high] = [candidate, likeness];
  }
  return best;
}

function letterPairs(text: string): Set<string> {
  const folded = ` ${fold(text)} `;
  const pairs = new Set<string>();
  for (let i = 0; i + 1 < folded.length; i++) pairs.add(folded.slice(i, i + 2));
  return pairs;
}
