import { readFile } from 'node:fs/promises';
import { isUpToDate, prepareSpec, writeGenerated } from '../../packages/client/src/generate/index.ts';
import { type OpenApiDocument, operations } from '../../packages/client/src/generate/open-api.ts';
import { generateZod } from '../../packages/client/src/generate/zod/generate-zod.ts';
import { hardenSpec } from './harden-spec.ts';

const out = 'packages/contracts/src/schema-check/generated/reply-schemas.gen.ts';

/**
 * Writes the schemas by which the contract checks judge each answer by itself, or says whether they are up to date.
 *
 * @param spec - path of the built-in instance's OpenAPI document
 * @returns the exit code
 */
export async function generateReplySchemas(spec: string, { check }: { check: boolean }): Promise<number> {
  const text = await toReplySchemas(JSON.parse(await readFile(spec, 'utf8')) as OpenApiDocument);
  if (!check) {
    await writeGenerated(out, text);
    return 0;
  }
  if (await isUpToDate(out, text)) return 0;
  console.error(`${out} is not up to date. Run: npm run generate`);
  return 1;
}

/** The module's text: a schema an operation, and a table of them by method and path. */
async function toReplySchemas(original: OpenApiDocument): Promise<string> {
  const hardened = hardenSpec(prepareSpec(original), original);
  const text = await generateZod(hardened, {});
  const byShape = new Map(
    [...text.matchAll(/^export const (z\w+Response) =/gm)].map(([, name = '']) => [squeeze(name), name]),
  );
  const rows = [...operations(hardened)].flatMap(([key]) => {
    const [method = '', path = ''] = key.split(' ');
    const name = byShape.get(squeeze(`z${method}${path}Response`));
    // A reply that is null alone gets no schema.
    return name === undefined ? [] : [`    '${method.toUpperCase()} ${path}': ${name},`];
  });
  const table = [
    '/** The schema of what each operation answers with 200, by method and path. */',
    'export const replySchemas = {',
    ...rows,
    '} as const;',
  ];
  return `${text.replace('`sdwebui generate`', '`npm run generate`').trimEnd()}\n\n${table.join('\n')}\n`;
}

/** Generators split words each in their own way. */
function squeeze(name: string): string {
  return name.replace(/[\W_]/g, '').toLowerCase();
}
