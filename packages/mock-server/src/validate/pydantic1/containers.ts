import type { PyDict, PyValue } from '../../python/index.ts';
import type { Schema } from '../openapi/schema.ts';
import type { ValidationIssue } from '../validated.ts';
import { type Check, refuse } from './check.ts';
import { complaints } from './complaints.ts';
import { listLengthComplaint } from './limits.ts';
import { toDict } from './to-dict.ts';

/** A list, each item checked at its index. */
export function listCheck(item: Check, schema: Schema): Check {
  const lengthComplaint = listLengthComplaint(schema);
  return (value, location) => {
    if (!Array.isArray(value)) return refuse(location, complaints.list);
    const complaint = lengthComplaint(value.length);
    if (complaint !== undefined) return refuse(location, complaint);
    const issues: ValidationIssue[] = [];
    const items: PyValue[] = [];
    for (const [index, each] of value.entries()) {
      const checked = item(each, [...location, index]);
      if (checked.issues === undefined) items.push(checked.value);
      else issues.push(...checked.issues);
    }
    return issues.length === 0 ? { value: items } : { issues };
  };
}

/** A dict of any keys, each value checked at its key. */
export function dictCheck(item: Check): Check {
  return (value, location) => {
    const given = toDict(value);
    if (given === undefined) return refuse(location, complaints.dict);
    const issues: ValidationIssue[] = [];
    const dict: PyDict = new Map();
    for (const [key, each] of given) {
      const checked = item(each, [...location, key]);
      if (checked.issues === undefined) dict.set(key, checked.value);
      else issues.push(...checked.issues);
    }
    return issues.length === 0 ? { value: dict } : { issues };
  };
}

/** A union: the first member that passes; where none does, the complaints of all. */
export function unionCheck(members: readonly Check[]): Check {
  return (value, location) => {
    const issues: ValidationIssue[] = [];
    for (const member of members) {
      const checked = member(value, location);
      if (checked.issues === undefined) return checked;
      issues.push(...checked.issues);
    }
    return issues.length === 0 ? { value } : { issues };
  };
}
