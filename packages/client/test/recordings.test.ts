import { existsSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { hungAfter } from '../../../vitest.conditions.ts';
import { generateFiles, loadInstance } from '../src/generate/index.ts';
import { compileFiles } from './compile-files.ts';
import { createAnswerFetch } from './fixture-instance.ts';
import { readRecording } from './read-recording.ts';
import { strictestOptions } from './strictest-options.ts';

/** A folder of HAR files of real servers: of all but those that are in `fixtures` and checked always. */
const folder = resolve(
  process.env.SDWEBUI_CORPUS ?? fileURLToPath(new URL('../../../../shared/corpus', import.meta.url)),
);
const fixtures = new Set(readdirSync(new URL('fixtures/instances', import.meta.url)));
const recordings = (existsSync(folder) ? readdirSync(folder) : []).filter(
  (file) => file.endsWith('.har') && !fixtures.has(file.replace(/har$/, 'json.gz')),
);

if (recordings.length === 0) {
  console.warn(
    `NOT CHECKED: types of every recording. No HAR files in ${folder}; name theirs by SDWEBUI_CORPUS.`,
  );
}

it.skipIf(recordings.length === 0)(
  'the types of every other recorded server compile on their own and name no path of its machine',
  async () => {
    const generated = new Map([['/recorded/package.json', '{"type":"module"}']]);
    const paths: string[] = [];
    for (const recording of recordings) {
      const answers = readRecording(resolve(folder, recording));
      if (answers['/openapi.json']?.status !== 200) continue; // a server without Python, or only a part of one
      const source = { kind: 'server', url: 'http://recorded' } as const;
      const options = { wantsLists: true, fetch: createAnswerFetch(answers) };
      for (const [name, text = ''] of Object.entries(
        await generateFiles(await loadInstance(source, options), { zod: true }),
      )) {
        if (name !== 'zod.gen.ts') generated.set(`/recorded/${recording}/${name}`, text);
        paths.push(...(text.match(/.*(\/home\/|\/root\/|\/Users\/|[A-Z]:\\\\).*/g) ?? []));
      }
    }
    expect(generated.size).toBeGreaterThan(1);
    expect(paths).toEqual([]);
    const roots = [...generated.keys()].filter((file) => file.endsWith('.ts'));
    expect(Object.fromEntries(compileFiles(roots, generated, strictestOptions))).toEqual({});
  },
  hungAfter * 10,
);
