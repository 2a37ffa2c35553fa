import { relative } from 'node:path';
import type { ArgsDef, CommandDef } from 'citty';
import {
  GenerateError,
  generateTypes,
  isUpToDate,
  loadSpec,
  outputFile,
  type SpecSource,
  writeGenerated,
} from '../generate/index.ts';
import type { Terminal } from './terminal.ts';

/** The flags of `sdwebui generate`. */
export const generateArguments = {
  url: { type: 'string', description: 'a running server, e.g. http://127.0.0.1:7860', valueHint: 'URL' },
  spec: { type: 'string', description: 'an openapi.json file instead of a server', valueHint: 'FILE' },
  out: {
    type: 'string',
    description: 'a folder (schema.gen.ts is written there) or a .ts file',
    valueHint: 'PATH',
  },
  user: { type: 'string', description: 'user name, when the server wants a login', valueHint: 'NAME' },
  password: { type: 'string', description: 'its password', valueHint: 'SECRET' },
  check: { type: 'boolean', description: 'write nothing; exit 1 when the file is not up to date' },
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
      const source = toSource(args);
      if (!args.out) throw new GenerateError('Where to? Add --out FOLDER or --out FILE.ts');
      const file = outputFile(args.out);
      const shown = relative('.', file);
      const text = await generateTypes(await loadSpec(source));
      if (!args.check) {
        const isSame = await isUpToDate(file, text);
        if (!isSame) await writeGenerated(file, text);
        terminal.print(`${shown} ${isSame ? 'is up to date' : 'written'}`);
      } else if (await isUpToDate(file, text)) {
        terminal.print(`${shown} is up to date`);
      } else {
        terminal.printError(`${shown} is not what its source says now. Run: ${terminal.repairCommand}`);
        terminal.exitCode = 1;
      }
    },
  };
}

type Given = { [Name in 'url' | 'spec' | 'user' | 'password']?: string | undefined };

function toSource({ url, spec, user, password }: Given): SpecSource {
  if (url && spec) throw new GenerateError('Give --url or --spec, not both.');
  if ((user === undefined) !== (password === undefined))
    throw new GenerateError('--user and --password go together.');
  if (spec && user !== undefined)
    throw new GenerateError('--user and --password go with --url; a file wants no login.');
  if (spec) return { file: spec };
  if (!url)
    throw new GenerateError('From where? Add --url http://127.0.0.1:7860 (a running server) or --spec FILE.');
  return { url, auth: user === undefined ? undefined : { username: user, password: password ?? '' } };
}
