import { asDict, copyPyValue, type PyDict, type PyValue } from '../../python/index.ts';
import { isEmbeddedBody } from '../beyond-the-spec.ts';
import type { BodyInput } from '../flavour.ts';
import { readText, type Schema } from '../openapi/schema.ts';
import type { Validated, ValidationIssue } from '../validated.ts';
import type { Checked } from './check.ts';
import type { SchemaCompiler } from './compile-schema.ts';
import { complaints } from './complaints.ts';
import type { Field } from './model.ts';
import { readBody } from './read-body.ts';
import { toDict } from './to-dict.ts';

/** The body of one operation. Forms are not validated: no route of the API takes one. */
export function bodyValidator(compiler: SchemaCompiler, operation: Schema): (input: BodyInput) => Validated {
  const requestBody = asDict(operation.get('requestBody'));
  const content = asDict(requestBody.get('content')).get('application/json');
  if (content === undefined) return () => ({ ok: true, value: null, given: new Set() });

  const schema = asDict(asDict(content).get('schema'));
  const title = readText(compiler.resolve(schema).get('title')) ?? '';
  const validate = isEmbeddedBody(title)
    ? embeddedBody(compiler.fields(schema))
    : wholeBody(compiler, schema, requestBody.get('required') === true);

  return function validateBody(input) {
    const body = readBody(input);
    if (!body.ok) return body;
    const { value, issues } = validate(body.value);
    if (issues !== undefined) return { ok: false, status: 422, issues };
    return { ok: true, value, given: new Set(toDict(body.value)?.keys()) };
  };
}

/** One parameter is the whole body. */
function wholeBody(compiler: SchemaCompiler, schema: Schema, required: boolean): (body: PyValue) => Checked {
  const check = compiler.compile(schema);
  return function validateWhole(body) {
    if (body !== null) return check(body, ['body']);
    if (required) return { issues: [{ loc: ['body'], ...complaints.missing }] };
    return { value: copyPyValue(schema.get('default') ?? null) };
  };
}

/** Several parameters, each under its own key; null counts as missing, and in a body without keys each one is. */
function embeddedBody(fields: readonly Field[]): (body: PyValue) => Checked {
  return function validateEmbedded(body) {
    const issues: ValidationIssue[] = [];
    const result: PyDict = new Map();
    for (const field of fields) {
      const location = ['body', field.name];
      const hasKeys = body === null || body instanceof Map;
      const given = body instanceof Map ? (body.get(field.name) ?? null) : null;
      if (!hasKeys || (given === null && field.required)) {
        issues.push({ loc: location, ...complaints.missing });
      } else if (given === null) {
        result.set(field.name, copyPyValue(field.default));
      } else {
        const checked = field.check(given, location);
        if (checked.issues === undefined) result.set(field.name, checked.value);
        else issues.push(...checked.issues);
      }
    }
    return issues.length === 0 ? { value: result } : { issues };
  };
}
