import { generateTypes, prepareSpec } from './generate-types.ts';
import { emitInstance } from './instance/emit-instance.ts';
import { toNameTypes } from './instance/name-types.ts';
import { toOptions } from './instance/to-options.ts';
import type { LoadedInstance } from './load-instance.ts';
import { emitScripts } from './scripts/emit-scripts.ts';
import type { Mode } from './scripts/script.ts';
import { toScripts } from './scripts/to-scripts.ts';
import { generateZod } from './zod/generate-zod.ts';

/** The files of a folder, by name: their text, or undefined for one that is not to be there. */
export type GeneratedFiles = Readonly<Record<string, string | undefined>>;

/** Everything that is written about a server. The same server gives the same bytes. */
export async function generateFiles(
  { spec: original, lists }: LoadedInstance,
  { zod }: { zod: boolean },
): Promise<GeneratedFiles> {
  const spec = prepareSpec(original);
  // First, since it wants the most packages, and the line that installs them is to name all.
  const zodText = zod ? await generateZod(spec, lists) : undefined;
  const names = toNameTypes(spec, lists);
  const modules = (['txt2img', 'img2img'] as const).map((mode): [Mode, string | undefined] => {
    const scripts = spec.paths[`/sdapi/v1/${mode}`]?.post && toScripts(mode, lists);
    return [mode, scripts && emitScripts(mode, scripts)];
  });
  const modes = modules.flatMap(([mode, text]) => (text === undefined ? [] : [mode]));
  return {
    'schema.gen.ts': await generateTypes(original),
    'instance.gen.ts': emitInstance({ spec, names, options: toOptions(spec, lists, names), modes }),
    ...Object.fromEntries(modules.map(([mode, text]) => [`${mode}-scripts.gen.ts`, text])),
    ...(zod && { 'zod.gen.ts': zodText }),
  };
}
