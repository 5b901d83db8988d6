import { toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import type { OutputFile } from '../records/output.ts';

// The shapes of the data files, once for people (descriptions), once for programs (JSON Schema in data/schema/).

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const span = { start: offset, end: offset };
const basis = v.picklist(['stated', 'implied']);

const fact = v.nullable(
  v.pipe(
    v.object({
      value: v.string(),
      basis,
      rule: v.string(),
      start: v.nullable(offset),
      end: v.nullable(offset),
    }),
    v.description(
      'A fact, the rule that found it, and the characters of `text` it came from (null: from outside the running text)',
    ),
  ),
);

const zoneKind = v.picklist([
  'headline',
  'header',
  'summary',
  'body',
  'heading',
  'caption',
  'photo-credit',
  'pull-quote',
  'related',
  'credits',
  'furniture',
]);

const zone = v.object({ ...span, kind: zoneKind, related: v.optional(v.boolean()) });

const credit = v.object({
  start: v.nullable(offset),
  end: v.nullable(offset),
  role: v.string(),
  name: v.string(),
  rule: v.string(),
  basis: v.literal('stated'),
  affiliation: v.optional(v.string()),
});

const resolution = v.variant('outcome', [
  v.object({ outcome: v.literal('resolved'), authority: v.string(), rule: v.string() }),
  v.object({ outcome: v.literal('ambiguous'), candidates: v.array(v.string()), rule: v.string() }),
  v.object({ outcome: v.literal('unknown'), rule: v.string() }),
]);

const mention = v.object({
  ...span,
  text: v.string(),
  kind: v.picklist(['person', 'place', 'organisation']),
  rule: v.string(),
  confidence: v.number(),
  name: v.pipe(v.string(), v.description('The full name that this form stands for inside the clip')),
  lat: v.optional(v.number()),
  lon: v.optional(v.number()),
  country: v.optional(v.string()),
  placeId: v.optional(v.string()),
  resolution: v.optional(resolution),
});

const reference = v.object({
  ...span,
  text: v.string(),
  form: v.picklist(['pronoun', 'role', 'demonym']),
  mention: v.nullable(offset),
  name: v.nullable(v.string()),
  rule: v.string(),
});

const speaker = v.object({
  ...span,
  text: v.string(),
  name: v.string(),
  kind: v.picklist(['person', 'organisation', 'role', 'unknown']),
  mention: v.nullable(offset),
  chain: v.pipe(v.array(v.string()), v.description('How the words led to the name, in order')),
});

const form = v.picklist(['direct', 'indirect', 'mixed', 'fragment', 'unmarked', 'block']);

const quote = v.object({
  ...span,
  text: v.string(),
  form,
  speaker: v.nullable(speaker),
  cue: v.nullable(v.object(span)),
  rule: v.string(),
  confidence: v.number(),
  continues: v.optional(offset),
});

const date = v.object({
  ...span,
  text: v.string(),
  edtf: v.pipe(v.nullable(v.string()), v.description('Extended Date/Time Format, levels 0 and 1')),
  value: v.string(),
  type: v.picklist(['DATE', 'TIME', 'DURATION', 'SET']),
  basis,
  rule: v.string(),
  event: v.boolean(),
});

const diagnostic = v.object({
  ruleId: v.string(),
  severity: v.picklist(['error', 'warning', 'info']),
  reason: v.string(),
  remedy: v.string(),
  file: v.string(),
  line: v.optional(offset),
  column: v.optional(offset),
});

/** One line of `data/articles.jsonl`; without `path` and `copies`, what `cuttings inspect` prints. */
export const articleSchema = v.pipe(
  v.object({
    id: v.string(),
    file: v.string(),
    sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/), v.description('Of the original bytes')),
    reader: v.string(),
    text: v.pipe(v.string(), v.description('All offsets are UTF-16 units into this')),
    zones: v.pipe(v.array(zone), v.description('Lie end to end over the whole text')),
    headline: fact,
    published: fact,
    updated: fact,
    captured: fact,
    section: fact,
    outlet: fact,
    agency: fact,
    dateline: fact,
    reliesOn: v.array(v.nonNullable(fact)),
    url: fact,
    language: v.nonNullable(fact),
    rights: fact,
    credits: v.array(credit),
    path: v.optional(v.pipe(v.string(), v.description('Address of its page below the site root'))),
    copies: v.optional(v.pipe(v.array(v.string()), v.description('Other files with the same bytes'))),
    mentions: v.array(mention),
    references: v.array(reference),
    epithets: v.array(v.object({ ...span, text: v.string(), mention: offset, rule: v.string() })),
    quotes: v.array(quote),
    dates: v.array(date),
    diagnostics: v.array(diagnostic),
  }),
  v.title('An article'),
);

/** The members of `people.json`, `places.json` and `organisations.json`. */
export const authoritySchema = v.pipe(
  v.object({
    id: v.string(),
    kind: v.picklist(['person', 'place', 'organisation']),
    slug: v.string(),
    name: v.string(),
    variants: v.array(v.object({ form: v.string(), count: offset })),
    place: v.nullable(v.object({ lat: v.number(), lon: v.number(), country: v.nullable(v.string()) })),
    tier: v.picklist(['confirmed', 'candidate']),
    sameAs: v.array(v.string()),
    rules: v.pipe(v.array(v.string()), v.description('Why the forms were joined, in order')),
    formerIds: v.array(v.string()),
    path: v.pipe(v.nullable(v.string()), v.description('Address of the page; a candidate has none')),
    mentions: offset,
    articles: v.pipe(v.array(v.string()), v.description('Ids of the articles, newest first')),
    origins: v.pipe(
      offset,
      v.description('How many of the articles are independent: the copies of one text are one'),
    ),
    quotes: v.pipe(v.array(v.string()), v.description('Ids of utterances of theirs')),
  }),
  v.title('A person, place or organisation'),
);

/** One line of `data/quotes.jsonl`. */
export const quoteSchema = v.pipe(
  v.object({
    id: v.string(),
    utterance: v.pipe(v.string(), v.description('The same for all wordings of what was said once')),
    path: v.pipe(v.string(), v.description('On the page of its utterance, else in its article')),
    article: v.string(),
    published: v.nullable(v.string()),
    outlet: v.nullable(v.string()),
    form,
    rule: v.string(),
    confidence: v.number(),
    contents: v.array(v.object({ ...span, text: v.string() })),
    cue: v.nullable(v.object(span)),
    speaker: v.nullable(
      v.object({ ...speaker.entries, name: v.nullable(v.string()), authority: v.nullable(v.string()) }),
    ),
  }),
  v.title('A quote'),
);

/** The schemas as files: `data/schema/article.schema.json` and its fellows. */
export function schemaFiles(): OutputFile[] {
  const file = (name: string, schema: v.GenericSchema): OutputFile => ({
    path: `data/schema/${name}.schema.json`,
    content: `${JSON.stringify(toJsonSchema(schema, { errorMode: 'ignore' }), null, 2)}\n`,
  });
  return [file('article', articleSchema), file('authority', authoritySchema), file('quote', quoteSchema)];
}
