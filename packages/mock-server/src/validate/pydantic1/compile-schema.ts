import { asDict, asList, type PyValue, partOf } from '../../python/index.ts';
import { acceptsNull } from '../beyond-the-spec.ts';
import { readText, type Schema } from '../openapi/schema.ts';
import { type Check, type Location, refuse } from './check.ts';
import { enumCheck, literalCheck } from './choices.ts';
import { complaints } from './complaints.ts';
import { dictCheck, listCheck, unionCheck } from './containers.ts';
import { withNumberLimits, withTextLimits } from './limits.ts';
import { type ExtraKeys, type Field, modelCheck } from './model.ts';
import { checkBoolean, checkFloat, checkInteger, checkText } from './scalars.ts';

/** Turns schemas of one spec into checks. */
export type SchemaCompiler = {
  /** A check that treats null as the type says: only `Any` takes it, unless `acceptNull` is set. */
  compile(schema: Schema, acceptNull?: boolean): Check;
  /** The fields of an object schema, behind its reference if it is one. */
  fields(schema: Schema): Field[];
  /** The schema behind a reference; the schema itself if it is none. */
  resolve(schema: Schema): Schema;
};

const pass: Check = (value) => ({ value });

/** A compiler for the schemas of a spec; a schema that several routes refer to is compiled once. */
export function createSchemaCompiler(spec: PyValue): SchemaCompiler {
  const schemas = partOf(spec, 'components', 'schemas');
  const compiled = new Map<string, Check>();

  function compile(schema: Schema, acceptNull = false): Check {
    const check = compileType(schema);
    if (check === pass) return pass;
    return (value, location) => {
      if (value !== null) return check(value, location);
      return acceptNull ? { value } : refuse(location, complaints.none);
    };
  }

  function compileType(schema: Schema): Check {
    const name = referenceName(schema);
    if (name !== undefined) return compileReference(name);
    if (schema.has('enum')) return literalCheck(asList(schema.get('enum')));
    if (schema.has('const')) return literalCheck([schema.get('const') ?? null]);
    if (schema.has('anyOf')) {
      const members = asList(schema.get('anyOf')).map((member) => compile(asDict(member)));
      return members.includes(pass) ? pass : unionCheck(members);
    }
    // pydantic 1 wraps a reference that has a title or a default of its own in an allOf of one.
    if (schema.has('allOf')) return compileType(asDict(asList(schema.get('allOf'))[0]));
    switch (readText(schema.get('type'))) {
      case 'string':
        return withTextLimits(checkText, schema);
      case 'integer':
        return withNumberLimits(checkInteger, schema);
      case 'number':
        return withNumberLimits(checkFloat, schema);
      case 'boolean':
        return checkBoolean;
      case 'array':
        return listCheck(compile(asDict(schema.get('items'))), schema);
      case 'object':
        return compileObject(schema);
      default:
        return pass;
    }
  }

  /**
   * Looked up when it is used, so that a model may contain itself. A schema that comes back to itself without going
   * deeper into the value (a malformed spec) checks nothing: the location is then still the very same one.
   */
  function compileReference(name: string): Check {
    let entered: Location | undefined;
    return (value, location) => {
      if (entered === location) return { value };
      let check = compiled.get(name);
      if (check === undefined) {
        const schema = asDict(schemas.get(name));
        check = schema.has('enum') ? enumCheck(asList(schema.get('enum'))) : compileType(schema);
        compiled.set(name, check);
      }
      const outer = entered;
      entered = location;
      try {
        return check(value, location);
      } finally {
        entered = outer;
      }
    };
  }

  function compileObject(schema: Schema): Check {
    const additional = schema.get('additionalProperties');
    if (!schema.has('properties')) return dictCheck(compile(asDict(additional)));
    let known: Field[] | undefined;
    return modelCheck(() => {
      known ??= fields(schema);
      return known;
    }, toExtraKeys(additional));
  }

  function fields(schema: Schema): Field[] {
    const model = resolve(schema);
    const title = readText(model.get('title')) ?? '';
    const requiredNames = new Set(asList(model.get('required')));
    return [...asDict(model.get('properties'))].map(([name, property]) => {
      const propertySchema = asDict(property);
      const required = requiredNames.has(name);
      const hasDefault = propertySchema.has('default');
      return {
        name,
        required,
        default: propertySchema.get('default') ?? null,
        check: compile(propertySchema, acceptsNull(title, { name, required, hasDefault })),
      };
    });
  }

  function resolve(schema: Schema): Schema {
    const name = referenceName(schema);
    return name === undefined ? schema : asDict(schemas.get(name));
  }

  return { compile, fields, resolve };
}

function referenceName(schema: Schema): string | undefined {
  return readText(schema.get('$ref'))?.split('/').at(-1);
}

function toExtraKeys(additional: PyValue | undefined): ExtraKeys {
  if (additional === true) return 'allow';
  return additional === false ? 'forbid' : 'ignore';
}
