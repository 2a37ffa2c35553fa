import { describe, expect, test } from 'vitest';
import { ContractError } from '../../src/index.ts';
import { diffSpecs, type OpenApiDocument, parseSpec } from '../../src/spec-diff/index.ts';
import { diffSketches, type Sketch, toDocument } from './two-specs.ts';

const ref = (name: string): unknown => ({ $ref: `#/components/schemas/${name}` });
const item = (properties: Record<string, unknown>): unknown => ({ type: 'object', properties });

describe('schemas that contain themselves', () => {
  const tree = (type: string): Sketch => ({
    response: ref('Node'),
    schemas: { Node: item({ value: { type }, children: { type: 'array', items: ref('Node') } }) },
  });

  test('are compared once', () => {
    expect(diffSketches(tree('string'), tree('integer'))).toEqual([
      'breaking value is integer in the answer, was string',
    ]);
    expect(diffSketches(tree('string'), tree('string'))).toEqual([]);
  });

  test('also where one goes a longer way round', () => {
    const long: Sketch = {
      response: ref('A'),
      schemas: {
        A: item({ value: { type: 'string' }, children: { type: 'array', items: ref('B') } }),
        B: item({ value: { type: 'integer' }, children: { type: 'array', items: ref('A') } }),
      },
    };
    expect(diffSketches(tree('string'), long)).toEqual([
      'breaking children[].value is integer in the answer, was string',
    ]);
  });

  test.each([
    ['a reference to itself', { A: ref('A') }],
    ['references in a circle', { A: ref('B'), B: ref('A') }],
    ['an allOf of itself', { A: { allOf: [ref('A'), { type: 'string' }] } }],
    ['a union of itself', { A: { anyOf: [ref('A'), { type: 'string' }] } }],
    ['a reference to nothing', {}],
    ['a reference out of the document', { A: { $ref: 'https://example.com/a.json#/A' } }],
    ['a schema that is none', { A: 7 }],
  ])('say nothing: %s', (_, schemas) => {
    const strange: Sketch = { request: ref('A'), response: ref('A'), schemas };
    const sound: Sketch = { request: { type: 'string' }, response: { type: 'string' } };
    expect(() => diffSketches(strange, strange)).not.toThrow();
    expect(diffSketches(strange, strange)).toEqual([]);
    expect(diffSketches(sound, strange).filter((text) => text.startsWith('breaking'))).toEqual([]);
  });
});

describe('big specs', () => {
  const count = 5000;
  const chain = (schema: (index: number) => unknown): Record<string, unknown> =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`S${index}`, schema(index)]));

  test('5,000 schemas in a chain, the last one changed', () => {
    const sketch = (type: string): Sketch => ({
      response: ref('S0'),
      schemas: chain((index) => item({ next: index + 1 < count ? ref(`S${index + 1}`) : { type } })),
    });
    expect(diffSketches(sketch('string'), sketch('integer'))).toHaveLength(1);
  });

  test('schemas that each name the next one twice are no explosion', () => {
    const sketch = (type: string): Sketch => ({
      response: ref('S0'),
      schemas: chain((index) => {
        const next = (): unknown => (index + 1 < count ? ref(`S${index + 1}`) : { type });
        return item({ left: next(), right: next() });
      }),
    });
    // The last schema’s two fields.
    expect(diffSketches(sketch('string'), sketch('integer'))).toHaveLength(2);
  });

  test.each(['anyOf', 'allOf'])('5,000 schemas, each an %s of the next', (key) => {
    const sketch: Sketch = {
      response: ref('S0'),
      schemas: chain((index) => ({ [key]: [ref(`S${index + 1}`), item({ [`f${index}`]: {} })] })),
    };
    expect(diffSketches(sketch, sketch)).toEqual([]);
  });
});

test('names that every object has are ordinary names', () => {
  const sketch = (names: string[]): Sketch => ({
    response: JSON.parse(`{"properties":{${names.map((name) => `"${name}":{"type":"string"}`)}}}`),
  });
  expect(diffSketches(sketch(['a', 'constructor']), sketch(['a', '__proto__']))).toEqual([
    'breaking constructor is gone from the answer',
    'additive __proto__ is new in the answer',
  ]);
});

test('a document of nonsense is compared as far as it makes sense', () => {
  const nonsense = {
    ...toDocument({}),
    paths: {
      '/a': null,
      '/b': 'text',
      '/c': {
        get: null,
        post: { parameters: 7, requestBody: [], responses: { '200': null, '404': { content: 'x' } } },
      },
      '/d': { get: { parameters: [null, {}, { in: 'query' }], responses: [], security: [null, 'x'] } },
    },
    components: 5,
  } as unknown as OpenApiDocument;
  expect(diffSpecs(nonsense, nonsense)).toEqual([]);
  expect(diffSpecs(nonsense, toDocument({})).map(({ kind }) => kind)).toEqual([
    'route-gone',
    'route-gone',
    'route-added',
  ]);
});

test.each([
  ['<html>', /^x\.json is an HTML page/],
  ['{', /^x\.json is no JSON/],
  ['{"swagger":"2.0","paths":{}}', /^x\.json is no OpenAPI 3 document; give the server's openapi\.json\.$/],
  ['{"openapi":"3.0.2"}', /no OpenAPI 3 document/],
  ['[]', /no OpenAPI 3 document/],
])('%s is refused in one sentence', (text, message) => {
  expect(() => parseSpec(text, 'x.json')).toThrow(ContractError);
  expect(() => parseSpec(text, 'x.json')).toThrow(message);
});
