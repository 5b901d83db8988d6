import type { Entry, Utterance } from '../records/catalogue.ts';

/** Every quote of each article by the article's id, continuations joined to what they continue. */
export function makeUtterances(entries: readonly Entry[]): Map<string, Utterance[]> {
  return new Map(entries.map((entry) => [entry.id, utterancesOf(entry)]));
}

function utterancesOf(entry: Entry): Utterance[] {
  const { annotation, resolutions } = entry.clip;
  const chains = new Map<number, number[]>();
  const head: number[] = [];
  annotation.quotes.forEach((quote, index) => {
    // A continuation always follows what it continues, so its head is known by now.
    const first = quote.continues === undefined ? index : (head[quote.continues] ?? index);
    head.push(first);
    const chain = chains.get(first);
    if (chain) chain.push(index);
    else chains.set(first, [index]);
  });
  return [...chains].map(([first, pieces]) => {
    const quote = annotation.quotes[first]!;
    const speaker =
      pieces.map((piece) => annotation.quotes[piece]!.speaker).find((found) => found !== null) ?? null;
    // "Durov's lawyer" has Durov's mention, but it is not Durov who speaks.
    const named = speaker?.kind === 'person' || speaker?.kind === 'organisation';
    const resolution = named && speaker.mention !== null ? resolutions[speaker.mention] : undefined;
    const id = `${entry.id}-${quote.start}`;
    return {
      id,
      path: `quotes/${id}/index.html`,
      entry,
      pieces,
      speaker: speaker?.name ?? null,
      authority: resolution?.outcome === 'resolved' ? resolution.authority : null,
    };
  });
}
