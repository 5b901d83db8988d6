import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build } from '../../src/build.ts';
import { quietEffects, readSite, temporaryFolder } from '../support/folders.ts';
import { pageOfEachKind } from '../support/page-kinds.ts';
import { standardFaults } from '../support/standards/index.ts';
import { jsonLdFaults } from '../support/standards/json-ld.ts';
import { packageFaults } from '../support/standards/package.ts';

let folder: string;
let files: Map<string, Buffer>;

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cuttings-exports-'));
  const request = {
    input: 'test/demo/seeds',
    output: folder,
    baseUrl: 'https://a.example/x/',
    archives: true,
  };
  await build(request, quietEffects());
  files = new Map([...readSite(folder)].map(([name, bytes]) => [name, Buffer.from(bytes, 'latin1')]));
});

afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

describe('what leaves the site of the demonstration archive', () => {
  test('is what its standards say', () => {
    const texts = new Map([...files].map(([name, bytes]) => [name, bytes.toString()]));
    expect(standardFaults(texts)).toEqual([]);
  });

  test('is what its data package says, on the site and in the archive', async () => {
    expect(await packageFaults(folder, files)).toEqual([]);
    const unpacked = temporaryFolder();
    const members = Object.entries(unzipSync(files.get('archive.zip')!));
    for (const [name, bytes] of members) {
      fs.mkdirSync(path.dirname(path.join(unpacked, name)), { recursive: true });
      fs.writeFileSync(path.join(unpacked, name), bytes);
    }
    const inside = new Map(members.map(([name, bytes]) => [name, Buffer.from(bytes)]));
    expect(await packageFaults(unpacked, inside)).toEqual([]);
  });

  test('says nothing that schema.org does not know', () => {
    const nodes: Record<string, unknown> = {};
    for (const [kind, file] of pageOfEachKind(readSite(folder))) {
      const html = files.get(file.replace(/[?#].*/, ''))?.toString() ?? '';
      const [, json] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? [];
      if (json) nodes[kind] = JSON.parse(json);
    }
    expect(Object.keys(nodes)).toEqual(
      expect.arrayContaining(['article', 'home', 'person', 'place', 'story']),
    );
    expect(jsonLdFaults(nodes, temporaryFolder())).toEqual([]);
  });
});
