import type { OutputFile } from '../../records/output.ts';
import type { Settings } from '../../records/settings.ts';
import { escapeXml } from '../../text/xml.ts';

/** Lets a browser search the archive from its address bar (OpenSearch 1.1). */
export function openSearch({ title, description }: Settings, address: string): OutputFile {
  return {
    path: 'opensearch.xml',
    content: `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escapeXml([...title].slice(0, 16).join(''))}</ShortName>
  <Description>${escapeXml([...(description || title)].slice(0, 1024).join(''))}</Description>
  <Url type="text/html" template="${escapeXml(address)}?q={searchTerms}"/>
  <InputEncoding>UTF-8</InputEncoding>
</OpenSearchDescription>
`,
  };
}
