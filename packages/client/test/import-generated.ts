import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';

/** Runs a generated module, whose one import, if any, is zod, and gives what it exports. */
export async function importGenerated(text: string): Promise<Record<string, unknown>> {
  const options = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 };
  const { outputText } = ts.transpileModule(text, { compilerOptions: options });
  const folder = await mkdtemp(join(tmpdir(), 'sdwebui-generated-'));
  try {
    const file = join(folder, 'generated.mjs');
    await writeFile(file, outputText.replace(/from 'zod'/, `from '${import.meta.resolve('zod')}'`));
    return (await import(/* @vite-ignore */ pathToFileURL(file).href)) as Record<string, unknown>;
  } finally {
    await rm(folder, { recursive: true });
  }
}
