import * as v from 'valibot';
import { isMap, isNode, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Curation, Decision } from '../records/curation.ts';
import type { Diagnostic, Outcome } from '../records/diagnostic.ts';
import type { ClipFile } from '../records/source.ts';

const words = v.pipe(v.string('must be text'), v.trim(), v.minLength(1, 'must not be empty'));
const date = v.pipe(
  words,
  v.regex(/^\d{4}(?:-\d\d){0,2}$/, 'must be a date such as 2024-08-20, 2024-08 or 2024'),
);
const kind = v.picklist(['person', 'place', 'organisation'], 'must be person, place or organisation');
const place = v.object({ where: words, before: v.optional(words), after: v.optional(words) });

const anchored = v.pipe(
  v.object({ name: words, ...place.entries }),
  v.transform(({ name, where, ...rest }) => ({ form: 'anchor' as const, clip: where, words: name, ...rest })),
);
const plain = v.pipe(
  words,
  v.transform((text) => {
    const isId = /^(?:people|places|organisations)\/\S+$/.test(text);
    return isId ? { form: 'id' as const, id: text } : { form: 'name' as const, name: text };
  }),
);
const target = v.union(
  [plain, anchored],
  'must be a name, an id such as people/jane-doe, or { name, where }',
);
const targets = v.pipe(v.array(target, 'must be a list'), v.minLength(2, 'must list at least two'));
const clips = v.optional(
  v.pipe(v.array(words, 'must be a list of clips'), v.minLength(1, 'must list at least one')),
);
const quote = v.pipe(
  v.object({ words, ...place.entries }, 'must be { words, where }'),
  v.transform(({ where, ...rest }) => ({ clip: where, ...rest })),
);
const signed = { by: words, on: date, why: words };

/** One shape for each kind of decision, by the key that an entry begins with. */
const SHAPES = {
  same: v.pipe(
    v.strictObject({ same: targets, name: v.optional(words), kind: v.optional(kind), ...signed }),
    v.transform(({ same, ...rest }) => ({ action: 'same' as const, targets: same, ...rest })),
  ),
  different: v.pipe(
    v.strictObject({ different: targets, ...signed }),
    v.transform(({ different, ...rest }) => ({ action: 'different' as const, targets: different, ...rest })),
  ),
  'not-an-entity': v.pipe(
    v.strictObject({ 'not-an-entity': target, ...signed }),
    v.transform(({ 'not-an-entity': of, ...rest }) => ({
      action: 'not-an-entity' as const,
      target: of,
      ...rest,
    })),
  ),
  rename: v.pipe(
    v.strictObject({ rename: target, to: words, ...signed }),
    v.transform(({ rename, to, ...rest }) => ({
      action: 'rename' as const,
      target: rename,
      name: to,
      ...rest,
    })),
  ),
  kind: v.pipe(
    v.strictObject({ kind: target, is: kind, ...signed }),
    v.transform(({ kind: of, is, ...rest }) => ({ action: 'kind' as const, target: of, kind: is, ...rest })),
  ),
  place: v.pipe(
    v.strictObject({ place: target, id: words, ...signed }),
    v.transform(({ place: of, id, ...rest }) => ({
      action: 'place' as const,
      target: of,
      placeId: id,
      ...rest,
    })),
  ),
  speaker: v.pipe(
    v.strictObject({ speaker: quote, is: v.nullable(words), ...signed }),
    v.transform(({ speaker, is, ...rest }) => ({
      action: 'speaker' as const,
      quote: speaker,
      speaker: is,
      ...rest,
    })),
  ),
  contradiction: v.pipe(
    v.strictObject({
      contradiction: v.pipe(v.array(quote, 'must be a list'), v.length(2, 'must list two statements')),
      is: v.boolean('must be true or false'),
      ...signed,
    }),
    v.transform(({ contradiction, is, ...rest }) => ({
      action: 'contradiction' as const,
      sides: contradiction,
      holds: is,
      ...rest,
    })),
  ),
  date: v.pipe(
    v.strictObject({ date: words, is: date, ...signed }),
    v.transform(({ date: clip, is, ...rest }) => ({ action: 'date' as const, clip, published: is, ...rest })),
  ),
  outlet: v.pipe(
    v.strictObject({ outlet: words, is: words, ...signed }),
    v.transform(({ outlet, is, ...rest }) => ({
      action: 'outlet' as const,
      clip: outlet,
      outlet: is,
      ...rest,
    })),
  ),
  story: v.pipe(
    v.strictObject({
      story: words,
      name: v.optional(words),
      join: clips,
      split: clips,
      add: clips,
      drop: clips,
      ...signed,
    }),
    v.check(
      ({ name, join, split, add, drop }) => Boolean(name ?? join ?? split ?? add ?? drop),
      'needs one of name, join, split, add, drop',
    ),
    v.transform((decision) => ({ action: 'story' as const, ...decision })),
  ),
} as const;
// `same` may carry `kind:`, so it is looked for first.
const ACTIONS = Object.keys(SHAPES) as (keyof typeof SHAPES)[];

/**
 * Reads the files of `curation/`: YAML lists of decisions. An entry that cannot be read is an error with its place,
 * and the others count.
 */
export function readCuration(files: readonly ClipFile[]): Outcome<Curation> {
  const inOrder = [...files].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  const read = inOrder.map(readFile);
  return {
    value: { decisions: read.flatMap((it) => it.value) },
    diagnostics: read.flatMap((it) => it.diagnostics),
  };
}

function readFile({ path, bytes }: ClipFile): Outcome<Decision[]> {
  const decisions: Decision[] = [];
  const diagnostics: Diagnostic[] = [];
  const lines = new LineCounter();
  const text = new TextDecoder().decode(bytes);
  const document = parseDocument(text, { lineCounter: lines });
  const at = (node: unknown): { line: number; column: number } => {
    const { line, col } = lines.linePos(isNode(node) ? (node.range?.[0] ?? 0) : 0);
    return { line, column: col };
  };
  const report = (reason: string, remedy: string, place: { line: number; column: number }): void => {
    diagnostics.push({
      ruleId: 'curation/unreadable',
      severity: 'error',
      reason,
      remedy,
      file: path,
      ...place,
    });
  };
  for (const error of document.errors) {
    const [pos] = error.linePos ?? [{ line: 1, col: 1 }];
    report(error.message.split('\n')[0]!.replace(/ at line .*$/, ''), 'mend the YAML', {
      line: pos.line,
      column: pos.col,
    });
  }
  if (document.errors.length > 0 || document.contents === null) return { value: decisions, diagnostics };
  if (!isSeq(document.contents)) {
    report(
      'the file is not a list',
      'begin each decision with "- same:", "- different:" …',
      at(document.contents),
    );
    return { value: decisions, diagnostics };
  }
  let entries: unknown[];
  try {
    entries = document.toJS() as unknown[];
  } catch {
    // The library refuses a file whose aliases unfold without end
    report(
      'the file repeats itself through aliases too often',
      'write the entries out',
      at(document.contents),
    );
    return { value: decisions, diagnostics };
  }
  document.contents.items.forEach((item, index) => {
    const action = isMap(item) ? ACTIONS.find((name) => item.has(name)) : undefined;
    if (!action) {
      report('this is no decision', `begin it with one of ${ACTIONS.join(', ')}`, at(item));
      return;
    }
    const result = v.safeParse(SHAPES[action], entries[index]);
    if (result.success) decisions.push({ ...result.output, file: path, ...at(item) } as Decision);
    for (const issue of result.issues ?? []) {
      const keys = (issue.path ?? []).map((step) => step.key as string | number);
      const missing = issue.received === 'undefined';
      const node = document.getIn([index, ...(missing ? keys.slice(0, -1) : keys)], true);
      const key = keys.join('.');
      report(
        missing
          ? `"${key}" is missing`
          : issue.expected === 'never'
            ? `"${key}" is not known here`
            : `"${key}" ${issue.message}`,
        missing ? `add "${key}:"` : 'see "Curation" in the README for the form of each decision',
        at(node ?? item),
      );
    }
  });
  return { value: decisions, diagnostics };
}
