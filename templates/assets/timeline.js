/*
 * Filters the timeline without leaving the page. What is chosen stands in the address (`#with=people/a,sources/b`), so
 * that it can be kept, sent and gone back from. The data are classic scripts, each of which calls `cuttingsPart` with its
 * name and its data: they load from file:// as from a server, and none before the filter is opened.
 */
(() => {
  const filter = document.getElementById('filter');
  const field = document.getElementById('filter-name');
  const offers = document.getElementById('filter-offers');
  const chosen = document.getElementById('filter-chosen');
  const status = document.getElementById('filter-status');
  const filtered = document.getElementById('filtered');
  const whole = document.getElementById('whole');
  const clocks = [...document.querySelectorAll('.clocks a[data-clock]')];
  const { root } = filter.dataset;
  const words = JSON.parse(filter.dataset.words);
  const OFFERS = 12;
  const FIRST = 24;
  const MORE = 40;

  const language = document.documentElement.lang;
  const locale = language === 'en' ? 'en-GB' : language;
  const plural = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(locale);
  const monthName = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
  const say = (key, values = {}) => {
    const entry = words[key] ?? key;
    const sentence = typeof entry === 'string' ? entry : (entry[plural.select(values.n ?? 0)] ?? entry.other);
    return sentence.replace(/\{(\w+)\}/g, (hole, name) => {
      const value = values[name] ?? hole;
      return typeof value === 'number' ? numbers.format(value) : value;
    });
  };

  // Loading

  const waiting = new Map();
  globalThis.cuttingsPart = (name, data) => waiting.get(name)?.(data);
  const loaded = new Map();
  function load(name) {
    if (!loaded.has(name)) {
      const part = new Promise((resolve, reject) => {
        waiting.set(name, resolve);
        const script = document.createElement('script');
        script.src = `${root}${name}.js`;
        script.onload = () => script.remove();
        script.onerror = () => reject(new Error(name));
        document.head.append(script);
      });
      loaded.set(name, part);
      part.catch(() => loaded.delete(name));
    }
    return loaded.get(name);
  }

  /** How the data is cut: the parts of each table, the entries of each clock, the lines of a part. */
  const loadForm = () => load('timeline/filter/form');

  /** The row of a table. The same 32-bit FNV-1a as `shortHash` says in which part it is. */
  async function lookUp(table, key) {
    let hash = 0x811c9dc5;
    for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
    const { parts } = await loadForm();
    const rows = await load(`timeline/filter/${table}/${(hash >>> 0) % parts[table]}`);
    return rows.find(([known]) => known === key)?.[1];
  }

  // What is asked for: in the address, and nowhere else

  const ID = /^(?:people|places|organizations|sources|stories)\/[\w-]+$/;

  function asked() {
    const given = new URLSearchParams(location.hash.slice(1));
    const ids = (given.get('with') ?? '').split(',').filter((id) => ID.test(id));
    const known = clocks.some((link) => link.dataset.clock === given.get('clock'));
    const clock = known ? given.get('clock') : filter.dataset.clock;
    return { ids: [...new Set(ids)], clock };
  }

  function ask(ids, clock) {
    const more = clock === filter.dataset.clock ? '' : `&clock=${clock}`;
    // Without a choice the address is that of the filter itself: an empty one would scroll to the top.
    location.hash = ids.length === 0 ? 'filter' : `with=${ids.join(',')}${more}`;
  }

  // Choosing

  // As `searchWords` cuts them.
  const WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}]+/gu;
  const wordsOf = (text) =>
    text
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      .replace(/['’]/g, '')
      .toLowerCase()
      .match(WORD) ?? [];

  let typed = 0;
  async function offer() {
    const mine = ++typed;
    const asWritten = wordsOf(field.value);
    const longest = asWritten.toSorted((a, b) => b.length - a.length)[0] ?? '';
    const { ids } = asked();
    if (longest === '' && ids.length > 0) {
      offers.replaceChildren();
      return;
    }
    try {
      const rows = (await lookUp('names', [...longest].slice(0, 2).join(''))) ?? [];
      if (mine !== typed) return;
      const fitting = rows.filter(
        ([id, , , , known]) =>
          !ids.includes(id) && asWritten.every((word) => ` ${known}`.includes(` ${word}`)),
      );
      offers.replaceChildren(...fitting.slice(0, OFFERS).map(offerItem));
      if (fitting.length === 0 && longest.length > 1) offers.append(element('li', {}, say('filter.none')));
    } catch (error) {
      status.textContent = say('filter.failed', { part: error.message });
    }
  }

  const KINDS = {
    people: 'person',
    places: 'place',
    organizations: 'organisation',
    sources: 'source',
    stories: 'story',
  };

  function offerItem([id, name, note, articles]) {
    const button = element('button', { type: 'button' });
    const kind = say(`search.kind.${KINDS[id.split('/')[0]]}`);
    button.append(
      element('bdi', {}, name),
      ' ',
      element('span', { class: 'count' }, `${note ? `${note}, ` : ''}${kind}, ${numbers.format(articles)}`),
    );
    button.addEventListener('click', () => {
      const { ids, clock } = asked();
      field.value = '';
      field.focus();
      ask([...ids, id], clock);
    });
    return item(button);
  }

  function chosenItem(id, name) {
    const button = element('button', { type: 'button', 'aria-label': say('filter.remove', { name }) }, '×');
    button.addEventListener('click', () => {
      const { ids, clock } = asked();
      field.focus();
      ask(
        ids.filter((other) => other !== id),
        clock,
      );
    });
    const link = element('a', { href: `${root}${id}/index.html` });
    link.append(element('bdi', {}, name));
    return item(link, ' ', button);
  }

  // Answering

  let latest = 0;

  async function answer() {
    const mine = ++latest;
    const { ids, clock } = asked();
    const active = ids.length > 0;
    if (active) filter.open = true;
    for (const link of clocks) {
      const current = link.dataset.clock === (active ? clock : filter.dataset.clock);
      if (current) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
    if (!active) {
      chosen.replaceChildren();
      status.textContent = '';
      show(false);
      if (filter.open) offer();
      return;
    }
    try {
      const { totals } = await loadForm();
      const rows = await Promise.all(ids.map((id) => lookUp(clock, id)));
      if (mine !== latest) return;
      chosen.replaceChildren(...ids.map((id, i) => chosenItem(id, rows[i]?.[0] ?? id)));
      const months = common(rows.map((row) => places(row?.[2] ?? '')));
      const total = months.reduce((sum, { found }) => sum + found.length, 0);
      filtered.replaceChildren(...(await yearItems(months, clock)));
      if (mine !== latest) return;
      show(true);
      status.textContent = say('filter.count', { n: total, total: totals[clock] });
      offer();
    } catch (error) {
      if (mine === latest) status.textContent = say('filter.failed', { part: error.message });
    }
  }

  function show(active) {
    filtered.hidden = !active;
    whole.hidden = active;
  }

  /** "2024-08 0 3 b;2024-07 4" as places by month. */
  function places(told) {
    const months = new Map();
    for (const month of told === '' ? [] : told.split(';')) {
      const [period, ...found] = month.split(' ');
      months.set(
        period,
        found.map((place) => Number.parseInt(place, 36)),
      );
    }
    return months;
  }

  /** The places that all have, month by month in the order of the first. */
  function common([first, ...others]) {
    return [...first]
      .map(([period, found]) => ({
        period,
        found: found.filter((place) => others.every((months) => months.get(period)?.includes(place))),
      }))
      .filter(({ found }) => found.length > 0);
  }

  // Showing: years, months and days as on the other pages, the newest entries at once and the rest when asked for

  async function yearItems(months, clock) {
    const years = new Map();
    const filling = [];
    let room = FIRST;
    for (const month of months) {
      const [, year] = /^(-?[^-]+)/.exec(month.period);
      if (!years.has(year)) years.set(year, { count: 0, months: element('ul', { class: 'months' }) });
      const inYear = years.get(year);
      inYear.count += month.found.length;
      const { made, fill } = monthItem(month, clock);
      inYear.months.append(made);
      const now = Math.min(room, month.found.length);
      room -= now;
      filling.push(fill(now));
    }
    await Promise.all(filling);
    const list = element('ul', { class: 'years' });
    for (const [year, { count, months: inYear }] of years) {
      const heading = element('h2', {}, `${sayYear(year)} `);
      heading.append(element('span', { class: 'count' }, say(`count.${clock}`, { n: count })));
      list.append(item(heading, inYear));
    }
    return [list];
  }

  function monthItem({ period, found }, clock) {
    const folder = `timeline/${clock === 'happened' ? 'happened/' : ''}${period.replace(/(?<=\d)-/, '/')}`;
    const month = /\d-(\d\d)$/.exec(period)?.[1];
    const link = element(
      'a',
      { href: `${root}${folder}/index.html` },
      month === undefined ? say('month.unknown') : monthName.format(Date.UTC(2024, month - 1, 1)),
    );
    const heading = element('h3');
    heading.append(link);
    const days = element('ul', { class: 'days' });
    const body = element('div');
    body.append(days);
    let shown = 0;
    async function fill(count) {
      const wanted = found.slice(shown, shown + count);
      shown += wanted.length;
      const lines = await Promise.all(wanted.map((place) => lineAt(folder, place)));
      for (const { day, line } of lines) {
        if (days.lastElementChild?.dataset.day !== day) days.append(dayItem(day));
        days.lastElementChild.lastElementChild.append(lineItem(line, clock));
      }
      body.querySelector('button.more')?.remove();
      if (shown < found.length) body.append(moreButton());
    }
    function moreButton() {
      const more = element(
        'button',
        { type: 'button', class: 'more' },
        say('filter.more', { n: found.length - shown }),
      );
      more.addEventListener('click', async () => {
        const before = days.querySelectorAll('.moments > li').length;
        try {
          await fill(MORE);
          days.querySelectorAll('.moments > li')[before]?.querySelector('a')?.focus();
        } catch (error) {
          status.textContent = say('filter.failed', { part: error.message });
        }
      });
      return more;
    }
    return { made: item(heading, body), fill };
  }

  async function lineAt(folder, place) {
    const { lines: inPart } = await loadForm();
    const [days, lines] = await load(`${folder}/lines-${Math.floor(place / inPart)}`);
    const line = lines[place % inPart];
    return { day: days[line[0]], line };
  }

  function dayItem(day) {
    const made = element('li', { class: 'day', 'data-day': day });
    const heading = element('h4');
    // Made by the template that makes it on the pages too, of nothing but a date.
    heading.innerHTML = day;
    made.append(heading, element('ul', { class: 'moments' }));
    return made;
  }

  function lineItem([, path, title, lang, outlet, agency, anchor, sentence, published], clock) {
    const made = element('li', { class: clock });
    if (sentence) {
      const [before, exact, after] = sentence;
      const link = element('a', { href: `${linkTo(path)}#${anchor}` });
      link.append(before, element('b', {}, exact), after);
      const told = element('p', { class: 'told', lang, dir: 'auto' });
      told.append(link);
      made.append(told);
    }
    const by = element('span', { class: 'by' });
    by.append(
      outlet ? element('bdi', {}, outlet) : element('span', { class: 'unknown' }, say('outlet.unknown')),
    );
    if (agency) by.append(' · ', element('bdi', {}, agency));
    if (sentence) by.append(' · ', published ?? say('undated'));
    made.append(element('a', { class: 'headline', href: linkTo(path), lang, dir: 'auto' }, title), ' ', by);
    return made;
  }

  function sayYear(year) {
    if (/^\d{3}X$/.test(year)) return say('date.decade', { year: `${year.slice(0, 3)}0` });
    return /^\d\dXX$/.test(year) ? say('date.century', { year: `${year.slice(0, 2)}00` }) : year;
  }

  const linkTo = (path) => `${root}${encodeURI(path)}/index.html`;

  function item(...content) {
    const made = element('li');
    made.append(...content);
    return made;
  }

  function element(name, attributes = {}, text) {
    const made = document.createElement(name);
    for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
    if (text !== undefined) made.textContent = text;
    return made;
  }

  // Listening

  for (const link of clocks) {
    link.addEventListener('click', (event) => {
      const { ids } = asked();
      if (ids.length === 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      ask(ids, link.dataset.clock);
    });
  }
  filter.addEventListener('toggle', () => {
    if (filter.open && offers.childElementCount === 0) offer();
  });
  field.addEventListener('input', offer);
  globalThis.addEventListener('hashchange', answer);
  filter.hidden = false;
  if (asked().ids.length > 0) answer();
})();
