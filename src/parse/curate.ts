import type { Article } from '../records/article.ts';
import type { Curation } from '../records/curation.ts';
import type { Attested } from '../records/span.ts';

/**
 * Puts in the dates and outlets that the archive's editor gave. It is done before anything is found in the text, because
 * relative dates count from the day of printing. Of two decisions on one clip the later in the files counts.
 */
export function curateArticle(article: Article, { decisions }: Curation): Article {
  let curated = article;
  for (const decision of decisions) {
    if (decision.action !== 'date' && decision.action !== 'outlet') continue;
    if (decision.clip !== article.id && decision.clip !== article.file) continue;
    curated =
      decision.action === 'date'
        ? { ...curated, published: given(decision.published, 'curation/date') }
        : { ...curated, outlet: given(decision.outlet, 'curation/outlet') };
  }
  return curated;
}

function given(value: string, rule: string): Attested<string> {
  return { value, basis: 'stated', rule, start: null, end: null };
}
