import { describe, expect, it } from 'vitest';
import type { OpenApiDocument } from './open-api.ts';
import { isApiRoute, selectRoutes } from './select-routes.ts';

describe('isApiRoute', () => {
  it.each([
    '/sdapi/v1/txt2img',
    '/internal/progress',
    '/sd_extra_networks/thumb',
    '/controlnet/version',
    '/agent-scheduler/v1/queue/txt2img',
    '/rembg',
    '/api/extension',
    '/config/extension',
  ])('keeps %s', (path) => expect(isApiRoute(path)).toBe(true));

  it.each([
    '/',
    '/user',
    '/user/',
    '/run/{api_name}/',
    '/file={path_or_url}',
    '/queue/join',
    '/gradio_api/info',
    '/js',
  ])('leaves out %s', (path) => expect(isApiRoute(path)).toBe(false));
});

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
