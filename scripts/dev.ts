import { run } from '../src/commands.ts';

process.exitCode = await run(['dev', ...process.argv.slice(2)]);
