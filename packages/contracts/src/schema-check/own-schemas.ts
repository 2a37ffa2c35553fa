import { z } from 'zod';
import { isJsonObject, type JsonObject } from '../spec-diff/document/json-object.ts';

/** Finds what a server's own spec says that an operation answers with 200; undefined where it does not say. */
export type OwnSchemas = (operation: string) => z.ZodType | undefined;

/**
 * Makes checks of a server's own spec, each when it is first asked for. Checked are types and required keys. Where null may stand is
 * not written in documents of FastAPI on pydantic 1: there every field that need not be there may be null.
 */
export function createOwnSchemas(spec: unknown): OwnSchemas {
  const document = isJsonObject(spec) ? spec : {};
  const writesNull = typeof document.openapi === 'string' && !document.openapi.startsWith('3.0');
  const schemas = at(document, 'components', 'schemas');
  const definitions = Object.fromEntries(
    Object.entries(isJsonObject(schemas) ? schemas : {}).map(([name, schema]) => [
      name,
      convert(schema, !writesNull),
    ]),
  );
  const made = new Map<string, z.ZodType | undefined>();
  return (operation) => {
    if (!made.has(operation)) made.set(operation, make(operation));
    return made.get(operation);
  };

  function make(operation: string): z.ZodType | undefined {
    const [method = '', path = ''] = operation.split(' ');
    const schema = at(
      document,
      'paths',
      path,
      method.toLowerCase(),
      'responses',
      '200',
      'content',
      'application/json',
      'schema',
    );
    if (!isJsonObject(schema) || Object.keys(schema).every((key) => key === 'title')) return undefined;
    const whole = { ...(convert(schema, !writesNull) as JsonObject), definitions };
    try {
      return z.fromJSONSchema(whole as Parameters<typeof z.fromJSONSchema>[0], {
        defaultTarget: 'openapi-3.0',
      });
    } catch {
      // What no validator understands says nothing; that it changed is told where specs are compared.
      return undefined;
    }
  }
}

const structural = ['type', 'enum', 'required', 'nullable'] as const;

/** Keeps the shape of a schema alone, with references that lead into `definitions`. */
function convert(schema: unknown, allowsNull: boolean): unknown {
  if (!isJsonObject(schema)) return {};
  const kept: Record<string, unknown> = {};
  if (typeof schema.$ref === 'string')
    return { $ref: schema.$ref.replace('#/components/schemas/', '#/definitions/') };
  for (const key of structural) if (schema[key] !== undefined) kept[key] = schema[key];
  for (const key of ['allOf', 'anyOf', 'oneOf'] as const) {
    const list = schema[key];
    if (Array.isArray(list)) kept[key] = list.map((inner) => convert(inner, allowsNull));
  }
  if (schema.items !== undefined) kept.items = convert(schema.items, allowsNull);
  if (isJsonObject(schema.additionalProperties))
    kept.additionalProperties = convert(schema.additionalProperties, allowsNull);
  if (isJsonObject(schema.properties)) {
    const required = Array.isArray(schema.required) ? schema.required : [];
    kept.properties = Object.fromEntries(
      Object.entries(schema.properties).map(([name, inner]) => {
        const converted = convert(inner, allowsNull);
        return [name, allowsNull && !required.includes(name) ? orNull(converted) : converted];
      }),
    );
  }
  return kept;
}

function orNull(schema: unknown): unknown {
  const isOpen = isJsonObject(schema) && Object.keys(schema).length === 0;
  return isOpen ? schema : { anyOf: [schema, { type: 'string', nullable: true, enum: [null] }] };
}

function at(value: unknown, ...steps: string[]): unknown {
  return steps.reduce<unknown>((inner, step) => (isJsonObject(inner) ? inner[step] : undefined), value);
}
