// Worker threads of a run from source do not inherit the loader that reads TypeScript.
import { register } from 'tsx/esm/api';

register();
const { default: readBatch } = await import('../src/clip-worker.ts');
export default readBatch;
