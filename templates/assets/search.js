/*
 * The search page. It works from file:// as from a server: the parts of the index are classic scripts, each of which
 * calls `cuttingsShard` with its name and its data. Whatever comes from clips is put on the page as text, never as markup.
 */
(() => {
  const { makeCollection, excerpt } = globalThis.cuttingsSearch;
  const PAGE = 10;
  const DAY = 86_400_000;

  const form = document.getElementById('search');
  const results = document.getElementById('results');
  const status = document.getElementById('status');
  const facetBox = document.getElementById('facets');
  const words = JSON.parse(form.dataset.words);
  const language = document.documentElement.lang;
  const plural = new Intl.PluralRules(language);
  const dates = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'long',
    timeZone: 'UTC',
  });

  const say = (key, values = {}) => {
    const entry = words[key] ?? key;
    const sentence = typeof entry === 'string' ? entry : (entry[plural.select(values.n ?? 0)] ?? entry.other);
    return sentence.replace(/\{(\w+)\}/g, (hole, name) => String(values[name] ?? hole));
  };

  // Loading

  const waiting = new Map();
  globalThis.cuttingsShard = (name, data) => waiting.get(name)?.(data);
  const load = (name) =>
    new Promise((resolve, reject) => {
      waiting.set(name, resolve);
      const script = document.createElement('script');
      script.src = `${name}.js`;
      script.onload = () => script.remove();
      script.onerror = () => reject(new Error(name));
      document.head.append(script);
    });
  let ready = null;
  const collections = () => {
    ready ??= load('manifest').then(
      (manifest) =>
        new Map(Object.entries(manifest).map(([name, one]) => [name, makeCollection(name, one, load)])),
    );
    return ready;
  };

  // What is asked for: in the address, in the form, and nowhere else

  const FIELDS = ['q', 'in', 'sort', 'from', 'to', 'source', 'person', 'place', 'organisation'];
  const asked = new Map();

  function readAddress() {
    const given = new URLSearchParams(location.hash.length > 1 ? location.hash.slice(1) : location.search);
    asked.clear();
    for (const field of FIELDS) if (given.get(field)) asked.set(field, given.get(field));
    for (const field of ['q', 'from', 'to']) form.elements[field].value = asked.get(field) ?? '';
    form.elements.in.value = asked.get('in') ?? 'articles';
    form.elements.sort.value = asked.get('sort') ?? 'relevance';
  }

  function readForm() {
    for (const field of ['q', 'in', 'sort', 'from', 'to']) {
      const value = form.elements[field].value.trim();
      if (value && value !== 'articles' && value !== 'relevance') asked.set(field, value);
      else asked.delete(field);
    }
    // Its last letter may be the last of a word, or a space after it: that is for the query to know.
    if (form.elements.q.value.trim()) asked.set('q', form.elements.q.value.trimStart());
  }

  function writeAddress() {
    const query = new URLSearchParams([...asked]).toString();
    try {
      history.replaceState(null, '', query === '' ? location.pathname : `?${query}`);
    } catch {
      // From a disk, only the part after # may change.
      history.replaceState(null, '', `#${query}`);
    }
  }

  // Answering

  let latest = 0;

  async function answer() {
    const mine = ++latest;
    const query = asked.get('q') ?? '';
    form.dataset.in = asked.get('in') ?? 'articles';
    if (query.trim() === '') {
      status.textContent = '';
      results.replaceChildren();
      facetBox.replaceChildren();
      return;
    }
    status.textContent = say('search.working');
    try {
      const all = await collections();
      const collection = all.get(asked.get('in') ?? 'articles') ?? all.get('articles');
      const [{ scores, terms, corrected }, table] = await Promise.all([
        collection.find(query),
        collection.table(),
      ]);
      if (mine !== latest) return;
      const facets = await facetsFor(collection, table, scores);
      const names = collection === all.get('articles') ? await namesFor(all.get('names'), query) : [];
      if (mine !== latest) return;
      const found = sorted(filtered([...scores.keys()], facets, null), scores, table);
      showStatus(found.length, corrected, terms);
      showFacets(facets, [...scores.keys()]);
      results.replaceChildren();
      if (names.length > 0) results.append(namesList(names));
      await showMore(collection, found, terms, 0, mine);
    } catch (error) {
      if (mine === latest) status.textContent = say('search.failed', { part: error.message });
    }
  }

  function sorted(found, scores, table) {
    const day = (document_) => table.days[document_] ?? Number.NEGATIVE_INFINITY;
    const order = asked.get('sort') ?? 'relevance';
    const byScore = (a, b) => scores.get(b) - scores.get(a) || a - b;
    if (order === 'newest')
      return found.sort((a, b) => (day(a) === day(b) ? byScore(a, b) : day(b) > day(a) ? 1 : -1));
    if (order === 'oldest')
      return found.sort((a, b) => (day(a) === day(b) ? byScore(a, b) : day(a) > day(b) ? 1 : -1));
    return found.sort(byScore);
  }

  // Facets: each says of a document whether it has the value chosen

  async function facetsFor(collection, table, scores) {
    const facets = [];
    const groups = collection.manifest.groups;
    const inGroup = new Map(groups.map((name, group) => [name, group]));
    facets.push({
      kind: 'source',
      rows: groups.map((name, group) => ({
        value: name || '-',
        name: groupName(name),
        has: (d) => table.groups[d] === group,
      })),
      pass: (value, d) => table.groups[d] === inGroup.get(value === '-' ? '' : value),
    });
    const from = dayOf(asked.get('from'), false);
    const to = dayOf(asked.get('to'), true);
    facets.push({
      kind: 'dates',
      rows: [],
      always: (d) =>
        (from === null && to === null) ||
        (table.days[d] !== null &&
          (from === null || table.days[d] >= from) &&
          (to === null || table.days[d] <= to)),
    });
    if ((asked.get('in') ?? 'articles') === 'articles' && scores.size > 0) {
      for (const { kind, rows } of await collection.facets()) {
        facets.push({
          kind,
          rows: rows.map(({ name, documents }) => ({ value: name, name, has: (d) => documents.has(d) })),
          pass: (value, d) => rows.find(({ name }) => name === value)?.documents.has(d) ?? false,
        });
      }
    }
    return facets;
  }

  const KINDS = ['person', 'place', 'organisation', 'source', 'story'];
  const groupName = (name) =>
    asked.get('in') === 'names' && KINDS.includes(name)
      ? say(`search.kind.${name}`)
      : name || say('outlet.unknown');

  /** `2024`, `2024-08` or `2024-08-30` as a day: its first, or its last. */
  function dayOf(text, last) {
    const [, year, month, day] = /^(\d{4})(?:-(\d\d?))?(?:-(\d\d?))?$/.exec(text ?? '') ?? [];
    if (year === undefined) return null;
    if (day !== undefined) return Date.UTC(year, month - 1, day) / DAY;
    if (!last) return Date.UTC(year, (month ?? 1) - 1, 1) / DAY;
    return (month === undefined ? Date.UTC(Number(year) + 1, 0, 1) : Date.UTC(year, month, 1)) / DAY - 1;
  }

  function filtered(found, facets, but) {
    return found.filter((d) =>
      facets.every((facet) => {
        if (facet.always) return facet.always(d);
        const value = asked.get(facet.kind);
        return facet === but || value === undefined || facet.pass(value, d);
      }),
    );
  }

  function showFacets(facets, found) {
    facetBox.replaceChildren();
    for (const facet of facets) {
      if (facet.rows.length === 0) continue;
      const among = filtered(found, facets, facet);
      const rows = facet.rows
        .map((row) => ({ ...row, count: among.reduce((sum, d) => sum + (row.has(d) ? 1 : 0), 0) }))
        .filter(({ count, value }) => count > 0 || value === asked.get(facet.kind))
        .sort((a, b) => b.count - a.count)
        .slice(0, 8);
      if (rows.length === 0) continue;
      const list = element('ul');
      for (const row of rows) {
        const chosen = asked.get(facet.kind) === row.value;
        const button = element('button', { type: 'button', 'aria-pressed': String(chosen) });
        button.append(
          element('bdi', {}, row.name),
          ' ',
          element('span', { class: 'count' }, String(row.count)),
        );
        button.addEventListener('click', () => {
          if (chosen) asked.delete(facet.kind);
          else asked.set(facet.kind, row.value);
          writeAddress();
          answer();
        });
        const item = element('li');
        item.append(button);
        list.append(item);
      }
      const label =
        facet.kind === 'source' && asked.get('in') === 'names'
          ? 'search.facet.kind'
          : `search.facet.${facet.kind}`;
      facetBox.append(element('h2', {}, say(label)), list);
    }
  }

  // Showing

  function element(name, attributes = {}, text) {
    const made = document.createElement(name);
    for (const [attribute, value] of Object.entries(attributes))
      if (value !== null) made.setAttribute(attribute, value);
    if (text !== undefined) made.textContent = text;
    return made;
  }

  function showStatus(n, corrected, terms) {
    const parts = [say('search.found', { n })];
    if (corrected) parts.push(say('search.corrected', { words: [...terms].slice(0, 6).join(', ') }));
    status.textContent = parts.join(' ');
  }

  async function namesFor(names, query) {
    const { scores } = await names.find(query);
    const best = [...scores].sort((a, b) => b[1] - a[1]).slice(0, 5);
    return Promise.all(best.map(([d]) => names.recordOf(d)));
  }

  const linkTo = (address) => {
    const [path, anchor] = address.split('#');
    return `../${path.split('/').map(encodeURIComponent).join('/')}/index.html${anchor ? `#${anchor}` : ''}`;
  };

  function namesList(names) {
    const list = element('ul', { class: 'found-names', 'aria-label': say('search.in.names') });
    for (const [path, name, , kind] of names) {
      const item = element('li');
      const link = element('a', { href: linkTo(path) });
      link.append(element('bdi', {}, name));
      item.append(link, ' ', element('span', { class: 'count' }, say(`search.kind.${kind}`)));
      list.append(item);
    }
    return list;
  }

  async function showMore(collection, found, terms, from, mine) {
    const records = await Promise.all(found.slice(from, from + PAGE).map((d) => collection.recordOf(d)));
    if (mine !== latest) return;
    let list = results.querySelector('ol');
    if (!list) {
      list = element('ol', { class: 'hits' });
      results.append(list);
    }
    const first = list.children.length;
    for (const record of records) list.append(hit(record, terms));
    results.querySelector('button.more')?.remove();
    if (from + PAGE < found.length) {
      const more = element(
        'button',
        { type: 'button', class: 'more' },
        say('search.more', { n: found.length - from - PAGE }),
      );
      more.addEventListener('click', async () => {
        await showMore(collection, found, terms, from + PAGE, mine);
        list.children[from + PAGE]?.querySelector('a')?.focus();
      });
      results.append(more);
    }
    if (from > 0)
      status.textContent = say('search.shown', { shown: first + records.length, n: found.length });
  }

  function hit([path, title, published, source, lang, text], terms) {
    const item = element('li');
    const link = element('a', { class: 'headline', href: linkTo(path), lang, dir: 'auto' });
    const which = asked.get('in') ?? 'articles';
    for (const piece of excerpt(title || say('speaker.unknown'), terms, 300)) link.append(shown(piece));
    item.append(link);
    const by = element('span', { class: 'by' });
    if (which === 'names')
      by.textContent = `${say(`search.kind.${source}`)} · ${say('search.articles', { n: text })}`;
    else
      by.textContent = [
        source ?? say('outlet.unknown'),
        published ? sayDate(published) : say('undated'),
      ].join(' · ');
    item.append(by);
    if (typeof text === 'string') {
      const paragraph = element('p', { lang, dir: 'auto' });
      for (const piece of excerpt(text, terms, 260)) paragraph.append(shown(piece));
      item.append(paragraph);
    }
    return item;
  }

  const shown = ({ text, found }) => (found ? element('mark', {}, text) : document.createTextNode(text));

  function sayDate(edtf) {
    return /^\d{4}-\d\d-\d\d$/.test(edtf) ? dates.format(new Date(`${edtf}T00:00:00Z`)) : edtf;
  }

  // Listening

  let timer;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      readForm();
      writeAddress();
      answer();
    }, 180);
  };
  form.addEventListener('input', (event) => {
    if (event.target.name === 'in')
      for (const facet of ['source', 'person', 'place', 'organisation']) asked.delete(facet);
    soon();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    soon();
  });
  globalThis.addEventListener('hashchange', () => {
    readAddress();
    answer();
  });
  form.hidden = false;
  readAddress();
  answer();
  if (!asked.has('q')) form.elements.q.focus();
})();
