import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { generateTypes, prepareSpec } from '../src/generate/index.ts';
import type { OpenApiDocument } from '../src/generate/open-api.ts';
import { schemaMismatches } from './schema-mismatches.ts';

const instance = new URL('../../mock-server/instances/webui-1.10.1/', import.meta.url);
const read = (file: string) => readFileSync(new URL(file, instance), 'utf8');
const spec = JSON.parse(read('openapi.json')) as OpenApiDocument;

it('the generated types are those of the built-in instance (else run: npm run generate)', async () => {
  const generated = readFileSync(new URL('../src/generated/schema.gen.ts', import.meta.url), 'utf8');
  expect((await generateTypes(spec)) === generated).toBe(true);
});

describe('the recorded lists are what the types say', () => {
  const prepared = prepareSpec(spec);
  const { lists } = JSON.parse(read('instance.json')) as { lists: Record<string, string> };
  it.each(Object.entries(lists))('%s', (path, file) => {
    const schema = prepared.paths[path]?.get?.responses?.['200']?.content?.['application/json']?.schema;
    expect(schema).toBeDefined();
    expect(schemaMismatches(prepared, schema ?? {}, JSON.parse(read(file)))).toEqual([]);
  });
});
