/** The words of a title, without case, accents or punctuation. */
function titleWords(title: string): string[] {
  return (
    title
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** True when two titles share most of their words (F1 of the word bags at least 0.75): a headline and its short form. */
export function sameTitle(one: string, other: string): boolean {
  if (one.length > 400 || other.length > 400) return false;
  const words = titleWords(one);
  const rest = titleWords(other);
  const total = words.length + rest.length;
  if (total === 0) return false;
  let common = 0;
  for (const word of words) {
    const at = rest.indexOf(word);
    if (at === -1) continue;
    rest.splice(at, 1);
    common++;
  }
  return (2 * common) / total >= 0.75;
}
