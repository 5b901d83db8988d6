/* A stretch of a text around what was found. */
(() => {
  const { fold } = globalThis.cuttingsSearch;
  const WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}\p{M}'’]+/gu;
  const LONGEST = 40;

  /** Where in the text the words, the beginnings of words and the phrases stand. */
  function hitsIn(text, { words, beginnings, phrases }) {
    const tokens = Array.from(text.matchAll(WORD), ({ 0: written, index }) => ({
      word: fold(written).slice(0, LONGEST),
      start: index,
      end: index + written.length,
    })).filter(({ word }) => word !== '');
    const found = tokens.map(
      ({ word }) => words.has(word) || beginnings.some((beginning) => word.startsWith(beginning)),
    );
    for (const phrase of phrases) {
      for (let at = 0; at + phrase.length <= tokens.length; at++)
        if (phrase.every((word, i) => tokens[at + i].word === word)) found.fill(true, at, at + phrase.length);
    }
    return tokens.filter((_, i) => found[i]);
  }

  /** As pieces: `{ text, found }`. The window is the one that holds the most hits. */
  function excerpt(text, marks, length) {
    const hits = hitsIn(text, marks);
    let from = 0;
    let most = 0;
    for (let i = 0, j = 0; i < hits.length && text.length > length; i++) {
      while (j < hits.length && hits[j].end - hits[i].start < length) j++;
      if (j - i > most) {
        most = j - i;
        from = Math.max(0, hits[i].start - Math.round(length / 4));
      }
    }
    if (from > 0) from = text.indexOf(' ', from) + 1 || from;
    let to = Math.min(text.length, from + length);
    if (to < text.length) to = text.lastIndexOf(' ', to) > from ? text.lastIndexOf(' ', to) : to;
    const pieces = [];
    let at = from;
    const push = (start, end, found) => {
      if (end > start) pieces.push({ text: text.slice(start, end), found });
    };
    for (const { start, end } of hits) {
      if (start < at || end > to) continue;
      push(at, start, false);
      push(start, end, true);
      at = end;
    }
    push(at, to, false);
    if (from > 0) pieces.unshift({ text: '… ', found: false });
    if (to < text.length) pieces.push({ text: ' …', found: false });
    return pieces;
  }

  Object.assign(globalThis.cuttingsSearch, { excerpt });
})();
