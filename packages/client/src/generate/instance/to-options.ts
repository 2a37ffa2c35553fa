import type { InstanceLists } from '../lists/instance-lists.ts';
import type { OptionInfo } from '../lists/option-info.ts';
import { type OpenApiDocument, resolveSchema, type Schema } from '../open-api.ts';
import { hasMachinePath, withoutMachinePaths } from '../strip-machine-paths.ts';
import type { NameType } from './name-types.ts';
import { namedOptions, toNamedSchema } from './narrow-fields.ts';

/** A server's settings, as far as the spec does not describe them. */
export type InstanceOptions = {
  /** Whether the spec has a schema of them. */
  areInSpec: boolean;
  /** Settings that the server shows and its spec does not name. */
  shown: Readonly<Record<string, Schema>>;
  /** What is known better of settings that are changed: names out of lists, and settings that the server hides. */
  changed: Readonly<Record<string, Schema>>;
  /** Whether these are all, so that another key is a mistake. */
  areAll: boolean;
};

/** Puts together what the spec, the settings themselves and the list of their keys say. */
export function toOptions(
  spec: OpenApiDocument,
  { options = {}, optionKeys, optionInfo }: InstanceLists,
  names: readonly NameType[],
): InstanceOptions {
  const inSpec = specOptions(spec);
  const described = Object.fromEntries((optionInfo ?? []).map((info) => [info.key, toInfoSchema(info)]));
  const unnamed = Object.keys(options).filter((key) => !Object.hasOwn(inSpec, key));
  const shown: Record<string, Schema> = {
    ...described,
    ...Object.fromEntries(
      unnamed
        .filter((key) => !Object.hasOwn(described, key))
        .map((key) => [key, toValueSchema(options[key])]),
    ),
  };
  const hidden = (optionKeys ?? []).filter(
    (key) => !Object.hasOwn(inSpec, key) && !Object.hasOwn(shown, key),
  );
  const named = Object.entries(namedOptions).flatMap(([key, field]): [string, Schema][] => {
    if (!Object.hasOwn(inSpec, key) && !Object.hasOwn(shown, key)) return [];
    const schema = toNamedSchema({ type: 'string', nullable: true }, field, names);
    return schema ? [[key, schema]] : [];
  });
  return {
    areInSpec: Object.keys(inSpec).length > 0,
    shown: sorted(shown),
    changed: sorted({ ...Object.fromEntries(hidden.map((key) => [key, {}])), ...Object.fromEntries(named) }),
    areAll: optionKeys !== undefined || optionInfo !== undefined,
  };
}

/** The settings that the spec describes; none where it allows everything. */
function specOptions(spec: OpenApiDocument): Readonly<Record<string, Schema>> {
  const schema =
    spec.paths['/sdapi/v1/options']?.get?.responses?.['200']?.content?.['application/json']?.schema;
  return (schema && resolveSchema(spec, schema).properties) ?? {};
}

/** Another user's value is no constraint: only its type says something, and null says nothing. */
function toValueSchema(value: unknown): Schema {
  if (Array.isArray(value)) return { type: 'array', items: {} };
  if (value === null || typeof value === 'object') return {};
  return { type: typeof value };
}

function toInfoSchema({ type, label, choices = [], minimum, maximum }: OptionInfo): Schema {
  const range = minimum !== undefined && maximum !== undefined ? `: ${minimum} to ${maximum}` : '';
  const description = withoutMachinePaths(label).trim() + range;
  const texts = choices.filter((choice) => typeof choice === 'string' && !hasMachinePath(choice));
  const text: Schema =
    texts.length === 0 ? { type: 'string' } : { anyOf: [{ enum: texts }, { type: 'string' }] };
  const base: Schema | undefined = {
    string: text,
    number: { type: 'number' },
    boolean: { type: 'boolean' },
    array: { type: 'array', items: texts.length === 0 ? {} : text },
  }[type];
  return { ...base, ...(description && { description }) };
}

function sorted<Value>(record: Record<string, Value>): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
