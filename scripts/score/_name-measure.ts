/** Names found against names marked: strict, by document, and errors by kind. */

export type NameType = 'person' | 'place' | 'org';
export const TYPES: readonly NameType[] = ['person', 'place', 'org'];

export interface Entity {
  readonly start: number;
  readonly end: number;
  readonly type: NameType;
}

export interface GoldText {
  readonly id: string;
  readonly text: string;
  readonly entities: readonly Entity[];
  /** Types this text is marked for; all when left out. */
  readonly types?: readonly NameType[];
  /** Spans neither rewarded nor punished. */
  readonly ignore?: readonly { readonly start: number; readonly end: number }[];
}

export interface Counts {
  hits: number;
  extra: number;
  missed: number;
}

export interface Measured {
  readonly strict: ReadonlyMap<NameType, Counts>;
  readonly document: ReadonlyMap<NameType, Counts>;
  /** `boundary`, `type`, `spurious`, `missed`, each with the type of the marked (or, if spurious, found) name. */
  readonly errors: ReadonlyMap<string, number>;
}

export const f1 = ({ hits, extra, missed }: Counts): number =>
  hits === 0 ? 0 : (2 * hits) / (2 * hits + extra + missed);

export function total(counts: ReadonlyMap<NameType, Counts>): Counts {
  const sum = { hits: 0, extra: 0, missed: 0 };
  for (const c of counts.values()) add(sum, c);
  return sum;
}

/** Scores the found names of every text against the marked ones. */
export function measureNames(
  gold: readonly GoldText[],
  found: ReadonlyMap<string, readonly Entity[]>,
): Measured {
  const none = (): Map<NameType, Counts> =>
    new Map(TYPES.map((type) => [type, { hits: 0, extra: 0, missed: 0 }]));
  const strict = none();
  const document = none();
  const errors = new Map<string, number>();
  for (const text of gold) {
    const types = TYPES.filter((type) => !text.types || text.types.includes(type));
    const marked = text.entities.filter((e) => types.includes(e.type));
    const keys = new Set(marked.map(spanKey));
    const names = (found.get(text.id) ?? []).filter(
      (e) =>
        types.includes(e.type) && (keys.has(spanKey(e)) || !text.ignore?.some((span) => overlap(span, e))),
    );
    for (const type of types) {
      const wanted = marked.filter((e) => e.type === type);
      const given = names.filter((e) => e.type === type);
      const right = new Set(wanted.map(spanKey));
      const hits = given.filter((e) => right.has(spanKey(e))).length;
      add(strict.get(type)!, { hits, extra: given.length - hits, missed: wanted.length - hits });
      const surfaces = (list: readonly Entity[]): string[] =>
        list.map((e) => text.text.slice(e.start, e.end));
      add(
        document.get(type)!,
        type === 'person'
          ? people(surfaces(wanted), surfaces(given))
          : sets(surfaces(wanted), surfaces(given)),
      );
    }
    for (const error of errorsOf(marked, names)) errors.set(error, (errors.get(error) ?? 0) + 1);
  }
  return { strict, document, errors };
}

const spanKey = (e: { start: number; end: number }): string => `${e.start}-${e.end}`;
const overlap = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
  a.start < b.end && b.start < a.end;

function add(sum: Counts, c: Counts): void {
  sum.hits += c.hits;
  sum.extra += c.extra;
  sum.missed += c.missed;
}

function* errorsOf(marked: readonly Entity[], names: readonly Entity[]): Generator<string> {
  const explained = new Set<Entity>();
  for (const e of marked) {
    const touching = names.filter((name) => overlap(name, e));
    for (const name of touching) explained.add(name);
    const same = touching.find((name) => spanKey(name) === spanKey(e));
    if (same) {
      if (same.type !== e.type) yield `type ${e.type} as ${same.type}`;
    } else if (touching.length > 0) yield `boundary ${e.type}`;
    else yield `missed ${e.type}`;
  }
  for (const name of names) if (!explained.has(name)) yield `spurious ${name.type}`;
}

const TITLES = new Set(
  'mr mrs ms miss dr prof professor sir dame lord lady president minister chancellor king queen prince princess senator gen general col colonel judge justice sheikh'.split(
    ' ',
  ),
);

const plain = (name: string): string =>
  name
    .normalize('NFC')
    .replace(/[’‘]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/'s$/i, '')
    .replace(/^the /i, '')
    .toLowerCase()
    .trim();

/** Places and organisations of one document: distinct names. */
function sets(wanted: readonly string[], given: readonly string[]): Counts {
  const marked = new Set(wanted.map(plain));
  const found = new Set(given.map(plain));
  let hits = 0;
  for (const name of found) if (marked.has(name)) hits++;
  return { hits, extra: found.size - hits, missed: marked.size - hits };
}

/** People of one document: forms of one name are one person; a compatible name counts. */
function people(wanted: readonly string[], given: readonly string[]): Counts {
  const marked = cluster(wanted);
  const hit = new Set<number>();
  let extra = 0;
  for (const names of cluster(given)) {
    const possible = marked.flatMap((person, k) =>
      names.some((n) => person.some((m) => compatible(n, m))) ? [k] : [],
    );
    const free = possible.find((k) => !hit.has(k));
    if (free !== undefined) hit.add(free);
    else if (possible.length === 0) extra++;
  }
  return { hits: hit.size, extra, missed: marked.length - hit.size };
}

function cluster(names: readonly string[]): string[][][] {
  const forms = [...new Set(names.map((name) => nameTokens(name).join(' ')))]
    .filter(Boolean)
    .map((form) => form.split(' '));
  const persons: string[][][] = [];
  for (const form of forms.sort((a, b) => b.length - a.length)) {
    const home = persons.find((person) => compatible(form, person[0]!));
    if (home) home.push(form);
    else persons.push([form]);
  }
  return persons;
}

function nameTokens(name: string): string[] {
  const tokens = plain(name).replace(/[.,]/g, ' ').split(' ').filter(Boolean);
  while (tokens.length > 1 && TITLES.has(tokens[0]!)) tokens.shift();
  return tokens;
}

/** Whether one name may stand for the other: "Kato" for "David Kato". */
function compatible(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === 1) return short[0] === long.at(-1) || short[0] === long[0];
  if (short.at(-1) !== long.at(-1)) return short.every((token, k) => token === long[k]);
  let at = 0;
  return short.slice(0, -1).every((token) => {
    while (
      at < long.length - 1 &&
      !(long[at] === token || (token.length === 1 && long[at]!.startsWith(token)))
    )
      at++;
    return at++ < long.length - 1;
  });
}
