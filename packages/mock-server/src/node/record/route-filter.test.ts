import { describe, expect, test } from 'vitest';
import type { OpenApiDocument } from '../../instance/openapi-document.ts';
import { builtInInstance } from '../load-instance.ts';
import { findLists } from './find-lists.ts';
import { createRouteFilter } from './route-filter.ts';

const { spec } = await builtInInstance();

/** Routes as `webui-1.10.1-extensions.har` and `sdnext-2026-07.har` have them in their specs. */
const withExtensions = specOf(
  '/tagger/v1/interrogators',
  '/agent-scheduler/v1/task/{id}',
  '/js',
  '/run/{api_name}',
);

describe('createRouteFilter', () => {
  test.each([
    ['/sdapi/v1/txt2img', true],
    ['/sdapi/v1/no-such-route', true],
    ['/sdapi/v1/samplers/?a=b', true],
    ['/internal/progress', true],
    ['/openapi.json', true],
    ['/docs', true],
    ['/sdcpp/v1/capabilities', true],
    ['/v1/images/generations', true],
    ['/tagger/v1/interrogators', true],
    ['/agent-scheduler/v1/task/4711', true],
    ['/agent-scheduler/v1/other', false],
    ['/', false],
    ['/config', false],
    ['/queue/join', false],
    ['/run/predict', false],
    ['/js', false],
    ['/file=html/card.png', false],
    ['/theme.css', false],
  ])('%s is of the API: %s', (target, wanted) => {
    expect(createRouteFilter(withExtensions)(target)).toBe(wanted);
  });

  test('leaves out every route that Gradio adds to the spec of WebUI 1.10.1, and no other', () => {
    const isApiRoute = createRouteFilter(spec);
    const paths = Object.keys(spec.paths);
    const left = paths.filter((path) => !isApiRoute(path));
    expect(paths).toHaveLength(81);
    expect(left).toHaveLength(33);
    expect(left.filter((path) => /^\/(sdapi|internal|sd_extra)/.test(path))).toEqual([]);
  });
});

describe('findLists', () => {
  test('finds the lists of WebUI 1.10.1, without what is of the moment or tells of the machine', () => {
    const lists = findLists(spec);
    expect(lists).toEqual(
      expect.arrayContaining([
        '/sdapi/v1/options',
        '/sdapi/v1/script-info',
        '/sdapi/v1/sd-models',
        '/internal/ping',
      ]),
    );
    for (const unwanted of [
      '/sdapi/v1/progress',
      '/internal/sysinfo',
      '/internal/profile-startup',
      '/config',
    ]) {
      expect(lists).not.toContain(unwanted);
    }
  });

  test('asks nothing that may do something, although it is a GET', () => {
    const lists = findLists(
      specOf('/sdapi/v1/samplers', '/sdapi/v1/shutdown', '/sdapi/v1/civitai', '/sdapi/v1/{id}'),
    );
    expect(lists).toEqual(['/sdapi/v1/samplers']);
  });

  test('asks a server without a spec for what servers of the family have', () => {
    expect(findLists(undefined)).toContain('/sdapi/v1/sd-models');
  });
});

function specOf(...paths: string[]): OpenApiDocument {
  return {
    openapi: '3.0.2',
    info: { title: 'FastAPI', version: '0.1.0' },
    paths: Object.fromEntries(paths.map((path) => [path, { get: {} }])),
  };
}
