import { asDict, type PyValue, partOf } from '../../python/index.ts';
import type { Schema } from './schema.ts';

/** One method of one path of the spec. */
export type Operation = {
  /** Method and templated path, such as `put /agent-scheduler/v1/task/{id}`. */
  key: string;
  /** The OpenAPI operation object. */
  operation: Schema;
};

/** Finds what the spec says about a request; the path may be a concrete one or the template itself. */
export type FindOperation = (method: string, path: string) => Operation | undefined;

/** Prepares the paths of a spec: a literal path wins over templates, among those the first in the spec. */
export function createFindOperation(spec: PyValue): FindOperation {
  const paths = partOf(spec, 'paths');
  const templates = [...paths.keys()]
    .filter((path) => path.includes('{'))
    .map((path) => ({ path, pattern: templatePattern(path) }));

  return function findOperation(method, path) {
    const found = paths.has(path) ? path : templates.find(({ pattern }) => pattern.test(path))?.path;
    if (found === undefined) return undefined;
    const name = method.toLowerCase();
    const operation = asDict(paths.get(found)).get(name);
    return operation instanceof Map ? { key: `${name} ${found}`, operation } : undefined;
  };
}

/** Matches what a templated path such as `/file/{name}` stands for; a parameter holds no slash. */
export function templatePattern(template: string): RegExp {
  const source = template
    .split(/\{[^}]*\}/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('[^/]+');
  return new RegExp(`^${source}$`);
}
