/*
 * Search without a server. Given a way to load parts of the index by name, it answers queries; it knows nothing of the
 * page. `src/pages/search/collection.ts` writes the parts and says what is in them. A classic script: modules and fetch
 * do not work from file://.
 */
(() => {
  const WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}\p{M}'’]+/gu;
  const LONGEST = 40;
  // At most so many parts of the index for the words that begin with what was typed.
  const PREFIX_SHARDS = 2;
  const PHRASE_CANDIDATES = 60;
  const EXACT = 1;
  const BEGINNING = 0.5;
  const MISSPELT = 0.3;
  // Okapi BM25 (Robertson & Zaragoza 2009).
  const K1 = 1.2;
  const B = 0.75;

  /** The same cut as src/text/search-words.ts. */
  const fold = (text) =>
    text
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      .replace(/['’]/g, '')
      .toLowerCase();
  const wordsOf = (text) =>
    (
      fold(text).match(
        /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}]+/gu,
      ) ?? []
    ).map((word) => word.slice(0, LONGEST));

  /** `solheim "no warning"` → words to find, and the phrases among them. The last word may be unfinished. */
  function parseQuery(query) {
    const phrases = [];
    const loose = query.replace(/["“”«»]([^"“”«»]+)["“”«»]/g, (_, phrase) => {
      const words = wordsOf(phrase);
      if (words.length > 0) phrases.push(words);
      return ' ';
    });
    const words = wordsOf(loose);
    const unfinished = words.length > 0 && /[\p{L}\p{N}\p{M}]$/u.test(query) ? words.at(-1) : null;
    return { words: [...new Set([...phrases.flat(), ...words])], phrases, unfinished };
  }

  /** Whether two words differ by at most `limit` letters put in, left out, changed or swapped (Damerau–Levenshtein). */
  function within(a, b, limit) {
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

  /** Index of the last item that is not greater than `value`; −1 when all are. */
  function lastNotGreater(sorted, value) {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle] <= value) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  function decodeTable([days, groups, lengths]) {
    let day = 0;
    return {
      days:
        days === '' && lengths === ''
          ? []
          : days.split(' ').map((step) => {
              if (step === '-') return null;
              day += step === '' ? 0 : parseInt(step.replace('~', '-'), 36);
              return day;
            }),
      groups: groups === '' ? [] : groups.split(' ').map((group) => parseInt(group, 36)),
      lengths: [...lengths].map((step) => 1.3 ** parseInt(step, 36)),
    };
  }

  function eachPosting(encoded, visit) {
    let document = -1;
    let distance = 0;
    for (let i = 0; i < encoded.length; i++) {
      const code = encoded.charCodeAt(i);
      if (code >= 65 && code <= 90) {
        document += distance;
        visit(document, code - 64);
        distance = 0;
      } else distance = distance * 36 + (code <= 57 ? code - 48 : code - 87);
    }
  }

  function makeCollection(name, manifest, load) {
    const cache = new Map();
    const part = (kind, number, decode) => {
      const key = `${name}/${kind}${number === undefined ? '' : `/${number}`}`;
      if (!cache.has(key)) cache.set(key, load(key).then(decode));
      return cache.get(key);
    };
    const table = () => part('table', undefined, decodeTable);
    const terms = (number) =>
      part('terms', number, ([words, postings]) => ({
        words: words.split(' '),
        postings: postings.split(' '),
      }));

    async function exact(word) {
      const number = lastNotGreater(manifest.terms, word);
      if (number < 0) return [];
      const shard = await terms(number);
      const at = lastNotGreater(shard.words, word);
      return shard.words[at] === word ? [{ word, postings: shard.postings[at], weight: EXACT }] : [];
    }

    async function beginning(word) {
      const first = Math.max(0, lastNotGreater(manifest.terms, word));
      const last = Math.min(lastNotGreater(manifest.terms, `${word}\uffff`), first + PREFIX_SHARDS - 1);
      const found = [];
      for (let number = first; number <= last; number++) {
        const shard = await terms(number);
        for (let at = Math.max(0, lastNotGreater(shard.words, word)); at < shard.words.length; at++) {
          const candidate = shard.words[at];
          if (candidate > word && !candidate.startsWith(word)) break;
          if (candidate !== word && candidate.startsWith(word)) {
            found.push({ word: candidate, postings: shard.postings[at], weight: BEGINNING });
          }
        }
      }
      return found;
    }

    async function misspelt(word) {
      if (word.length < 4) return [];
      const limit = word.length < 8 ? 1 : 2;
      // The first letter is mostly right; or the first two are swapped.
      const letters = new Set([String.fromCodePoint(word.codePointAt(0)), word[1]]);
      const close = [];
      for (const letter of letters) {
        const number = manifest.spellings.indexOf(letter);
        if (number < 0) continue;
        for (const candidate of await part('spellings', number, (words) => words.split(' '))) {
          const distance = within(word, candidate, limit);
          if (distance <= limit) close.push({ candidate, distance });
        }
      }
      const best = Math.min(...close.map(({ distance }) => distance));
      const chosen = close.filter(({ distance }) => distance === best).slice(0, 4);
      const found = await Promise.all(chosen.map(({ candidate }) => exact(candidate)));
      return found.flat().map((match) => ({ ...match, weight: MISSPELT }));
    }

    async function matchesOf(word, unfinished) {
      const [whole, begun] = await Promise.all([
        exact(word),
        word === unfinished || word.length > 3 ? beginning(word) : [],
      ]);
      const found = [...whole, ...begun];
      return found.length > 0 ? found : misspelt(word);
    }

    /** Documents with all the words, and how well each fits. */
    async function find(query) {
      const { words, phrases, unfinished } = parseQuery(query);
      const { lengths } = await table();
      const matches = await Promise.all(words.map((word) => matchesOf(word, unfinished)));
      let scores = null;
      for (const found of matches) {
        const own = new Map();
        for (const { postings, weight } of found) {
          const here = [];
          eachPosting(postings, (document, count) => here.push(document, count));
          const idf = Math.log(1 + (manifest.documents - here.length / 2 + 0.5) / (here.length / 2 + 0.5));
          for (let i = 0; i < here.length; i += 2) {
            const norm = K1 * (1 - B + (B * lengths[here[i]]) / manifest.averageLength);
            const score = (weight * idf * here[i + 1] * (K1 + 1)) / (here[i + 1] + norm);
            own.set(here[i], Math.max(own.get(here[i]) ?? 0, score));
          }
        }
        const before = scores;
        scores = before === null ? own : new Map();
        if (before !== null)
          for (const [document, score] of own)
            if (before.has(document)) scores.set(document, score + before.get(document));
      }
      const terms = new Set(matches.flat().map(({ word }) => word));
      const corrected = matches.some((found) => found.some(({ weight }) => weight === MISSPELT));
      if (scores === null) scores = new Map();
      if (phrases.length > 0) scores = await withPhrases(scores, phrases);
      return { scores, terms, corrected };
    }

    async function withPhrases(scores, phrases) {
      const best = [...scores].sort((a, b) => b[1] - a[1]).slice(0, PHRASE_CANDIDATES);
      const kept = await Promise.all(
        best.map(async ([document]) => {
          const record = await recordOf(document);
          const text = ` ${wordsOf(`${record[1]} . ${record[5]}`).join(' ')} `;
          return phrases.every((phrase) => text.includes(` ${phrase.join(' ')} `));
        }),
      );
      return new Map(best.filter((_, i) => kept[i]));
    }

    async function recordOf(document) {
      const number = lastNotGreater(manifest.records, document);
      const records = await part('records', number, (found) => found);
      return records[document - manifest.records[number]];
    }

    const facets = () =>
      part('facets', undefined, (kinds) =>
        Object.entries(kinds).map(([kind, rows]) => ({
          kind,
          rows: rows.map(([name_, encoded]) => {
            let last = -1;
            const documents = new Set(
              encoded === ''
                ? []
                : encoded.split(' ').map((step) => {
                    last += parseInt(step, 36);
                    return last;
                  }),
            );
            return { name: name_, documents };
          }),
        })),
      );

    return { manifest, table, find, recordOf, facets };
  }

  /** A stretch of a text around what was found, as pieces: `{ text, found }`. */
  function excerpt(text, terms, length) {
    const hits = [];
    for (const match of text.matchAll(WORD)) {
      if (terms.has(fold(match[0]).slice(0, LONGEST)))
        hits.push({ start: match.index, end: match.index + match[0].length });
    }
    // The window that holds the most hits.
    let from = 0;
    let most = 0;
    for (let i = 0; i < hits.length && text.length > length; i++) {
      let count = 0;
      while (i + count < hits.length && hits[i + count].end - hits[i].start < length) count++;
      if (count > most) {
        most = count;
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

  globalThis.cuttingsSearch = { makeCollection, excerpt, parseQuery, wordsOf };
})();
