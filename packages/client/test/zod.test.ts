import { beforeAll, describe, expect, it } from 'vitest';
import { hungAfter } from '../../../vitest.conditions.ts';
import { prepareSpec } from '../src/generate/index.ts';
import { generateZod } from '../src/generate/zod/generate-zod.ts';
import { loadFixtureInstance, readAnswers } from './fixture-instance.ts';
import { importGenerated } from './import-generated.ts';

type ZodSchema = {
  safeParse(value: unknown): {
    success: boolean;
    error?: { issues: { path: PropertyKey[]; message: string }[] };
    data?: unknown;
  };
};

/** `/sdapi/v1/sd-models` as its schema is called: `zGetSdapiV1SdModelsResponse`. */
function responseName(path: string): string {
  const words = path.split(/[^a-z0-9]+/i).filter(Boolean);
  return `zGet${words.map((word) => (word[0] ?? '').toUpperCase() + word.slice(1)).join('')}Response`;
}

/** What is no list, and what neither a spec nor we describe. */
const undescribed = ['/openapi.json', '/sdapi/v1/options-info'];

describe.each([
  'upgrade-webui-1.9.4',
  'webui-1.10.1-extensions',
  'webui-1.10.1-extensions-few',
  'forge-2.0.1',
  'forge-neo-2.6',
  'forge-neo-2.26',
  'reforge-1.0.0v2',
  'sdnext-2026-07',
])('the zod schemas of %s', (instance) => {
  const answers = readAnswers(instance);
  let schemas: Record<string, ZodSchema>;
  beforeAll(async () => {
    const { spec, lists } = await loadFixtureInstance(instance);
    const text = await generateZod(prepareSpec(spec), lists);
    schemas = (await importGenerated(text)) as Record<string, ZodSchema>;
  }, hungAfter);

  const lists = Object.entries(answers).filter(
    ([path, { status }]) => status === 200 && !undescribed.includes(path),
  );
  it.each(lists)('take what was recorded of %s', (path, { body }) => {
    const schema = schemas[responseName(path)];
    expect(schema).toBeDefined();
    const issues = schema?.safeParse(body).error?.issues ?? [];
    expect(issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).slice(0, 5)).toEqual([]);
  });

  it('check a request without changing it', () => {
    const schema = schemas.zPostSdapiV1Txt2ImgBody;
    const body = { prompt: 'a fox', steps: 20, sampler_name: 'Euler', alwayson_scripts: {} };
    expect(schema?.safeParse(body).data).toEqual(body);
    expect(schema?.safeParse({ ...body, steps: 'twenty' }).success).toBe(false);
    expect(schema?.safeParse({ ...body, sampler_name: 'Eulr' }).success).toBe(false);
  });
});
