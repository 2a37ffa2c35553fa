import { createReadStream } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join, sep } from 'node:path';
import { writePageFiles } from '@sdwebui/mock-server/node';
import type { Plugin } from 'vite';

const folder = 'sdwebui-mock';
const types: Readonly<Record<string, string>> = {
  '.json': 'application/json',
  '.png': 'image/png',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.wasm': 'application/wasm',
};

/** Puts what the mock inside the page needs beside it: into the build, and below the development server. */
export function mockFiles(): Plugin {
  let written: Promise<string> | undefined;
  const write = async () => {
    const out = await mkdtemp(join(tmpdir(), 'playground-mock-'));
    await writePageFiles(out, { serviceWorker: false });
    return out;
  };
  const remove = async () => {
    if (written) await rm(await written, { recursive: true, force: true });
    written = undefined;
  };
  return {
    name: 'mock-files',
    async generateBundle() {
      written ??= write();
      const out = await written;
      for (const path of await readdir(join(out, folder), { recursive: true, withFileTypes: true })) {
        if (!path.isFile()) continue;
        const file = join(path.parentPath, path.name);
        const fileName = file.slice(out.length + 1).replaceAll(sep, '/');
        this.emitFile({ type: 'asset', fileName, source: await readFile(file) });
      }
      await remove();
    },
    configureServer(server) {
      server.httpServer?.once('close', () => void remove());
      server.middlewares.use(`/${folder}`, (request, response) => {
        written ??= write();
        void written.then((out) => {
          const path = join('/', (request.url ?? '').replace(/[?#].*$/, '')); // `..` ends at the root
          const type = types[extname(path)];
          if (type) response.setHeader('content-type', type);
          createReadStream(join(out, folder, path))
            .on('error', () => response.writeHead(404).end())
            .pipe(response);
        });
      });
    },
  };
}
