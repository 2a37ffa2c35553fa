import { asDict, PythonError, type PyValue, partOf, pythonStr } from '../../python/index.ts';
import { readText, type Schema } from '../openapi/schema.ts';
import type { ValidationIssue } from '../validated.ts';
import type { SchemaCompiler } from './compile-schema.ts';
import { modelCheck } from './model.ts';

/**
 * Validates what the server is about to answer against its own response model, as FastAPI does: values are coerced, keys
 * that the model does not have are left out. Every field takes null.
 *
 * @throws PythonError ValidationError, which the server answers with a 500 (`options/types` of an instance with extensions)
 */
export function replyValidator(compiler: SchemaCompiler, operation: Schema): (value: PyValue) => PyValue {
  const content = partOf(operation.get('responses'), '200', 'content', 'application/json');
  const model = compiler.resolve(asDict(content.get('schema')));
  const properties = asDict(model.get('properties'));
  if (properties.size === 0) return (value) => value;
  const fields = Array.from(properties, ([name, property]) => ({
    name,
    required: false,
    default: asDict(property).get('default') ?? null,
    check: compiler.compile(asDict(property), true),
  }));
  const check = modelCheck(() => fields, 'ignore');
  return function validateReply(value) {
    const { issues, value: coerced } = check(value, ['response']);
    if (issues)
      throw new PythonError('ValidationError', describe(issues, readText(model.get('title')) ?? ''));
    return coerced;
  };
}

/** pydantic's own text of a ValidationError. */
function describe(issues: readonly ValidationIssue[], model: string): string {
  const lines = issues.map(({ loc, msg, type, ctx }) => {
    const context = Array.from(ctx ?? [], ([key, value]) => `; ${key}=${pythonStr(value)}`).join('');
    return `${loc.join(' -> ')}\n  ${msg} (type=${type}${context})`;
  });
  const count = issues.length === 1 ? '1 validation error' : `${issues.length} validation errors`;
  return [`${count} for ${model}`, ...lines].join('\n');
}
