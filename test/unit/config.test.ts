import { describe, expect, test } from 'vitest';
import { defaultSettings, loadSettings, readSettings } from '../../src/config.ts';
import { quietEffects, temporaryFolder, writeFiles } from '../support/folders.ts';

const faults = (text: string) =>
  readSettings(text).diagnostics.map(
    ({ file, line, column, ruleId, severity, reason, remedy }) =>
      `${file}:${line}:${column} ${severity} ${ruleId} ${reason}: ${remedy}`,
  );

describe('readSettings', () => {
  test('everything is optional', () => {
    for (const text of [null, '', '# nothing yet\n', 'title:\nrights:\n']) {
      expect(readSettings(text)).toEqual({ value: defaultSettings, diagnostics: [] });
    }
  });

  test('reads every setting, however its key is spelled', () => {
    const text =
      'title: Baku papers\ndescription: " What we kept "\nbase_url: https://example.org/papers\nLANGUAGE: az\ntime-zone: Asia/Baku\nrights: Quotation only\nARCHIVES: true\nextract: false\n';
    expect(readSettings(text)).toEqual({
      value: {
        title: 'Baku papers',
        description: 'What we kept',
        baseUrl: 'https://example.org/papers/',
        language: 'az',
        timeZone: 'Asia/Baku',
        rights: 'Quotation only',
        archives: true,
        extract: false,
      },
      diagnostics: [],
    });
    expect(readSettings('base-url: http://a.example/').value.baseUrl).toBe('http://a.example/');
    expect(readSettings('baseURL: http://a.example/').value.baseUrl).toBe('http://a.example/');
  });

  test('reports every bad value at its place, and keeps the good ones', () => {
    expect(faults('title: 1984\nbaseUrl: example.org\ntimeZone: "Mars/Olympus"\nlanguage: "??"\n')).toEqual([
      'archive.yaml:1:8 error settings/bad-value title must be text: put it in quotes',
      'archive.yaml:2:10 error settings/bad-value baseUrl must be an address such as https://example.org/archive/: correct the value',
      'archive.yaml:4:11 error settings/bad-value language must be a language code such as en or pt-BR: correct the value',
      'archive.yaml:3:11 error settings/bad-value timeZone must be a time zone such as UTC or Europe/Kyiv: correct the value',
    ]);
  });

  test('reports a key that it does not know, and goes on', () => {
    expect(faults('titel: Papers\nlanguage: de\n')).toEqual([
      'archive.yaml:1:1 warning settings/unknown-key "titel" is not a setting: use one of title, description, baseUrl, language, timeZone, rights, archives, extract, or remove the line',
    ]);
  });

  test('reports YAML that cannot be read, with its place', () => {
    expect(faults('title: "open\nlanguage: de\n')[0]).toMatch(
      /^archive\.yaml:\d+:\d+ error settings\/bad-yaml /,
    );
    expect(faults('- a\n- b\n')).toEqual([
      'archive.yaml:1:1 error settings/not-a-map the settings are not a list of keys and values: write lines such as "title: My archive"',
    ]);
  });

  test('an address that would run is no base URL', () => {
    expect(faults('baseUrl: "javascript:alert(1)"')).toHaveLength(1);
  });

  test('a base URL of the command line goes before the one in the file', () => {
    const input = temporaryFolder();
    writeFiles(input, { 'archive.yml': 'title: Papers\nbaseUrl: https://a.example/' });
    const load = (baseUrl?: string) => loadSettings({ input, baseUrl }, quietEffects().disk);
    expect(load().value).toMatchObject({ title: 'Papers', baseUrl: 'https://a.example/' });
    expect(load('https://b.example/x').value.baseUrl).toBe('https://b.example/x/');
    expect(load().value.archives).toBe(false);
    expect(loadSettings({ input, archives: true }, quietEffects().disk).value.archives).toBe(true);
    expect(load().value.extract).toBe(true);
    expect(loadSettings({ input, extract: false }, quietEffects().disk).value.extract).toBe(false);
    expect(load('b.example').diagnostics).toMatchObject([
      { file: '--base-url', reason: '"b.example" is no base URL' },
    ]);
  });
});
