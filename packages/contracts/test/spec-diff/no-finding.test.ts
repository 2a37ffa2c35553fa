import { describe, expect, test } from 'vitest';
import { diffSpecs } from '../../src/spec-diff/index.ts';
import { diffSketches, type Sketch, toDocument } from './two-specs.ts';

const text = { type: 'string' };
const field = (schema: unknown, more: object = {}): unknown => ({
  type: 'object',
  properties: { f: schema },
  ...more,
});
const ref = (name: string): unknown => ({ $ref: `#/components/schemas/${name}` });

/** Two spellings of the same, of a field `f`. */
const spellings: [what: string, one: unknown, other: unknown][] = [
  ['null, in 3.0 and 3.1', { ...text, nullable: true }, { type: ['string', 'null'] }],
  ['null, as a union', { ...text, nullable: true }, { anyOf: [text, { type: 'null' }] }],
  ['null, as oneOf', { type: ['string', 'null'] }, { oneOf: [{ type: 'null' }, text] }],
  ['null, among the values', { enum: ['a', null] }, { anyOf: [{ const: 'a' }, { const: null }] }],
  ['null, of anything', {}, { anyOf: [{}, { type: 'null' }] }],
  ['null, as the default', text, { ...text, default: null }],
  ['an allOf of one', { ...text, default: 'x' }, { allOf: [text], default: 'x', title: 'F' }],
  ['an allOf of many', field(text, { required: ['f'] }), { allOf: [field(text), { required: ['f'] }] }],
  ['a union of one', text, { anyOf: [text] }],
  [
    'a union in another order',
    { anyOf: [text, { type: 'integer' }] },
    { oneOf: [{ type: 'integer' }, text] },
  ],
  [
    'a union of lists in another order',
    {
      anyOf: [
        { type: 'array', items: text },
        { type: 'array', items: { type: 'integer' } },
      ],
    },
    {
      anyOf: [
        { type: 'array', items: { type: 'integer' } },
        { type: 'array', items: text },
      ],
    },
  ],
  [
    'a union of tagged objects in another order',
    {
      oneOf: [
        { properties: { kind: { const: 'a' }, x: text } },
        { properties: { kind: { const: 'b' }, x: text } },
      ],
    },
    {
      oneOf: [
        { properties: { kind: { const: 'b' }, x: text } },
        { properties: { kind: { const: 'a' }, x: text } },
      ],
    },
  ],
  ['an integer beside a number', { type: 'number' }, { anyOf: [{ type: 'integer' }, { type: 'number' }] }],
  ['a const', { ...text, enum: ['a'] }, { const: 'a' }],
  ['values in another order', { enum: ['a', 'b'] }, { type: 'string', enum: ['b', 'a'] }],
  [
    'an exclusive limit',
    { type: 'number', minimum: 0, exclusiveMinimum: true },
    { type: 'number', exclusiveMinimum: 0 },
  ],
  [
    'an exclusive limit of an integer',
    { type: 'integer', exclusiveMinimum: 0 },
    { type: 'integer', minimum: 1 },
  ],
  ['bytes', { ...text, format: 'binary' }, { ...text, contentMediaType: 'application/octet-stream' }],
  ['a size of numbers', { type: 'integer', format: 'int64' }, { type: 'integer' }],
  ['examples', { ...text, example: 'a' }, { ...text, examples: ['b'] }],
  ['any other fields', field(text), field(text, { additionalProperties: true })],
  ['any fields at all', { type: 'object' }, { type: 'object', additionalProperties: {} }],
  ['a type left to be inferred', field(text), { properties: { f: text } }],
  [
    'a tuple, in 3.0 and 3.1',
    { type: 'array', items: [text, text] },
    { type: 'array', prefixItems: [text, text] },
  ],
  ['a title made of the name', { ...text, title: 'F' }, text],
  ['a description that only one has', { ...text, description: 'Words' }, text],
  [
    'white space in a description',
    { ...text, description: 'Two  words ' },
    { ...text, description: 'Two words' },
  ],
  [
    'argparse’s word for no help',
    { ...text, description: 'Words' },
    { ...text, description: '==SUPPRESS==' },
  ],
];

describe('spelled otherwise, and the same', () => {
  test.each(spellings)('%s', (_, one, other) => {
    for (const [before, after] of [
      [one, other],
      [other, one],
    ]) {
      expect(diffSketches({ request: field(before) }, { request: field(after) })).toEqual([]);
      expect(diffSketches({ response: field(before) }, { response: field(after) })).toEqual([]);
    }
  });
});

/** What belongs to the machine, or to the models on it. */
const machines: [what: string, one: unknown, other: unknown][] = [
  ['a folder as a default', { ...text, default: '/home/user/webui' }, { ...text, default: '/srv/forge' }],
  ['a folder, and none', { ...text, default: '/home/user/webui/models' }, { ...text, default: 'models' }],
  ['a folder of Windows', { ...text, default: 'C:\\webui' }, { ...text, default: 'D:\\webui' }],
  ['folders in a list', { default: ['/home/user/webui'] }, { default: ['/home/user/forge'] }],
  ['the file of a model', { ...text, default: 'dream_v1.safetensors' }, { ...text, default: 'photo.ckpt' }],
  ['a checkpoint', { ...text, default: 'dream_v1 [c653230684]' }, { ...text, default: 'photo [0123456789]' }],
  [
    'checkpoints that can be chosen',
    { enum: ['Automatic', 'a.safetensors'] },
    { enum: ['Automatic', 'b.safetensors'] },
  ],
  [
    'A1111’s list of upscalers in a description',
    { ...text, description: 'The main upscaler, it has to be one of this list: None , Lanczos' },
    { ...text, description: 'The main upscaler, it has to be one of this list: ' },
  ],
  [
    'a folder in a description',
    { ...text, description: 'Models are in /home/user/webui/models' },
    { ...text, description: 'Models are in /srv/webui/models' },
  ],
];

test.each(machines)('%s is no drift', (_, one, other) => {
  expect(diffSketches({ response: field(one) }, { response: field(other) })).toEqual([]);
  expect(diffSketches({ request: field(one) }, { request: field(other) })).toEqual([]);
});

/** What FastAPI writes of itself. */
const generated: [what: string, before: Sketch, after: Sketch][] = [
  [
    'the name of a schema',
    { request: ref('Body_f_post'), schemas: { Body_f_post: field(text, { title: 'Body_f_post' }) } },
    { request: ref('modules__Request'), schemas: { modules__Request: field(text, { title: 'Request' }) } },
  ],
  [
    'whether a schema has a name',
    { response: ref('Item'), schemas: { Item: field(text) } },
    { response: field(text) },
  ],
  [
    'the 422 of one version, of another, and none',
    {
      operation: {
        responses: {
          '200': {},
          '422': { content: { 'application/json': { schema: ref('HTTPValidationError') } } },
        },
      },
    },
    { operation: { responses: { '200': {} } } },
  ],
  [
    'names, tags and summaries of operations',
    { operation: { operationId: 'a_post', tags: ['a'], summary: 'A', description: 'Text' } },
    { operation: { operationId: 'b_post', summary: 'B' } },
  ],
  [
    'parameters in another order',
    {
      operation: {
        parameters: [
          { name: 'a', in: 'query', schema: text },
          { name: 'X-B', in: 'header', schema: text },
        ],
      },
    },
    {
      operation: {
        parameters: [
          { name: 'x-b', in: 'header', schema: text },
          { name: 'a', in: 'query', schema: text },
        ],
      },
    },
  ],
  ['an answer that neither describes', { response: {} }, {}],
  ['an answer that is described at last', { response: {} }, { response: field(text) }],
  ['an answer that is no longer described', { response: field(text) }, { response: {} }],
];

test.each(generated)('%s: no finding', (_, before, after) => {
  expect(diffSketches(before, after)).toEqual([]);
  expect(diffSketches(after, before)).toEqual([]);
});

test('an answer’s field that has a default is always there, required or not', () => {
  const one = { response: field({ ...text, default: 'x' }) };
  const other = { response: field({ ...text, default: 'x' }, { required: ['f'] }) };
  expect(diffSketches(other, one)).toEqual([]);
  expect(diffSketches({ request: other.response }, { request: one.response })).not.toEqual([]);
});

test('a field that is optional in both is no more missing than before', () => {
  const response = { ...text, nullable: true };
  expect(diffSketches({ response: field(response) }, { response: field(text) })).toEqual([
    'additive f is never null in the answer now',
  ]);
});

test('where A1111 loses the type of an option with its default, the default tells', () => {
  const option = (schema: object): Sketch => ({ response: field(schema) });
  expect(diffSketches(option({ type: 'number', default: 512 }), option({ default: 0 }))).toEqual([
    'risky f is 0 by default, was 512',
  ]);
});

describe('pydantic 1 against pydantic 2', () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l'];
  const model = (schema: unknown, required: string[]): unknown => ({
    type: 'object',
    properties: Object.fromEntries(names.map((name) => [name, schema])),
    required,
  });
  const one = { openapi: '3.0.2', response: model(text, []) };
  const two = { openapi: '3.1.0', response: model({ anyOf: [text, { type: 'null' }] }, names) };

  test('null that the one never writes and the other always is no change', () => {
    expect(diffSketches(one, two)).toEqual([]);
    expect(diffSketches(two, one)).toEqual([]);
  });

  test('a field of a request that must be sent now is one', () => {
    expect(
      diffSpecs(toDocument({ request: one.response }), toDocument({ request: two.response })),
    ).toHaveLength(names.length);
  });

  test('one null among many fields is no habit, and told', () => {
    const response = {
      ...(one.response as object),
      properties: { ...(one.response as { properties: object }).properties },
    };
    (response.properties as Record<string, unknown>).a = { ...text, nullable: true };
    expect(
      diffSketches({ response: model(text, names) }, { response: { ...response, required: names } }),
    ).toEqual(['breaking a may be null in the answer']);
  });
});
