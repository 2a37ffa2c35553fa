import { asDict, asList, copyPyValue, type PyDict, type PyValue } from '../../python/index.ts';
import { readText, type Schema } from '../openapi/schema.ts';
import type { Validated, ValidationIssue } from '../validated.ts';
import type { Check } from './check.ts';
import type { SchemaCompiler } from './compile-schema.ts';
import { complaints } from './complaints.ts';

type Parameter = { name: string; required: boolean; repeated: boolean; default: PyValue; check: Check };

/** The query parameters of one operation. Given twice, the last one counts, unless the parameter is a list. */
export function queryValidator(
  compiler: SchemaCompiler,
  operation: Schema,
): (params: URLSearchParams) => Validated {
  const parameters = asList(operation.get('parameters')).flatMap((each) =>
    toParameter(compiler, asDict(each)),
  );

  return function validateQuery(params) {
    const issues: ValidationIssue[] = [];
    const result: PyDict = new Map();
    for (const parameter of parameters) {
      const location = ['query', parameter.name];
      const texts = params.getAll(parameter.name);
      const given = parameter.repeated && texts.length > 0 ? texts : texts.at(-1);
      if (given === undefined) {
        if (parameter.required) issues.push({ loc: location, ...complaints.missing });
        else result.set(parameter.name, copyPyValue(parameter.default));
        continue;
      }
      const checked = parameter.check(given, location);
      if (checked.issues === undefined) result.set(parameter.name, checked.value);
      else issues.push(...checked.issues);
    }
    if (issues.length > 0) return { ok: false, status: 422, issues };
    return { ok: true, value: result, given: new Set(params.keys()) };
  };
}

function toParameter(compiler: SchemaCompiler, parameter: Schema): Parameter[] {
  const name = readText(parameter.get('name'));
  if (name === undefined || parameter.get('in') !== 'query') return [];
  const schema = asDict(parameter.get('schema'));
  return [
    {
      name,
      required: parameter.get('required') === true,
      repeated: schema.get('type') === 'array',
      default: schema.get('default') ?? null,
      check: compiler.compile(schema),
    },
  ];
}
