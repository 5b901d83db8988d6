import PostalMime, { type Email } from 'postal-mime';
import type { ClipFile, StatedField } from '../../records/source.ts';
import { type Container, type Expanded, report } from './container.ts';

/** A saved mail: its HTML, else its plain text, is one clip. Attachments are left alone. */
export const mail: Container = { accepts: (path) => /\.eml$/i.test(path), expand: expandMail };

/** In bytes, attachments and all. */
const LARGEST_MAIL = 32_000_000;

async function* expandMail(path: string, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Expanded> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > LARGEST_MAIL) {
      yield report(
        path,
        'mail/too-large',
        'error',
        'The mail is larger than 32 MB',
        'Save it without its attachments',
      );
      return;
    }
    parts.push(chunk);
  }
  const file = await clipOf(path, Buffer.concat(parts));
  yield file === null
    ? report(
        path,
        'mail/unreadable',
        'error',
        'The mail cannot be read, or has no text',
        'Save it again as .eml, or its text as .txt',
      )
    : { kind: 'clip', file };
}

async function clipOf(path: string, bytes: Uint8Array): Promise<ClipFile | null> {
  let email: Email;
  try {
    email = await PostalMime.parse(bytes, { maxNestingDepth: 50 });
  } catch {
    return null;
  }
  const text = email.html ?? email.text ?? '';
  if (text.trim() === '') return null;
  return {
    path: `${path}#1`,
    bytes: new TextEncoder().encode(text),
    mediaType: email.html ? 'text/html' : 'text/plain',
    charset: 'utf-8',
    stated: statedOf(email),
  };
}

function statedOf(email: Email): StatedField[] {
  const fields: StatedField[] = [];
  const add = (field: StatedField['field'], value: string | undefined, rule: string) => {
    if (value?.trim()) fields.push({ field, value: value.replace(/\s+/g, ' ').trim(), rule });
  };
  // "Fwd: Harbour letter" is the letter, passed on.
  add('headline', email.subject?.replace(/^(?:(?:fwd?|re|wg|tr)\s*:\s*)+/i, ''), 'mail/subject');
  add('published', email.date, 'mail/date');
  add('outlet', email.from?.name, 'mail/from');
  return fields;
}
