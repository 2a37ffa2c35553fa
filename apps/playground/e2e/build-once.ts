import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the page as it is shipped. */
    playgroundBuild: string;
  }
}

/** Builds the page as it is shipped, once for all tests, into a folder that goes again. */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const out = await mkdtemp(join(tmpdir(), 'playground-'));
  const script = ['--conditions=@sdwebui/source', '--import', 'tsx', 'dev/build.ts', '--out', out];
  await promisify(execFile)(process.execPath, script, { cwd: fileURLToPath(new URL('..', import.meta.url)) });
  provide('playgroundBuild', out);
  return () => rm(out, { recursive: true, force: true });
}
