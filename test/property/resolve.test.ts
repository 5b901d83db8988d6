import fc from 'fast-check';
import { expect, test } from 'vitest';
import { resolve } from '../../src/resolve/index.ts';
import { clipOf } from '../unit/resolve/clips.ts';

// Few names that share parts, so that they meet; and names that trip careless code.
const person = fc.constantFrom(
  'Ann Lee',
  'Anne Lee',
  'A. Lee',
  'Lee',
  'Bob Lee Jr.',
  'Bob Lee Sr.',
  'Volodymyr Zelensky',
  'Zelenskyy',
  'Bill Clinton',
  'Hillary Rodham Clinton',
  'Clinton',
  'constructor',
  '__proto__',
  'Путин',
  'x'.repeat(300),
  '…',
);
const organisation = fc.constantFrom('Boeing Co.', 'Boeing', 'UN', 'United Nations', 'Lee', 'toString');
const sentence = fc.oneof(
  person.map((name) => `[p:${name}] met the council.`),
  organisation.map((name) => `[o:${name}] sold a bridge.`),
  fc.constantFrom('Oslo', 'LEE', 'Boeing').map((name) => `It rained in [l:${name}].`),
);
const texts = fc.array(fc.array(sentence, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 30 });
const archive = texts.map((all) =>
  all.map((sentences, i) =>
    clipOf(`c${i}`, sentences.join(' '), i % 3 === 0 ? null : `2024-01-${10 + (i % 20)}`),
  ),
);
const shuffled = archive.chain((clips) =>
  fc.tuple(
    fc.constant(clips),
    fc.shuffledSubarray(clips, { minLength: clips.length, maxLength: clips.length }),
  ),
);

test('shuffled clips give the same archive', () => {
  fc.assert(
    fc.property(shuffled, ([clips, otherwise]) => {
      const [one, two] = [resolve(clips).value, resolve(otherwise).value];
      expect([...two.authorities]).toEqual([...one.authorities]);
      const byId = new Map(two.clips.map((clip) => [clip.article.id, clip.resolutions]));
      for (const clip of one.clips) expect(byId.get(clip.article.id)).toEqual(clip.resolutions);
    }),
    { numRuns: 60 },
  );
});

test('what is resolved is told once: resolving the result changes nothing', () => {
  fc.assert(
    fc.property(archive, (clips) => {
      const once = resolve(clips).value;
      expect(resolve(once.clips).value).toEqual(once);
    }),
    { numRuns: 40 },
  );
});

test('every mention has an outcome, every authority a record and an address of its own', () => {
  fc.assert(
    fc.property(archive, (clips) => {
      const { clips: resolved, authorities } = resolve(clips).value;
      const slugs = [...authorities.values()].map(({ id }) => id.toLowerCase());
      expect(new Set(slugs).size).toBe(slugs.length);
      for (const clip of resolved) {
        expect(clip.resolutions).toHaveLength(clip.annotation.mentions.length);
        for (const it of clip.resolutions) {
          const named =
            it.outcome === 'resolved' ? [it.authority] : it.outcome === 'ambiguous' ? it.candidates : [];
          for (const id of named) expect(authorities.get(id)?.id).toBe(id);
        }
      }
    }),
    { numRuns: 60 },
  );
});
