import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { mockFiles } from './mock-files.ts';

/** `npm run build -w apps/playground`: a folder for any static host, with the mock inside the page. */
await build({ root: fileURLToPath(new URL('..', import.meta.url)), plugins: [mockFiles()] });
