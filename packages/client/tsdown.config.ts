import { defineConfig } from 'tsdown';

export default defineConfig({
  entry: [
    'src/index.ts',
    'src/infotext/index.ts',
    'src/images/index.ts',
    'src/command-line/index.ts',
    'src/cli/main.ts',
  ],
  format: 'esm',
  platform: 'node',
  fixedExtension: false, // .js, as package.json says
  target: 'node20.19',
  dts: true,
  clean: true,
  deps: { onlyBundle: ['citty', 'fastest-levenshtein'] }, // what the command needs at run time
});
