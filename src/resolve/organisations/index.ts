import type { AnnotatedClip } from '../../records/clip.ts';
import { DisjointSets } from '../../text/disjoint-sets.ts';
import type { Bearer, Grouping, Verdict } from '../bearer.ts';
import { acronymLetters, organisationKey, spells } from './organisation-name.ts';

const RULE = {
  exact: 'organisation/exact-name',
  acronym: 'organisation/acronym-introduced',
  short: 'organisation/short-form-in-clip',
} as const;

interface Node {
  readonly key: string;
  /** Letters, when every form of it is an acronym. */
  readonly letters: string | null;
}

/**
 * Sorts the organisations of all clips. The same name, whatever its legal form and language of company words, is the
 * same organisation. An acronym joins the full name that a clip introduces it with, if all clips that introduce it agree;
 * a short form ("the Duma") joins the longer name of its own clip, if there is one only.
 */
export function groupOrganisations(bearers: readonly Bearer[], clips: readonly AnnotatedClip[]): Grouping {
  const nodeOf = new Map<string, number>();
  const nodes: Node[] = [];
  const own = bearers.map((bearer) => {
    const key = organisationKey(bearer.name);
    let node = nodeOf.get(key);
    if (node === undefined) {
      node = nodes.push({ key, letters: acronymLetters(bearer.name) }) - 1;
      nodeOf.set(key, node);
    }
    return node;
  });
  const sets = new DisjointSets(nodes.length);
  const introduced = joinAcronyms(bearers, own, nodes, clips, sets);
  const shortened = shortForms(bearers, own, nodes);
  const groups = new Map<number, number>();
  const verdicts = own.map((node, i): Verdict => {
    const short = shortened.get(i);
    const root = sets.find(short ?? node);
    const group = groups.get(root) ?? groups.size;
    groups.set(root, group);
    const rule = short !== undefined ? RULE.short : introduced.has(node) ? RULE.acronym : RULE.exact;
    return { outcome: 'resolved', group, rule };
  });
  return { verdicts, groups: groups.size };
}

/** Joins acronyms with their full names; returns the acronyms' nodes. */
function joinAcronyms(
  bearers: readonly Bearer[],
  own: readonly number[],
  nodes: readonly Node[],
  clips: readonly AnnotatedClip[],
  sets: DisjointSets,
): Set<number> {
  const meanings = new Map<number, Set<number>>();
  for (const members of byClip(bearers)) {
    const full = members.filter((i) => nodes[own[i]!]!.letters === null);
    for (const i of members) {
      const { letters } = nodes[own[i]!]!;
      if (letters === null) continue;
      const meant = full.filter(
        (j) => spells(letters, bearers[j]!.name) || bracketed(bearers[j]!, bearers[i]!, clips),
      );
      if (meant.length !== 1) continue;
      meanings.set(own[i]!, (meanings.get(own[i]!) ?? new Set()).add(own[meant[0]!]!));
    }
  }
  const joined = new Set<number>();
  for (const [acronym, full] of meanings) {
    if (full.size > 1) continue;
    sets.join(acronym, [...full][0]!);
    joined.add(acronym);
  }
  return joined;
}

/** "Party of Regions (PR)", "the PKK (Kurdistan Workers' Party)": one stands in brackets right after the other. */
function bracketed(a: Bearer, b: Bearer, clips: readonly AnnotatedClip[]): boolean {
  const { article, annotation } = clips[a.clip]!;
  const spans = (bearer: Bearer) => bearer.mentions.slice(0, 3).map((m) => annotation.mentions[m]!);
  return spans(a).some((x) =>
    spans(b).some((y) => {
      const [first, second] = x.start < y.start ? [x, y] : [y, x];
      const between = article.text.slice(first.end, Math.min(second.start, first.end + 4));
      return (
        second.start - first.end <= 3 &&
        /^[\s“"']*\(["“']?$/.test(between) &&
        article.text[second.end] === ')'
      );
    }),
  );
}

/**
 * For bearers whose name is the head or tail of exactly one longer name in their clip, met before: that name's node. A
 * short form met first is a name in its own right ("Telegram" before "the Baza Telegram channel").
 */
function shortForms(
  bearers: readonly Bearer[],
  own: readonly number[],
  nodes: readonly Node[],
): Map<number, number> {
  const found = new Map<number, number>();
  for (const members of byClip(bearers)) {
    const longer = new Map<string, Set<number>>();
    const firstOf = new Map<number, number>();
    for (const i of members) {
      const words = nodes[own[i]!]!.key.split(' ');
      firstOf.set(own[i]!, Math.min(firstOf.get(own[i]!) ?? Infinity, bearers[i]!.mentions[0]!));
      for (let n = 1; n < words.length; n++) {
        for (const part of [words.slice(0, n).join(' '), words.slice(-n).join(' ')]) {
          longer.set(part, (longer.get(part) ?? new Set()).add(own[i]!));
        }
      }
    }
    for (const i of members) {
      const candidates = longer.get(nodes[own[i]!]!.key);
      if (candidates?.size !== 1) continue;
      const [full] = [...candidates] as [number];
      if (firstOf.get(full)! < bearers[i]!.mentions[0]!) found.set(i, full);
    }
  }
  return found;
}

function byClip(bearers: readonly Bearer[]): number[][] {
  const clips = new Map<number, number[]>();
  bearers.forEach((bearer, i) => {
    const members = clips.get(bearer.clip);
    if (members) members.push(i);
    else clips.set(bearer.clip, [i]);
  });
  return [...clips.values()];
}
