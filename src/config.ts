import { join } from 'node:path';
import * as v from 'valibot';
import { type Document, isMap, isScalar, LineCounter, type Pair, parseDocument } from 'yaml';
import type { Disk } from './effects.ts';
import { settingsFiles } from './input.ts';
import type { Diagnostic, Outcome } from './records/diagnostic.ts';
import type { Settings } from './records/settings.ts';

/** The settings of an archive without `archive.yaml`. */
export const defaultSettings: Settings = {
  title: 'News archive',
  description: '',
  baseUrl: null,
  language: 'en',
  timeZone: 'UTC',
  rights: null,
  archives: false,
  extract: true,
};

const line = (maximum: number) =>
  v.pipe(
    v.string('must be text: put it in quotes'),
    v.trim(),
    v.maxLength(maximum, `must be at most ${maximum} characters long: shorten it`),
  );

const schema = v.object({
  title: v.optional(v.pipe(line(200), v.minLength(1, 'is empty: write a title or leave the line out'))),
  description: v.optional(line(1000)),
  baseUrl: v.optional(
    v.nullable(
      v.pipe(
        v.string('must be an address such as https://example.org/archive/'),
        v.check(isWebAddress, 'must be an address such as https://example.org/archive/'),
        v.transform(withFinalSlash),
      ),
    ),
  ),
  language: v.optional(
    v.pipe(
      v.string('must be a language code such as en or pt-BR'),
      v.check(isLanguage, 'must be a language code such as en or pt-BR'),
    ),
  ),
  timeZone: v.optional(
    v.pipe(
      v.string('must be a time zone such as UTC or Europe/Kyiv'),
      v.check(isTimeZone, 'must be a time zone such as UTC or Europe/Kyiv'),
    ),
  ),
  rights: v.optional(v.nullable(line(2000))),
  archives: v.optional(v.boolean('must be yes or no: write true or false')),
  extract: v.optional(v.boolean('must be yes or no: write true or false')),
});

type SettingName = keyof typeof schema.entries;

// base_url, base-url, baseURL and baseUrl are one key.
const canonical = new Map(Object.keys(schema.entries).map((key) => [folded(key), key as SettingName]));
canonical.set('timezone', 'timeZone').set('lang', 'language');

/**
 * Reads `archive.yaml`.
 * @param text the file's text; null when there is no such file
 * @param file the name to report it under
 * @returns complete settings (defaults where the file says nothing) and every fault found, with its place
 */
export function readSettings(text: string | null, file = 'archive.yaml'): Outcome<Settings> {
  if (text === null || text.trim() === '') return { value: defaultSettings, diagnostics: [] };
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number | undefined): Pick<Diagnostic, 'line' | 'column'> => {
    if (offset === undefined) return {};
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  if (document.errors.length > 0) {
    return {
      value: defaultSettings,
      diagnostics: document.errors.map((error) => ({
        ruleId: 'settings/bad-yaml',
        severity: 'error',
        reason: error.message.replace(/\.$/, ''),
        remedy: 'correct the YAML at this place',
        file,
        ...at(error.pos[0]),
      })),
    };
  }
  return checkSettings(document, file, at);
}

function checkSettings(
  document: Document.Parsed,
  file: string,
  at: (offset: number | undefined) => Pick<Diagnostic, 'line' | 'column'>,
): Outcome<Settings> {
  if (isScalar(document.contents) && document.contents.value === null) document.contents = null;
  if (document.contents === null) return { value: defaultSettings, diagnostics: [] };
  if (!isMap(document.contents)) {
    const fault: Diagnostic = {
      ruleId: 'settings/not-a-map',
      severity: 'error',
      reason: 'the settings are not a list of keys and values',
      remedy: 'write lines such as "title: My archive"',
      file,
      line: 1,
      column: 1,
    };
    return { value: defaultSettings, diagnostics: [fault] };
  }
  const diagnostics: Diagnostic[] = [];
  const given = new Map<SettingName, { value: unknown; offset: number | undefined }>();
  for (const pair of document.contents.items as Pair[]) {
    const key = isScalar(pair.key) ? String(pair.key.value) : String(pair.key);
    const name = canonical.get(folded(key));
    if (name === undefined) {
      diagnostics.push({
        ruleId: 'settings/unknown-key',
        severity: 'warning',
        reason: `"${key}" is not a setting`,
        remedy: `use one of ${Object.keys(schema.entries).join(', ')}, or remove the line`,
        file,
        ...at(isScalar(pair.key) ? pair.key.range?.[0] : undefined),
      });
      continue;
    }
    const node = isScalar(pair.value) ? pair.value : undefined;
    const value = node ? node.value : toPlain(pair.value);
    // "title:" with nothing after it says nothing.
    if (value !== null) given.set(name, { value, offset: node?.range?.[0] });
  }
  const found = v.safeParse(schema, Object.fromEntries([...given].map(([name, { value }]) => [name, value])));
  for (const issue of found.success ? [] : found.issues) {
    const name = issue.path?.[0]?.key as SettingName;
    const [reason, remedy] = splitMessage(issue.message);
    diagnostics.push({
      ruleId: 'settings/bad-value',
      severity: 'error',
      reason: `${name} ${reason}`,
      remedy,
      file,
      ...at(given.get(name)?.offset),
    });
  }
  const { title, description, baseUrl, language, timeZone, rights, archives, extract } = found.success
    ? found.output
    : {};
  return {
    value: {
      title: title ?? defaultSettings.title,
      description: description ?? defaultSettings.description,
      baseUrl: baseUrl ?? null,
      language: language ?? defaultSettings.language,
      timeZone: timeZone ?? defaultSettings.timeZone,
      rights: rights || null,
      archives: archives ?? false,
      extract: extract ?? true,
    },
    diagnostics,
  };
}

interface SettingsSource {
  readonly input: string;
  readonly baseUrl?: string | undefined;
  readonly archives?: boolean | undefined;
  readonly extract?: boolean | undefined;
}

/** Reads the settings of an input folder; what the command line says goes before what the file says. */
export function loadSettings(
  { input, baseUrl, archives, extract }: SettingsSource,
  disk: Disk,
): Outcome<Settings> {
  const file = settingsFiles.find((name) => disk.existsSync(join(input, name)));
  const text = file === undefined ? null : disk.readFileSync(join(input, file), 'utf8');
  const { value: given, diagnostics } = readSettings(text, file);
  const value: Settings = {
    ...given,
    archives: archives || given.archives,
    extract: extract ?? given.extract,
  };
  if (baseUrl === undefined) return { value, diagnostics };
  if (isWebAddress(baseUrl)) return { value: { ...value, baseUrl: withFinalSlash(baseUrl) }, diagnostics };
  const fault: Diagnostic = {
    ruleId: 'settings/bad-value',
    severity: 'error',
    reason: `"${baseUrl}" is no base URL`,
    remedy: 'write an address such as --base-url https://example.org/archive/',
    file: '--base-url',
  };
  return { value, diagnostics: [...diagnostics, fault] };
}

function toPlain(node: unknown): unknown {
  return node && typeof node === 'object' && 'toJSON' in node
    ? (node as { toJSON(): unknown }).toJSON()
    : null;
}

// "must be text: put it in quotes" → ["must be text", "put it in quotes"]
function splitMessage(message: string): [string, string] {
  const colon = message.indexOf(': ');
  return colon === -1 ? [message, 'correct the value'] : [message.slice(0, colon), message.slice(colon + 2)];
}

function folded(key: string): string {
  return key.toLowerCase().replace(/[-_ ]/g, '');
}

function isWebAddress(value: string): boolean {
  const url = URL.canParse(value) ? new URL(value) : null;
  return (url?.protocol === 'https:' || url?.protocol === 'http:') && url.search === '' && url.hash === '';
}

function withFinalSlash(value: string): string {
  const { href } = new URL(value);
  return href.endsWith('/') ? href : `${href}/`;
}

function isLanguage(value: string): boolean {
  try {
    return Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
}

function isTimeZone(value: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: value });
    return true;
  } catch {
    return false;
  }
}
