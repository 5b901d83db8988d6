import Graph from 'graphology';
import louvainModule from 'graphology-communities-louvain';
import { getOrAdd } from '../../text/grouping.ts';
import type { Link } from './neighbours.ts';

// The package's types tell of an ES default export; what Node imports is the function itself.
const louvain = louvainModule as unknown as typeof louvainModule.default;

/** Louvain starts from weights above this share of the least link, so that the weakest links weigh little but something. */
const FLOOR = 0.8;
/** Larger communities are parted by their own links again, as far as they part. */
export const LARGE = 250;

/**
 * Communities of articles in the graph of their links (Blondel et al. 2008, "Fast unfolding of communities"). The same
 * links in the same order give the same communities: the random walk is seeded.
 */
export function communities(count: number, links: readonly Link[], least: number): number[][] {
  const members = Array.from({ length: count }, (_, i) => i);
  return part(members, links, least);
}

function part(members: readonly number[], links: readonly Link[], least: number): number[][] {
  if (links.length === 0) return members.map((member) => [member]);
  const graph = new Graph.UndirectedGraph();
  for (const member of members) graph.addNode(member);
  for (const { from, to, weight } of links) graph.addEdge(from, to, { weight: weight - least * FLOOR });
  const found = louvain(graph, { rng: seeded(), getEdgeWeight: 'weight' });
  const groups = new Map<number, number[]>();
  for (const member of members) getOrAdd(groups, found[member]!, () => []).push(member);
  if (groups.size < 2) return [...groups.values()];
  const inside = new Map<number, Link[]>();
  for (const link of links) {
    const group = found[link.from]!;
    if (found[link.to] === group) getOrAdd(inside, group, () => []).push(link);
  }
  return [...groups].flatMap(([group, own]) =>
    own.length > LARGE ? part(own, inside.get(group) ?? [], least) : [own],
  );
}

/** Park and Miller's generator: chance that is the same in every run. */
function seeded(): () => number {
  let state = 1;
  return () => {
    state = (state * 16807) % 2147483647;
    return state / 2147483647;
  };
}
