import { expect, test } from 'vitest';
import { compileTemplates, lighten } from '../../../src/render/templates.ts';

const render = (sources: Record<string, string>, data: object) =>
  compileTemplates(new Map(Object.entries(sources))).render('@pages/p', data);

test('a partial sees its own data before that of whatever includes it', () => {
  const sources = {
    'pages/p': "<%~ include('@partials/a', { x: 'own' }) %><%= it.x %>",
    'partials/a': "<%= it.x %> <%= it.y %> <%~ include('@partials/b', { y: it.x + '!' }) %> ",
    'partials/b': "<%= it.x %> <%= it.y %><%~ include('@partials/c') %>",
    'partials/c': ' (<%= it.y %>)',
  };
  expect(render(sources, { x: 'X', y: 'Y' })).toBe('own Y own own! (own!) X');
});

test('a partial named by what the page says, and data that is no literal', () => {
  const sources = {
    'pages/p':
      "<% const more = { x: 1 } %><%~ include(it.which, more) %><%~ include('@partials/a', { ...more }) %>",
    'partials/a': 'a<%= it.x %>',
  };
  expect(render(sources, { which: '@partials/a' })).toBe('a1a1');
});

test('layouts, blocks and captures of a template of the user', () => {
  const sources = {
    'pages/p':
      "<% layout('@layouts/l', { top: 'T' }) %><% block('side', () => { %>S<%= it.x %><% }) %>body<% const c = capture(() => { %>c<% }) %><%= c %>",
    'layouts/l': "<%= it.top %>|<%~ block('side') %>|<%~ it.body %>|<%= it.x %>",
  };
  expect(render(sources, { x: '<1>' })).toBe('T|S&lt;1&gt;|bodyc|&lt;1&gt;');
});

test('what it does not know it leaves as it is', () => {
  expect(lighten('let other = 1;\n__eta.res += __eta.f(1);')).toBe(
    'let other = 1;\n__eta.res += __eta.f(1);',
  );
});
