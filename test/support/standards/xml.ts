import fs from 'node:fs';
import graphology from 'graphology';
import { parse as parseGexf } from 'graphology-gexf';
import { RelaxNGValidator, XmlDocument, XmlLibError, XsdValidator } from 'libxml2-wasm';

const read = (file: string) => XmlDocument.fromBuffer(fs.readFileSync(file));
const atom = RelaxNGValidator.fromDoc(read('test/support/standards/atom.rng'));
const sitemap = XsdValidator.fromDoc(read('node_modules/sitemap/schema/sitemap.xsd'));

/** What an Atom feed has against RFC 4287. */
export function atomFaults(text: string): string[] {
  return withDocument(text, (document) => {
    const faults = schemaFaults(document, atom);
    const all = (path: string) =>
      document.find(path, { a: 'http://www.w3.org/2005/Atom' }).map(({ content }) => content);
    const ids = all('//a:id');
    if (new Set(ids).size < ids.length) faults.push('an id stands twice');
    if (all('/a:feed/a:link[@rel="self"]').length !== 1) faults.push('the feed does not link to itself');
    const entries = all('/a:feed/a:entry').length;
    if (all('//a:entry[a:link[not(@rel) or @rel="alternate"]]').length < entries)
      faults.push('an entry without content has no alternate link');
    return faults;
  });
}

/** What a sitemap has against the published XML Schema. */
export function sitemapFaults(text: string): string[] {
  return withDocument(text, (document) => schemaFaults(document, sitemap));
}

/** What an OpenSearch description has against the rules of OpenSearch 1.1. */
export function openSearchFaults(text: string): string[] {
  return withDocument(text, (document) => {
    const find = (path: string) =>
      document.find(path, { o: 'http://a9.com/-/spec/opensearch/1.1/' }).map(({ content }) => content);
    const [name = ''] = find('/o:OpenSearchDescription/o:ShortName');
    const [description = ''] = find('/o:OpenSearchDescription/o:Description');
    const templates = find('/o:OpenSearchDescription/o:Url[@type]/@template');
    return [
      ...(name !== '' && name.length <= 16 ? [] : [`the short name "${name}" is not of 1 to 16 characters`]),
      ...(description !== '' && description.length <= 1024 ? [] : ['the description is empty or too long']),
      ...(templates.length > 0 ? [] : ['there is no address']),
      ...templates
        .filter((address) => !URL.canParse(address) || !address.includes('{searchTerms}'))
        .map((address) => `${address} takes no words`),
    ];
  });
}

/** What a GEXF file has against being read as a graph. */
export function gexfFaults(text: string): string[] {
  return withDocument(text, (document) => {
    const count = (name: string) => document.find(`//g:${name}`, { g: 'http://gexf.net/1.3' }).length;
    try {
      // The types of graphology say a module where Node gives the class.
      const graph = parseGexf(graphology.default ?? graphology, text);
      return [
        ...(graph.order === count('node') ? [] : ['not every node was read']),
        ...(graph.size === count('edge') ? [] : ['not every edge was read']),
      ];
    } catch (error) {
      return [String(error)];
    }
  });
}

function withDocument(text: string, look: (document: XmlDocument) => string[]): string[] {
  try {
    const document = XmlDocument.fromString(text);
    try {
      return look(document);
    } finally {
      document.dispose();
    }
  } catch (error) {
    if (error instanceof XmlLibError) return [error.message];
    throw error;
  }
}

function schemaFaults(document: XmlDocument, schema: RelaxNGValidator | XsdValidator): string[] {
  try {
    schema.validate(document);
    return [];
  } catch (error) {
    if (error instanceof XmlLibError) return [error.message];
    throw error;
  }
}
