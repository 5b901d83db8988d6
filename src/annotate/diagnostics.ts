import type { Annotation } from '../records/annotation.ts';
import type { Article } from '../records/article.ts';
import type { Diagnostic } from '../records/diagnostic.ts';
import { placeOf } from '../text/lines.ts';

const WEEKDAYS = ['', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** What there is to say about an annotation: a language that is not read, dates whose weekday the calendar does not have. */
export function annotationDiagnostics(article: Article, annotation: Annotation): Diagnostic[] {
  return [...languageNotRead(article), ...weekdayConflicts(article, annotation)];
}

/** Names and quotes are learned for English alone: what is missing from a clip in another language must not look like absence. */
function languageNotRead({ language, file }: Article): Diagnostic[] {
  if (/^(?:en|und)\b/i.test(language.value)) return [];
  return [
    {
      ruleId: 'annotate/language-not-read',
      severity: 'info',
      reason: `names and quotes were not extracted, because the clip is in another language than English (${language.value})`,
      remedy: 'read it as it stands, or state the language in front matter when this is wrong',
      file,
    },
  ];
}

function weekdayConflicts(article: Article, annotation: Annotation): Diagnostic[] {
  return annotation.dates.flatMap((date): Diagnostic[] => {
    // The date of printing has its own finding.
    if (!date.conflict || date.start === article.published?.start) return [];
    const weekday = WEEKDAYS[date.conflict.calendar]!;
    return [
      {
        ruleId: 'dates/weekday-conflict',
        severity: 'warning',
        reason: `"${date.text}" names a weekday that the day does not have: ${date.edtf} is a ${weekday}`,
        remedy: `the date is kept as ${date.edtf}; correct the clip, or state the date in the curation folder`,
        file: article.file,
        // Only a plain text lies in the file as it lies here.
        ...(article.reader === 'plain-text' ? placeOf(article.text, date.start) : {}),
      },
    ];
  });
}
