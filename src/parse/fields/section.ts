import type { Attested } from '../../records/span.ts';
import { isPersonName } from '../shapes/names.ts';
import { type FieldRule, firstOf, type Reading, statedRule, within } from './rule.ts';

/** Section names as papers print them over an article, lower case. */
const SECTIONS = new Set(
  'world|politics|business|economy|sport|sports|culture|science|technology|tech|health|opinion|entertainment|local|local news|national|nation|international|europe|asia|africa|middle east|americas|education|environment|climate|travel|food|style|lifestyle|life|arts|books|music|film|tv|media|society|crime|law|money|markets|finance|energy|defence|defense|security|religion|obituaries|weather|features|analysis|news analysis|comment|commentary|editorial|investigations|news|u.s.|us|uk|us news|uk news|world news|breaking news|regional|property|real estate|motoring|autos|games|family|history|мир|политика|экономика|общество|культура|спорт|наука|технологии|происшествия|в мире|світ|політика|економіка|суспільство|війна|наука|події|politik|wirtschaft|kultur|wissenschaft|panorama|ausland|inland|gesellschaft|politique|économie|monde|société|culture|política|economía|mundo|sociedad|cultura|deportes|politica|economia|cronaca|mondo|esteri|sport|polityka|gospodarka|świat|kraj|politiek|economie|buitenland|binnenland'.split(
    '|',
  ),
);

const BREADCRUMB = /^(?:\p{Lu}[\p{L} &]{1,24} ?[>›»] ?){1,4}(\p{Lu}[\p{L} &]{1,24})$/u;

const RULES: readonly FieldRule<string>[] = [
  statedRule('section', (value) => value),
  {
    // "  • World" beside the date, "Politics" over the headline, "News > Nation".
    name: 'section/header-line',
    find({ zoned }) {
      const at = zoned.headline ?? zoned.core.from;
      for (let i = Math.min(zoned.units.length - 1, at + 5); i >= Math.max(0, at - 4); i--) {
        const unit = zoned.units[i]!;
        if (i >= zoned.core.from && unit.prose) continue;
        const last =
          unit.text
            .split(/\s*[>|»/]\s*/)
            .filter(Boolean)
            .at(-1) ?? '';
        if (unit.words > 6 || isPersonName(unit.text) || !SECTIONS.has(last.toLowerCase())) continue;
        const from = unit.text.lastIndexOf(last);
        return within(unit, from, from + last.length, last);
      }
      return null;
    },
  },
  {
    // "News > Harbour" right over the headline.
    name: 'section/breadcrumb',
    find({ zoned }) {
      const at = zoned.headline ?? zoned.core.from;
      for (let i = at - 1; i >= Math.max(0, at - 2); i--) {
        const unit = zoned.units[i]!;
        const last = unit.words <= 8 ? BREADCRUMB.exec(unit.text)?.[1] : undefined;
        if (last) return within(unit, unit.text.length - last.length, unit.text.length, last);
      }
      return null;
    },
  },
  {
    // "  • Harbour" in the same list as "  • Friday, 30 Aug 2024": what a date's neighbour is, whatever it is called.
    name: 'section/beside-date',
    find({ zoned }) {
      for (let i = 0; i < Math.min(zoned.core.from, zoned.units.length - 1); i++) {
        const unit = zoned.units[i]!;
        const next = zoned.units[i + 1]!;
        const listed = unit.form === 'item' && next.block === unit.block && zoned.kinds[i + 1] === 'date';
        if (!listed || zoned.kinds[i] !== 'text' || unit.words > 4 || i < (zoned.headline ?? 0) - 2) continue;
        return within(unit, 0, unit.text.length, unit.text);
      }
      return null;
    },
  },
];

/** The part of the paper it stood in. */
export function findSection(reading: Reading): Attested<string> | null {
  return firstOf(RULES, reading);
}
