import type { Entry, Moment } from '../records/catalogue.ts';
import { edtfRange } from '../text/calendar.ts';
import { periodOf } from '../text/period.ts';
import { sentenceAround } from '../text/sentence-around.ts';
import { compare } from './entries.ts';

/** One moment for every dated article, newest first. */
export function printedMoments(entries: readonly Entry[]): Moment[] {
  return entries.flatMap((entry) =>
    entry.published === null
      ? []
      : [{ edtf: entry.published, period: periodOf(entry.published), entry, date: null, sentence: null }],
  );
}

/** One moment for every day that an article tells of, newest first; the same day and sentence only once. */
export function happenedMoments(entries: readonly Entry[]): Moment[] {
  const keyed: { moment: Moment; day: number }[] = [];
  const told = new Set<string>();
  for (const entry of entries) {
    told.clear();
    entry.clip.annotation.dates.forEach(({ edtf, event, start, end }, date) => {
      const range = event ? edtfRange(edtf) : null;
      if (edtf === null || !range) return;
      const sentence = sentenceAround(entry.clip.article.text, start, end);
      const key = `${edtf} ${sentence.start}`;
      if (told.has(key)) return;
      told.add(key);
      keyed.push({ moment: { edtf, period: periodOf(edtf), entry, date, sentence }, day: range.from });
    });
  }
  return keyed
    .sort(
      (a, b) =>
        b.day - a.day || compare(a.moment.entry.id, b.moment.entry.id) || a.moment.date! - b.moment.date!,
    )
    .map(({ moment }) => moment);
}
