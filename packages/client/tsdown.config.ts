import { defineConfig } from 'tsdown';

const shared = {
  format: 'esm',
  platform: 'node',
  fixedExtension: false, // .js, as package.json says
  target: 'node20.19',
} as const;

export default defineConfig([
  {
    ...shared,
    entry: ['src/index.ts', 'src/infotext/index.ts', 'src/images/index.ts'],
    unbundle: true, // a module stays a file, so that bundlers leave out what nobody imports
    dts: true,
    banner: { dts: '/// <reference lib="esnext.disposable" />' }, // for `using`, whatever a user's own lib is
  },
  {
    ...shared,
    entry: { 'cli/main': 'src/cli/main.ts', 'command-line/index': 'src/command-line/index.ts' },
    dts: true,
    clean: false,
    deps: { onlyBundle: ['citty', 'fastest-levenshtein'] }, // what the command needs at run time
  },
]);
