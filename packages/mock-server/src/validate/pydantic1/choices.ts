import { isPyInt, PyFloat, type PyValue } from '../../python/index.ts';
import { type Check, refuse } from './check.ts';
import { enumComplaint, literalComplaint } from './complaints.ts';

/** A `Literal`: no coercion, but Python's equality, in which `True`, `1` and `1.0` are the same. */
export function literalCheck(permitted: readonly PyValue[]): Check {
  return (value, location) => {
    const found = findEqual(permitted, value);
    return found === undefined ? refuse(location, literalComplaint(value, permitted)) : { value: found };
  };
}

/** An `Enum` class, which in the spec is a schema of its own. */
export function enumCheck(members: readonly PyValue[]): Check {
  const complaint = enumComplaint(members);
  return (value, location) => {
    const found = findEqual(members, value);
    return found === undefined ? refuse(location, complaint) : { value: found };
  };
}

function findEqual(values: readonly PyValue[], wanted: PyValue): PyValue | undefined {
  const key = toKey(wanted);
  return key === undefined ? undefined : values.find((value) => toKey(value) === key);
}

function toKey(value: PyValue): string | undefined {
  if (typeof value === 'string') return `text ${value}`;
  if (value === null) return 'none';
  if (value instanceof PyFloat) return `number ${value.value}`;
  return isPyInt(value) || typeof value === 'boolean' ? `number ${Number(value)}` : undefined;
}
