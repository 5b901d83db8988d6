/* The search page: what is asked for stands in the address and in the form; the answer, below it. */
(() => {
  const { makeCollection, find, textFor } = globalThis.cuttingsSearch;
  const { inRange, groupFacet, nameFacet, passing, rowsOf, firstOf, ordering } = globalThis.cuttingsSearch;
  const { element, makeVoice, hitItem, namesList, facetList } = globalThis.cuttingsSearch;
  const PAGE = 10;
  const NAMES = 5;
  // An answer that takes longer than this says that it is on its way.
  const PATIENCE = 300;
  // Until somebody has stopped typing; a browser does not take a new address with every letter.
  const PAUSE = 400;
  const FACETS = ['source', 'person', 'place', 'organisation'];
  const OPTIONS = ['in', 'sort', 'from', 'to'];
  const FIELDS = ['q', ...OPTIONS, ...FACETS];
  const DEFAULTS = { in: 'articles', sort: 'relevance', from: '', to: '' };

  const form = document.getElementById('search');
  const results = document.getElementById('results');
  const count = document.getElementById('count');
  const status = document.getElementById('status');
  const facetBox = document.getElementById('facets');
  const voice = makeVoice(JSON.parse(form.dataset.words), document.documentElement.lang);
  const { say } = voice;

  // Loading

  const waiting = new Map();
  globalThis.cuttingsShard = (name, data) => waiting.get(name)?.(data);
  const load = (name) =>
    new Promise((resolve, reject) => {
      waiting.set(name, resolve);
      const script = element('script', { src: `${name}.js` });
      script.onload = () => script.remove();
      script.onerror = () => reject(new Error(name));
      document.head.append(script);
    });
  const collections = new Map();
  const collectionOf = (name) => {
    if (!collections.has(name))
      collections.set(
        name,
        load(`${name}/manifest`).then((manifest) => makeCollection(name, manifest, load)),
      );
    return collections.get(name);
  };

  // What is asked for

  const asked = new Map();

  function readAddress() {
    const inHash = new URLSearchParams(location.hash.slice(1));
    const given = inHash.has('q') ? inHash : new URLSearchParams(location.search);
    asked.clear();
    for (const field of ['q', ...OPTIONS, ...FACETS])
      if (given.get(field)) asked.set(field, given.get(field));
    form.elements.q.value = asked.get('q') ?? '';
    for (const option of OPTIONS) form.elements[option].value = asked.get(option) ?? DEFAULTS[option];
  }

  function readForm() {
    const wasIn = asked.get('in');
    for (const option of OPTIONS) {
      const value = form.elements[option].value.trim();
      if (value !== DEFAULTS[option]) asked.set(option, value);
      else asked.delete(option);
    }
    if (asked.get('in') !== wasIn) for (const facet of FACETS) asked.delete(facet);
    // A space after the last word says that it is whole.
    const query = form.elements.q.value.trimStart();
    if (query) asked.set('q', query);
    else asked.delete('q');
  }

  function writeAddress() {
    const given = FIELDS.filter((field) => asked.has(field)).map((field) => [field, asked.get(field)]);
    const query = new URLSearchParams(given).toString();
    try {
      history.replaceState(null, '', query === '' ? location.pathname : `?${query}`);
    } catch {
      // From a disk, only the part after # may change.
      history.replaceState(null, '', `#${query}`);
    }
  }

  // Answering: one question at a time, and after it only the latest of those that came meanwhile

  let busy = false;
  let asksAgain = false;

  async function answer() {
    asksAgain = busy;
    if (busy) return;
    busy = true;
    const slow = setTimeout(() => tell(say('search.working')), PATIENCE);
    try {
      await answerOnce();
    } catch (error) {
      tell(say('search.failed', { part: error.message }));
    } finally {
      clearTimeout(slow);
    }
    busy = false;
    if (asksAgain) await answer();
  }

  async function answerOnce() {
    const query = asked.get('q') ?? '';
    const which = form.elements.in.value || 'articles';
    form.dataset.in = which;
    if (query.trim() === '') {
      tell('');
      results.replaceChildren();
      facetBox.replaceChildren();
      return;
    }
    const collection = await collectionOf(which);
    const [found, table, facetRows, names] = await Promise.all([
      find(collection, query),
      collection.table(),
      which === 'articles' ? collection.facets() : [],
      which === 'articles' ? namesFor(query) : [],
    ]);
    const documents = inRange(found.documents, table, asked.get('from'), asked.get('to'));
    const facets = [
      groupFacet('source', table, collection.manifest.groups),
      ...facetRows.map((rows) => nameFacet(rows, table)),
    ];
    const passed = passing(documents, facets, asked);
    const compare = ordering(asked.get('sort'), found.scores, table);
    const showMore = async (list) => {
      const from = list.children.length;
      const next = firstOf(passed, from + PAGE, compare).slice(from);
      list.append(...(await hitsOf(collection, next, found)));
      return passed.length - list.children.length;
    };
    const list = element('ol', { class: 'hits' });
    const left = await showMore(list);
    results.replaceChildren(...(names.length > 0 ? [namesList(names, voice)] : []), list);
    if (left > 0) results.append(moreButton(list, left, showMore));
    showFacets(facets, documents);
    const parts = [say('search.found', { n: passed.length })];
    if (found.corrections.length > 0)
      parts.push(say('search.corrected', { words: found.corrections.join(', ') }));
    tell(parts.join(' '));
  }

  let announcing;

  /** Shows a sentence at once; a screen reader hears it when the typing stops. */
  function tell(sentence) {
    count.textContent = sentence;
    clearTimeout(announcing);
    announcing = setTimeout(() => {
      status.textContent = sentence;
    }, PAUSE);
  }

  async function hitsOf(collection, documents, { marks, placesIn }) {
    const texts = await Promise.all(
      documents.map((document_) => textFor(collection, document_, placesIn(document_))),
    );
    return texts.map((text) => hitItem(text, marks, collection.name === 'names', voice));
  }

  function moreButton(list, left, showMore) {
    const button = element('button', { type: 'button', class: 'more' }, say('search.more', { n: left }));
    button.addEventListener('click', async () => {
      const from = list.children.length;
      const stillLeft = await showMore(list);
      if (stillLeft > 0) button.replaceWith(moreButton(list, stillLeft, showMore));
      else button.remove();
      list.children[from]?.querySelector('a')?.focus();
      const shown = list.children.length;
      tell(say('search.shown', { shown, n: shown + stillLeft }));
    });
    return button;
  }

  async function namesFor(query) {
    const names = await collectionOf('names');
    const [{ documents, scores }, table] = await Promise.all([find(names, query), names.table()]);
    const best = firstOf(documents, NAMES, ordering('relevance', scores, table));
    return Promise.all(best.map((name) => names.recordOf(name)));
  }

  function showFacets(facets, documents) {
    const inNames = asked.get('in') === 'names';
    const focused = facetBox.contains(document.activeElement)
      ? document.activeElement.querySelector('bdi')?.textContent
      : null;
    facetBox.replaceChildren();
    for (const facet of facets) {
      const rows = rowsOf(facet, documents, facets, asked).map((row) => ({
        ...row,
        name: inNames
          ? say(`search.kind.${row.value}`)
          : row.value === '-'
            ? say('outlet.unknown')
            : row.value,
      }));
      if (rows.length === 0) continue;
      const label = inNames ? 'search.facet.kind' : `search.facet.${facet.kind}`;
      facetBox.append(...facetList(say(label), rows, (value) => choose(facet.kind, value)));
    }
    if (focused !== null)
      [...facetBox.querySelectorAll('button')]
        .find((button) => button.querySelector('bdi').textContent === focused)
        ?.focus();
  }

  function choose(kind, value) {
    if (value === null) asked.delete(kind);
    else asked.set(kind, value);
    writeAddress();
    answer();
  }

  // Listening

  let writing;
  form.addEventListener('input', () => {
    readForm();
    answer();
    clearTimeout(writing);
    writing = setTimeout(writeAddress, PAUSE);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    readForm();
    writeAddress();
    answer();
  });
  globalThis.addEventListener('hashchange', () => {
    readAddress();
    answer();
  });
  form.hidden = false;
  readAddress();
  answer();
  // What every answer needs is there before the first letter is typed.
  const ready = async (name, ...parts) => {
    const collection = await collectionOf(name);
    await Promise.all(parts.map((part) => collection[part]()));
  };
  // Whatever cannot be loaded is told when it is asked for.
  Promise.allSettled([ready('articles', 'table', 'facets'), ready('names', 'table')]);
  if (!asked.has('q')) form.elements.q.focus();
})();
