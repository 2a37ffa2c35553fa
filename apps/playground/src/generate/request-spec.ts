import type { SettingsPage } from '../send-to/send-to.ts';
import { type FormValues, initialValues, startOfThePage } from './form-values.ts';

/** What a spec says of a field of a request. */
export type FieldSpec = { default?: unknown; minimum?: number; maximum?: number };

/** The fields of one request, by their names on the wire. */
export type RequestSpec = ReadonlyMap<string, FieldSpec>;

/**
 * The fields that a server's request has, by its own `/openapi.json`.
 *
 * @returns nothing where the spec does not tell, as of a server without one
 */
export function findRequestSpec(spec: unknown, page: SettingsPage): RequestSpec | undefined {
  const path = ['paths', `/sdapi/v1/${page}`, 'post', 'requestBody', 'content', 'application/json', 'schema'];
  const schema = resolve(spec, at(spec, path));
  const properties = at(schema, ['properties']);
  if (!isRecord(properties)) return undefined;
  return new Map(Object.entries(properties).map(([name, field]) => [name, toFieldSpec(field)]));
}

/** What a form starts with: the server's own defaults where it tells some. */
export function startValues(spec: RequestSpec | undefined): FormValues {
  const known = Object.keys(initialValues).flatMap((name) => {
    const { default: start } = spec?.get(name) ?? {};
    const before = initialValues[name as keyof FormValues]; // its keys are no others
    const isForUs = !startOfThePage.some((each) => each === name) && typeof start === typeof before;
    return isForUs ? [[name, start]] : [];
  });
  return { ...initialValues, ...Object.fromEntries(known) };
}

function toFieldSpec(field: unknown): FieldSpec {
  if (!isRecord(field)) return {};
  const { default: start, minimum, maximum } = field;
  return {
    ...(start !== undefined && { default: start }),
    ...(typeof minimum === 'number' && { minimum }),
    ...(typeof maximum === 'number' && { maximum }),
  };
}

function resolve(spec: unknown, schema: unknown): unknown {
  const reference = at(schema, ['$ref']);
  return typeof reference === 'string' ? at(spec, reference.replace(/^#\//, '').split('/')) : schema;
}

function at(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((found, key) => (isRecord(found) ? found[key] : undefined), value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
