import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build as buildScript } from 'tsdown';
import { build, preview } from 'vite';
import { sourceConditions } from '../../../../vitest.conditions.ts';
import { writePageFiles } from '../../src/node/write-page-files.ts';
import { serviceWorker } from '../../tsdown.config.ts';

/** A page that is served as it is shipped. */
export type ServedPage = {
  url: string;
  /** Its scripts by name. */
  scripts: ReadonlyMap<string, string>;
  close: () => Promise<void>;
};

const packageFolder = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Builds a page with Vite, with what `sdwebui-mock bundle` writes and MSW's own script beside it, and serves it.
 *
 * @param folder inside the package
 */
export async function servePage(folder: string): Promise<ServedPage> {
  const temporary = await mkdtemp(join(tmpdir(), 'mock-page-'));
  const remove = () => rm(temporary, { recursive: true, force: true });
  const root = join(packageFolder, folder);
  const publicDir = join(temporary, 'public');
  const outDir = join(temporary, 'dist');
  try {
    await writePageFiles(publicDir, { serviceWorker: false });
    await buildServiceWorker(join(temporary, 'worker'), join(publicDir, 'sdwebui-mock-worker.js'));
    await cp(
      fileURLToPath(import.meta.resolve('msw/mockServiceWorker.js')),
      join(publicDir, 'mockServiceWorker.js'),
    );
    const options = { ...sourceConditions, root, publicDir, configFile: false, logLevel: 'error' } as const;
    await build({ ...options, build: { outDir, emptyOutDir: true, target: 'es2022' } });
    const scripts = await readScripts(join(outDir, 'assets'));
    const running = await preview({
      ...options,
      build: { outDir },
      preview: { host: '127.0.0.1', port: 0, open: false },
    });
    const { port } = running.httpServer.address() as AddressInfo; // it listens by TCP
    return { url: `http://127.0.0.1:${port}`, scripts, close: () => running.close().then(remove) };
  } catch (error) {
    await remove();
    throw error;
  }
}

async function buildServiceWorker(outDir: string, file: string): Promise<void> {
  await buildScript({ ...serviceWorker, config: false, cwd: packageFolder, outDir, logLevel: 'error' });
  await cp(join(outDir, 'service-worker.js'), file);
}

async function readScripts(folder: string): Promise<Map<string, string>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.js'));
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  return new Map(names.map((name, index) => [name, texts[index] as string]));
}
