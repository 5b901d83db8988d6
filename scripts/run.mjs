import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

// node scripts/run.mjs build …: runs the command line of this working copy. Loading TypeScript module by module takes
// seconds, so it is bundled once for each state of src/, told by its content: a stale bundle is never run.
const root = fileURLToPath(new URL('..', import.meta.url));
const source = join(root, 'src');
const store = join(root, '.cache', 'bundles');
/** So many bundles are kept: changing between two branches should be quick. */
const kept = 3;

/** A digest of everything that a bundle is made of. */
function stateOfSource() {
  const hash = createHash('sha256').update(`${root}\0`);
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map((name) => join(source, name));
  for (const file of [...files, join(root, 'package-lock.json'), join(root, 'scripts', 'bundle.mjs')]) {
    hash.update(`${file}\0`).update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex').slice(0, 16);
}

/**
 * Makes the bundle aside and moves it into place whole: two commands may start at once.
 * @param {string} target
 */
async function makeBundle(target) {
  const { bundle } = await import('./bundle.mjs');
  mkdirSync(store, { recursive: true });
  const draft = mkdtempSync(join(store, 'draft-'));
  await bundle(draft, (file) => JSON.stringify(pathToFileURL(join(source, file)).href));
  try {
    renameSync(draft, target);
  } catch {
    rmSync(draft, { recursive: true, force: true }); // another command was first
  }
  const age = (/** @type {string} */ name) =>
    statSync(join(store, name), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const old = readdirSync(store)
    .sort((a, b) => age(b) - age(a))
    .slice(kept);
  for (const name of old) rmSync(join(store, name), { recursive: true, force: true });
}

const target = join(store, stateOfSource());
if (!existsSync(target)) await makeBundle(target);
await import(pathToFileURL(join(target, 'cli.js')).href);
