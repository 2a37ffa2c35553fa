import type { JsonObject } from '../document/json-object.ts';
import type { Variant } from '../schema/variants.ts';
import { jsonText } from './json-text.ts';
import { type Bound, readBound } from './read-bound.ts';
import type { SchemaChange } from './schema-change.ts';

/** Compares how small, big, long or many values may be, their pattern and their format. */
export function compareLimits(before: Variant, after: Variant): SchemaChange[] {
  return [
    ...bounds.flatMap((bound) => compareBound(bound, before, after)),
    ...rules.flatMap((rule) => compareRule(rule, before, after)),
  ];
}

const bounds: readonly Bound[] = [
  { side: 'lower', key: 'minimum', unit: '' },
  { side: 'upper', key: 'maximum', unit: '' },
  { side: 'lower', key: 'minLength', unit: ' characters' },
  { side: 'upper', key: 'maxLength', unit: ' characters' },
  { side: 'lower', key: 'minItems', unit: ' items' },
  { side: 'upper', key: 'maxItems', unit: ' items' },
  { side: 'lower', key: 'minProperties', unit: ' fields' },
  { side: 'upper', key: 'maxProperties', unit: ' fields' },
];

function compareBound(bound: Bound, before: Variant, after: Variant): SchemaChange[] {
  const [old, young] = [readBound(bound, before), readBound(bound, after)];
  if (old.text === young.text) return [];
  const tightened = bound.side === 'lower' ? young.value > old.value : young.value < old.value;
  return [
    { kind: tightened ? 'limit-tightened' : 'limit-loosened', step: '', before: old.text, after: young.text },
  ];
}

/** What has no order: two of these are the same, or one of them is none, or nobody can say which is the tighter. */
const rules: readonly { read: (schema: JsonObject) => unknown; says: string; saysNone: string }[] = [
  { read: ({ pattern }) => pattern, says: 'of pattern', saysNone: 'of any pattern' },
  { read: ({ multipleOf }) => multipleOf, says: 'a multiple of', saysNone: 'any number' },
  { read: readFormat, says: 'of format', saysNone: 'of any format' },
  { read: ({ uniqueItems }) => uniqueItems || undefined, says: 'without repeats', saysNone: 'with repeats' },
];

function compareRule(
  { read, says, saysNone }: (typeof rules)[number],
  before: Variant,
  after: Variant,
): SchemaChange[] {
  const [old, young] = [read(before.schema), read(after.schema)];
  if (jsonText(old) === jsonText(young)) return [];
  const kind =
    old === undefined ? 'limit-tightened' : young === undefined ? 'limit-loosened' : 'limit-changed';
  const text = (value: unknown): string => {
    if (value === undefined) return saysNone;
    return value === true ? says : `${says} ${value}`;
  };
  return [{ kind, step: '', before: text(old), after: text(young) }];
}

/** In 3.1 a format for bytes may be spelled by media type and encoding. Sizes of numbers are nothing to JSON. */
function readFormat({ format, contentMediaType, contentEncoding }: JsonObject): unknown {
  if (format === undefined && contentEncoding === 'base64') return 'byte';
  if (format === undefined && contentMediaType === 'application/octet-stream') return 'binary';
  return typeof format === 'string' && /^(?:int32|int64|float|double)$/.test(format) ? undefined : format;
}
