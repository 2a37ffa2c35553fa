import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const runtimesFolder = fileURLToPath(new URL('.', import.meta.url));

const installed = (path: string) => join(runtimesFolder, 'node_modules', path);

/** As the lock file pins them; Node 20 is the one that runs the tests, or newer. */
export const binaries = {
  'Node 22': installed('node-22/bin/node'),
  'Node 24': installed('node-24/bin/node'),
  Deno: installed('@deno/linux-x64-glibc/deno'),
  workerd: installed('@cloudflare/workerd-linux-64/bin/workerd'),
} as const;
