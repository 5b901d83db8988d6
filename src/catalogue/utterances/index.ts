import type { Entry, Utterance, Wording } from '../../records/catalogue.ts';
import type { StoryBook } from '../stories/make.ts';
import { countOrigins } from '../witnesses.ts';
import { joinQuotes } from './join.ts';
import { piecesOf, type Said, saidIn } from './said.ts';

/** What was said in an archive: once by utterance, once by article. */
export interface UtteranceBook {
  readonly utterances: ReadonlyMap<string, Utterance>;
  readonly quotesOf: ReadonlyMap<string, readonly Wording[]>;
}

/** Makes the utterances of an archive and their wordings; `threads` tells which articles are one witness, or of one story. */
export function makeUtterances(entries: readonly Entry[], threads: StoryBook): UtteranceBook {
  const said = entries.flatMap(saidIn);
  const joined = joinQuotes(said, threads).map((same) => makeUtterance(same, threads.originOf));
  const alone = said.filter(({ quoting }) => !quoting).map((one) => makeUtterance([one], threads.originOf));
  const wordings = new Map<string, { readonly it: Wording; readonly one: Utterance }>();
  for (const made of [joined, alone])
    for (const one of made) for (const it of one.wordings) wordings.set(it.id, { it, one });
  const utterances = new Map<string, Utterance>();
  const quotesOf = new Map<string, Wording[]>(entries.map(({ id }) => [id, []]));
  for (const { id, entry } of said) {
    const { it, one } = wordings.get(id)!;
    utterances.set(one.id, one);
    quotesOf.get(entry.id)!.push(it);
  }
  return { utterances, quotesOf };
}

function makeUtterance(same: readonly Said[], originOf: ReadonlyMap<string, string>): Utterance {
  const { id, quoting } = same[0]!;
  const page = quoting ? `quotes/${id}/index.html` : null;
  const { speaker, authority } =
    same.find((one) => one.authority !== null) ?? same.find((one) => one.speaker !== null) ?? same[0]!;
  const articles = [...new Set(same.map(({ entry }) => entry))];
  const origins = countOrigins(articles, originOf);
  const printed = same.length === 1 ? null : { articles: articles.length, origins };
  return {
    id,
    page,
    wordings: same.map((one) => makeWording(one, id, page, printed)),
    origins,
    speaker: speaker?.name ?? null,
    authority,
  };
}

function makeWording(
  said: Said,
  utterance: string,
  page: string | null,
  printed: Wording['printed'],
): Wording {
  const { id, entry, pieces, speaker, authority } = said;
  const place = `${entry.path}#q-${piecesOf(said)[0]!.start}`;
  // The first wording is the head of its page; the others have their anchors on it.
  const path = page === null ? place : id === utterance ? page : `${page}#q-${id}`;
  return { id, utterance, path, place, entry, pieces, speaker: speaker?.name ?? null, authority, printed };
}
