#!/usr/bin/env node
import * as module from 'node:module';

// Node 22.1 and later keep what they compiled from one start to the next.
(module as { enableCompileCache?: () => unknown }).enableCompileCache?.();
const { run } = await import('./commands.ts');
process.exitCode = await run(process.argv.slice(2));
