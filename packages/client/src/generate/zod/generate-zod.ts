import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GenerateError } from '../generate-error.ts';
import { importPeer } from '../import-peer.ts';
import type { InstanceLists } from '../lists/instance-lists.ts';
import type { OpenApiDocument } from '../open-api.ts';
import { generatedMark, toHeader } from '../text/header.ts';
import { narrowSpec } from './narrow-spec.ts';

/** Zod schemas of every body that the API routes take and give, as the text of one module that imports zod alone. */
export async function generateZod(spec: OpenApiDocument, lists: InstanceLists): Promise<string> {
  const { createClient } = await importPeer<typeof import('@hey-api/openapi-ts')>('@hey-api/openapi-ts');
  const folder = await mkdtemp(join(tmpdir(), 'sdwebui-zod-'));
  try {
    await createClient({
      // A document by its shape; the generator's own type lists every version's details.
      input: narrowSpec(spec, lists) as never,
      output: { path: folder, postProcess: [] },
      logs: { level: 'silent', file: false },
      plugins: [{ name: 'zod' }],
    });
    const text = await readFile(join(folder, 'zod.gen.ts'), 'utf8');
    const head = toHeader([
      `${generatedMark} with @hey-api/openapi-ts; edit nothing here, generate again.`,
      'To check with: a checked request may lack what its schema does not name, so send the one that you had.',
    ]);
    return `${head}\n${text.replace(/^\/\/.*\n+/, '')}`;
  } catch (error) {
    if (error instanceof GenerateError) throw error;
    throw new GenerateError(
      `No zod schemas can be made of this server: ${reasonOf(error)}. Leave --zod out.`,
      {
        cause: error,
      },
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The generator wraps what went wrong in an error without words. */
function reasonOf(error: unknown): string {
  const { originalError } = error as { originalError?: { error?: unknown } }; // its own JobError, or anything
  const inner = originalError?.error ?? error;
  return inner instanceof Error ? inner.message : String(inner);
}
