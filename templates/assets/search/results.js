/* Puts results on the page. Whatever comes from clips is put there as text, never as markup. */
(() => {
  const { excerpt } = globalThis.cuttingsSearch;

  function element(name, attributes = {}, ...children) {
    const made = document.createElement(name);
    for (const [attribute, value] of Object.entries(attributes))
      if (value !== null) made.setAttribute(attribute, value);
    made.append(...children);
    return made;
  }

  const linkTo = (address) => {
    const [path, anchor] = address.split('#');
    return `../${path.split('/').map(encodeURIComponent).join('/')}/index.html${anchor ? `#${anchor}` : ''}`;
  };
  const marked = (pieces) => pieces.map(({ text, found }) => (found ? element('mark', {}, text) : text));

  /** Says things in the reader's language: `words` are those of the page. */
  function makeVoice(words, language) {
    const plural = new Intl.PluralRules(language);
    const dates = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
      dateStyle: 'long',
      timeZone: 'UTC',
    });
    return {
      say(key, values = {}) {
        const entry = words[key] ?? key;
        const sentence =
          typeof entry === 'string' ? entry : (entry[plural.select(values.n ?? 0)] ?? entry.other);
        return sentence.replace(/\{(\w+)\}/g, (hole, name) => String(values[name] ?? hole));
      },
      sayDate: (edtf) =>
        /^\d{4}-\d\d-\d\d$/.test(edtf) ? dates.format(new Date(`${edtf}T00:00:00Z`)) : edtf,
    };
  }

  /** The line below a hit's title: of a name its kind and how many articles name it, else the source and the date. */
  function byline([, , told, source], isName, { say, sayDate }) {
    if (isName) {
      const [articles, origins] = told;
      const independent = origins < articles ? `, ${say('search.origins', { n: origins })}` : '';
      return `${say(`search.kind.${source}`)} · ${say('search.articles', { n: articles })}${independent}`;
    }
    return `${source ?? say('outlet.unknown')} · ${told ? sayDate(told) : say('undated')}`;
  }

  /** One hit, of the record and the text that hold it. */
  function hitItem({ record, text }, marks, isName, voice) {
    const [path, title, , , lang] = record;
    const heading = excerpt(title || voice.say('speaker.unknown'), marks, 300);
    const link = element(
      'a',
      { class: 'headline', href: linkTo(path), lang, dir: 'auto' },
      ...marked(heading),
    );
    const by = element('span', { class: 'by' }, byline(record, isName, voice));
    const body = isName ? [] : [element('p', { lang, dir: 'auto' }, ...marked(excerpt(text, marks, 260)))];
    return element('li', {}, link, by, ...body);
  }

  /** Names that fit a query for articles, in a line above them. */
  function namesList(records, { say }) {
    const items = records.map(([path, name, , kind]) =>
      element(
        'li',
        {},
        element('a', { href: linkTo(path) }, element('bdi', {}, name)),
        ' ',
        element('span', { class: 'count' }, say(`search.kind.${kind}`)),
      ),
    );
    return element('ul', { class: 'found-names', 'aria-label': say('search.in.names') }, ...items);
  }

  /** A facet: a button for each value, with its count. */
  function facetList(label, rows, choose) {
    const items = rows.map(({ name, count, pressed, value }) => {
      const button = element(
        'button',
        { type: 'button', 'aria-pressed': String(pressed) },
        element('bdi', {}, name),
        ' ',
        element('span', { class: 'count' }, String(count)),
      );
      button.addEventListener('click', () => choose(pressed ? null : value));
      return element('li', {}, button);
    });
    return [element('h2', {}, label), element('ul', {}, ...items)];
  }

  Object.assign(globalThis.cuttingsSearch, { element, makeVoice, hitItem, namesList, facetList });
})();
