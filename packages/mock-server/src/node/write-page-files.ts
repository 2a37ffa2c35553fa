import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { wasmFiles } from '../codecs/wasm-files.ts';
import { bundleInstance } from '../recording/index.ts';
import { builtInInstanceFolder, readInstanceFolder } from './load-instance.ts';
import { writeInstance } from './write-instance.ts';

const require = createRequire(import.meta.url);

/** Inside the folder that a host serves: the instance and the WebAssembly, and the script that a page registers. */
export const pageFolder = 'sdwebui-mock';
export const serviceWorkerFile = 'sdwebui-mock-worker.js';

export type PageFileOptions = {
  /** Folder of the instance. @default the built-in one */
  instance?: string;
  /** Whether the script of the service worker is wanted. @default true */
  serviceWorker?: boolean;
};

/** The script of the service worker is not there, since the package was not built. */
class ServiceWorkerNotFoundError extends Error {
  override name = 'ServiceWorkerNotFoundError';
}

/** What was written. */
export type PageFiles = { files: number; bytes: number };

/**
 * Writes what a page needs to run a mock by itself into a folder whose files are served, such as Vite's `public`:
 * `sdwebui-mock/` with the instance and the WebAssembly, and beside it the service worker's script.
 *
 * @throws InstanceNotFoundError when there is no such instance
 * @throws FolderInUseError when `sdwebui-mock/` holds something else
 * @example await writePageFiles('public');
 */
export async function writePageFiles(out: string, options: PageFileOptions = {}): Promise<PageFiles> {
  const { instance = builtInInstanceFolder(), serviceWorker = true } = options;
  const script = serviceWorker ? builtServiceWorker() : undefined;
  const files = await readInstanceFolder(instance, bundleInstance);
  for (const { file, from } of Object.values(wasmFiles)) {
    files.set(`wasm/${file}`, await readFile(require.resolve(from)));
  }
  await mkdir(resolve(out), { recursive: true });
  await writeInstance(join(out, pageFolder), files);
  if (script !== undefined) await copyFile(script, join(out, serviceWorkerFile));
  const bytes = [...files.values()].reduce((sum, content) => sum + Buffer.byteLength(content), 0);
  return { files: files.size, bytes };
}

/** The built script: in `dist`, whose bundler may have moved this file up by one. */
function builtServiceWorker(): string {
  const candidates = ['../../', '../'].map((up) =>
    fileURLToPath(new URL(`${up}dist/service-worker.js`, import.meta.url)),
  );
  const found = candidates.find((file) => existsSync(file));
  if (found !== undefined) return found;
  throw new ServiceWorkerNotFoundError(
    `${candidates[0]} is not built. Build it with: npm run build -w packages/mock-server; or leave it out with --no-service-worker`,
  );
}
