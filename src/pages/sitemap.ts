import type { OutputFile } from '../records/output.ts';
import type { Settings } from '../records/settings.ts';
import { absoluteAddress } from '../text/addresses.ts';
import { escapeXml } from '../text/xml.ts';

const LENGTH = 50_000;

/** The sitemap of the pages that search engines may list, and `robots.txt`. Without an address of the site there is no map. */
export function sitemapFiles({ baseUrl }: Settings, paths: readonly string[]): OutputFile[] {
  if (baseUrl === null) return [{ path: 'robots.txt', content: 'User-agent: *\nAllow: /\n' }];
  const parts: OutputFile[] = [];
  const sorted = [...paths].sort();
  for (let from = 0; from < sorted.length; from += LENGTH) {
    const urls = sorted
      .slice(from, from + LENGTH)
      .map((path) => `  <url><loc>${escapeXml(absoluteAddress(baseUrl, path)!)}</loc></url>\n`);
    parts.push({
      path: sorted.length <= LENGTH ? 'sitemap.xml' : `sitemap-${parts.length + 1}.xml`,
      content: `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('')}</urlset>\n`,
    });
  }
  const index = sorted.length <= LENGTH ? [] : [sitemapIndex(baseUrl, parts)];
  const robots = `User-agent: *\nAllow: /\nSitemap: ${baseUrl}sitemap.xml\n`;
  return [...parts, ...index, { path: 'robots.txt', content: robots }];
}

function sitemapIndex(baseUrl: string, parts: readonly OutputFile[]): OutputFile {
  const maps = parts.map(({ path }) => `  <sitemap><loc>${escapeXml(baseUrl + path)}</loc></sitemap>\n`);
  return {
    path: 'sitemap.xml',
    content: `<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${maps.join('')}</sitemapindex>\n`,
  };
}
