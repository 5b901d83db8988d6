import { absoluteAddress } from '../text/addresses.ts';
import { SECTIONS } from './dossiers.ts';
import { type Emitter, makeFrame, type Site } from './site.ts';

/**
 * A page at every address that a merged or renamed person, place or organisation had before, and a story before an earlier
 * article of it was added: it leads to the new one.
 */
export const redirectPages: Emitter = function* (site) {
  const taken = new Set([...site.catalogue.stories.values()].map(({ path }) => path));
  for (const [former, { title, target }] of leadingOn(site)) {
    if (former === target || taken.has(former)) continue;
    yield {
      path: former,
      template: 'redirect',
      data: {
        frame: makeFrame(site, former, {
          title,
          kind: 'redirect',
          canonical: absoluteAddress(site.settings.baseUrl, target),
          robots: 'noindex',
        }),
        target,
      },
    };
  }
};

function* leadingOn({ catalogue }: Site): Generator<[former: string, to: { title: string; target: string }]> {
  for (const { authority, path } of catalogue.dossiers.values()) {
    const section = SECTIONS[authority.kind];
    const to = { title: authority.name, target: path ?? `${section}/index.html` };
    for (const id of authority.formerIds)
      yield [`${section}/${id.slice(id.indexOf('/') + 1)}/index.html`, to];
  }
  for (const { name, path, formerPaths } of catalogue.stories.values())
    for (const former of formerPaths) yield [former, { title: name, target: path }];
}
