import type { OpenApiDocument } from '../instance/openapi-document.ts';
import { templatePattern } from '../validate/index.ts';

/** Finds the path of the spec that a request's path falls under: `/sd-queue/{task_id}` for `/sd-queue/7`. */
export type TemplateFinder = (path: string) => string | undefined;

export function createTemplateFinder({ paths }: OpenApiDocument): TemplateFinder {
  let templates: { path: string; pattern: RegExp }[] | undefined;
  return function findTemplate(path) {
    if (Object.hasOwn(paths, path)) return path;
    templates ??= Object.keys(paths)
      .filter((template) => template.includes('{'))
      .map((template) => ({ path: template, pattern: templatePattern(template) }));
    return templates.find(({ pattern }) => pattern.test(path))?.path;
  };
}
