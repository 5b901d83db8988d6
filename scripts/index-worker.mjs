// Worker threads of a run from source do not inherit the loader that reads TypeScript.
import { register } from 'tsx/esm/api';

register();
const { default: indexShelves } = await import('../src/index-worker.ts');
export default indexShelves;
