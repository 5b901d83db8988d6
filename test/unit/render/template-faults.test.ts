import { expect, test } from 'vitest';
import { compileTemplates } from '../../../src/render/templates.ts';

const around = {
  'partials/inner': 'one\ntwo <%= it.nothing.at.all %>',
  'layouts/page': '<p>\n\n<%~ it.missing.body %>',
};

test.each([
  ['fails on a page', 'a\nb <%= it.x.y %>', 'templates/pages/p.eta:2:1 template/failed Cannot read'],
  [
    'includes one that fails',
    '\n<%~ include("@partials/inner") %>',
    'templates/partials/inner.eta:2:1 template/',
  ],
  ['has a layout that fails', "<% layout('@layouts/page') %>x", 'templates/layouts/page.eta:3:1 template/'],
  [
    'is no JavaScript',
    '<% if (it.x { %>',
    "eta:1:1 template/failed Bad template syntax: Unexpected token '{': correct",
  ],
  [
    'is not closed',
    'a\n<%= it.x',
    'templates/pages/p.eta:2:1 template/failed unclosed tag at line 2 col 1: correct',
  ],
])('says the file and line of a template that %s', (_, source, message) => {
  const render = () =>
    compileTemplates(new Map(Object.entries({ 'pages/p': source, ...around }))).render('@pages/p', {});
  expect(render).toThrow(message);
});
