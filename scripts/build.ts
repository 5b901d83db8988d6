import { run } from '../src/commands.ts';

process.exitCode = await run(['build', ...process.argv.slice(2)]);
