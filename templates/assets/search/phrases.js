/* Where the words of a phrase stand side by side, from a list of places for each pair of words (src/pages/search/pairs.ts). */
(() => {
  const { fnv1a, readNumbers } = globalThis.cuttingsSearch;
  const SECOND_PRIME = 0x85ebca6b;
  // In which document a place is, seen from the place before it.
  const SAME = 0;
  const NEXT = 1;
  const FURTHER = 2;
  // Documents and positions in one number, so that they compare as one.
  const POSITIONS = 2 ** 24;

  /** The shard that a pair of words falls in. */
  const shardOfPair = (pair, count) => fnv1a(pair, undefined, SECOND_PRIME) % count;

  /** The places of a pair in its shard, `back` words earlier: in order. */
  function placesOf(pair, [keys, places], back) {
    const print = fnv1a(pair);
    const numbers = readNumbers(keys);
    let at = 0;
    let from = 0;
    for (let i = 0; i < numbers.length && at <= print; i += 2) {
      at += numbers[i];
      if (at === print) return readPlaces(readNumbers(places, from, from + numbers[i + 1]), back);
      from += numbers[i + 1];
    }
    return [];
  }

  function readPlaces(numbers, back) {
    const places = [];
    let document = -1;
    let position = 0;
    for (let i = 0; i < numbers.length; i++) {
      const how = numbers[i] % 3;
      const step = Math.floor(numbers[i] / 3);
      position = how === SAME ? position + step : step;
      if (how === NEXT) document += 1;
      if (how === FURTHER) document += numbers[++i];
      if (position >= back) places.push(document * POSITIONS + position - back);
    }
    return places;
  }

  function inBoth(a, b) {
    const both = [];
    for (let i = 0, j = 0; i < a.length && j < b.length; ) {
      if (a[i] === b[j]) {
        both.push(a[i]);
        i++;
        j++;
      } else if (a[i] < b[j]) i++;
      else j++;
    }
    return both;
  }

  /**
   * Every document with the words in a row, all of them: how often, and where first. Pairs that cover all words are
   * enough, the last one overlapping when the words are odd in number.
   */
  async function findPhrase(words, loadPairs) {
    const offsets = [];
    for (let at = 0; at < words.length; at += 2) offsets.push(Math.min(at, words.length - 2));
    const lists = await Promise.all(
      offsets.map(async (at) => {
        const pair = `${words[at]} ${words[at + 1]}`;
        return placesOf(pair, await loadPairs(pair), at);
      }),
    );
    lists.sort((a, b) => a.length - b.length);
    const found = new Map();
    for (const place of lists.reduce(inBoth)) {
      const document = Math.floor(place / POSITIONS);
      const before = found.get(document);
      if (before) before.count += 1;
      else found.set(document, { count: 1, position: place % POSITIONS });
    }
    return found;
  }

  Object.assign(globalThis.cuttingsSearch, { findPhrase, shardOfPair });
})();
