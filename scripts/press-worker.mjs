// Worker threads of a run from source do not inherit the loader that reads TypeScript.
import { register } from 'tsx/esm/api';

register();
const { default: printSheets } = await import('../src/press-worker.ts');
export default printSheets;
