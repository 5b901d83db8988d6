/* One collection of the index (articles, quotes or names), loaded part by part as it is asked for. */
(() => {
  const { fnv1a, distance, readTable, readPostings, readDocuments, findPhrase, shardOfPair } =
    globalThis.cuttingsSearch;
  const ENDINGS = 64;
  const SHORTEST = 4;
  const MOST_SPELLINGS = 4;

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

  /** `load` gives a part by its name. */
  function makeCollection(name, manifest, load) {
    const cache = new Map();
    const loaded = (full, decode = (data) => data) => {
      if (!cache.has(full)) {
        const loading = load(full).then(decode);
        cache.set(full, loading);
        // What could not be loaded is tried again when it is asked for again.
        loading.catch(() => cache.delete(full));
      }
      return cache.get(full);
    };
    const part = (rest, decode) => loaded(`${name}/${rest}`, decode);
    // Names have records of their own; an article and its quotes have theirs in one file.
    const records = name === 'names' ? 'names/records' : 'records';
    const table = () => part('table', readTable);
    const termShard = (number) =>
      part(`terms/${fnv1a(manifest.terms[number]).toString(36)}`, ([words, postings]) => ({
        words: words.split(' '),
        postings: postings.split(' '),
      }));

    /** The word as it stands in the index, or null. */
    async function term(word) {
      const number = lastNotGreater(manifest.terms, word);
      if (number < 0) return null;
      const { words, postings } = await termShard(number);
      const at = lastNotGreater(words, word);
      return words[at] === word ? { word, ...readPostings(postings[at]) } : null;
    }

    /** The words that begin so: the index has them together where they are many. */
    async function beginning(start) {
      const together = await term(`${start}*`);
      if (together) return [together];
      const found = [];
      const last = lastNotGreater(manifest.terms, `${start}\uffff`);
      for (let number = Math.max(0, lastNotGreater(manifest.terms, start)); number <= last; number++) {
        const { words, postings } = await termShard(number);
        for (let at = Math.max(0, lastNotGreater(words, start)); at < words.length; at++) {
          if (words[at].length > start.length && words[at].startsWith(start) && !words[at].endsWith('*'))
            found.push({ word: words[at], ...readPostings(postings[at]) });
          else if (words[at] > start && !words[at].startsWith(start)) break;
        }
      }
      return found;
    }

    /** The words that somebody may have meant who wrote one that is nowhere. */
    async function similar(word) {
      if (word.length < SHORTEST) return [];
      const limit = word.length < 8 ? 1 : 2;
      const shards = [word.codePointAt(0).toString(16), `-${fnv1a(word.slice(-2)) % ENDINGS}`];
      for (const shard of shards) {
        const known = manifest.spellings.includes(shard) ? await part(`spellings/${shard}`) : '';
        const close = known
          .split(' ')
          .map((candidate) => ({ candidate, far: distance(word, candidate, limit) }))
          .filter(({ far }) => far <= limit);
        const nearest = Math.min(...close.map(({ far }) => far));
        const chosen = close.filter(({ far }) => far === nearest).slice(0, MOST_SPELLINGS);
        if (chosen.length > 0) return Promise.all(chosen.map(({ candidate }) => term(candidate)));
      }
      return [];
    }

    const phrase = (words) => findPhrase(words, (pair) => part(`pairs/${shardOfPair(pair, manifest.pairs)}`));

    async function placeOf(document) {
      const { shelves, shelfNames, firsts } = await table();
      const shelf = shelves[document];
      return { shelf: `${records}/${shelfNames[shelf]}`, place: document - firsts[shelf] };
    }

    async function recordOf(document) {
      const { shelf, place } = await placeOf(document);
      const found = await loaded(shelf);
      if (name === 'names') return found[place];
      const [article, ...quotes] = found;
      return name === 'quotes' ? quoteRecord(shelf, article, quotes[place]) : article;
    }

    /** A quote as a record of its own: most of it stands in that of its article. */
    async function quoteRecord(shelf, [, title, published, , language, first], [path, speaker, ...parts]) {
      const texts = parts.map(async (part_) => {
        if (typeof part_ === 'string') return part_;
        const [from, length, chunk] = part_;
        const text = chunk === undefined ? first : await loaded(`${shelf}.${chunk}`);
        return text.slice(from, from + length);
      });
      return [path, speaker, published, title, language, (await Promise.all(texts)).join('\n\n')];
    }

    /** A further chunk of an article's body; the first stands in its record. */
    async function chunkOf(document, chunk) {
      const { shelf } = await placeOf(document);
      return loaded(`${shelf}.${chunk}`);
    }

    const facets = () =>
      part('facets', (kinds) =>
        Object.entries(kinds).map(([kind, rows]) => ({
          kind,
          rows: rows.map(([own, documents]) => ({ name: own, documents: readDocuments(documents) })),
        })),
      );

    return { name, manifest, table, term, beginning, similar, phrase, recordOf, chunkOf, facets };
  }

  Object.assign(globalThis.cuttingsSearch, { makeCollection, lastNotGreater });
})();
