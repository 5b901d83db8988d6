import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { News } from '../../src/serve.ts';
import { type Session, startDev } from '../support/dev.ts';
import { writeFiles } from '../support/folders.ts';

const clip = (headline: string) => ` date 2024-03-04 ${headline}\n\nMaria Keller came to Oslo on Monday.\n`;
const isGood = ({ reload, faults }: News) => reload && faults.length === 0;
const isBad = ({ faults }: News) => faults.length > 0;

describe('dev', () => {
  let session: Session;
  beforeAll(async () => {
    session = await startDev({ 'swan.txt': clip('Swan stops the ferry'), 'other.txt': clip('Bakers meet') });
  });
  afterAll(() => session.close());
  const write = (files: Record<string, string>) => writeFiles(session.input, files);

  test('shows the site, and tells no page that opens to reload', async () => {
    const page = await session.page();
    expect(page).toContain('Swan stops the ferry');
    expect(page).toContain('<script src="/.cuttings/live.js"');
    expect(await session.newsAtOpening()).toBe(':\n\n');
    expect(fs.readFileSync(path.join(session.output, 'index.html'), 'utf8')).not.toContain('live.js');
  });

  test('an edited clip is there when the page is told to reload', async () => {
    write({ 'swan.txt': clip('Goose stops the ferry') });
    await session.newsOf(isGood);
    const page = await session.page();
    expect(page).toContain('Goose stops the ferry');
    expect(page).not.toContain('Swan');
  });

  test('a clip that cannot be read is told in the page and on the terminal, and the rest is there', async () => {
    write({ 'bad.txt': 'a\0b\0\0\0\u0001\u0002', 'third.txt': clip('Rope found') });
    const { reload, faults } = await session.newsOf(isBad);
    expect(reload).toBe(true);
    expect(faults.join()).toMatch(/clips\/bad\.txt(:\d+:\d+)? read\/binary /);
    expect(session.lines.join('\n')).toContain(faults[0]);
    expect(await session.page()).toContain('Rope found');
    fs.rmSync(path.join(session.input, 'bad.txt'));
    await session.newsOf(isGood);
  });

  test('a broken template is told, the last good site stays, and all is well again after it is mended', async () => {
    const before = await session.page();
    write({ 'templates/partials/foot.eta': '<p><%= it.nothing.at.all %></p>' });
    const { reload, faults } = await session.newsOf(isBad);
    expect(reload).toBe(false);
    expect(faults.join()).toMatch(/foot/);
    expect(await session.newsAtOpening()).toContain(JSON.stringify(faults[0]));
    expect(session.lines.join('\n')).toContain(faults[0]!.split('\n')[0]);
    expect(await session.page()).toBe(before);
    write({ 'templates/partials/foot.eta': '<p>A foot of its own</p>' });
    await session.newsOf(isGood);
    expect(await session.page()).toContain('A foot of its own');
    expect(await session.newsAtOpening()).toBe(':\n\n');
  });

  test('settings, an asset and a decision of the editor are seen too', async () => {
    write({ 'archive.yaml': 'title: "Open' });
    const { reload, faults } = await session.newsOf(isBad);
    expect([reload, faults.join()]).toEqual([
      false,
      expect.stringMatching(/archive\.yaml:\d+:\d+ settings\/bad-yaml/),
    ]);
    write({ 'archive.yaml': 'title: The Goose File' });
    await session.newsOf(isGood);
    expect(await session.page()).toContain('The Goose File');
    write({ 'templates/assets/site.css': 'main { color: teal }' });
    await session.newsOf(isGood);
    const [, style = ''] = /href="([^"]+\.css)"/.exec(await session.page()) ?? [];
    expect(await session.page(style)).toContain('teal');
    write({
      'curation/dates.yaml':
        '- date: swan.txt\n  is: 2019-05-06\n  by: M. Editor\n  on: 2024-05-01\n  why: stamp\n',
    });
    await session.newsOf(isGood);
    expect(fs.readdirSync(path.join(session.output, 'articles/2019/05')).join()).toContain('goose');
  });

  test('many files saved at once are not built one by one, hidden ones not at all', async () => {
    const built = () => session.lines.filter((line) => /clips? read/.test(line)).length;
    const before = built();
    write({ '.swap': 'x', '.git/index': 'x' });
    write(
      Object.fromEntries(Array.from({ length: 30 }, (_, n) => [`burst/${n}.txt`, clip(`Burst number ${n}`)])),
    );
    await session.newsOf(isGood);
    expect(await session.page()).toContain('Burst number 29');
    expect(built()).toBeGreaterThan(before);
    expect(built()).toBeLessThan(before + 4);
  });

  test('refuses a page of the web that found a name for this machine', async () => {
    const { hostname, port } = new URL(session.address);
    const { request } = await import('node:http');
    const status = await new Promise((done) =>
      request({ hostname, port, headers: { host: 'evil.example' } }, (response) => {
        response.resume();
        done(response.statusCode);
      }).end(),
    );
    expect(status).toBe(403);
  });
});
