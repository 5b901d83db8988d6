/* Finds the documents that fit a query, and says how well each does. */
(() => {
  const { wordsOf } = globalThis.cuttingsSearch;
  const EXACT = 1;
  const BEGINNING = 0.5;
  const MISSPELT = 0.3;
  const STEPS = 7;
  // Shorter words stand for themselves once the next one is begun.
  const LONG_ENOUGH = 4;
  // A phrase in the first field (a title, up to this position) counts as often as this.
  const IN_FIRST_FIELD = 5;
  const FIRST_FIELD = 128;
  // How often a phrase must come to be worth half of the most (K1 in Okapi BM25).
  const HALF = 1.2;

  /** `solheim "no warning"` → words and phrases to find, each with whether its last letter may be missing. */
  function parseQuery(query) {
    const clauses = [];
    const loose = query.replace(/["“”„«»]([^"“”„«»]+)["“”„«»]/g, (_, phrase) => {
      const words = wordsOf(phrase);
      if (words.length > 1) clauses.push({ phrase: words });
      else if (words.length === 1) clauses.push({ word: words[0], whole: true });
      return ' ';
    });
    const words = wordsOf(loose);
    const open = /[\p{L}\p{N}\p{M}]$/u.test(query);
    for (const [i, word] of words.entries()) {
      const unfinished = open && i === words.length - 1;
      if (!unfinished && words.indexOf(word) !== i) continue;
      clauses.push({ word, whole: !unfinished && word.length < LONG_ENOUGH });
    }
    return clauses;
  }

  /** How much a find tells: what is everywhere tells little (the idf of Okapi BM25). */
  const telling = (documents, found) => Math.log(1 + (documents - found + 0.5) / (found + 0.5));

  /** One clause → a score for each document that has it, and where in the document to look. */
  async function findWord(collection, { word, whole }) {
    const [exact, begun] = await Promise.all([
      collection.term(word),
      whole ? [] : collection.beginning(word),
    ]);
    let lists = [...(exact ? [{ ...exact, weight: EXACT }] : []), ...begun.map(lighter(BEGINNING))];
    const corrected = lists.length === 0 && !whole;
    if (lists.length === 0) lists = (await collection.similar(word)).map(lighter(MISSPELT));
    const { documents: all } = collection.manifest;
    const scores = new Float32Array(all);
    const documents = [];
    const places = new Map();
    for (const { documents: own, steps, chunks, weight } of lists) {
      const worth = (weight * telling(all, own.length)) / STEPS;
      for (let i = 0; i < own.length; i++) {
        const document = own[i];
        const score = worth * steps[i];
        if (score <= scores[document]) continue;
        if (scores[document] === 0) documents.push(document);
        scores[document] = score;
        const chunk = chunks.get(document);
        if (chunk !== undefined) places.set(document, { chunk });
        else if (places.size > 0) places.delete(document);
      }
    }
    const corrections = corrected ? lists.map((list) => list.word) : [];
    return {
      documents,
      scores,
      places,
      corrections,
      words: [word, ...corrections],
      beginnings: whole || corrections.length > 0 ? [] : [word],
    };
  }

  const lighter = (weight) => (list) => ({ ...list, weight });

  async function findPhrase(collection, { phrase }) {
    const places = await collection.phrase(phrase);
    const { documents: all } = collection.manifest;
    const worth = phrase.length * telling(all, places.size);
    const scores = new Float32Array(all);
    for (const [document, { count, position }] of places) {
      const weight = count + (position < FIRST_FIELD ? IN_FIRST_FIELD : 0);
      scores[document] = (worth * weight) / (weight + HALF);
    }
    const documents = [...places.keys()];
    return { documents, scores, places, corrections: [], words: [], beginnings: [], phrases: [phrase] };
  }

  /**
   * Documents that have all the clauses of a query, and by document how well it fits; where in a document each clause
   * stands (a chunk or a position, where it is not the first chunk); and what to mark in its text.
   */
  async function find(collection, query) {
    const clauses = await Promise.all(
      parseQuery(query).map((clause) =>
        clause.phrase ? findPhrase(collection, clause) : findWord(collection, clause),
      ),
    );
    clauses.sort((a, b) => a.documents.length - b.documents.length);
    const [rarest, ...others] = clauses;
    const documents = (rarest?.documents ?? []).filter((document) =>
      others.every(({ scores }) => scores[document] > 0),
    );
    const scores = rarest?.scores ?? new Float32Array();
    for (const document of documents)
      for (const clause of others) scores[document] += clause.scores[document];
    return {
      documents,
      scores,
      placesIn: (document) => clauses.map(({ places }) => places.get(document) ?? null),
      corrections: clauses.flatMap(({ corrections }) => corrections),
      marks: {
        words: new Set(clauses.flatMap(({ words }) => words)),
        beginnings: clauses.flatMap(({ beginnings }) => beginnings),
        phrases: clauses.flatMap(({ phrases }) => phrases ?? []),
      },
    };
  }

  /** The part of a document's text to show: its record, with the chunk of the body where most clauses stand. */
  async function textFor(collection, document, places) {
    const record = await collection.recordOf(document);
    const starts = record[6];
    if (!starts) return { record, text: record[5] };
    const votes = starts.map(() => 0);
    for (const place of places) {
      if (place === null || place.chunk !== undefined) votes[place?.chunk ?? 0] += 1;
      else
        votes[
          Math.max(
            0,
            starts.findLastIndex((start) => start <= place.position),
          )
        ] += 1;
    }
    const chunk = votes.indexOf(Math.max(...votes));
    return { record, text: chunk === 0 ? record[5] : await collection.chunkOf(document, chunk) };
  }

  Object.assign(globalThis.cuttingsSearch, { parseQuery, find, textFor });
})();
