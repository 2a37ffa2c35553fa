import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

/** Bundles a package's entry as a page would, and says how large it is, or which of Node's modules are in the way. */
export async function bundleForBrowser(entry: string): Promise<{ size: string } | { needs: string[] }> {
  try {
    const { outputFiles } = await build({
      entryPoints: [entry],
      bundle: true,
      write: false,
      minify: true,
      format: 'esm',
      platform: 'browser',
      conditions: ['@sdwebui/source'],
      logLevel: 'silent',
    });
    const bytes = outputFiles.reduce((sum, { contents }) => sum + gzipSync(contents).length, 0);
    return { size: (bytes / 1000).toFixed(0) };
  } catch (error) {
    const { errors = [] } = error as { errors?: { text: string }[] };
    const missing = errors.flatMap(({ text }) => /Could not resolve "([\w:/]+)"/.exec(text)?.[1] ?? []);
    if (missing.length === 0) throw error;
    return { needs: [...new Set(missing)].sort() };
  }
}
