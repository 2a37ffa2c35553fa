import { describe, expect, it } from 'vitest';
import { isApiRoute } from './is-api-route.ts';

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
