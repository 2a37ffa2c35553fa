import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hungAfter } from '../../../vitest.conditions.ts';
import { generateFiles, loadInstance } from '../src/generate/index.ts';
import { compileFiles } from './compile-files.ts';
import { createAnswerFetch } from './fixture-instance.ts';
import { importGenerated } from './import-generated.ts';
import { inventedLists } from './invented-instance.ts';
import { strictestOptions } from './strictest-options.ts';

const file = new URL('../../mock-server/instances/webui-1.10.1/openapi.json', import.meta.url);
const spec = { status: 200, body: JSON.parse(readFileSync(file, 'utf8')) };

it(
  'whatever a server lists, its types compile, and its functions can be called',
  async () => {
    const several = fc.array(inventedLists, { minLength: 8, maxLength: 8 });
    const holds = fc.asyncProperty(several, async (instances) => {
      const texts = new Map([['/invented/package.json', '{"type":"module"}']]);
      for (const [index, lists] of instances.entries()) {
        const fetch = createAnswerFetch({ ...lists, '/openapi.json': spec });
        const source = { kind: 'server', url: 'http://invented' } as const;
        const files = await generateFiles(await loadInstance(source, { wantsLists: true, fetch }), {
          zod: index === 0,
        });
        for (const [name, text = ''] of Object.entries(files)) {
          if (name === 'zod.gen.ts') await importGenerated(text);
          else texts.set(`/invented/${index}/${name}`, text);
          if (name.endsWith('scripts.gen.ts')) await callAll(text);
        }
      }
      const roots = [...texts.keys()].filter((name) => name.endsWith('.ts'));
      expect(Object.fromEntries(compileFiles(roots, texts, strictestOptions))).toEqual({});
    });
    await fc.assert(holds, { numRuns: 2, endOnFailure: true });
  },
  hungAfter * 3,
);

async function callAll(text: string): Promise<void> {
  for (const [name, call] of Object.entries(await importGenerated(text))) {
    if (typeof call !== 'function') throw new Error(`${name} is no function`);
    expect(Object.getPrototypeOf(call({}))).toBe(Object.prototype);
  }
}
