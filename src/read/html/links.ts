import type { LinkResolver } from './nodes.ts';

/**
 * Makes the resolver for a page's links. Only addresses of the web and of mail are followed: `javascript:`, `data:`, `file:`
 * and the like are not. A relative address is resolved against the page's original address; without one it is dropped,
 * and a `<base>` is believed only where it stays on the page's own host.
 */
export function linkResolver(pageAddress: string | null, base: string | null): LinkResolver {
  const page = parse(pageAddress, null);
  const stated = parse(base, page);
  const from = stated !== null && page !== null && stated.host === page.host ? stated : page;
  return (href) => {
    const address = href.length > 4000 || href.startsWith('#') ? null : parse(href, from);
    return address === null ? null : address.href;
  };
}

function parse(address: string | null, base: URL | null): URL | null {
  if (address === null || !URL.canParse(address.trim(), base ?? undefined)) return null;
  const url = new URL(address.trim(), base ?? undefined);
  const isWeb = url.protocol === 'http:' || url.protocol === 'https:';
  return (isWeb && url.username === '') || url.protocol === 'mailto:' ? url : null;
}
