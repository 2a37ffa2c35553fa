import type { Option } from './option.ts';
import { groupOptions } from './option-group.ts';

type Schema = Record<string, unknown>;

/**
 * The settings of a server: all that its `/sdapi/v1/options` answers, with what its spec tells of them. Extensions can
 * take the spec away, not the settings.
 *
 * @param spec its `/openapi.json`, unchecked
 */
export function toOptions(values: Record<string, unknown>, spec: unknown): Option[] {
  const schemas = findOptionSchemas(spec);
  // Some are no settings but a text between them on the server's own page.
  const keys = Object.keys(values).filter((key) => !key.endsWith('_explanation'));
  return [...groupOptions(keys)].map(([key, group]) => {
    const schema = Object.hasOwn(schemas, key) ? (schemas[key] ?? {}) : {};
    const current = values[key] ?? null;
    return {
      key,
      group,
      label: labelOf(key, schema),
      kind: kindOf(current, schema),
      current,
      ...('default' in schema && { start: { value: schema.default } }),
    };
  });
}

/** The reply's schema by its path: its name is not the same on every server. */
function findOptionSchemas(spec: unknown): Record<string, Schema> {
  const path = [
    'paths',
    '/sdapi/v1/options',
    'get',
    'responses',
    '200',
    'content',
    'application/json',
    'schema',
  ];
  const schema = at(spec, path);
  const reference = at(schema, ['$ref']);
  const found = typeof reference === 'string' ? at(spec, reference.replace(/^#\//, '').split('/')) : schema;
  const properties = at(found, ['properties']);
  if (!isRecord(properties)) return {};
  return Object.fromEntries(
    Object.entries(properties).filter((entry): entry is [string, Schema] => isRecord(entry[1])),
  );
}

function labelOf(key: string, { description, title }: Schema): string {
  const text = [description, title].find((one) => typeof one === 'string' && one.trim() !== '');
  const words = String(text ?? key.replace(/[_.]+/g, ' '))
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** By the value, which is the truth; by its default where there is none; by the spec where that is none either. */
function kindOf(current: unknown, { type, default: start }: Schema): Option['kind'] {
  const sample = current ?? start ?? null;
  if (typeof sample === 'boolean') return 'switch';
  if (typeof sample === 'number') return 'number';
  if (Array.isArray(sample)) return sample.every((item) => typeof item === 'string') ? 'lines' : 'json';
  if (sample !== null && typeof sample === 'object') return 'json';
  if (sample !== null) return 'text';
  const kinds: Record<string, Option['kind']> = {
    boolean: 'switch',
    number: 'number',
    integer: 'number',
    array: 'lines',
  };
  return kinds[String(type)] ?? 'text';
}

function at(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((found, key) => (isRecord(found) ? found[key] : undefined), value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
