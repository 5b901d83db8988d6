import fs from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

const string = { type: 'string' };
const uri = { type: 'string', format: 'uri' };
const address = { type: 'string', format: 'uri-reference' };
const moment = { type: 'string', format: 'date-time' };
const only = (properties: object, required: readonly string[] = []) => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});
const list = (items: object) => ({ type: 'array', items, minItems: 1 });

// The schemas of GeoJSON as its makers publish them; they ask for draft 7, and hold in the draft of ninjs as well.
function readSchema(name: string): object {
  const { $schema: _draft, ...schema } = JSON.parse(
    fs.readFileSync(`node_modules/geojson-schema/${name}`, 'utf8'),
  );
  return schema;
}

const ajv = new Ajv2020({ allErrors: true, strict: false });
formats.default(ajv);
ajv.addSchema(readSchema('GeoJSON.json'));

/** GeoJSON by the schema that its makers publish. */
export const geoJsonFaults = by(readSchema('FeatureCollection.json'));

// What csl-data.json of citationstyles.org says of the members that a newspaper article has here.
const cslName = only({ family: string, given: string, suffix: string, literal: string });
const cslDate = only({
  'date-parts': {
    type: 'array',
    minItems: 1,
    maxItems: 2,
    items: { type: 'array', minItems: 1, maxItems: 3, items: { type: ['string', 'number'] } },
  },
  circa: { type: ['string', 'number', 'boolean'] },
});
const cslItem = only(
  {
    ...Object.fromEntries(
      ['id', 'title', 'container-title', 'section', 'language', 'archive', 'archive_location', 'URL'].map(
        (member) => [member, string],
      ),
    ),
    type: { const: 'article-newspaper' },
    author: list(cslName),
    issued: cslDate,
    accessed: cslDate,
  },
  ['type', 'id'],
);

export const cslFaults = by({ type: 'array', items: cslItem });

// What ninjs 3.1 says of the members used here (IPTC, CC BY 4.0); it allows no others beside its own.
const concept = { name: string, rel: string, uri, literal: string };
const texts = list(only({ role: string, contentType: string, value: string }, ['value']));

export const ninjsFaults = by(
  only(
    {
      uri,
      standard: only({ name: string, version: { const: '3.1' }, schema: uri }),
      type: {
        enum: ['text', 'audio', 'video', 'picture', 'graphic', 'composite', 'component', 'event', 'planning'],
      },
      representationType: { enum: ['full', 'partial'] },
      title: string,
      language: string,
      versionCreated: moment,
      contentCreated: moment,
      copyrightNotice: string,
      by: string,
      located: string,
      headlines: texts,
      bodies: texts,
      people: list(only(concept)),
      organisations: list(only(concept)),
      places: list(only({ ...concept, geoJSON: { $ref: 'https://geojson.org/schema/GeoJSON.json' } })),
      infoSources: list(only({ name: string, role: string, uri, literal: string })),
      altIds: list(only({ role: string, value: string })),
      trustIndicators: list(only({ role: uri, title: string, href: uri })),
    },
    ['uri'],
  ),
);

// JSON Feed 1.1, all of it but what feeds here never have (attachments, hubs).
const author = { ...only({ name: string, url: address, avatar: address }), minProperties: 1 };

export const jsonFeedFaults = by(
  only(
    {
      version: { const: 'https://jsonfeed.org/version/1.1' },
      title: string,
      home_page_url: address,
      feed_url: address,
      description: string,
      language: string,
      authors: list(author),
      items: {
        type: 'array',
        items: {
          ...only(
            {
              id: { type: 'string', minLength: 1 },
              url: address,
              external_url: address,
              title: string,
              content_text: string,
              content_html: string,
              summary: string,
              date_published: moment,
              date_modified: moment,
              authors: list(author),
              tags: list(string),
              language: string,
            },
            ['id'],
          ),
          anyOf: [{ required: ['content_text'] }, { required: ['content_html'] }],
        },
      },
    },
    ['version', 'title', 'items'],
  ),
);

function by(schema: object): (text: string) => string[] {
  const validate = ajv.compile(schema);
  return (text) =>
    validate(JSON.parse(text))
      ? []
      : validate.errors!.map(({ instancePath, message }) => `${instancePath} ${message}`);
}
