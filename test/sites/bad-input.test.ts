import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { type BuildReport, build } from '../../src/build.ts';
import { parseClip } from '../../src/index.ts';
import { quietEffects, readSite, temporaryFolder, writeFiles } from '../support/folders.ts';

const good =
  ' date 2024-03-05 Ferry returns to Port Ellis\n\nThe ferry left Port Ellis on Monday, said Maria Keller.\n';
const hostile = '<script>alert(1)</script>';

/** Builds a folder of these files. */
async function buildOf(files: Record<string, string | Uint8Array>, arrange?: (input: string) => void) {
  const [input, output] = [temporaryFolder(), temporaryFolder()];
  writeFiles(input, files);
  arrange?.(input);
  const report = await build({ input, output }, quietEffects());
  return { report, site: readSite(output), input, output };
}

const told = ({ diagnostics }: BuildReport, file: string) =>
  diagnostics.filter((diagnostic) => diagnostic.file === file).map(({ ruleId }) => ruleId);

describe('a bad file is told, and the rest of the archive is built', () => {
  test.each<[string, string, string | Uint8Array, string]>([
    ['empty', 'empty.txt', '', 'read/empty'],
    ['only white space', 'blank.txt', ' \n\t\u00a0\n', 'read/empty'],
    ['binary', 'photo.txt', Uint8Array.from({ length: 4096 }, (_, i) => (i * 37) % 251), 'read/binary'],
    ['50 MB', 'huge.txt', Buffer.alloc(50 * 1024 * 1024, 'word '), 'read/too-large'],
    [
      'front matter that runs',
      'run.md',
      '---js\n{ title: process.exit(3) }\n---\n\nText of the clip.\n',
      'matter/',
    ],
    [
      'half-written front matter',
      'half.md',
      '---\ntitle: "Open\ndate: 2024-01-01\n\nText of the clip.\n',
      'matter/',
    ],
  ])('%s', async (_, name, content, rule) => {
    const { report, site } = await buildOf({ [name]: content, 'good.txt': good });
    expect(report.published).toBe(true);
    expect(told(report, name).join()).toContain(rule);
    for (const { remedy } of report.diagnostics) expect(remedy).not.toBe('');
    expect([...site.keys()].some((page) => page.includes('ferry-returns-to-port-ellis'))).toBe(true);
    expect(site.get('about-this-archive/index.html')).toContain(name);
  });

  test('a pipe, a broken link and a link out of the folder', async () => {
    const outside = temporaryFolder();
    writeFiles(outside, { 'secret.txt': 'The secret words of another folder.' });
    const { report, site } = await buildOf({ 'good.txt': good }, (input) => {
      fs.symlinkSync(path.join(outside, 'secret.txt'), path.join(input, 'link.txt'));
      fs.symlinkSync('/nowhere', path.join(input, 'broken.txt'));
      execFileSync('mkfifo', [path.join(input, 'pipe.txt')]);
    });
    for (const name of ['link.txt', 'broken.txt', 'pipe.txt']) expect(told(report, name)).toHaveLength(1);
    expect([...site.values()].join('')).not.toContain('secret words');
  });

  test('a file that cannot be read', async () => {
    const [input, output] = [temporaryFolder(), temporaryFolder()];
    writeFiles(input, { 'denied.txt': good, 'good.txt': `${good}More.\n` });
    const effects = quietEffects({
      readFileSync: ((file: string, ...rest: []) => {
        if (file.endsWith('denied.txt')) throw Object.assign(new Error('denied'), { code: 'EACCES' });
        return fs.readFileSync(file, ...rest);
      }) as typeof fs.readFileSync,
    });
    const report = await build({ input, output }, effects);
    expect(told(report, 'denied.txt')).toEqual(['input/unreadable']);
    expect(report.summary.clips).toBe(1);
  });
});

describe('odd clips get a right result', () => {
  test('undated and untitled', async () => {
    const { report, site } = await buildOf({
      'a.txt': 'the council met and talked for an hour about nothing at all.\n',
    });
    expect(told(report, 'a.txt')).toEqual(expect.arrayContaining(['published/missing']));
    expect([...site.keys()].some((page) => page.startsWith('articles/undated/'))).toBe(true);
  });

  test('a line of a megabyte, thousands of quote marks and brackets', async () => {
    const { report } = await buildOf({
      'line.txt': `${good}\n${'the council talked of the harbour again, '.repeat(25_000)}`,
      'marks.txt': `${good}\n${'"'.repeat(20_000)}\n${'“ '.repeat(5_000)}`,
      'brackets.md': `# Title\n\n2024-01-01\n\n${'['.repeat(10_000)}${'*a '.repeat(5_000)}`,
    });
    expect(report.summary.clips).toBe(3);
  }, 60_000);

  test('half a sign in what JSON and front matter state', async () => {
    const { report, site } = await buildOf({
      'a.json': '[{"title":"\\ud800 half","source":"The \\udc00 Paper","content":"<p>The council met.</p>"}]',
      'b.md': '---\ntitle: "\\ud800 half"\n---\n\nThe council met.\n',
    });
    expect(report.summary.clips).toBe(2);
    expect(
      [...site.keys()].filter((page) => /^articles\/undated\/half--.*index\.html$/.test(page)),
    ).toHaveLength(2);
  });

  test('equal bytes are one article, and the other files are named', async () => {
    const { report, site } = await buildOf({ 'b.txt': good, 'a/copy "1".txt': good, 'c.txt': good });
    expect(report.summary.clips).toBe(1);
    expect(told(report, 'b.txt')).toContain('input/same-bytes');
    const page = [...site].find(([name]) => /^articles\/2024\/.*index\.html$/.test(name))![1];
    for (const name of ['a/copy &quot;1&quot;.txt', 'b.txt', 'c.txt'])
      expect(page.replaceAll('&#34;', '&quot;')).toContain(name);
  });

  test('equal headlines on one day', async () => {
    const { report, site } = await buildOf({ 'a.txt': good, 'b.txt': `${good}\nAnother ending.\n` });
    expect(report.summary.clips).toBe(2);
    const pages = [...site.keys()].filter((name) =>
      /^articles\/2024\/03\/ferry-returns.*index\.html$/.test(name),
    );
    expect(pages).toHaveLength(2);
  });

  test('people with the names of what every object has', async () => {
    const matter = (name: string) =>
      `---\ntitle: About ${name}\ndate: 2024-01-02\npeople: [${name}, Maria Keller]\n---\n\n${name} Keller met ${name} Novak. Maria Keller spoke.\n`;
    const { report } = await buildOf({
      'a.md': matter('constructor'),
      'b.md': matter('__proto__'),
      'c.md': matter('toString'),
    });
    expect(report.published).toBe(true);
    expect(report.summary.clips).toBe(3);
  });

  test('broken UTF-8 keeps what can be read', async () => {
    const bytes = Buffer.concat([
      Buffer.from(good),
      Buffer.from([0xff, 0xc3, 0x28]),
      Buffer.from('\nThe end of it.\n'),
    ]);
    const record = parseClip({ path: 'a.txt', bytes });
    expect(record.text).toContain('The end of it.');
    expect(record.published?.value).toBe('2024-03-05');
  });

  test('file names with quotes, spaces, emoji and 255 bytes', async () => {
    const names = [
      `it's "so".txt`,
      ' lead.txt',
      'ünï 😀.txt',
      `${'n'.repeat(251)}.txt`,
      '#50%?.txt',
      '<b>.txt',
    ];
    const { report, site } = await buildOf(
      Object.fromEntries(names.map((name, i) => [name, `${good}\nCopy ${i} of the story.\n`])),
    );
    expect(report.summary.clips).toBe(names.length);
    expect(report.diagnostics.filter(({ ruleId }) => /^(?:check|publish)\//.test(ruleId))).toEqual([]);
    const html = [...site].filter(([name]) => name.endsWith('.html')).map(([, text]) => text);
    expect(html.join('')).not.toMatch(/<b>\.txt/);
  });

  test('a name longer than a disk allows is told by the disk, not by a crash', () => {
    expect(parseClip({ path: `${'n'.repeat(300)}.txt`, bytes: Buffer.from(good) }).published?.value).toBe(
      '2024-03-05',
    );
  });
});

describe('no text of a clip becomes markup', () => {
  let pages: [string, string][];
  beforeAll(async () => {
    const field = JSON.stringify(`${hostile}"'><img src=x onerror=alert(1)>`);
    const matter = [
      'title',
      'section',
      'source',
      'author',
      'agency',
      'dateline',
      'summary',
      'rights',
      'language',
    ]
      .map((key) => `${key}: ${field}`)
      .concat(`people: [${field}]`, `places: [${field}]`, `organisations: [${field}]`, 'date: 2024-05-06')
      .concat('url: "javascript:alert(1)"');
    const body = `${hostile} [click](javascript:alert(1)) <a href="javascript:alert(2)">x</a> ![x](javascript:alert(3)) [d](data:text/html,x)

"${hostile}," said Maria ${hostile} Keller. ]]></script><!-- <svg onload=alert(1)>

<iframe src="https://outside.example/"></iframe>`;
    const input = fs.mkdtempSync(path.join(os.tmpdir(), 'hostile-'));
    const output = fs.mkdtempSync(path.join(os.tmpdir(), 'hostile-'));
    writeFiles(input, {
      'a.md': `---\n${matter.join('\n')}\n---\n\n${body}\n`,
      'b.txt': ` date 2024-05-06 ${hostile} is a headline\n\nSource: ${hostile}\n\n${body}\n`,
      'archive.yaml': `title: ${field}\ndescription: ${field}\nrights: ${field}\n`,
      [`${'<img src=x onerror=alert(1)>'.replaceAll('/', '')}.txt`]:
        ' date 2024-05-07 Name of a file\n\nText.\n',
    });
    await build({ input, output }, quietEffects());
    pages = [...readSite(output)].filter(([name]) => /\.(?:html|xml)$/.test(name));
    fs.rmSync(input, { recursive: true });
    fs.rmSync(output, { recursive: true });
  });

  test('no element, no handler, no address of its own', () => {
    expect(pages.length).toBeGreaterThan(10);
    for (const [name, html] of pages) {
      const markup = html.replace(/<script type="application\/ld\+json">[^<]*<\/script>/g, '');
      expect(markup, name).not.toMatch(/<script(?! src=)[^>]*>/i);
      expect(markup, name).not.toMatch(/<(?:img|svg|iframe)[^>]*(?:onerror|onload|outside)/i);
      expect(markup, name).not.toMatch(/<[a-z][^<>]*\s(?:href|src)\s*=\s*["']?\s*(?:javascript|data:text)/i);
    }
  });
});
