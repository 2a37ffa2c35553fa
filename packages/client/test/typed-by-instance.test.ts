import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { hungAfter } from '../../../vitest.conditions.ts';
import { compileFiles, readRepositoryOptions } from './compile-files.ts';
import { generateFixture } from './fixture-instance.ts';
import { strictestOptions } from './strictest-options.ts';

const folder = fileURLToPath(new URL('instances/', import.meta.url));

const instances = [
  'webui-1.10.1',
  'webui-1.10.1-extensions',
  'webui-1.10.1-extensions-few',
  'webui-1.10.1-extensions-api-auth',
  'webui-1.10.1-nowebui',
  'upgrade-webui-1.9.4',
  'forge-2.0.1',
  'forge-neo-2.6',
  'forge-neo-2.26',
  'reforge-1.0.0v2',
  'sdnext-2026-07',
];

/** By path beside the type tests, as if somebody had generated them there. */
const generated = new Map<string, string>();

beforeAll(async () => {
  for (const instance of instances) {
    for (const [name, text] of Object.entries(await generateFixture(instance))) {
      if (text !== undefined) generated.set(`${folder}${instance}/${name}`, text);
    }
  }
}, hungAfter * 3);

describe('what compiles and what does not', () => {
  const files = readdirSync(folder).filter((file) => file.endsWith('.types.ts'));
  let said: Map<string, string[]>;
  beforeAll(() => {
    said = compileFiles(
      files.map((file) => folder + file),
      generated,
      readRepositoryOptions(),
    );
  }, hungAfter * 3);

  it.each(files)('%s', (file) => {
    expect(said.get(folder + file) ?? []).toEqual([]);
  });

  it('nothing else in the program fails', () => {
    const others = [...said].filter(([file]) => !file.endsWith('.types.ts'));
    expect(others).toEqual([]);
  });
});

describe('what is generated', () => {
  it(
    'compiles on its own, however strict, without the DOM and without a package',
    () => {
      const package_ = new Map([[`${folder}package.json`, '{"type":"module"}']]);
      const said = compileFiles(
        [...generated.keys()],
        new Map([...generated, ...package_]),
        strictestOptions,
      );
      expect(Object.fromEntries(said)).toEqual({});
    },
    hungAfter * 2,
  );

  it.each(instances)('names no path of the machine of %s', (instance) => {
    const texts = [...generated].filter(([file]) => file.startsWith(`${folder}${instance}/`));
    expect(texts.length).toBeGreaterThan(1);
    const paths = texts.flatMap(
      ([, text]) => text.match(/.*(\/home\/|\/root\/|\/Users\/|[A-Z]:\\\\).*/g) ?? [],
    );
    expect(paths).toEqual([]);
  });
});
