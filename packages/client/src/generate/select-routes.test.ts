import { describe, expect, it } from 'vitest';
import type { OpenApiDocument } from './open-api.ts';
import { selectRoutes } from './select-routes.ts';

describe('selectRoutes', () => {
  const spec: OpenApiDocument = {
    openapi: '3.0.2',
    info: { title: 'FastAPI', version: '0.1.0' },
    paths: {
      '/upload': { post: reply('Upload') },
      '/sdapi/v1/b': { get: reply('Outer') },
      '/sdapi/v1/a': { get: {} },
    },
    components: {
      schemas: {
        Upload: { type: 'object' },
        Outer: { properties: { inner: { $ref: '#/components/schemas/Inner' } } },
        Inner: { properties: { again: { $ref: '#/components/schemas/Outer' } } },
      },
    },
  };

  it('keeps what the remaining routes use, sorted', () => {
    const selected = selectRoutes(spec);
    expect(Object.keys(selected.paths)).toEqual(['/sdapi/v1/a', '/sdapi/v1/b']);
    expect(Object.keys(selected.components?.schemas ?? {})).toEqual(['Inner', 'Outer']);
  });
});

function reply(schema: string) {
  return {
    responses: {
      '200': { content: { 'application/json': { schema: { $ref: `#/components/schemas/${schema}` } } } },
    },
  };
}
