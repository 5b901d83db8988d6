import type { Dossier, Entry } from '../../records/catalogue.ts';
import type { OutputFile } from '../../records/output.ts';
import { tally } from '../../text/grouping.ts';
import { escapeXml } from '../../text/xml.ts';
import type { Site } from '../site.ts';

/** A pair met once tells nothing; and a list of a thousand names is no company: its commonest stand for it. */
const LEAST_ARTICLES = 2;
const NAMES_OF_AN_ARTICLE = 60;

/**
 * Who is named beside whom, as a graph (GEXF 1.3): nodes are people, places and organisations that have a page, edges
 * join those named in the same articles, two articles or more; the weight is how many.
 */
export function coMentions({ catalogue, settings }: Site): OutputFile {
  const nodes = [...catalogue.dossiers.values()].filter(({ path }) => path !== null);
  const edges = edgesOf(nodes, catalogue.entries);
  const content = [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    '<gexf xmlns="http://gexf.net/1.3" version="1.3">\n',
    `<meta><title>${escapeXml(settings.title)}</title></meta>\n`,
    '<graph mode="static" defaultedgetype="undirected">\n',
    '<attributes class="node"><attribute id="kind" title="kind" type="string"/>',
    '<attribute id="articles" title="articles" type="integer"/></attributes>\n<nodes>\n',
    ...nodes.map(nodeXml),
    '</nodes>\n<edges>\n',
    ...edges.map(
      ({ from, to, articles }, i) =>
        `<edge id="${i}" source="${escapeXml(nodes[from]!.authority.id)}" target="${escapeXml(nodes[to]!.authority.id)}" weight="${articles}"/>\n`,
    ),
    '</edges>\n</graph>\n</gexf>\n',
  ];
  return { path: 'data/co-mentions.gexf', content: content.join('') };
}

function nodeXml({ authority, entries }: Dossier): string {
  const { id, kind, name } = authority;
  return (
    `<node id="${escapeXml(id)}" label="${escapeXml(name)}"><attvalues>` +
    `<attvalue for="kind" value="${kind}"/><attvalue for="articles" value="${entries.length}"/></attvalues></node>\n`
  );
}

interface Edge {
  readonly from: number;
  readonly to: number;
  readonly articles: number;
}

// One node's company at a time: the work grows with the pairs of each article, the memory with the nodes alone.
function edgesOf(nodes: readonly Dossier[], entries: readonly Entry[]): Edge[] {
  const numbers = new Map(nodes.map(({ authority }, i) => [authority.id, i]));
  const companies = entries.map((entry) => companyOf(entry, numbers));
  const companiesOf: number[][][] = nodes.map(() => []);
  for (const company of companies) for (const node of company) companiesOf[node]!.push(company);
  return companiesOf.flatMap((own, from) => {
    const counts = new Map<number, number>();
    for (const company of own) {
      for (const to of company) if (to > from) counts.set(to, (counts.get(to) ?? 0) + 1);
    }
    return [...counts]
      .filter(([, articles]) => articles >= LEAST_ARTICLES)
      .sort(([a], [b]) => a - b)
      .map(([to, articles]) => ({ from, to, articles }));
  });
}

/** The nodes that an article names, the most often named first. */
function companyOf({ clip }: Entry, numbers: ReadonlyMap<string, number>): number[] {
  const named = clip.resolutions.flatMap((found) =>
    found.outcome === 'resolved' && numbers.has(found.authority) ? [found.authority] : [],
  );
  return tally(named)
    .slice(0, NAMES_OF_AN_ARTICLE)
    .map(([id]) => numbers.get(id)!);
}
