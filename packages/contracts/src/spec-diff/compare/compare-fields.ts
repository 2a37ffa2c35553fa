import { describeValue } from '../../compare/describe-value.ts';
import { isMachineValue, withoutMachineParts } from '../../instance/machine-value.ts';
import type { SchemaUse } from '../schema/schema-use.ts';
import { jsonText } from './json-text.ts';
import type { SchemaChange, SchemaComparison, SchemaSides } from './schema-change.ts';

/** A property of an object, or a parameter of an operation. */
export type Field = { schema: unknown; required: boolean };

type Fields = ReadonlyMap<string, Field>;
type Side = Field & { use: SchemaUse };

/**
 * Compares named fields: which came and went, which must be there, their defaults and texts.
 *
 * @param toStep - how a name is written in a path
 */
export function compareFields(
  before: Fields,
  after: Fields,
  sides: SchemaSides,
  toStep: (name: string) => string,
): SchemaComparison {
  const result: SchemaComparison = { changes: [], inner: [] };
  for (const [name, field] of before) {
    const step = toStep(name);
    const newer = after.get(name);
    if (newer === undefined) {
      result.changes.push({ kind: 'field-gone', step, before: null, after: null });
      continue;
    }
    const old = { ...field, use: sides.before.use(field.schema) };
    const young = { ...newer, use: sides.after.use(newer.schema) };
    result.changes.push(...compareField(name, old, young, sides).map((change) => ({ ...change, step })));
    if (!isTypeLostToDefault(old.use, young.use, sides)) {
      result.inner.push({ step, before: field.schema, after: newer.schema });
    }
  }
  for (const [name, { required }] of after) {
    if (before.has(name)) continue;
    const kind = required ? 'required-field-added' : 'field-added';
    result.changes.push({ kind, step: toStep(name), before: null, after: null });
  }
  return result;
}

function compareField(
  name: string,
  before: Side,
  after: Side,
  sides: SchemaSides,
): Omit<SchemaChange, 'step'>[] {
  const presence = comparePresence(before, after, sides);
  if (presence) return [{ kind: presence, before: null, after: null }, ...compareTexts(name, before, after)];
  return [...compareDefaults(before.use, after.use), ...compareTexts(name, before, after)];
}

function comparePresence(
  before: Side,
  after: Side,
  sides: SchemaSides,
): 'became-required' | 'became-optional' | undefined {
  if (before.required === after.required) return undefined;
  if (sides.direction === 'response') {
    // Where pydantic 2 writes null, pydantic 1 writes that a field may be left out; answered it is in both.
    if (!sides.comparesNull) return undefined;
    const [{ use }, reader] = before.required ? [after, sides.after] : [before, sides.before];
    // FastAPI answers every field of a model: one that may be left out has its default, or is null.
    const isAnswered = use.default !== undefined || use.takesNull || reader.variants(use.core) === 'anything';
    if (isAnswered) return undefined;
  }
  return after.required ? 'became-required' : 'became-optional';
}

/**
 * A1111 takes the type of an option from its default, and where that is 0, false or empty it says none: whoever reads
 * of the new default knows it all.
 */
function isTypeLostToDefault(before: SchemaUse, after: SchemaUse, sides: SchemaSides): boolean {
  const saysType = [sides.before.variants(before.core), sides.after.variants(after.core)];
  return (
    sides.direction === 'response' &&
    saysType.includes('anything') &&
    jsonText(before.default) !== jsonText(after.default)
  );
}

function compareDefaults(before: SchemaUse, after: SchemaUse): Omit<SchemaChange, 'step'>[] {
  const [old, young] = [before.default, after.default];
  if (jsonText(old) === jsonText(young) || isMachineValue(old) || isMachineValue(young)) return [];
  return [{ kind: 'default-changed', before: describeDefault(old), after: describeDefault(young) }];
}

function compareTexts(name: string, before: Side, after: Side): Omit<SchemaChange, 'step'>[] {
  for (const key of ['description', 'title'] as const) {
    const [old, young] = [before, after].map(({ use }) => readText(use, key, name)) as [string, string];
    // A text that only one side has is the habit of its generator.
    if (old && young && old !== young) {
      return [{ kind: 'text-changed', before: describeValue(old), after: describeValue(young) }];
    }
  }
  return [];
}

function readText(use: SchemaUse, key: 'description' | 'title', name: string): string {
  if (key === 'description') return withoutMachineParts(use.description);
  // FastAPI makes `Denoising Strength` of `denoising_strength`.
  return letters(use.title) === letters(name) ? '' : use.title;
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/g, '');
}

function describeDefault(value: unknown): string {
  return value === undefined ? 'nothing' : describeValue(value);
}
