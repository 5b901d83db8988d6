/* "/" goes to search, from anywhere but a field that is being typed in. Everything else works without a script. */
(() => {
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
})();
