import { defineConfig } from 'tsdown';

const common = defineConfig({
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  fixedExtension: false, // .js, as package.json says
});

/** A service worker is one script, which may import nothing later on. */
export const serviceWorker = defineConfig({
  entry: { 'service-worker': 'src/browser/service-worker/main.ts' },
  format: 'iife',
  platform: 'browser',
  target: 'es2022',
  clean: false,
  dts: false,
  minify: true,
  deps: { alwaysBundle: [/./] },
  // The client's source, so that the script can be built before the client is.
  inputOptions: { resolve: { conditionNames: ['@sdwebui/source', 'browser', 'import', 'default'] } },
  define: { 'import.meta.url': 'self.location.href' },
  outputOptions: { entryFileNames: '[name].js', codeSplitting: false },
});

export default defineConfig([
  {
    ...common,
    entry: [
      'src/index.ts',
      'src/node/index.ts',
      'src/browser/index.ts',
      'src/testing/vitest/index.ts',
      'src/testing/msw/index.ts',
      'src/testing/playwright/index.ts',
    ],
    dts: true,
    clean: true,
  },
  {
    // The command carries what it needs, and what several of its parts share in one file: a start reads few files, and
    // leaves those that compute pictures for the first picture.
    ...common,
    entry: ['src/node/cli.ts'],
    outDir: 'dist/node',
    clean: false,
    dts: false,
    deps: {
      alwaysBundle: ['citty', 'fflate', /^@sdwebui\/client/],
      onlyBundle: ['citty', 'fastest-levenshtein', 'fflate'],
    },
    outputOptions: {
      codeSplitting: {
        includeDependenciesRecursively: false,
        groups: [
          // What several commands share, and what a server that starts has no use for.
          {
            name: 'recorder',
            test: /[\\/](?:node[\\/]record[\\/](?!spool-layout)|recording[\\/]redact[\\/]|fflate[\\/])/,
            priority: 1,
          },
          { name: 'shared', minShareCount: 2 },
        ],
      },
    },
  },
  serviceWorker,
]);
