#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// A checkout runs its source, so that the command never lags behind the code; a published package has only dist.
const source = fileURLToPath(new URL('../src/node/cli.ts', import.meta.url));
if (existsSync(source)) {
  const { spawn } = await import('node:child_process');
  // Killed hard, this process can't pass that on: the other one notices that it is alone.
  const endAlone = "process.channel.unref(); process.on('disconnect', () => process.exit(1));";
  const flags = [
    '--conditions=@sdwebui/source',
    ...['--import', import.meta.resolve('tsx')],
    ...['--import', `data:text/javascript,${encodeURIComponent(endAlone)}`],
  ];
  const child = spawn(process.execPath, [...flags, source, ...process.argv.slice(2)], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
} else {
  await import('../dist/node/cli.js');
}
