import { fileURLToPath } from 'node:url';
import { build } from 'tsdown';

/** Bundles an entry with the built client; what the client loads later stays in files of its own beside it. */
export async function buildSuite(entry: 'program' | 'worker' | 'page', folder: string): Promise<void> {
  await build({
    config: false,
    entry: fileURLToPath(new URL(`./${entry}.ts`, import.meta.url)),
    outDir: folder,
    format: 'esm',
    platform: 'neutral',
    fixedExtension: true, // .mjs
    dts: false,
    logLevel: 'error',
    deps: { alwaysBundle: [/./] },
  });
}
