import { isJsonObject } from '../document/json-object.ts';
import { describeVariant } from '../schema/describe-schema.ts';
import type { ObjectVariant } from '../schema/variants.ts';
import { compareFields, type Field } from './compare-fields.ts';
import { compareLimits } from './compare-limits.ts';
import { fieldStep, type SchemaComparison, type SchemaSides } from './schema-change.ts';

/** Compares two objects: their named fields, and what other fields they may have. */
export function compareObjects(
  before: ObjectVariant,
  after: ObjectVariant,
  sides: SchemaSides,
): SchemaComparison {
  const wasFree = isFreeObject(before) && after.fields.size > 0;
  const isFree = isFreeObject(after) && before.fields.size > 0;
  if (isFree || (wasFree && sides.direction === 'response')) {
    // Which fields a free object has, the document does not say: none of them came or went.
    const kind = isFree ? 'undescribed' : 'described';
    const texts = {
      before: describeVariant(sides.before, before),
      after: describeVariant(sides.after, after),
    };
    return { changes: [{ kind, step: '', ...texts }], inner: [] };
  }
  const result = compareFields(toFields(before), toFields(after), sides, fieldStep);
  result.changes.push(...compareLimits(before, after));
  if ((before.rest === false) !== (after.rest === false)) {
    const kind = after.rest === false ? 'closed' : 'opened';
    result.changes.push({ kind, step: '', before: null, after: null });
  } else if (isJsonObject(before.rest) || isJsonObject(after.rest)) {
    result.inner.push({ step: '.*', before: toSchema(before.rest), after: toSchema(after.rest) });
  }
  return result;
}

/** An object of which nothing is said. */
function isFreeObject({ fields, rest }: ObjectVariant): boolean {
  return fields.size === 0 && (!isJsonObject(rest) || Object.keys(rest).length === 0) && rest !== false;
}

function toFields({ fields, required }: ObjectVariant): Map<string, Field> {
  return new Map([...fields].map(([name, schema]) => [name, { schema, required: required.has(name) }]));
}

function toSchema(rest: unknown): unknown {
  return isJsonObject(rest) ? rest : anything;
}

const anything = {};
