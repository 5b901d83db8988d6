import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../src/catalogue/index.ts';
import { emitPages } from '../../../src/pages/index.ts';
import type { Diagnostic } from '../../../src/records/diagnostic.ts';
import type { Page } from '../../../src/records/output.ts';
import { makeClip, settings } from '../../support/archive.ts';

const warning = (file: string, ruleId: string, reason: string, line?: number): Diagnostic => ({
  ruleId,
  severity: 'warning',
  reason,
  remedy: 'look it up',
  file,
  ...(line === undefined ? {} : { line, column: 1 }),
});

/** An archive of so many undated clips, one of which has a weekday that its day does not have. */
function aboutPages(clips: number): Map<string, Page> {
  const made = Array.from({ length: clips }, (_, i) => {
    const file = `a-folder-with-a-long-name/clip-${String(i).padStart(4, '0')}.txt`;
    const diagnostics = [
      warning(file, 'published/missing', 'The clip does not say when it was printed'),
      ...(i < 2 ? [warning(file, 'published/weekday-conflict', `It is no Monday ${i}`, 3)] : []),
    ];
    return makeClip({ file, headline: `Report ${i}`, paragraphs: [`Something number ${i}.`], diagnostics });
  });
  const outputs = [...emitPages(catalogue({ clips: made, authorities: new Map() }), settings)];
  return new Map(
    outputs.flatMap((output) => (output.path.startsWith('about') ? [[output.path, output as Page]] : [])),
  );
}

interface Rule {
  readonly ruleId: string;
  readonly total: number;
  readonly alike: string | null;
  readonly warnings: readonly {
    readonly file: string;
    readonly line: number | null;
    readonly said: string;
  }[];
}

function rulesOn(page: Page): Rule[] {
  const { lists, list } = page.data as { lists?: { key: string; rows: Rule[] }[]; list?: { rows: Rule[] } };
  return (lists?.find(({ key }) => key === 'warnings') ?? list)!.rows;
}

describe('warnings on the page about the archive', () => {
  it('stand by rule, the commonest first, and what all of a rule say is said once', () => {
    const [missing, weekday] = rulesOn(aboutPages(3).get('about-this-archive/index.html')!);
    expect(missing).toMatchObject({
      ruleId: 'published/missing',
      total: 3,
      alike: 'The clip does not say when it was printed: look it up',
    });
    expect(missing!.warnings.map(({ said }) => said)).toEqual([null, null, null]);
    expect(weekday).toMatchObject({ total: 2, alike: null });
    expect(weekday!.warnings[1]).toMatchObject({ line: 3, said: 'It is no Monday 1: look it up' });
  });

  it('are a few of each rule where there are many, with their count, and all on pages of their own', () => {
    const pages = aboutPages(400);
    const first = rulesOn(pages.get('about-this-archive/index.html')!);
    expect(first.map(({ ruleId, total, warnings }) => [ruleId, total, warnings.length])).toEqual([
      ['published/missing', 400, 5],
      ['published/weekday-conflict', 2, 2],
    ]);
    const all = [...pages].filter(([path]) => path.startsWith('about-this-archive/warnings/'));
    const told = all.flatMap(([, page]) => rulesOn(page).flatMap(({ warnings }) => warnings));
    expect(told).toHaveLength(402);
  });
});
