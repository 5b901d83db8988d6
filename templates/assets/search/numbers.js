/* Reads what src/pages/search/numbers.ts and its neighbours write: lists of numbers as text. */
(() => {
  const LAST = 0x23;
  const LASTS = 57;
  const EARLIER = 0x5d;
  const EARLIERS = 34;

  function readNumbers(text, from = 0, to = text.length) {
    const numbers = [];
    let number = 0;
    for (let i = from; i < to; i++) {
      const code = text.charCodeAt(i);
      if (code >= EARLIER) number = number * EARLIERS + code - EARLIER;
      else {
        numbers.push(number * LASTS + code - LAST);
        number = 0;
      }
    }
    return numbers;
  }

  /** Days, groups and counts of shelves → for every document its day, its group, and where its record is. */
  function readTable([days, groups, counts]) {
    let day = 0;
    const shelfDays = readNumbers(days).map((step) => {
      if (step === 0) return null;
      day += step % 2 === 1 ? (step - 1) / 2 : -step / 2;
      return day;
    });
    const shelfGroups = readNumbers(groups);
    const shelfCounts = counts === '' ? shelfDays.map(() => 1) : readNumbers(counts);
    const documents = shelfCounts.reduce((sum, count) => sum + count, 0);
    const table = {
      days: new Float64Array(documents),
      groups: new Uint32Array(documents),
      shelves: new Uint32Array(documents),
      shelfNames: shelfNamesOf(shelfDays),
      firsts: [],
    };
    let document = 0;
    for (const [shelf, count] of shelfCounts.entries()) {
      table.firsts.push(document);
      // Undated is not a number, and so before nothing and after nothing.
      table.days.fill(shelfDays[shelf] ?? Number.NaN, document, document + count);
      table.groups.fill(shelfGroups[shelf], document, document + count);
      table.shelves.fill(shelf, document, document + count);
      document += count;
    }
    return table;
  }

  function shelfNamesOf(days) {
    const ofDay = new Map();
    return days.map((day) => {
      const count = ofDay.get(day) ?? 0;
      ofDay.set(day, count + 1);
      return `${day ?? 'undated'}.${count}`;
    });
  }

  /** Postings → documents, how well the word fits each (1 to 7), and the chunks other than the first where it stands. */
  function readPostings(text) {
    const documents = [];
    const steps = [];
    const chunks = new Map();
    const numbers = readNumbers(text);
    let document = -1;
    for (let i = 0; i < numbers.length; i++) {
      document += Math.floor(numbers[i] / 8) + 1;
      let step = numbers[i] % 8;
      if (step === 0) {
        i += 1;
        step = numbers[i] % 8;
        chunks.set(document, Math.floor(numbers[i] / 8));
      }
      documents.push(document);
      steps.push(step);
    }
    return { documents, steps, chunks };
  }

  /** Distances, each less one → documents. */
  function readDocuments(text) {
    let document = -1;
    return readNumbers(text).map((further) => {
      document += further + 1;
      return document;
    });
  }

  Object.assign(globalThis.cuttingsSearch, { readNumbers, readTable, readPostings, readDocuments });
})();
