/*
 * Search without a server, in classic scripts, since modules and fetch do not work from file://. Each adds what it has to
 * `cuttingsSearch`. This one: words, as the index knows them (src/text/search-words.ts cuts texts in the very same way).
 */
(() => {
  const LONGEST = 40;
  const WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}]+/gu;

  const PLAIN = /^[\x20-\x7e]*$/;

  /** Lower case, without marks and apostrophes; plain letters by a shorter way. */
  const fold = (text) =>
    (PLAIN.test(text) ? text : text.normalize('NFKD').replace(/\p{M}+/gu, ''))
      .replace(/['’]/g, '')
      .toLowerCase();

  const wordsOf = (text) => (fold(text).match(WORD) ?? []).map((word) => word.slice(0, LONGEST));

  /** FNV-1a, as in src/text/hash.ts. */
  function fnv1a(text, state = 0x811c9dc5, prime = 0x01000193) {
    let hash = state;
    for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), prime);
    return hash >>> 0;
  }

  /** How many letters must be put in, left out, changed or swapped to make one word the other (Damerau–Levenshtein). */
  function distance(a, b, limit) {
    if (Math.abs(a.length - b.length) > limit) return Number.POSITIVE_INFINITY;
    let before = [];
    let last = Array.from({ length: b.length + 1 }, (_, j) => j);
    for (let i = 1; i <= a.length; i++) {
      const row = [i];
      for (let j = 1; j <= b.length; j++) {
        const same = a[i - 1] === b[j - 1] ? 0 : 1;
        row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + same);
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
          row[j] = Math.min(row[j], before[j - 2] + 1);
      }
      if (Math.min(...row) > limit) return Number.POSITIVE_INFINITY;
      before = last;
      last = row;
    }
    return last[b.length];
  }

  globalThis.cuttingsSearch = { fold, wordsOf, fnv1a, distance };
})();
