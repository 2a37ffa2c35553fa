import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { repairArguments } from '../packages/client/src/cli/repair-command.ts';
import { runCli } from '../packages/client/src/cli/run-cli.ts';
import { generateReplySchemas } from './reply-schemas/generate-reply-schemas.ts';

/**
 * `npm run generate`: writes the client's types and the contract checks' schemas from the built-in instance's spec, or from a running server
 * (`-- --url http://127.0.0.1:7860`), or says whether they are up to date (`-- --check`).
 */
const spec = 'packages/mock-server/instances/webui-1.10.1/openapi.json';
const out = 'packages/client/src/generated/schema.gen.ts';
const given = process.argv.slice(2);
const has = (flag: string) => given.some((argument) => argument === flag || argument.startsWith(`${flag}=`));

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const wantsBuiltIn = !['--url', '--spec', '--instance'].some(has);

if (wantsBuiltIn && !has('--help') && !existsSync(spec)) {
  console.error(
    `${spec} is not there. Import the instance (npx sdwebui-mock import FILE.har --out ` +
      'packages/mock-server/instances/webui-1.10.1), or give a server: npm run generate -- --url http://127.0.0.1:7860',
  );
  process.exitCode = 2;
} else {
  const defaults = [...(wantsBuiltIn ? ['--spec', spec] : []), ...(has('--out') ? [] : ['--out', out])];
  process.exitCode = await runCli(['generate', ...given, ...defaults], {
    repairCommand: ['npm run generate', repairArguments(given)].filter(Boolean).join(' -- '),
  });
  // What the contract checks hold every answer against is made of the built-in instance alone.
  if (wantsBuiltIn && !has('--help') && !has('--out') && process.exitCode === 0) {
    process.exitCode = await generateReplySchemas(spec, { check: has('--check') });
  }
}
