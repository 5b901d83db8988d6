import { readFileSync } from 'node:fs';
import compromise from 'compromise';
import { annotate } from '../../src/annotate/index.ts';
import {
  type Entity,
  f1,
  type GoldText,
  measureNames,
  type NameType,
  TYPES,
  total,
} from './_name-measure.ts';

/**
 * Names found in a file of `{ id, text, entities: [{ start, end, type: person|place|org }] }`: by Cuttings, by compromise,
 * and by capitals alone. Strict: same characters, same kind. Document: the distinct names that an index would show.
 */
export function run(argv: readonly string[]): void {
  const [file] = argv;
  if (file === undefined) {
    console.error('usage: npm run score -- ner GOLD.jsonl');
    process.exitCode = 2;
    return;
  }
  const gold = readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as GoldText);
  report('annotate', gold, ours);
  report('compromise', gold, byCompromise);
  report('capitals', gold, byCapitals);
}

function report(name: string, gold: readonly GoldText[], finder: (text: string) => Entity[]): void {
  finder(gold[0]?.text ?? '');
  const began = performance.now();
  const found = new Map(gold.map(({ id, text }) => [id, finder(text)]));
  const seconds = (performance.now() - began) / 1000;
  const { strict, document, errors } = measureNames(gold, found);
  const words = gold.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
  const percent = (value: number): string => (100 * value).toFixed(1);
  console.log(`${name}: ${Math.round(words / seconds)} words a second`);
  for (const [label, counts] of [
    ['strict', strict],
    ['document', document],
  ] as const) {
    const types = TYPES.map((type) => `${type} ${percent(f1(counts.get(type)!))}`);
    console.log(`  ${label.padEnd(8)} F1 ${percent(f1(total(counts)))}  (${types.join(', ')})`);
  }
  const kinds = [...errors].sort(([a], [b]) => (a < b ? -1 : 1)).map(([kind, count]) => `${kind} ${count}`);
  console.log(`  errors: ${kinds.join(', ')}`);
}

const TYPE_OF = { person: 'person', place: 'place', organisation: 'org' } as const;

function ours(text: string): Entity[] {
  return annotate(text).mentions.map(({ start, end, kind }) => ({ start, end, type: TYPE_OF[kind] }));
}

function byCompromise(text: string): Entity[] {
  const doc = compromise(text);
  const found: Entity[] = [];
  const collect = (type: NameType, view: { json(options: object): unknown }): void => {
    for (const item of view.json({ offset: true }) as { offset: { start: number; length: number } }[]) {
      const { start, length } = item.offset;
      const surface = text.slice(start, start + length).replace(/(?:['’]s)?[\s.,;:!?"”)]*$/u, '');
      const lead = /^[\s"“(]*/u.exec(surface)![0].length;
      if (surface.length > lead) found.push({ start: start + lead, end: start + surface.length, type });
    }
  };
  collect('person', doc.people());
  collect('place', doc.places());
  collect('org', doc.organizations());
  return found;
}

/** Two capitalised words or more in a row are a person, one alone (not opening a sentence) a place. */
function byCapitals(text: string): Entity[] {
  return [...text.matchAll(/(?<![.!?]\s|^)\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)*/gmu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    type: match[0].includes(' ') ? 'person' : 'place',
  }));
}
