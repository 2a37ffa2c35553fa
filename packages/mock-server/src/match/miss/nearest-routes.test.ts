import { describe, expect, test } from 'vitest';
import { nearestRoutes, routesOf } from './nearest-routes.ts';

const paths = {
  '/sdapi/v1/txt2img': { post: {} },
  '/sdapi/v1/img2img': { post: {} },
  '/sdapi/v1/options': { get: {}, post: {} },
  '/sdapi/v1/samplers': { get: {} },
  '/queue/{task_id}': { get: {} },
};
const routes = routesOf({ openapi: '3.0.2', info: { title: '', version: '' }, paths });

describe('the nearest routes', () => {
  test.each([
    ['GET /sdapi/v1/sampler', 'GET /sdapi/v1/samplers'],
    ['POST /sdapi/v1/Txt2Img', 'POST /sdapi/v1/txt2img'],
    ['POST /sdapi/v1/option', 'POST /sdapi/v1/options'],
    ['GET /queue/{id}', 'GET /queue/{task_id}'],
    ['GET /', undefined],
    [`GET /${'x'.repeat(10_000)}`, undefined],
  ])('of %s', (asked, expected) => {
    expect(nearestRoutes(asked, routes, 3)[0]).toBe(expected);
  });
});
