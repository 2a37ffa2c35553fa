import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import type { ArgsDef, CommandDef } from 'citty';
import { GenerateError, generateFiles, generateTypes, loadInstance } from '../generate/index.ts';
import { checkFiles, writeFiles } from './put-files.ts';
import type { Terminal } from './terminal.ts';
import { toSource } from './to-source.ts';

/** The flags of `sdwebui generate`. */
export const generateArguments = {
  url: { type: 'string', description: 'a running server, e.g. http://127.0.0.1:7860', valueHint: 'URL' },
  instance: {
    type: 'string',
    description: 'an instance folder, as sdwebui-mock import makes it, instead of a server',
    valueHint: 'FOLDER',
  },
  spec: {
    type: 'string',
    description: 'an openapi.json file instead of a server; it has no lists',
    valueHint: 'FILE',
  },
  out: {
    type: 'string',
    description: 'a folder, or a .ts file for the types of the spec alone',
    valueHint: 'PATH',
  },
  zod: { type: 'boolean', description: 'write zod.gen.ts too: schemas that check at run time' },
  user: { type: 'string', description: 'user name, when the server wants a login', valueHint: 'NAME' },
  password: { type: 'string', description: 'its password', valueHint: 'SECRET' },
  check: { type: 'boolean', description: 'write nothing; exit 1 when a file is not up to date' },
} as const satisfies ArgsDef;

export const generateExamples = [
  'sdwebui generate --url http://127.0.0.1:7860 --out src/sdapi # from your running server',
  'sdwebui generate --spec openapi.json --out src/sdapi/schema.gen.ts # from a file',
  'sdwebui generate --spec openapi.json --out src/sdapi --check # in CI: 1 when out of date',
];

/** `sdwebui generate`, which sets the exit code: 0 done or up to date, 1 out of date (`--check`). */
export function createGenerateCommand(terminal: Terminal): CommandDef<typeof generateArguments> {
  return {
    meta: { name: 'sdwebui generate', description: 'Write TypeScript types of a server’s API' },
    args: generateArguments,
    async run({ args }) {
      const { out, zod = false, check = false } = args;
      const source = toSource(args);
      if (!out) throw new GenerateError('Where to? Add --out FOLDER or --out FILE.ts');
      const isFolder = !out.endsWith('.ts');
      if (zod && !isFolder)
        throw new GenerateError('--zod writes a file of its own: --out must be a folder.');
      const instance = await loadInstance(source, { wantsLists: isFolder });
      for (const warning of instance.warnings) terminal.printError(`sdwebui: ${warning}`);
      const files = isFolder
        ? await generateFiles(instance, { zod })
        : { '': await generateTypes(instance.spec) };
      const placed = Object.fromEntries(
        Object.entries(files).map(([name, text]) => [resolve(join(out, name)), text]),
      );
      await (check ? checkFiles : writeFiles)(placed, terminal);
      if (zod && !canResolveZod(out)) terminal.print(`zod.gen.ts imports zod: npm install zod@${testedZod}`);
    },
  };
}

/** The version that generated schemas are tested with. */
export const testedZod = '4.6.7';

function canResolveZod(from: string): boolean {
  try {
    return createRequire(resolve(join(from, 'zod.gen.ts'))).resolve('zod') !== '';
  } catch {
    return false;
  }
}
