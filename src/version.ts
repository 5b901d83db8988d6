import { readFileSync } from 'node:fs';

/** The version of the package, from its `package.json`: beside `src/`, and beside `dist/` in the package. */
export function readVersion(): string {
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
