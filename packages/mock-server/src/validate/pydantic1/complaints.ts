import { type PyDict, type PyValue, pythonRepr, pythonStr } from '../../python/index.ts';
import type { Complaint } from './check.ts';

/** The errors of pydantic 1 that carry nothing but their words. */
export const complaints = {
  missing: { msg: 'field required', type: 'value_error.missing' },
  none: { msg: 'none is not an allowed value', type: 'type_error.none.not_allowed' },
  extra: { msg: 'extra fields not permitted', type: 'value_error.extra' },
  text: { msg: 'str type expected', type: 'type_error.str' },
  integer: { msg: 'value is not a valid integer', type: 'type_error.integer' },
  float: { msg: 'value is not a valid float', type: 'type_error.float' },
  boolean: { msg: 'value could not be parsed to a boolean', type: 'type_error.bool' },
  list: { msg: 'value is not a valid list', type: 'type_error.list' },
  dict: { msg: 'value is not a valid dict', type: 'type_error.dict' },
} satisfies Record<string, Complaint>;

/** A value beyond a limit; `words` is what stands before the limit in the message, `unit` what stands after. */
export function limitComplaint(type: string, words: string, limit: PyValue, unit = ''): Complaint {
  return {
    msg: `ensure this value ${words} ${pythonStr(limit)}${unit}`,
    type,
    ctx: new Map([['limit_value', limit]]),
  };
}

/** A value that is none of a `Literal`'s. */
export function literalComplaint(given: PyValue, permitted: readonly PyValue[]): Complaint {
  return {
    msg: `unexpected value; permitted: ${permitted.map(pythonRepr).join(', ')}`,
    type: 'value_error.const',
    ctx: new Map<string, PyValue>([
      ['given', given],
      ['permitted', [...permitted]],
    ]) satisfies PyDict,
  };
}

/** A value that is none of an `Enum`'s. */
export function enumComplaint(members: readonly PyValue[]): Complaint {
  return {
    msg: `value is not a valid enumeration member; permitted: ${members.map(pythonRepr).join(', ')}`,
    type: 'type_error.enum',
    ctx: new Map([['enum_values', [...members]]]),
  };
}
