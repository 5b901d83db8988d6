import type { Article } from '../records/article.ts';
import type { Diagnostic, Outcome } from '../records/diagnostic.ts';
import type { Source } from '../records/source.ts';
import { normalise } from '../text/normalise.ts';
import { findCredits } from './fields/credits.ts';
import { findHeadline } from './fields/headline.ts';
import { findLanguage } from './fields/language.ts';
import { findAgency, findDateline, findOutlet } from './fields/origin.ts';
import { findCaptured, findPublished, findUpdated } from './fields/published.ts';
import { findReliesOn } from './fields/relies-on.ts';
import { firstOf, type Reading, statedRule } from './fields/rule.ts';
import { findSection } from './fields/section.ts';
import { findUrl } from './fields/url.ts';
import { findZones } from './zones/index.ts';

/** What of the archive's settings the reading of a clip depends on. */
export interface ParseOptions {
  /** BCP 47; taken when the clip's own language cannot be told. */
  readonly language: string;
  /** IANA zone in which a time of day becomes a date. */
  readonly timeZone: string;
}

/** Divides a clip into zones and reads its fields. Pure; never throws on content. */
export function parseSource(source: Source, options: ParseOptions): Outcome<Article> {
  const zoned = findZones(source);
  const language = findLanguage(source, zoned, options.language);
  const reading: Reading = { source, zoned, language: language.value, timeZone: options.timeZone };
  const published = findPublished(reading);
  const headline = findHeadline(reading);
  const article: Article = {
    id: source.id,
    file: source.file,
    sha256: source.sha256,
    reader: source.reader,
    text: source.text,
    blocks: source.blocks,
    zones: zoned.zones,
    headline,
    published: published.value,
    updated: findUpdated(reading),
    captured: findCaptured(reading),
    section: findSection(reading),
    outlet: findOutlet(reading),
    agency: findAgency(reading),
    dateline: findDateline(reading),
    reliesOn: findReliesOn(reading),
    url: findUrl(reading),
    language,
    rights: firstOf([statedRule('rights', (value) => value)], reading),
    credits: findCredits(reading),
    statedNames: statedNames(source),
  };
  return { value: article, diagnostics: [...published.diagnostics, ...missing(article)] };
}

function statedNames(source: Source): Article['statedNames'] {
  return source.stated.flatMap(({ field, value: written, rule }) => {
    if (field !== 'person' && field !== 'place' && field !== 'organisation') return [];
    const value = normalise(written).text.replace(/\s+/g, ' ').trim();
    return value === '' ? [] : [{ kind: field, value, basis: 'stated', rule, start: null, end: null }];
  });
}

function missing(article: Article): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const tell = (ruleId: string, reason: string, remedy: string): void => {
    diagnostics.push({ ruleId, severity: 'warning', reason, remedy, file: article.file });
  };
  if (!article.published) {
    tell(
      'published/missing',
      'The clip does not say when it was printed',
      'Write the date above the text, or give it in front matter',
    );
  }
  if (!article.headline) {
    tell(
      'headline/missing',
      'The clip has no line that looks like a headline',
      'Write one above the text, or give it in front matter',
    );
  }
  return diagnostics;
}
