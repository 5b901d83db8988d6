import { run } from '../src/commands.ts';

process.exitCode = await run(['check', ...process.argv.slice(2)]);
