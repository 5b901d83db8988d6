import type { Quote, Speaker } from '../../records/annotation.ts';
import type { Entry } from '../../records/catalogue.ts';

/** A quote as it stands in one article, before it is known which others are the same. */
export interface Said {
  /** `<clip id>-<start>`. */
  readonly id: string;
  readonly entry: Entry;
  /** Indexes into `entry.clip.annotation.quotes`, in order. */
  readonly pieces: readonly number[];
  /** Whether it gives words of the speaker, not only what they come to. */
  readonly quoting: boolean;
  readonly speaker: Speaker | null;
  readonly authority: string | null;
}

/** The quotes of an article in the order of the text, continuations joined to what they continue. */
export function saidIn(entry: Entry): Said[] {
  const { quotes } = entry.clip.annotation;
  const chains = new Map<number, number[]>();
  const head: number[] = [];
  quotes.forEach((quote, index) => {
    // A continuation always follows what it continues, so its head is known by now.
    const first = quote.continues === undefined ? index : (head[quote.continues] ?? index);
    head.push(first);
    const chain = chains.get(first);
    if (chain) chain.push(index);
    else chains.set(first, [index]);
  });
  return [...chains.values()].map((pieces) => saidOf(entry, pieces));
}

/** The quotes that it is made of. */
export function piecesOf({ entry, pieces }: Pick<Said, 'entry' | 'pieces'>): Quote[] {
  return pieces.map((piece) => entry.clip.annotation.quotes[piece]!);
}

function saidOf(entry: Entry, pieces: readonly number[]): Said {
  const quotes = piecesOf({ entry, pieces });
  const speaker = quotes.find((quote) => quote.speaker !== null)?.speaker ?? null;
  // "Durov's lawyer" has Durov's mention, but it is not Durov who speaks.
  const named = speaker?.kind === 'person' || speaker?.kind === 'organisation';
  const resolution = named && speaker.mention !== null ? entry.clip.resolutions[speaker.mention] : undefined;
  return {
    id: `${entry.id}-${quotes[0]!.start}`,
    entry,
    pieces,
    quoting: quotes.some(({ form }) => form !== 'indirect'),
    speaker,
    authority: resolution?.outcome === 'resolved' ? resolution.authority : null,
  };
}
