import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/**
 * What JSON-LD has against the vocabulary of schema.org: classes and properties that it does not know, values of a wrong
 * kind. The vocabulary is read as types (schema-dts), so the compiler tells.
 * @param nodes kind of page → its JSON-LD
 * @param folder an empty one for the compiler
 */
export function jsonLdFaults(nodes: Readonly<Record<string, unknown>>, folder: string): string[] {
  const literals = Object.entries(nodes).map(
    ([kind, node]) =>
      `export const ${kind.replace(/\W/g, '_')}: WithContext<Thing> = ${JSON.stringify(node)};\n`,
  );
  const file = path.join(folder, 'nodes.ts');
  fs.writeFileSync(file, `import type { Thing, WithContext } from 'schema-dts';\n${literals.join('')}`);
  const vocabulary = path.resolve('node_modules/schema-dts/dist/schema.d.ts');
  const options = { strict: true, noEmit: true, skipLibCheck: true, module: 'nodenext', types: [] };
  fs.writeFileSync(
    path.join(folder, 'tsconfig.json'),
    JSON.stringify({
      compilerOptions: { ...options, paths: { 'schema-dts': [vocabulary] } },
      files: ['nodes.ts'],
    }),
  );
  try {
    execFileSync(path.resolve('node_modules/.bin/tsc'), ['-p', folder], { encoding: 'utf8' });
    return [];
  } catch (error) {
    return String((error as { stdout?: string }).stdout)
      .trim()
      .split('\n');
  }
}
