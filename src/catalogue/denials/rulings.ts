import type { Denial, Entry, Statement, Story, Wording } from '../../records/catalogue.ts';
import type { Anchor, Curation, Decision } from '../../records/curation.ts';
import type { Diagnostic, Outcome } from '../../records/diagnostic.ts';
import type { Span } from '../../records/span.ts';
import { sentenceAround } from '../../text/sentence-around.ts';

type Ruling = Extract<Decision, { readonly action: 'contradiction' }>;
type Denials = ReadonlyMap<string, readonly Denial[]>;
type Pair = readonly [Statement, Statement];

/**
 * What the editor said of contradictions: one that is confirmed says so, found here or not; one that is none is not shown any
 * more. Two statements that no story has together are handed back as stale.
 */
export function applyRulings(
  denials: Denials,
  { stories, quotesOf }: Said,
  entries: readonly Entry[],
  { decisions }: Curation,
): Outcome<Denials> {
  const ruled = new Map(denials);
  const diagnostics: Diagnostic[] = [];
  for (const decision of decisions) {
    if (decision.action !== 'contradiction') continue;
    const [one, other] = decision.sides.map((side) => statementOf(side, entries, quotesOf));
    // Words that no clip has were told when decisions were read into the archive.
    if (!one || !other) continue;
    const both = [...stories.values()].filter(
      ({ entries: all }) => all.includes(one.entry) && all.includes(other.entry),
    );
    for (const { id } of both) ruled.set(id, rule(ruled.get(id) ?? [], [one, other], decision));
    if (both.length === 0) diagnostics.push(stale(decision));
  }
  return { value: new Map([...ruled].filter(([, rows]) => rows.length > 0)), diagnostics };
}

interface Said {
  readonly stories: ReadonlyMap<string, Story>;
  readonly quotesOf: ReadonlyMap<string, readonly Wording[]>;
}

/** The sentence that words of an article stand in, and whose it is where it is a quote. */
function statementOf(
  { clip, words, before = '', after = '' }: Anchor,
  entries: readonly Entry[],
  quotesOf: Said['quotesOf'],
): Statement | null {
  const entry = entries.find(({ clip: { article } }) => article.id === clip || article.file === clip);
  if (!entry) return null;
  const { text } = entry.clip.article;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const end = at + words.length;
    const fits =
      text.slice(0, at).trimEnd().endsWith(before.trim()) &&
      text.slice(end).trimStart().startsWith(after.trim());
    if (!fits) continue;
    const quote = quotesOf
      .get(entry.id)
      ?.find(({ pieces }) =>
        pieces.some((piece) => overlaps(entry.clip.annotation.quotes[piece]!, { start: at, end })),
      );
    const { speaker = null, authority = null } = quote ?? {};
    return { entry, speaker, authority, ...sentenceAround(text, at, end) };
  }
  return null;
}

function rule(rows: readonly Denial[], pair: Pair, { holds, by, on, why }: Ruling): Denial[] {
  const found = rows.flatMap((row) =>
    row.denied.filter((one) => isPair(row.said, one, pair)).map((one) => ({ row, one })),
  );
  const rest = rows
    .map((row) => ({ ...row, denied: row.denied.filter((one) => !isPair(row.said, one, pair)) }))
    .filter(({ denied }) => denied.length > 0);
  if (!holds) return rest;
  const [first] = found;
  const confirmed: Denial = {
    said: first?.row.said ?? pair[0],
    denied: first ? found.filter(({ row }) => row === first.row).map(({ one }) => one) : [pair[1]],
    rule: first?.row.rule ?? 'curation/contradiction',
    ruling: { by, on, why },
  };
  return [confirmed, ...rest];
}

function isPair(said: Statement, denied: Statement, [one, other]: Pair): boolean {
  return (within(said, one) && within(denied, other)) || (within(said, other) && within(denied, one));
}

/** In that article, or in the same words in a copy of it. */
function within(statement: Statement, sentence: Statement): boolean {
  if (statement.entry === sentence.entry) return overlaps(statement, sentence);
  return textOf(sentence).includes(textOf(statement));
}

function textOf({ entry, start, end }: Statement): string {
  return entry.clip.article.text.slice(start, end).trim();
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function stale({ sides, file, line, column }: Ruling): Diagnostic {
  const clips = sides.map(({ clip }) => clip).join(' and ');
  return {
    ruleId: 'curation/stale',
    severity: 'warning',
    reason: `no story has these words of ${clips}: here the decision “contradiction” has no effect`,
    remedy: 'join the stories of the two clips, correct the entry or take it out',
    file,
    line,
    column,
  };
}
