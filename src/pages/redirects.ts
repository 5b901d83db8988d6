import { absoluteAddress } from '../text/addresses.ts';
import { SECTIONS } from './dossiers.ts';
import { type Emitter, makeFrame } from './site.ts';

/** A page at every address that a merged or renamed person, place or organisation had before: it leads to the new one. */
export const redirectPages: Emitter = function* (site) {
  for (const { authority, path } of site.catalogue.dossiers.values()) {
    const section = SECTIONS[authority.kind];
    const target = path ?? `${section}/index.html`;
    for (const id of authority.formerIds) {
      const former = `${section}/${id.slice(id.indexOf('/') + 1)}/index.html`;
      if (former === target) continue;
      yield {
        path: former,
        template: 'redirect',
        data: {
          frame: makeFrame(site, former, {
            title: authority.name,
            kind: 'redirect',
            canonical: absoluteAddress(site.settings.baseUrl, target),
            robots: 'noindex',
          }),
          target,
        },
      };
    }
  }
};
