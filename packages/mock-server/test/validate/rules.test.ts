import { describe, expect, it } from 'vitest';
import { PythonError, type PyValue, parsePythonJson, stringifyPython } from '../../src/python/index.ts';
import { createValidator, type Validated } from '../../src/validate/index.ts';

/** A server of one route whose body is a model of one field with the given schema. */
function validateField(schema: string, value: string, schemas = '{}'): Validated {
  return validateBody(
    `{"title":"Model","type":"object","properties":{"field":${schema}}}`,
    `{"field":${value}}`,
    schemas,
  );
}

function validateBody(
  schema: string,
  body: string | Uint8Array,
  schemas = '{}',
  contentType?: string,
): Validated {
  const operation = `{"requestBody":{"required":true,"content":{"application/json":{"schema":${schema}}}}}`;
  const spec = `{"paths":{"/route":{"post":${operation}}},"components":{"schemas":${schemas}}}`;
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  return createValidator(parsePythonJson(spec)).body('POST', '/route', { bytes, contentType });
}

function show(validated: Validated): string {
  if (validated.ok) return stringifyPython(validated.value, { allowNan: true });
  if (validated.status === 400) return validated.detail;
  return validated.issues.map(({ loc, msg, type }) => `${loc.join('.')}: ${msg} (${type})`).join('; ');
}

const color =
  '{"Color":{"title":"Color","enum":["red","blue"],"type":"string","description":"An enumeration."}}';
const badInteger = 'body.field: value is not a valid integer (type_error.integer)';

describe('a field takes and refuses what pydantic 1 does', () => {
  it.each([
    ['{"type":"integer"}', '" 1_000 "', '{"field":1000}'],
    ['{"type":"integer"}', '"٣"', '{"field":3}'],
    ['{"type":"integer"}', '"1__0"', badInteger],
    ['{"type":"integer"}', '"5.0"', badInteger],
    ['{"type":"integer"}', '-5.9', '{"field":-5}'],
    ['{"type":"integer"}', '1e22', '{"field":10000000000000000000000}'],
    ['{"type":"integer"}', '1e999', badInteger],
    ['{"type":"integer"}', '123456789012345678901234567890', '{"field":123456789012345678901234567890}'],
    ['{"type":"number"}', '5', '{"field":5.0}'],
    ['{"type":"number"}', '" 1e3 "', '{"field":1000.0}'],
    ['{"type":"number"}', '"-Infinity"', '{"field":-Infinity}'],
    ['{"type":"number"}', '"1e"', 'body.field: value is not a valid float (type_error.float)'],
    ['{"type":"boolean"}', '"YES"', '{"field":true}'],
    ['{"type":"boolean"}', '0.0', '{"field":false}'],
    ['{"type":"boolean"}', '" yes"', 'body.field: value could not be parsed to a boolean (type_error.bool)'],
    ['{"type":"string"}', '1e16', '{"field":"1e+16"}'],
    ['{"type":"string"}', 'false', '{"field":"False"}'],
    ['{"type":"string"}', 'null', '{"field":null}'],
    [
      '{"type":"string","default":"x"}',
      'null',
      'body.field: none is not an allowed value (type_error.none.not_allowed)',
    ],
    ['{}', '[null,{"a":1.0}]', '{"field":[null,{"a":1.0}]}'],
    ['{"type":"object"}', '[["a",1],"bc"]', '{"field":{"a":1,"b":"c"}}'],
    ['{"type":"object"}', '""', '{"field":{}}'],
    ['{"type":"object"}', '[[[],1]]', 'body.field: value is not a valid dict (type_error.dict)'],
    [
      '{"type":"object","additionalProperties":{"type":"integer"}}',
      '{"a":"x","b":null}',
      'body.field.a: value is not a valid integer (type_error.integer); body.field.b: none is not an allowed value (type_error.none.not_allowed)',
    ],
    ['{"anyOf":[{"type":"integer"},{"type":"string"}]}', '"a"', '{"field":"a"}'],
    [
      '{"anyOf":[{"type":"integer"},{"type":"string"}]}',
      '[]',
      `${badInteger}; body.field: str type expected (type_error.str)`,
    ],
    ['{"enum":[0,1],"type":"integer"}', 'true', '{"field":1}'],
    [
      '{"enum":[0,1],"type":"integer"}',
      '"1"',
      'body.field: unexpected value; permitted: 0, 1 (value_error.const)',
    ],
    ['{"$ref":"#/components/schemas/Color"}', '"blue"', '{"field":"blue"}'],
    [
      '{"allOf":[{"$ref":"#/components/schemas/Color"}],"default":"red"}',
      '{}',
      "body.field: value is not a valid enumeration member; permitted: 'red', 'blue' (type_error.enum)",
    ],
    [
      '{"type":"number","minimum":0.5}',
      '0',
      'body.field: ensure this value is greater than or equal to 0.5 (value_error.number.not_ge)',
    ],
    [
      '{"type":"number","maximum":1.0}',
      'NaN',
      'body.field: ensure this value is less than or equal to 1 (value_error.number.not_le)',
    ],
    [
      '{"type":"integer","multipleOf":8}',
      '65',
      'body.field: ensure this value is a multiple of 8 (value_error.number.not_multiple)',
    ],
    ['{"type":"integer","multipleOf":8}', '64', '{"field":64}'],
    [
      '{"type":"string","minLength":2}',
      '"😀"',
      'body.field: ensure this value has at least 2 characters (value_error.any_str.min_length)',
    ],
    [
      '{"type":"string","pattern":"ab?"}',
      '"b"',
      'body.field: string does not match regex "ab?" (value_error.str.regex)',
    ],
    [
      '{"type":"array","items":{},"maxItems":1}',
      '[1,2]',
      'body.field: ensure this value has at most 1 items (value_error.list.max_items)',
    ],
  ])('%s given %s', (schema, value, expected) => {
    expect(show(validateField(schema, value, color))).toBe(expected);
  });

  it('an int beyond every float is not an issue but an exception, as on the server', () => {
    expect(() => validateField('{"type":"number"}', '9'.repeat(400))).toThrow(PythonError);
  });
});

describe('a body', () => {
  const model =
    '{"title":"Model","type":"object","properties":{"list":{"type":"array","items":{},"default":[1,7.0]}}}';

  it.each([
    ['[]', undefined, '{"list":[1,7.0]}'],
    ['{"other":1}', undefined, '{"list":[1,7.0]}'],
    ['{}', 'application/problem+json; charset=utf-8', '{"list":[1,7.0]}'],
    ['{}', 'APPLICATION/JSON', '{"list":[1,7.0]}'],
    ['{}', 'json', 'body: value is not a valid dict (type_error.dict)'],
    ['\ufeff[]', undefined, '{"list":[1,7.0]}'],
  ])('%j of type %s', (body, contentType, expected) => {
    expect(show(validateBody(model, body, '{}', contentType))).toBe(expected);
  });

  it.each([
    ['is not UTF-8', Uint8Array.of(0x22, 0xff, 0x22)],
    ['nests too deeply', new TextEncoder().encode('['.repeat(5000))],
  ])('that %s is the 400 of FastAPI', (_, bytes) => {
    expect(validateBody(model, bytes)).toEqual({
      ok: false,
      status: 400,
      detail: 'There was an error parsing the body',
    });
  });

  it('shares no default with the next one', () => {
    const first = validateBody(model, '{}');
    const list = first.ok && first.value instanceof Map ? first.value.get('list') : undefined;
    expect(Array.isArray(list)).toBe(true);
    (list as PyValue[]).push('changed');
    expect(show(validateBody(model, '{}'))).toBe('{"list":[1,7.0]}');
  });

  it('tells which fields the client gave', () => {
    const validated = validateBody(model, '{"list":[],"other":null}');
    expect(validated.ok && [...validated.given]).toEqual(['list', 'other']);
  });

  it('may hold a model that contains itself', () => {
    const tree =
      '{"Tree":{"title":"Tree","type":"object","required":["name"],"properties":{"name":{"type":"string"},"next":{"$ref":"#/components/schemas/Tree"}}}}';
    const body = '{"name":"a","next":{"name":"b","next":{}}}';
    expect(show(validateBody('{"$ref":"#/components/schemas/Tree"}', body, tree))).toBe(
      'body.next.next.name: field required (value_error.missing)',
    );
  });
});

describe('what the spec does not say or says wrongly', () => {
  it('checks nothing on routes and methods that it lacks', () => {
    const validator = createValidator(parsePythonJson('{"paths":{"/route":{"get":{}}}}'));
    const input = { bytes: new TextEncoder().encode('{'), contentType: undefined };
    for (const [method, path] of [
      ['POST', '/route'],
      ['POST', '/else'],
      ['GET', '/route'],
    ] as const) {
      expect(validator.body(method, path, input)).toMatchObject({ ok: true, value: null });
    }
  });

  it.each([
    'null',
    '[]',
    '"x"',
    '{"paths":[]}',
    '{"paths":{"/route":null}}',
    '{"paths":{"/route":{"post":[]}}}',
  ])('survives the document %s', (document) => {
    const validator = createValidator(parsePythonJson(document));
    const input = { bytes: new TextEncoder().encode('{}'), contentType: undefined };
    expect(validator.body('POST', '/route', input).ok).toBe(true);
    expect(validator.query('POST', '/route', new URLSearchParams('a=1')).ok).toBe(true);
  });

  it.each([
    '{"$ref":"#/components/schemas/Loop"}',
    '{"$ref":5}',
    '{"$ref":"#/nowhere"}',
    '{"anyOf":[]}',
    '{"anyOf":5}',
    '{"allOf":[]}',
    '{"type":"array","items":[1]}',
    '{"type":["string"]}',
    '{"type":"string","pattern":"(?P<x"}',
    '{"type":"object","properties":[],"required":5}',
    '{"enum":null}',
    'null',
  ])('survives the schema %s', (schema) => {
    const loop =
      '{"Loop":{"anyOf":[{"$ref":"#/components/schemas/Loop"},{"allOf":[{"$ref":"#/components/schemas/Loop"}]}]}}';
    for (const value of ['1', '"a"', '[]', '{}', 'null']) {
      expect(typeof validateField(schema, value, loop).ok).toBe('boolean');
      expect(typeof validateBody(schema, value, loop).ok).toBe('boolean');
    }
  });
});

describe('query parameters', () => {
  const validator = createValidator(
    parsePythonJson(
      `{"paths":{"/items/{id}":{"get":{"parameters":[
        {"name":"id","in":"path","required":true,"schema":{"type":"string"}},
        {"name":"limit","in":"query","schema":{"type":"integer","default":20}},
        {"name":"tag","in":"query","schema":{"type":"array","items":{"type":"string"}}},
        {"name":"type","in":"query","required":true,"schema":{}}]}}}}`,
    ),
  );

  it.each([
    ['type=a&limit=5&limit=6&other=1', '{"limit":6,"tag":null,"type":"a"}'],
    ['type=&tag=a&tag=b', '{"limit":20,"tag":["a","b"],"type":""}'],
    [
      'limit=',
      'query.limit: value is not a valid integer (type_error.integer); query.type: field required (value_error.missing)',
    ],
  ])('%s', (search, expected) => {
    expect(show(validator.query('GET', '/items/7', new URLSearchParams(search)))).toBe(expected);
  });
});

describe('hostile bodies', () => {
  it('never crash the validator, and what it refuses it can say', () => {
    const schema =
      '{"title":"Model","type":"object","properties":{"a":{"type":"integer","minimum":0},"b":{"type":"number"},"c":{"type":"array","items":{"type":"string"}},"d":{"type":"object"},"e":{"type":"boolean"},"f":{"enum":[0]}}}';
    const random = createRandom(20240727);
    for (let round = 0; round < 3000; round += 1) {
      const body = randomBody(random);
      const validated = validateBody(schema, body);
      expect(typeof show(validated)).toBe('string');
    }
  });
});

const scraps = [
  ...['{', '}', '[', ']', ',', ':', '"', '\\', '\\u12', '\\ud800', '\u0000', '\ufeff', ' ', '\n', '😀', 'é'],
  ...[
    '"a":',
    '"b":',
    '"c":',
    '"d":',
    '"e":',
    '"f":',
    '"__proto__":',
    '"constructor":',
    '{"a":',
    '[[',
    ']]',
    '""',
  ],
  ...[
    'null',
    'true',
    'NaN',
    '-Infinity',
    '1e999',
    '-0',
    '1e-400',
    '99999999999999999999',
    '0.1',
    '"x"',
    '"yes"',
    '-',
  ],
];

function randomBody(random: () => number): Uint8Array {
  const length = 1 + Math.floor(random() * 12);
  const text = Array.from({ length }, () => scraps[Math.floor(random() * scraps.length)]).join('');
  const bytes = new TextEncoder().encode(random() < 0.5 ? `{${text}}` : text);
  if (random() < 0.1) bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
  return bytes;
}

/** A linear congruential generator: the same bodies in every run. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}
