import type { Entry, Utterance, Wording } from '../../records/catalogue.ts';
import { getOrAdd } from '../../text/grouping.ts';
import { type Said, saidIn } from './said.ts';

/** What was said in an archive: once by utterance, once by article. */
export interface UtteranceBook {
  readonly utterances: ReadonlyMap<string, Utterance>;
  readonly quotesOf: ReadonlyMap<string, readonly Wording[]>;
}

/** Makes the utterances of an archive and their wordings; `originOf` tells which articles are one witness. */
export function makeUtterances(
  entries: readonly Entry[],
  originOf: ReadonlyMap<string, string>,
): UtteranceBook {
  const said = entries.flatMap(saidIn);
  const utterances = new Map<string, Utterance>();
  const quotesOf = new Map<string, Wording[]>(entries.map(({ id }) => [id, []]));
  for (const same of said.map((one) => [one])) {
    const utterance = makeUtterance(same, originOf);
    utterances.set(utterance.id, utterance);
    for (const wording of utterance.wordings) getOrAdd(quotesOf, wording.entry.id, () => []).push(wording);
  }
  return { utterances, quotesOf };
}

function makeUtterance(same: readonly Said[], originOf: ReadonlyMap<string, string>): Utterance {
  const { id, quoting } = same[0]!;
  const page = quoting ? `quotes/${id}/index.html` : null;
  const { speaker, authority } =
    same.find((one) => one.authority !== null) ?? same.find((one) => one.speaker !== null) ?? same[0]!;
  return {
    id,
    page,
    wordings: same.map((one) => makeWording(one, id, page)),
    origins: new Set(same.map(({ entry }) => originOf.get(entry.id) ?? entry.id)).size,
    speaker,
    authority,
  };
}

function makeWording({ quoting: _quoting, ...said }: Said, utterance: string, page: string | null): Wording {
  const { id, entry, pieces } = said;
  const place = `${entry.path}#q-${entry.clip.annotation.quotes[pieces[0]!]!.start}`;
  // The first wording is the head of its page; the others have their anchors on it.
  const path = page === null ? place : id === utterance ? page : `${page}#q-${id}`;
  return { ...said, utterance, path, place };
}
