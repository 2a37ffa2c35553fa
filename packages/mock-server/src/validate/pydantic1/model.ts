import { copyPyValue, type PyDict, type PyValue } from '../../python/index.ts';
import type { ValidationIssue } from '../validated.ts';
import { type Check, refuse } from './check.ts';
import { complaints } from './complaints.ts';
import { toDict } from './to-dict.ts';

/** One field of a model. */
export type Field = { name: string; required: boolean; default: PyValue; check: Check };

/** What a model does with keys that are none of its fields. */
export type ExtraKeys = 'ignore' | 'allow' | 'forbid';

/** A model: all fields are looked at, in their order; the value holds every field, in that order too. */
export function modelCheck(fields: () => readonly Field[], extra: ExtraKeys): Check {
  return (value, location) => {
    const given = toDict(value);
    if (given === undefined) return refuse(location, complaints.dict);
    const issues: ValidationIssue[] = [];
    const result: PyDict = new Map();
    for (const field of fields()) {
      const item = given.get(field.name);
      if (item === undefined) {
        if (field.required) issues.push({ loc: [...location, field.name], ...complaints.missing });
        else result.set(field.name, copyPyValue(field.default));
        continue;
      }
      const checked = field.check(item, [...location, field.name]);
      if (checked.issues === undefined) result.set(field.name, checked.value);
      else issues.push(...checked.issues);
    }
    if (extra !== 'ignore') {
      const names = new Set(fields().map(({ name }) => name));
      for (const [key, item] of given) {
        if (names.has(key)) continue;
        if (extra === 'allow') result.set(key, item);
        else issues.push({ loc: [...location, key], ...complaints.extra });
      }
    }
    return issues.length === 0 ? { value: result } : { issues };
  };
}
