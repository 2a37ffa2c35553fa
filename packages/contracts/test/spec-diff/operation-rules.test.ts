import { describe, expect, test } from 'vitest';
import { diffSpecs, type OpenApiDocument } from '../../src/spec-diff/index.ts';
import { diffSketches, type Sketch, toDocument, toText } from './two-specs.ts';

const text = { type: 'string' };
const json = (schema: unknown): unknown => ({ content: { 'application/json': { schema } } });
const ok = { '200': { description: 'OK' } };
const query = (name: string, more: object = {}): unknown => ({ name, in: 'query', schema: text, ...more });
const taking = (...parameters: unknown[]): Sketch => ({ operation: { parameters } });
const answering = (responses: Record<string, unknown>): Sketch => ({ operation: { responses } });
const body = (schema: unknown, more: object = {}): Sketch => ({
  operation: { requestBody: { content: { 'application/json': { schema } }, ...more } },
});

type Row = [change: string, before: Sketch, after: Sketch, findings: string[]];

const rows: Row[] = [
  ['an operation is deprecated', {}, { operation: { deprecated: true } }, ['additive is deprecated now']],

  ['a parameter goes', taking(query('a')), taking(), ['breaking query a is no longer taken']],
  ['a parameter comes', taking(), taking(query('a')), ['additive query a can be sent too']],
  [
    'a required parameter comes',
    taking(),
    taking(query('a', { required: true })),
    ['breaking query a is new and must be sent'],
  ],
  [
    'a parameter becomes required',
    taking(query('a')),
    taking(query('a', { required: true })),
    ['breaking query a must be sent now'],
  ],
  [
    'a parameter moves',
    taking(query('a')),
    taking(query('a', { in: 'header' })),
    ['breaking query a is no longer taken', 'additive header a can be sent too'],
  ],
  [
    'a parameter changes its type',
    taking(query('a')),
    taking(query('a', { schema: { type: 'integer' } })),
    ['breaking query a takes integer, was string'],
  ],
  [
    'a parameter changes its default',
    taking(query('a', { schema: { ...text, default: 'x' } })),
    taking(query('a', { schema: { ...text, default: 'y' } })),
    ['risky query a is "y" when left out, was "x"'],
  ],
  [
    'a parameter is deprecated',
    taking(query('a')),
    taking(query('a', { deprecated: true })),
    ['additive query a is deprecated now'],
  ],

  ['a body goes', { request: text }, {}, ['breaking the body is no longer taken']],
  ['a body must be sent', {}, { request: text }, ['breaking the body is new and must be sent']],
  ['a body can be sent', {}, body(text), ['additive the body can be sent too']],
  [
    'a body becomes required',
    body(text),
    body(text, { required: true }),
    ['breaking the body must be sent now'],
  ],
  [
    'a body becomes another type',
    { request: text },
    { request: { type: 'object' } },
    ['breaking the body takes object, was string'],
  ],
  [
    'a body is sent otherwise',
    { request: text },
    { operation: { requestBody: { content: { 'multipart/form-data': { schema: text } }, required: true } } },
    [
      'breaking the body is no longer taken as application/json',
      'additive the body is taken as multipart/form-data too',
    ],
  ],

  [
    'success has another status',
    answering(ok),
    answering({ '204': {} }),
    ['breaking success is 204, was 200'],
  ],
  ['a status of success comes', answering(ok), answering({ ...ok, '202': {} }), ['risky may answer 202']],
  [
    'a status of success goes',
    answering({ ...ok, '202': {} }),
    answering(ok),
    ['breaking never answers 202 now'],
  ],
  ['an error comes', answering(ok), answering({ ...ok, '404': {} }), ['additive may answer 404']],
  ['an error goes', answering({ ...ok, '404': {} }), answering(ok), ['risky never answers 404 now']],
  [
    'the body of an error changes',
    answering({ '404': json({ properties: { error: text } }) }),
    answering({ '404': json({ properties: { detail: text } }) }),
    ['breaking 404 error is gone from the answer', 'additive 404 detail is new in the answer'],
  ],
  ['the answer becomes empty', { response: text }, {}, ['breaking the answer is empty now, was string']],
  ['the answer gets a body', {}, { response: text }, ['additive the answer has a body now: string']],
  [
    'the answer has another content type',
    { response: text },
    answering({ '200': { content: { 'text/html': { schema: text } } } }),
    [
      'breaking the body is no longer answered as application/json',
      'risky the body may be answered as text/html',
    ],
  ],
  [
    'a header goes',
    answering({ '200': { headers: { 'X-A': { schema: text } } } }),
    answering(ok),
    ['risky header x-a is gone from the answer'],
  ],
  [
    'a header comes',
    answering(ok),
    answering({ '200': { headers: { 'X-A': { schema: text } } } }),
    ['additive header x-a is new in the answer'],
  ],
];

describe('what a change of an operation means', () => {
  test.each(rows)('%s', (_, before, after, findings) => {
    expect(diffSketches(before, after)).toEqual(findings);
  });
});

describe('what a change of the login means', () => {
  const schemes = {
    Basic: { type: 'http', scheme: 'basic' },
    Also: { type: 'http', scheme: 'Basic' },
    Key: { type: 'apiKey', in: 'header', name: 'x-key' },
  };
  const secured = (security: unknown, everywhere?: unknown): OpenApiDocument => ({
    ...toDocument(security === undefined ? {} : { operation: { security } }),
    ...(everywhere !== undefined && { security: everywhere }),
    components: { securitySchemes: schemes },
  });
  test.each([
    ['comes', [], [{ Basic: [] }], ['breaking a login is wanted now, HTTP Basic']],
    ['goes', [{ Basic: [] }], [], ['additive no login is wanted any more, was HTTP Basic']],
    [
      'changes',
      [{ Basic: [] }],
      [{ Key: [] }],
      ['breaking another login is wanted, a key in the header x-key instead of HTTP Basic'],
    ],
    ['has a second way', [{ Basic: [] }], [{ Key: [] }, { Basic: [] }], []],
    [
      'wants both at once',
      [{ Basic: [] }],
      [{ Key: [], Basic: [] }],
      ['breaking another login is wanted, HTTP Basic and a key in the header x-key instead of HTTP Basic'],
    ],
    ['can be left out', [], [{ Basic: [] }, {}], []],
    ['has another name', [{ Basic: [] }], [{ Also: [] }], []],
  ])('a login that %s', (_, before, after, findings) => {
    expect(diffSpecs(secured(before), secured(after)).map(toText)).toEqual(findings);
    expect(diffSpecs(secured(undefined, before), secured(undefined, after)).map(toText)).toEqual(findings);
  });
});

describe('routes', () => {
  const routes = (...paths: string[]): OpenApiDocument => ({
    ...toDocument({}),
    paths: Object.fromEntries(paths.map((path) => [path, { get: { responses: ok } }])),
  });
  const diff = (before: string[], after: string[]): string[] =>
    diffSpecs(routes(...before), routes(...after)).map(
      ({ severity, summary, places }) => `${severity} ${places.map(({ operation }) => operation)} ${summary}`,
    );

  test('that come and go are told one by one', () => {
    expect(diff(['/sdapi/v1/a', '/sdapi/v1/b', '/c'], ['/sdapi/v1/b', '/d'])).toEqual([
      'breaking GET /sdapi/v1/a is gone',
      'breaking GET /c is gone',
      'additive GET /d is new',
    ]);
  });

  test('another method is another route', () => {
    const before = routes('/sdapi/v1/a');
    const after = { ...before, paths: { '/sdapi/v1/a': { post: { responses: ok } } } };
    expect(diffSpecs(before, after).map(toText)).toEqual(['breaking is gone', 'additive is new']);
  });

  test('a final slash and the name of a parameter make no other route', () => {
    expect(diff(['/task/{id}/position', '/rembg'], ['/task/{task_id}/position/', '/rembg/'])).toEqual([]);
  });

  test('the web page’s are left out', () => {
    expect(
      diff(['/sdapi/v1/a', '/queue/join', '/theme.css'], ['/sdapi/v1/a', '/file={path_or_url}', '/']),
    ).toEqual([]);
  });
});

describe('one cause is one finding', () => {
  const item = (type: string): unknown => ({ type: 'object', properties: { id: { type } } });
  const named = { $ref: '#/components/schemas/Item' };
  const many = (type: string): OpenApiDocument => ({
    ...toDocument({ schemas: { Item: item(type) } }),
    paths: {
      '/sdapi/v1/list': { get: { responses: { '200': json({ type: 'array', items: named }) } } },
      '/sdapi/v1/one': { get: { responses: { '200': json(named) } } },
      '/sdapi/v1/page': {
        get: {
          responses: { '200': json({ properties: { first: named, all: { type: 'array', items: named } } }) },
        },
      },
    },
  });

  test('with all places that show it, each by its shortest path', () => {
    const findings = diffSpecs(many('string'), many('integer'));
    expect(findings).toHaveLength(1);
    expect(findings[0]?.places).toEqual([
      { operation: 'GET /sdapi/v1/list', path: '[].id' },
      { operation: 'GET /sdapi/v1/one', path: 'id' },
      { operation: 'GET /sdapi/v1/page', path: 'first.id' },
    ]);
  });

  test('in both directions it is two, for it means two things', () => {
    const sketch = (type: string): Sketch => ({
      request: named,
      response: named,
      schemas: { Item: item(type) },
    });
    expect(diffSketches(sketch('integer'), sketch('number'))).toEqual([
      'breaking id may be number in the answer, was integer',
      'additive id takes number, was integer',
    ]);
  });

  test('a body of two content types shows it once', () => {
    const twice = (type: string): OpenApiDocument => {
      const media = { schema: item(type) };
      const content = { 'application/json': media, 'multipart/form-data': media };
      return toDocument({ operation: { requestBody: { content } } });
    };
    const findings = diffSpecs(twice('string'), twice('integer'));
    expect(findings.map(({ places }) => places)).toEqual([
      [{ operation: 'POST /sdapi/v1/thing', path: 'id' }],
    ]);
  });

  test('two schemas that changed alike are told as one', () => {
    const inline = (type: string): OpenApiDocument => ({
      ...toDocument({}),
      paths: Object.fromEntries(
        ['/a', '/b'].map((path) => [
          path,
          { get: { responses: { '200': json({ properties: { x: { type } } }) } } },
        ]),
      ),
    });
    const findings = diffSpecs(inline('string'), inline('boolean'));
    expect(findings.map(({ places }) => places.map(({ operation }) => operation))).toEqual([
      ['GET /a', 'GET /b'],
    ]);
  });
});

test('a field with an odd name is quoted', () => {
  const response = (name: string): Sketch => ({
    response: { properties: { a: { properties: { [name]: text } } } },
  });
  expect(diffSketches(response('tac_activeIn.txt2img'), response('b'))).toEqual([
    'breaking a["tac_activeIn.txt2img"] is gone from the answer',
    'additive a.b is new in the answer',
  ]);
});
