import type { InstanceLists } from '../lists/instance-lists.ts';
import type { ArgumentInfo } from '../lists/script-info.ts';
import type { Schema } from '../open-api.ts';
import { hasMachinePath, withoutMachinePaths } from '../strip-machine-paths.ts';
import { shorten } from '../text/comment.ts';
import { toLiteral } from '../text/literal.ts';
import { findUnitFields } from './unit-overlay.ts';

type Primitive = string | number | boolean;

/** What may be given for an argument: by its choices, else by its limits, else by its default. */
export function toArgumentSchema(script: string, info: ArgumentInfo, lists: InstanceLists): Schema {
  const description = describeArgument(info);
  return { ...typeOf(script, info, lists), ...(description && { description }) };
}

function typeOf(script: string, info: ArgumentInfo, lists: InstanceLists): Schema {
  const { value, minimum, maximum, step, choices = [] } = info;
  if (choices.length > 0) return toChoiceSchema(choices, value, lists);
  const isNumber = minimum !== undefined || maximum !== undefined || step !== undefined;
  if (typeof value === 'number' || (value === null && isNumber)) {
    return {
      type: 'number',
      ...(minimum !== undefined && { minimum }),
      ...(maximum !== undefined && { maximum }),
      ...(value === null && { nullable: true }),
    };
  }
  // What only shows a text has no label, takes its place among the arguments all the same, and is commonly sent as null.
  if (typeof value === 'string') return { type: 'string', ...(info.label === '' && { nullable: true }) };
  return toValueSchema(value, findUnitFields(script, lists));
}

/** A type that a default belongs to. Of null, and of what is in an empty list, nothing can be said. */
function toValueSchema(value: unknown, fields: Readonly<Record<string, Schema>> = {}): Schema {
  if (isPrimitive(value)) return { type: typeof value };
  if (Array.isArray(value)) {
    const [first] = value;
    const isUniform = isPrimitive(first) && value.every((item) => typeof item === typeof first);
    return { type: 'array', items: isUniform ? { type: typeof first } : {} };
  }
  if (!isObject(value)) return {};
  const properties = Object.entries(value).map(([key, inner]): [string, Schema] => {
    const known = Object.hasOwn(fields, key) ? fields[key] : undefined;
    const isRight = known && (!known.enum || known.enum.includes(inner));
    const schema = isRight ? known : toValueSchema(inner);
    // No `@default`: of a unit that is given without a key the server has an idea of its own (`enabled` is true then).
    const shown = inner !== null && !isObject(inner) && !hasMachinePath(inner);
    return [key, shown ? { ...schema, description: `On the page: ${shorten(toLiteral(inner))}` } : schema];
  });
  return { type: 'object', properties: Object.fromEntries(properties) };
}

function toChoiceSchema(choices: readonly unknown[], value: unknown, lists: InstanceLists): Schema {
  const defaults = (Array.isArray(value) ? value : [value]).filter(isPrimitive);
  const all = [...new Set([...choices, ...defaults])].filter((choice) => !hasMachinePath(choice));
  const one = toUnion(all.filter(isPrimitive), lists);
  // A choice that cannot be written down here can still be chosen.
  const hasMore = choices.some(
    (choice) => (!isPrimitive(choice) && choice !== null) || hasMachinePath(choice),
  );
  const schema: Schema = hasMore ? { anyOf: [one, { type: 'string' }] } : one;
  if (Array.isArray(value)) return { type: 'array', items: schema };
  return value === null || choices.includes(null) ? { ...schema, nullable: true } : schema;
}

/** Checkpoints may be named in more ways than the script lists. */
function toUnion(choices: readonly Primitive[], { checkpoints = [] }: InstanceLists): Schema {
  const others = choices.filter((choice) => !checkpoints.includes(String(choice)));
  const isList =
    others.length < choices.length && others.every((choice) => /^(|None|Use same .*)$/.test(String(choice)));
  if (!isList) return { enum: [...choices] };
  const checkpoint: Schema = { $ref: '#/components/schemas/CheckpointName' };
  return others.length === 0 ? checkpoint : { anyOf: [checkpoint, { enum: others }] };
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isPrimitive(value: unknown): value is Primitive {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

function describeArgument({ label, minimum, maximum, step }: ArgumentInfo): string {
  const least =
    minimum === undefined
      ? undefined
      : maximum === undefined
        ? `from ${minimum}`
        : `${minimum} to ${maximum}`;
  const range = least ?? (maximum === undefined ? undefined : `up to ${maximum}`);
  const steps = step === undefined ? undefined : `in steps of ${step}`;
  const limits = [range, steps].filter((text) => text !== undefined).join(', ');
  const name = withoutMachinePaths(label).replace(/[\s:]+$/, '');
  return [name, limits].filter((text) => text !== '').join(': ');
}
