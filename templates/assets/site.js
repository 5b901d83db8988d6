/* Two comforts. Everything works without them. */
(() => {
  // "/" goes to search, from anywhere but a field that is being typed in.
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.target.closest?.('input, textarea, select, [contenteditable]')) return;
    const field = document.querySelector('#search [name=q]');
    const link = document.querySelector('header.site a[rel=search]');
    if (!field && !link) return;
    event.preventDefault();
    if (field) field.focus();
    else location.assign(link.href);
  });

  // "why?" beside an article shows the sentences that its links lead to: they stand in the text, and not a second time in the page.
  document.addEventListener('toggle', ({ target: box }) => box.matches?.('.facts .why') && prove(box), true);

  function prove(box) {
    if (box.dataset.proved) return;
    box.dataset.proved = 'yes';
    const inside = box.querySelectorAll('a[href^="#"]');
    // What has one reason for several quotes stands below them.
    const above = () => box.parentElement.querySelectorAll(':scope > ul a[href^="#"]');
    for (const link of inside.length > 0 ? inside : above()) {
      const mark = document.getElementById(link.hash.slice(1));
      const proof = mark && sentenceOf(mark);
      if (!proof) continue;
      const place = inside.length > 0 ? link.closest('dd') : box;
      const last = place.querySelector(':scope > q:last-of-type');
      if (last?.textContent !== proof.textContent) place.append(proof);
    }
  }

  /** The sentence around a mark as a quotation, the mark in it as it stands in the text. */
  function sentenceOf(mark) {
    const block = mark.closest('[id^="p-"]');
    if (!block) return null;
    const before = document.createRange();
    before.setStart(block, 0);
    before.setEndBefore(mark);
    const text = block.textContent;
    const start = before.toString().length;
    const end = start + mark.textContent.length;
    const sentences = [
      ...new Intl.Segmenter(document.documentElement.lang, { granularity: 'sentence' }).segment(text),
    ];
    const from = sentences.findLast(({ index }) => index <= start)?.index ?? 0;
    const to = sentences.find(({ index, segment }) => index + segment.length >= end);
    const quotation = document.createElement('q');
    quotation.className = 'excerpt';
    quotation.dir = 'auto';
    quotation.lang = block.closest('[lang]').lang;
    const exact = document.createElement('mark');
    exact.textContent = text.slice(start, end);
    quotation.append(
      text.slice(from, start),
      exact,
      text.slice(end, to ? to.index + to.segment.length : undefined).trimEnd(),
    );
    return quotation;
  }
})();

/* A button that copies a citation, where the browser lets it. */
(() => {
  if (!navigator.clipboard) return;
  for (const citation of document.querySelectorAll('.citation[data-copy]')) {
    const text = citation.textContent.trim();
    const button = document.createElement('button');
    const said = document.createElement('span');
    button.type = 'button';
    button.textContent = citation.dataset.copy;
    said.setAttribute('role', 'status');
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(text);
      said.textContent = citation.dataset.copied;
    });
    citation.after(button, ' ', said);
  }
})();
