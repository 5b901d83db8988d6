import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Disk } from '../../../src/effects.ts';
import { publish, type Standing } from '../../../src/publish/index.ts';
import { makeStager } from '../../../src/publish/staging.ts';
import type { OutputFile, StagedFile } from '../../../src/records/output.ts';
import { digest } from '../../../src/text/digests.ts';
import { quietEffects, readFiles, readSite, temporaryFolder, writeFiles } from '../../support/folders.ts';

const files = (record: Record<string, string>): OutputFile[] =>
  Object.entries(record).map(([name, content]) => ({ path: name, content }));
const site = (folder: string) => Object.fromEntries(readSite(folder));

/** A disk that calls `step` before each change it makes. */
function stepping(step: () => void): Partial<Disk> {
  const changing = ['writeFileSync', 'renameSync', 'rmSync', 'rmdirSync', 'mkdirSync'] as const;
  const stepped = changing.map((name) => {
    const call = fs[name] as (...args: unknown[]) => unknown;
    return [
      name,
      (...args: unknown[]) => {
        step();
        return call(...args);
      },
    ];
  });
  return Object.fromEntries(stepped) as Partial<Disk>;
}

describe('publish', () => {
  test('writes what is new, leaves what is equal, removes what it wrote before', async () => {
    const out = temporaryFolder();
    await publish(files({ 'index.html': 'a', 'x/one.html': '1', 'x/two.html': '2' }), out, quietEffects());
    const untouched = fs.statSync(path.join(out, 'index.html')).mtimeMs;
    const second = await publish(files({ 'index.html': 'a', 'x/two.html': 'B' }), out, quietEffects());
    expect(second).toEqual({ value: { written: 1, unchanged: 1, removed: 1 }, diagnostics: [] });
    expect(site(out)).toEqual({ 'index.html': 'a', 'x/two.html': 'B' });
    expect(fs.statSync(path.join(out, 'index.html')).mtimeMs).toBe(untouched);
    await publish(files({ 'index.html': 'a' }), out, quietEffects());
    expect(fs.existsSync(path.join(out, 'x'))).toBe(false);
  });

  test('keeps the files of a part that stands, and has it made again when one was touched', async () => {
    const out = temporaryFolder();
    const part = (name: string, key: string): OutputFile => ({ path: name, content: name, part: key });
    const kept: (readonly string[] | null)[] = [];
    const again = () =>
      publish(
        function* (standing) {
          for (const [name, key] of [
            ['a.html', 'aa'],
            ['b.html', 'bb'],
          ] as const) {
            kept.push(standing.keep(key));
            if (!kept.at(-1)) yield part(name, key);
          }
        },
        out,
        quietEffects(),
      );
    expect((await again()).value).toEqual({ written: 2, unchanged: 0, removed: 0 });
    expect((await again()).value).toEqual({ written: 0, unchanged: 2, removed: 0 });
    fs.writeFileSync(path.join(out, 'b.html'), 'touched');
    fs.utimesSync(path.join(out, 'b.html'), new Date(), new Date(Date.now() + 5000));
    expect((await again()).value).toEqual({ written: 1, unchanged: 1, removed: 0 });
    expect(kept).toEqual([null, null, ['a.html'], ['b.html'], ['a.html'], null]);
    expect(site(out)).toEqual({ 'a.html': 'a.html', 'b.html': 'b.html' });
  });

  test('a publication in doubt keeps nothing for the next', async () => {
    const out = temporaryFolder();
    const content = { path: 'a.html', content: 'a', part: 'aa' };
    const doubting = function* (standing: Standing): Generator<OutputFile> {
      expect(standing.keep('aa')).toBeNull();
      yield content;
      standing.doubt();
    };
    await publish(doubting, out, quietEffects());
    await publish(doubting, out, quietEffects());
  });

  test('never removes or replaces a file of somebody else', async () => {
    const out = temporaryFolder();
    writeFiles(out, { '.gitignore': '*', 'robots.txt': 'mine', 'x/notes.txt': 'mine too' });
    const { diagnostics } = await publish(
      files({ 'robots.txt': 'ours', 'x/a.html': 'a' }),
      out,
      quietEffects(),
    );
    expect(diagnostics.map(({ ruleId, file }) => [ruleId, file])).toEqual([
      ['publish/foreign-file', 'robots.txt'],
    ]);
    await publish([], out, quietEffects());
    expect(site(out)).toEqual({ '.gitignore': '*', 'robots.txt': 'mine', 'x/notes.txt': 'mine too' });
  });

  test('a foreign file with the same content is taken over in peace', async () => {
    const out = temporaryFolder();
    writeFiles(out, { 'index.html': 'a' });
    expect((await publish(files({ 'index.html': 'a' }), out, quietEffects())).diagnostics).toEqual([]);
  });

  test('puts back a page that was changed or removed by hand', async () => {
    const out = temporaryFolder();
    await publish(files({ 'a.html': 'a', 'b.html': 'b' }), out, quietEffects());
    fs.rmSync(path.join(out, 'a.html'));
    fs.writeFileSync(path.join(out, 'b.html'), 'x');
    const later = new Date(Date.now() + 5000);
    fs.utimesSync(path.join(out, 'b.html'), later, later);
    await publish(files({ 'a.html': 'a', 'b.html': 'b' }), out, quietEffects());
    expect(site(out)).toEqual({ 'a.html': 'a', 'b.html': 'b' });
  });

  test('an error while pages are made leaves the old site whole', async () => {
    const out = temporaryFolder();
    await publish(files({ 'a.html': 'old' }), out, quietEffects());
    const before = readFiles(out);
    const failing = function* () {
      yield { path: 'a.html', content: 'new' };
      throw new Error('no more');
    };
    await expect(publish(failing(), out, quietEffects())).rejects.toThrow('no more');
    expect(readFiles(out)).toEqual(before);
  });

  test('a full disk leaves the old site whole', async () => {
    const out = temporaryFolder();
    await publish(files({ 'a.html': 'old', 'b.html': 'old' }), out, quietEffects());
    const before = readFiles(out);
    let written = 0;
    const full = quietEffects({
      writeFileSync: (target, content, options) => {
        if (String(target).includes('staging') && ++written > 1) throw new Error('ENOSPC');
        fs.writeFileSync(target, content, options);
      },
    });
    await expect(publish(files({ 'a.html': 'new', 'b.html': 'new' }), out, full)).rejects.toThrow('ENOSPC');
    expect(readFiles(out)).toEqual(before);
  });

  test('cut off between any two steps, the site is the old one or the next publication makes it the new one', async () => {
    const older = files({ 'a.html': '1', 'b.html': '1', 'gone/c.html': '1', folder: 'a file' });
    const newer = files({
      'a.html': '2',
      'b.html': '1',
      'd/e.html': '2',
      'd/deep/f.html': '2',
      'folder/f.html': '2',
    });
    const outcomes = new Set<string>();
    for (let cut = 0; ; cut += 1) {
      const out = temporaryFolder();
      await publish(older, out, quietEffects());
      let steps = 0;
      const step = () => {
        if (steps++ >= cut) throw new Error('killed');
      };
      const counted = quietEffects(stepping(step));
      const survived = await publish(newer, out, counted).then(
        () => true,
        () => false,
      );
      if (survived) break;
      const decided = fs.existsSync(path.join(out, '.cuttings/journal.json'));
      if (!decided) {
        const sites = [older, newer].map((pages) =>
          Object.fromEntries(pages.map((p) => [p.path, p.content])),
        );
        expect(sites).toContainEqual(site(out));
      }
      outcomes.add(decided ? 'decided' : 'old');
      await publish(newer, out, { ...quietEffects(), pid: 1, isRunning: () => false });
      expect(site(out)).toEqual(Object.fromEntries(newer.map((p) => [p.path, p.content])));
    }
    expect([...outcomes].sort()).toEqual(['decided', 'old']);
  });

  test('a folder that is new as a whole is put in place by one step', async () => {
    const out = temporaryFolder();
    const moved: string[] = [];
    const renameSync: Disk['renameSync'] = (from, to) => {
      moved.push(path.relative(out, String(to)));
      fs.renameSync(from, to);
    };
    await publish(
      files({ 'a/b/1.html': '1', 'a/c/2.html': '2', '3.html': '3' }),
      out,
      quietEffects({ renameSync }),
    );
    expect(moved.filter((to) => !to.startsWith('.cuttings'))).toEqual(['a', '3.html']);
    moved.length = 0;
    await publish(
      files({ 'a/b/1.html': '1', 'a/c/2.html': '2+', '3.html': '3', 'a/d/e/4.html': '4' }),
      out,
      quietEffects({ renameSync }),
    );
    expect(moved.filter((to) => !to.startsWith('.cuttings'))).toEqual(['a/d', 'a/c/2.html']);
  });

  test('a folder that somebody else made after the decision keeps what is in it', async () => {
    const out = temporaryFolder();
    const renameSync: Disk['renameSync'] = (from, to) => {
      if (String(to).endsWith('people')) throw new Error('killed');
      fs.renameSync(from, to);
    };
    const people = files({ 'people/a/b.html': '1', 'people/c.html': '2' });
    await expect(publish(people, out, quietEffects({ renameSync }))).rejects.toThrow('killed');
    writeFiles(out, { 'people/a/mine.txt': 'mine' });
    expect((await publish(people, out, quietEffects())).value).toEqual({
      written: 0,
      unchanged: 2,
      removed: 0,
    });
    expect(site(out)).toEqual({ 'people/a/b.html': '1', 'people/a/mine.txt': 'mine', 'people/c.html': '2' });
  });

  describe('of files that others staged', () => {
    const stager = ({ staged }: Standing) => {
      const stage = makeStager(staged!, fs);
      return (name: string, content: string): StagedFile => {
        const fault = stage(name, content);
        return { path: name, digest: digest(content), fault };
      };
    };

    test('puts the new and the changed in place and leaves the equal as they are', async () => {
      const out = temporaryFolder();
      const publishStaged = (record: Record<string, string>) =>
        publish(
          (standing) => Object.entries(record).map(([name, content]) => stager(standing)(name, content)),
          out,
          quietEffects(),
        );
      await publishStaged({ 'a.html': '1', 'x/b.html': '1' });
      const inode = fs.statSync(path.join(out, 'a.html')).ino;
      const { value } = await publishStaged({ 'a.html': '1', 'x/b.html': '2', 'x/y/c.html': '2' });
      expect(value).toEqual({ written: 2, unchanged: 1, removed: 0 });
      expect(site(out)).toEqual({ 'a.html': '1', 'x/b.html': '2', 'x/y/c.html': '2' });
      expect(fs.statSync(path.join(out, 'a.html')).ino).toBe(inode);
    });

    test('refuses one that cannot stand there, and does not carry it along with its folder', async () => {
      const out = temporaryFolder();
      const { value, diagnostics } = await publish(
        (standing) => {
          const [one, other] = [stager(standing), stager(standing)];
          return [
            one('a/B.html', '1'),
            other('a/b.html', '2'),
            other('a/B.html', '3'),
            one('../outside.html', '4'),
          ];
        },
        out,
        quietEffects(),
      );
      expect(diagnostics.map(({ ruleId, file }) => [ruleId, file])).toEqual([
        ['publish/bad-path', 'a/b.html'],
        ['publish/bad-path', 'a/B.html'],
        ['publish/bad-path', '../outside.html'],
      ]);
      expect(value?.written).toBe(1);
      expect(site(out)).toEqual({ 'a/B.html': '1' });
    });
  });

  test.each([
    ['../outside.html', 'leaves its folder'],
    ['/absolute.html', 'has an empty part'],
    ['a/../../b.html', 'leaves its folder'],
    ['.cuttings/manifest.txt', "lies in Cuttings' own folder"],
    [`people/${'ж'.repeat(200)}.html`, 'has a part over 255 bytes'],
    ['people/con.html', 'has a name that Windows reserves'],
    ['a\\b.html', 'has a character that not every disk can store'],
  ])('refuses the address %s', async (name, fault) => {
    const out = temporaryFolder();
    const { value, diagnostics } = await publish(
      files({ [name]: 'x', 'good.html': 'y' }),
      out,
      quietEffects(),
    );
    expect(diagnostics[0]).toMatchObject({ ruleId: 'publish/bad-path', reason: `the page address ${fault}` });
    expect(value?.written).toBe(1);
  });

  test('refuses the second of two addresses that differ in letter case', async () => {
    const out = temporaryFolder();
    const { diagnostics } = await publish(files({ 'a/B.html': '1', 'a/b.html': '2' }), out, quietEffects());
    expect(diagnostics[0]?.reason).toContain('differs from a/B.html in letter case at most');
    expect(site(out)).toEqual({ 'a/B.html': '1' });
  });

  test('does not write through a link inside the output folder', async () => {
    const [out, elsewhere] = [temporaryFolder(), temporaryFolder()];
    fs.symlinkSync(elsewhere, path.join(out, 'people'));
    const { diagnostics } = await publish(files({ 'people/x.html': 'x' }), out, quietEffects());
    expect(diagnostics[0]?.reason).toContain('leads through people, a link to another folder');
    expect(fs.readdirSync(elsewhere)).toEqual([]);
  });

  test('refuses while another process holds the lock, takes over the lock of one that ended', async () => {
    const out = temporaryFolder();
    writeFiles(out, { '.cuttings/lock': '4711' });
    const running = { ...quietEffects(), isRunning: () => true };
    const refused = await publish(files({ 'a.html': 'a' }), out, running);
    expect(refused.diagnostics[0]?.reason).toBe('another build (process 4711) is writing into this folder');
    expect(site(out)).toEqual({});
    const ended = { ...quietEffects(), isRunning: () => false };
    expect((await publish(files({ 'a.html': 'a' }), out, ended)).value?.written).toBe(1);
    expect(fs.existsSync(path.join(out, '.cuttings/lock'))).toBe(false);
  });

  test('two publications give the same bytes, the list of what was written included', async () => {
    const [one, two] = [temporaryFolder(), temporaryFolder()];
    const pages = files({ 'b.html': 'b', 'a.html': 'a' });
    await publish(pages, one, quietEffects());
    await publish([...pages].reverse(), two, quietEffects());
    expect(readFiles(one)).toEqual(readFiles(two));
  });
});
