import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { mockFiles } from './mock-files.ts';

/** `npm run build -w apps/playground [-- --out DIR]`: a folder for any static host, with the mock inside the page. */
const { values } = parseArgs({ options: { out: { type: 'string', default: 'dist' } } });

await build({
  root: fileURLToPath(new URL('..', import.meta.url)),
  plugins: [mockFiles()],
  logLevel: 'warn',
  build: { outDir: values.out, emptyOutDir: true },
});
