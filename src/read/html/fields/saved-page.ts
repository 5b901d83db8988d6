import type { StatedField } from '../../../records/source.ts';

/**
 * The comment that a page saver writes at the head of the file. SingleFile:
 *
 *     Page saved with SingleFile
 *      url: https://courier.example/ferry
 *      saved date: Fri Aug 30 2024 17:12:04 GMT+0200 (Central European Summer Time)
 *
 * and browsers: `saved from url=(0031)https://courier.example/ferry`.
 */
export function savedPageFields(comments: readonly string[]): StatedField[] {
  const fields: StatedField[] = [];
  for (const comment of comments) {
    if (comment.length > 5000) continue;
    const url =
      /^\s*url:\s*(https?:\/\/\S+)/im.exec(comment) ??
      /saved from url=\(\d+\)(https?:\/\/\S+)/i.exec(comment);
    const date = /^\s*saved date:\s*([^\n]{6,80})/im.exec(comment);
    if (url?.[1]) fields.push({ field: 'url', value: url[1], rule: 'saved-page/url' });
    if (date?.[1]) fields.push({ field: 'captured', value: date[1].trim(), rule: 'saved-page/saved-date' });
  }
  return fields;
}
