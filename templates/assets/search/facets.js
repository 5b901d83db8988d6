/* Narrowing what was found: by source or kind, by the people, places and organisations named, by date. */
(() => {
  const DAY = 86_400_000;
  const SHOWN = 8;

  /** `2024`, `2024-08` or `2024-08-30` as a day: its first, or its last. Null for anything else. */
  function dayOf(text, last) {
    const [, year, month, day] = /^(\d{4})(?:-(\d\d?))?(?:-(\d\d?))?$/.exec(text ?? '') ?? [];
    if (year === undefined) return null;
    if (day !== undefined) return Date.UTC(year, month - 1, day) / DAY;
    if (!last) return Date.UTC(year, (month ?? 1) - 1, 1) / DAY;
    return (month === undefined ? Date.UTC(Number(year) + 1, 0, 1) : Date.UTC(year, month, 1)) / DAY - 1;
  }

  /** Documents printed in the range asked for; those without a date only where none is asked for. */
  function inRange(documents, { days }, from, to) {
    const first = dayOf(from, false);
    const last = dayOf(to, true);
    if (first === null && last === null) return documents;
    return documents.filter(
      (document) => days[document] >= (first ?? -Infinity) && days[document] <= (last ?? Infinity),
    );
  }

  /** A facet says how many of some documents have each of its values, and of one document whether it has a value. */
  function groupFacet(kind, table, names) {
    return {
      kind,
      counts(documents) {
        const counts = new Uint32Array(names.length);
        for (const document of documents) counts[table.groups[document]] += 1;
        return names.map((name, group) => ({ value: name || '-', count: counts[group] }));
      },
      has(value) {
        const group = names.indexOf(value === '-' ? '' : value);
        return (document) => table.groups[document] === group;
      },
    };
  }

  /** The same for names, of which the documents are known. */
  function nameFacet({ kind, rows }, { days }) {
    return {
      kind,
      counts(documents) {
        const among = new Uint8Array(days.length);
        for (const document of documents) among[document] = 1;
        return rows.map(({ name, documents: own }) => {
          let count = 0;
          for (const document of own) count += among[document];
          return { value: name, count };
        });
      },
      has(value) {
        const own = new Set(rows.find(({ name }) => name === value)?.documents);
        return (document) => own.has(document);
      },
    };
  }

  /** Documents that pass every facet of which a value is chosen, but for one. */
  function passing(documents, facets, chosen, but = null) {
    const tests = facets
      .filter((facet) => facet !== but && chosen.has(facet.kind))
      .map(({ kind, has }) => has(chosen.get(kind)));
    return tests.length === 0
      ? documents
      : documents.filter((document) => tests.every((test) => test(document)));
  }

  /** The values of a facet with how many documents each would leave, most first; the chosen one is among them. */
  function rowsOf(facet, documents, facets, chosen) {
    return facet
      .counts(passing(documents, facets, chosen, facet))
      .map((row) => ({ ...row, pressed: chosen.get(facet.kind) === row.value }))
      .filter(({ count, pressed }) => count > 0 || pressed)
      .sort((a, b) => b.pressed - a.pressed || b.count - a.count)
      .slice(0, SHOWN);
  }

  /** The first so many documents in an order, without putting all the others in order too. */
  function firstOf(documents, count, compare) {
    const first = [];
    for (const document of documents) {
      if (first.length === count && compare(document, first[count - 1]) >= 0) continue;
      let at = first.length;
      while (at > 0 && compare(document, first[at - 1]) < 0) at--;
      first.splice(at, 0, document);
      if (first.length > count) first.pop();
    }
    return first;
  }

  /** How hits are ordered: by fit (of equal ones the newest first), or by day; undated ones are last. */
  function ordering(order, scores, { days }) {
    const byFit = (a, b) => scores[b] - scores[a];
    const dated = (a, b) => Number.isNaN(days[a]) - Number.isNaN(days[b]);
    const newest = (a, b) => dated(a, b) || days[b] - days[a] || 0;
    const oldest = (a, b) => dated(a, b) || days[a] - days[b] || 0;
    if (order === 'newest') return (a, b) => newest(a, b) || byFit(a, b) || a - b;
    if (order === 'oldest') return (a, b) => oldest(a, b) || byFit(a, b) || a - b;
    return (a, b) => byFit(a, b) || newest(a, b) || a - b;
  }

  Object.assign(globalThis.cuttingsSearch, {
    inRange,
    groupFacet,
    nameFacet,
    passing,
    rowsOf,
    firstOf,
    ordering,
  });
})();
