/**
 * Places with coordinates against gold: `npm run score -- places GOLD.jsonl [--errors 20]`.
 *
 * GOLD has one `{id, text, entities: [{start, end, text, type: 'place', lat?, lon?, geonameid?}]}` a line. A gold place counts
 * as placed when a place was found at exactly its span within 161 km (100 miles, as in Gritta et al. 2018). Scored
 * are the gold spans and the places that Cuttings finds itself; beside them the most populous place of each name.
 */
import { readFileSync } from 'node:fs';
import { annotate } from '../../src/annotate/index.ts';
import { kilometres } from '../../src/annotate/places/choose.ts';
import { placesNamed } from '../../src/annotate/places/gazetteer.ts';
import type { Mention } from '../../src/records/annotation.ts';

interface GoldPlace {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly type: string;
  readonly lat?: number;
  readonly lon?: number;
}
interface Gold {
  readonly id: string;
  readonly text: string;
  readonly entities: readonly GoldPlace[];
}
type Spot = Pick<Mention, 'start' | 'end' | 'lat' | 'lon'>;

const NEAR = 161;

export function run(argv: readonly string[]): void {
  const shown = argv.includes('--errors') ? Number(argv[argv.indexOf('--errors') + 1]) : 0;
  const docs = readFileSync(argv[0]!, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Gold);
  const spansOf = (doc: Gold) => doc.entities.filter((it) => it.type === 'place');
  const errors = report(
    'gold spans',
    docs,
    (doc) =>
      annotate(doc.text, { mentions: spansOf(doc).map((it) => ({ ...it, kind: 'place' as const })) })
        .mentions,
  );
  report('  most populous', docs, (doc) => spansOf(doc).map(mostPopulous));
  errors.push(
    ...report('places found', docs, (doc) => annotate(doc.text).mentions.filter((it) => it.kind === 'place')),
  );
  for (const error of errors.slice(0, shown)) console.log(error);
}

function mostPopulous(gold: GoldPlace): Spot {
  const [place] = placesNamed(gold.text);
  return { start: gold.start, end: gold.end, ...(place ? { lat: place.lat, lon: place.lon } : {}) };
}

function report(title: string, docs: readonly Gold[], find: (doc: Gold) => readonly Spot[]): string[] {
  const errors: string[] = [];
  let [gold, found, placed, near] = [0, 0, 0, 0];
  for (const doc of docs) {
    const spots = new Map(find(doc).map((it) => [`${it.start} ${it.end}`, it]));
    for (const it of doc.entities) {
      if (it.lat === undefined || it.lon === undefined) continue;
      gold++;
      const spot = spots.get(`${it.start} ${it.end}`);
      if (spot) found++;
      if (spot?.lat === undefined || spot.lon === undefined) {
        errors.push(`${spot ? 'unplaced' : 'missed'}\t${it.text}\t${doc.id}`);
        continue;
      }
      placed++;
      const distance = kilometres({ lat: spot.lat, lon: spot.lon }, { lat: it.lat, lon: it.lon });
      if (distance <= NEAR) near++;
      else errors.push(`${Math.round(distance)} km off\t${it.text}\t${doc.id}`);
    }
  }
  const percent = (part: number, whole: number): string => ((100 * part) / Math.max(1, whole)).toFixed(1);
  console.log(
    `${title.padEnd(16)} within ${NEAR} km: ${percent(near, gold)} % of all ${gold}, ${percent(near, placed)} % of the ${placed} placed; ` +
      `span found ${percent(found, gold)} %`,
  );
  return errors;
}
