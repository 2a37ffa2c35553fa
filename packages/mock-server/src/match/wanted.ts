import type { PyDict, PyValue } from '../python/index.ts';
import { canonicalRequest, type VisitField } from './canonical-request.ts';

/**
 * Operations whose recordings count whatever stands in the query, and only in the state they were made in. What the mock
 * does not compute, an extension's operations for example, is the other way about, and may ask for a password of its own.
 */
const computed = new Set([
  '/sdapi/v1/txt2img',
  '/sdapi/v1/img2img',
  '/sdapi/v1/extra-single-image',
  '/sdapi/v1/extra-batch-images',
  '/sdapi/v1/png-info',
  '/sdapi/v1/interrogate',
]);

/** True for what the mock computes where no recording of it matches. */
export function isComputed(path: string): boolean {
  return computed.has(path);
}

/** What is looked for. */
export type Wanted = {
  method: string;
  /** Path and query. */
  url: string;
  /** The body after validation. */
  value: PyValue;
  /** The options that differ from the start values. */
  state: PyDict;
  /** The request's header of that name; `''` without one. */
  authorization: string;
  /** True to find only what was recorded while somebody interrupted or skipped, false to find none of that. */
  disturbed: boolean;
};

const noState: PyDict = new Map();

/**
 * One text for all that the same recordings answer.
 *
 * @param visit is told of each field that counts
 */
export function keyOf(
  { method, url, value, state, authorization, disturbed }: Wanted,
  visit?: VisitField,
): string {
  const path = pathOf(url);
  const request = computed.has(path)
    ? canonicalRequest(method, path, value, state, visit)
    : canonicalRequest(method, `${url} ${authorization}`, value, noState, visit);
  if (visit) visitSurroundings(path, { url, authorization, disturbed }, visit);
  return disturbed ? `disturbed ${request}` : request;
}

export function pathOf(url: string): string {
  return url.split('?')[0] as string;
}

/** What counts beside body and state. */
function visitSurroundings(
  path: string,
  { url, authorization, disturbed }: Pick<Wanted, 'url' | 'authorization' | 'disturbed'>,
  visit: VisitField,
): void {
  if (disturbed) visit('interrupted', 'true', true);
  if (computed.has(path)) return;
  visitQuery(url, visit);
  if (authorization !== '') visit('authorization', JSON.stringify(authorization), authorization);
}

/** The parameters of a query, one that is given several times by its number as well. */
export function visitQuery(url: string, visit: VisitField): void {
  const mark = url.indexOf('?');
  if (mark < 0) return;
  const times = new Map<string, number>();
  for (const [name, value] of new URLSearchParams(url.slice(mark))) {
    const before = times.get(name) ?? 0;
    times.set(name, before + 1);
    visit(before === 0 ? `query.${name}` : `query.${name}[${before}]`, JSON.stringify(value), value);
  }
}
