import { type Emitter, makeFrame } from './site.ts';

/** The page that a server shows at any address it does not know: its links start at the root of the site. */
export const notFoundPage: Emitter = function* (site) {
  yield {
    path: '404.html',
    template: 'not-found',
    data: {
      frame: makeFrame(site, '404.html', {
        title: { say: 'not-found.title' },
        kind: 'not-found',
        canonical: null,
        robots: 'noindex',
        rooted: true,
      }),
    },
  };
};
