import fc from 'fast-check';
import type { Instance } from '../../src/instance/instance.ts';
import { httpMethods, type Operation, type Schema } from '../../src/instance/openapi-document.ts';
import { scriptFields, sensibleValues, someOptions } from './hostile-generation.ts';
import { anyText, brokenBody, hostileValue, type JsonText, objectText } from './hostile-json.ts';

export type HostileRequest = {
  method: string;
  url: string;
  headers: Record<string, string>;
  body: Uint8Array | undefined;
};

const encoder = new TextEncoder();

/** Requests to every operation of an instance's spec, and past it. Most are nearly right, so that they get far. */
export function hostileRequests(instance: Instance): fc.Arbitrary<HostileRequest> {
  const operations = Object.entries(instance.spec.paths).flatMap(([path, item]) =>
    httpMethods.flatMap((method) => {
      const operation = item[method];
      return operation ? [{ method: method.toUpperCase(), path, operation }] : [];
    }),
  );
  const of = ({ method, path, operation }: (typeof operations)[number]) =>
    fc
      .record({
        method: fc.constant(method),
        url: urlOf(path, operation),
        headers,
        body: bodyOf(method, path, operation, instance),
      })
      .map(withoutUselessBody);
  const deep = /\/(txt2img|img2img|extra-|png-info|interrogate|options|progress|create|train)/;
  const computed = operations.filter(({ method, path }) => method === 'POST' && deep.test(path));
  return fc.oneof(
    {
      weight: 14,
      arbitrary: fc.oneof(...computed.map((operation) => generationsFirst(operation.path, of(operation)))),
    },
    { weight: 4, arbitrary: fc.constantFrom(...operations).chain(of) },
    { weight: 2, arbitrary: strayRequest(operations.map(({ path }) => path)) },
  );
}

/** Generations have more to go wrong than all other operations together. */
function generationsFirst(path: string, arbitrary: fc.Arbitrary<HostileRequest>) {
  return { weight: /2img$/.test(path) ? 6 : 1, arbitrary };
}

function strayRequest(paths: readonly string[]): fc.Arbitrary<HostileRequest> {
  const method = fc.constantFrom(
    'GET',
    'POST',
    'PUT',
    'PATCH',
    'DELETE',
    'HEAD',
    'OPTIONS',
    'propfind',
    'X-Y',
  );
  const path = fc.oneof(
    fc.constantFrom(...paths),
    fc.constantFrom(...paths).map((known) => `${known}/`),
    fc.constantFrom(...paths).map((known) => known.toUpperCase()),
    fc.constantFrom(
      '/',
      '//',
      '/..%2f',
      '/%',
      '/%ff',
      '/sdapi/v1/%00',
      '/__proto__',
      '/sdapi/v1/constructor',
      '/docs/',
    ),
    fc.webPath(),
    anyText.map((text) => `/${encodeURIComponent(wellFormed(text))}`),
  );
  return fc
    .record({
      method,
      url: path,
      headers,
      body: fc.option(fc.uint8Array({ maxLength: 50 }), { nil: undefined }),
    })
    .map(withoutUselessBody);
}

/** A `Request` of these methods refuses to have a body. */
function withoutUselessBody(request: HostileRequest): HostileRequest {
  return /^(GET|HEAD)$/.test(request.method) ? { ...request, body: undefined } : request;
}

/** `encodeURIComponent` throws on lone surrogates. */
function wellFormed(text: string): string {
  return new TextDecoder().decode(encoder.encode(text));
}

function urlOf(path: string, { parameters = [] }: Operation): fc.Arbitrary<string> {
  const known = parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name);
  const name = known.length > 0 ? fc.oneof(fc.constantFrom(...known), anyText) : anyText;
  const pair = fc.tuple(name, fc.oneof(anyText, fc.constantFrom('true', 'no', '5', 'NaN', '')));
  const query = fc
    .array(pair, { maxLength: 3 })
    .map((pairs) =>
      pairs.map((each) => each.map((text) => encodeURIComponent(wellFormed(text))).join('=')).join('&'),
    );
  const filled = path.replace(/\{[^}]*\}/g, 'x');
  return fc.oneof(
    { weight: 5, arbitrary: fc.constant(filled) },
    { weight: 1, arbitrary: query.map((text) => `${filled}?${text}`) },
    {
      weight: 1,
      arbitrary: fc.constantFrom('?', '?&&=', '?%', '?%zz=1', '?a=1&a=2', '#').map((end) => filled + end),
    },
  );
}

const headerText = fc.stringMatching(/^[ -~]{0,30}$/);

const headers: fc.Arbitrary<Record<string, string>> = fc.record(
  {
    'content-type': fc.oneof(
      { weight: 12, arbitrary: fc.constant('application/json') },
      {
        weight: 1,
        arbitrary: fc.constantFrom(
          'application/json; charset=latin-1',
          'APPLICATION/Vnd.Api+JSON',
          'text/plain',
          'multipart/form-data; boundary=x',
          'application/x-www-form-urlencoded',
          ';',
        ),
      },
      { weight: 1, arbitrary: headerText },
    ),
    'accept-encoding': fc.constantFrom('gzip', 'identity', 'gzip;q=0', '*'),
    origin: fc.oneof(fc.constantFrom('null', 'http://localhost:5173'), headerText),
    authorization: fc.oneof(fc.constantFrom('Basic', 'Basic !!', 'Basic dTpw', 'Bearer x'), headerText),
    // Whole long times are what the header is for, so they are no attack.
    'x-mock-task-ms': fc.constantFrom('0', '-1', 'NaN', 'Infinity', '-Infinity', 'abc', ' ', '1e-300'),
    'access-control-request-method': headerText,
  },
  { requiredKeys: [] },
);

function bodyOf(
  method: string,
  path: string,
  operation: Operation,
  instance: Instance,
): fc.Arbitrary<Uint8Array | undefined> {
  const schema = operation.requestBody?.content['application/json']?.schema;
  const whole = objectFor(`${method} ${path}`, schema, instance);
  return fc.oneof(
    { weight: 20, arbitrary: whole.map((text) => encoder.encode(text)) },
    { weight: 1, arbitrary: hostileValue.map((text) => encoder.encode(text)) },
    { weight: 1, arbitrary: brokenBody(whole) },
    { weight: 1, arbitrary: fc.constantFrom(undefined, new Uint8Array()) },
  );
}

function objectFor(name: string, schema: Schema | undefined, instance: Instance): fc.Arbitrary<JsonText> {
  if (name === 'POST /sdapi/v1/options') return someOptions(instance);
  const properties = propertiesOf(schema, instance);
  const fields = Object.keys(properties);
  const sensible = sensibleValues(instance);
  const valueFor = (field: string) => {
    const own = Object.hasOwn(sensible, field) ? sensible[field] : undefined;
    const usual = own ?? valueOfType(properties[field]?.type);
    return fc.oneof({ weight: 19, arbitrary: usual }, { weight: 1, arbitrary: hostileValue });
  };
  const pair = (field: string) => fc.tuple(fc.constant(field), valueFor(field));
  const strayPair = fc.tuple(
    fc.oneof(anyText, fc.constantFrom('__proto__', 'constructor', 'toString')),
    hostileValue,
  );
  const some =
    fields.length > 0
      ? fc.array(
          fc.oneof(
            { weight: 9, arbitrary: fc.constantFrom(...fields).chain(pair) },
            { weight: 1, arbitrary: strayPair },
          ),
          { maxLength: 7 },
        )
      : fc.array(strayPair, { maxLength: 3 });
  if (!/2img$/.test(name)) return fc.tuple(fc.tuple(...required(schema, instance).map(pair)), some).map(join);
  // Small, and without pictures in the reply, unless the fields that follow say otherwise.
  const small: [string, JsonText][] = [
    ['width', '32'],
    ['height', '24'],
    ['send_images', 'false'],
  ];
  const pictures = name.endsWith('img2img') ? [pair('init_images')] : [];
  return fc
    .tuple(
      fc.tuple(...pictures),
      fc.oneof({ weight: 3, arbitrary: some }, { weight: 2, arbitrary: fc.constant([]) }),
      scriptFields(instance, name.endsWith('img2img')),
    )
    .map(([first, rest, scripts]) => objectText([...small, ...first, ...scripts, ...rest]));
}

function valueOfType(type: string | undefined): fc.Arbitrary<JsonText> {
  switch (type) {
    case 'boolean':
      return fc.constantFrom('true', 'false', '"yes"', '0');
    case 'integer':
      return fc.integer({ min: -2, max: 70 }).map(String);
    case 'number':
      return fc
        .oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: -1, max: 30, noNaN: true }))
        .map(String);
    case 'string':
      return anyText.map((text) => JSON.stringify(text));
    case 'array':
      return fc.constantFrom('[]', '["a"]', '[1]');
    default:
      return fc.constantFrom('{}', 'null');
  }
}

function join(parts: readonly (readonly (readonly [string, JsonText])[])[]): JsonText {
  return objectText(parts.flat());
}

function required(schema: Schema | undefined, instance: Instance): readonly string[] {
  return resolve(schema, instance)?.required ?? Object.keys(propertiesOf(schema, instance)).slice(0, 1);
}

function propertiesOf(schema: Schema | undefined, instance: Instance): Readonly<Record<string, Schema>> {
  return resolve(schema, instance)?.properties ?? {};
}

function resolve(schema: Schema | undefined, instance: Instance): Schema | undefined {
  const reference = schema?.$ref ?? schema?.allOf?.[0]?.$ref;
  return reference ? instance.spec.components?.schemas?.[reference.split('/').at(-1) as string] : schema;
}
