import { encodeBase64 } from '@sdwebui/client/images';
import { describe, expect, test } from 'vitest';
import { type HarOptions, type HarReading, parseHar } from '../har.ts';

/** What a HAR's entry may say; each tool leaves out what it likes. */
type Fields = Record<string, unknown>;

const samplers = '[{"name":"Euler","aliases":["k_euler"],"options":{}}]';
const url = 'http://127.0.0.1:7860/sdapi/v1/samplers';
const json = [{ name: 'content-type', value: 'application/json' }];
const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3, 0xff]);

function entryOf({ request = {}, response = {}, ...rest }: { request?: Fields; response?: Fields } & Fields) {
  return {
    startedDateTime: '2026-01-01T00:00:00.000Z',
    time: 5,
    request: { method: 'GET', url, headers: [], ...request },
    response: { status: 200, headers: json, content: { text: samplers, size: samplers.length }, ...response },
    ...rest,
  };
}

const read = (entries: unknown[], options?: HarOptions): HarReading =>
  parseHar(JSON.stringify({ log: { version: '1.2', entries } }), options);
const textOf = (bytes: Uint8Array | undefined) => bytes && new TextDecoder().decode(bytes);

/** The one entry of a HAR, its bodies as texts. */
function readOne(fields: Parameters<typeof entryOf>[0], options?: HarOptions) {
  const { entries, skipped } = read([entryOf(fields)], options);
  expect(skipped).toEqual([]);
  const [entry] = entries;
  if (!entry) return expect.fail('no entry');
  return { ...entry, request: textOf(entry.requestBody), response: textOf(entry.responseBody) };
}

const body = '{"prompt":"a = b & c","steps":4}';
const post = { method: 'POST', url: 'http://127.0.0.1:7860/sdapi/v1/txt2img', bodySize: body.length };

describe('parseHar', () => {
  test('reads Chrome: HTTP/2’s own headers, fields with an underscore, a reply that is unpacked whatever its header says', () => {
    const entry = readOne({
      _initiator: { type: 'script' },
      _priority: 'High',
      _resourceType: 'fetch',
      connection: '443',
      request: {
        ...post,
        httpVersion: 'http/2.0',
        headers: [
          { name: ':authority', value: '127.0.0.1:7860' },
          { name: ':method', value: 'POST' },
          { name: 'Content-Type', value: 'application/json' },
        ],
        postData: { mimeType: 'application/json', text: body },
      },
      response: {
        headers: [...json, { name: 'content-encoding', value: 'gzip' }],
        content: { size: samplers.length, mimeType: 'application/json', compression: 12, text: samplers },
      },
    });
    expect(entry).toMatchObject({ request: body, response: samplers, url: '/sdapi/v1/txt2img' });
    expect(entry.requestHeaders).toEqual({ 'content-type': 'application/json' });
    expect(entry.responseHeaders['content-encoding']).toBe('gzip');
  });

  test('reads Firefox: base64 that is none, a picture that is base64 unsaid', () => {
    expect(
      readOne({ response: { headers: json, content: { text: samplers, encoding: 'base64' } } }).response,
    ).toBe(samplers);
    const picture = readOne({
      response: { headers: [], content: { mimeType: 'image/png', text: encodeBase64(png) } },
    });
    expect(picture.responseBody).toEqual(png);
  });

  test('reads mitmproxy: what is no text as half pairs, a size that is the packed one, entries in the order of replies', () => {
    const { entries } = read([
      entryOf({ startedDateTime: '2026-01-01T00:00:02.000000+00:00', request: { url: `${url}?second` } }),
      entryOf({
        startedDateTime: '2026-01-01T00:00:01.000000+00:00',
        request: { ...post, postData: { mimeType: '', text: 'a\udcff\udc80é', params: [] } },
        response: { content: { size: 500, compression: -449, mimeType: 'application/json', text: samplers } },
      }),
    ]);
    expect(entries.map(({ url }) => url)).toEqual(['/sdapi/v1/txt2img', '/sdapi/v1/samplers?second']);
    expect(entries[0]?.requestBody).toEqual(Uint8Array.from([0x61, 0xff, 0x80, 0xc3, 0xa9]));
  });

  test('reads Playwright: bodies beside the HAR, times and sizes of -1', () => {
    const files: Record<string, string> = { 'a1.json': body, 'b2.json': samplers };
    const entry = readOne(
      {
        time: -1,
        timings: { send: -1, wait: 7, receive: 2, connect: -1 },
        request: {
          ...post,
          bodySize: -1,
          postData: { mimeType: '', text: '', params: [], _file: 'a1.json' },
        },
        response: { content: { size: -1, mimeType: 'application/json', _file: 'b2.json' }, bodySize: -1 },
      },
      { attachment: (name) => new TextEncoder().encode(files[name]) },
    );
    expect(entry).toMatchObject({ request: body, response: samplers, durationMs: 9 });
  });

  test('reads Fiddler: params alone, JSON that was taken for a form, a remark that names no scenario', () => {
    const params = body.split('&').map((pair) => {
      const [name = '', ...value] = pair.split('=');
      return { name, value: value.join('=') };
    });
    const entry = readOne({
      comment: '[#5]',
      request: { ...post, postData: { mimeType: 'application/x-www-form-urlencoded', params } },
    });
    expect(entry.request).toBe(body);
    expect(entry.scenario).toBeUndefined();
    const form = readOne({ request: { ...post, postData: { params: [{ name: 'a b', value: '1&2' }] } } });
    expect(form.request).toBe('a+b=1%262');
  });

  test('reads HTTP Toolkit: a request that is no text in a field of its own', () => {
    const entry = readOne({
      request: { ...post, _content: { text: encodeBase64(png), encoding: 'base64' } },
    });
    expect(entry.requestBody).toEqual(png);
  });

  test('reads Insomnia and older tools: no date, no time, numbers as texts, no headers, the query apart', () => {
    const entry = readOne({
      startedDateTime: undefined,
      time: undefined,
      request: { headers: undefined, queryString: [{ name: 'skip current', value: 'true' }] },
      response: { status: '200', headers: [['Content-Type', 'application/json']] },
    });
    expect(entry).toMatchObject({ status: 200, durationMs: 0, startedAt: '1970-01-01T00:00:00.000Z' });
    expect(entry.url).toBe('/sdapi/v1/samplers?skip+current=true');
    expect(entry.responseHeaders).toEqual({ 'content-type': 'application/json' });
  });

  test('unpacks what a recorder kept as it travelled', () => {
    const content = { text: encodeBase64(png), encoding: 'base64', size: 12 };
    const entry = readOne(
      { response: { headers: [...json, { name: 'content-encoding', value: 'br' }], content } },
      { unpack: (bytes, encoding) => new TextEncoder().encode(`["${encoding}",${bytes.length}]`) },
    );
    expect(entry.response).toBe('["br",12]');
  });

  test.each([
    ['whole', '5\r\n[1,2,\r\n2;a=b\r\n3]\r\n0\r\n\r\n', '[1,2,3]'],
    ['with fields behind', '7\r\n[1,2,3]\r\n0\r\nx-a: b\r\n\r\n', '[1,2,3]'],
    ['cut', '5\r\n[1,2,\r\n2\r\n', '5\r\n[1,2,\r\n2\r\n'],
    ['none', '[1,2,3]', '[1,2,3]'],
  ])('takes chunks apart that were left in a body: %s', (_, text, whole) => {
    const headers = [{ name: 'Transfer-Encoding', value: 'chunked' }];
    expect(readOne({ response: { headers, content: { text } } }).response).toBe(whole);
  });

  test('makes headers that can be sent: lines of one name joined, no line breaks, bytes', () => {
    const headers = [
      { name: 'Vary', value: 'Origin' },
      { name: 'vary', value: 'Accept-Encoding' },
      { name: 'Set-Cookie', value: 'a=1' },
      { name: 'Set-Cookie', value: 'b=2' },
      { name: 'x-name', value: 'ž\r\nevil: yes' },
      { name: 'bad name', value: 'x' },
      { name: 'x-number', value: 7 },
      { name: '__proto__', value: 'x' },
      null,
    ];
    const { responseHeaders } = readOne({ response: { headers, content: { text: '' } } });
    expect(Object.entries(responseHeaders)).toEqual([
      ['vary', 'Origin, Accept-Encoding'],
      ['set-cookie', 'a=1'],
      ['x-name', '\u00c5\u00be evil: yes'],
      ['x-number', '7'],
      ['__proto__', 'x'],
    ]);
  });

  test.each([
    ['204', { status: 204, content: { text: 'x' } }],
    ['304 that a browser filled from its cache', { status: 304, content: { text: samplers } }],
    ['nothing', { headers: [], content: {} }],
    ['an empty reply of a JSON type', { content: { size: 0 } }],
  ])('keeps an empty body: %s', (_, response) => {
    expect(readOne({ response }).response).toBe('');
  });

  const cutJson = samplers.slice(0, 10);
  test.each<[string, Fields & { request?: Fields; response?: Fields }, string]>([
    [
      'a body that Firefox left out',
      { response: { content: { size: 77300, comment: 'Response bodies are not included.' } } },
      'its body was not recorded (Response bodies are not included.)',
    ],
    ['a body that Chrome let go', { response: { content: { size: 77300 } } }, 'its body was not recorded'],
    ['a JSON reply without size or text', { response: { content: {} } }, 'its body was not recorded'],
    [
      'a body that was cut',
      { response: { content: { size: 2_000_000, text: cutJson } } },
      'its body was cut: 10 of 2000000 bytes were recorded',
    ],
    ['a request that was left out', { request: post }, 'its request body was not recorded'],
    [
      'a request that was cut',
      { request: { ...post, bodySize: 2_000_000, postData: { text: '{"init_images":["iVBO' } } },
      'its request body was cut: 21 of 2000000 bytes were recorded',
    ],
    [
      'a form with files',
      { request: { ...post, postData: { mimeType: 'multipart/form-data', params: [{ name: 'a' }] } } },
      'its request is a form with files, which this HAR holds only in parts',
    ],
    [
      'a body in a file that is not there',
      { response: { content: { _file: 'b2.json' } } },
      'its body is in b2.json, which is not beside the HAR',
    ],
    [
      'a body packed in a way that is not read',
      {
        response: {
          headers: [...json, { name: 'content-encoding', value: 'zstd' }],
          content: { text: '_w', encoding: 'base64' },
        },
      },
      'its body is packed (zstd), which is not read here',
    ],
    [
      'an exchange that HTTP Toolkit or a browser saw aborted',
      { response: { status: 0, _error: 'net::ERR_ABORTED', content: { size: 0 } } },
      'it has no response (the exchange was aborted)',
    ],
    [
      'Playwright’s failed one',
      { response: { status: -1 } },
      'it has no response (the exchange was aborted)',
    ],
    ['a web socket', { response: { status: 101 } }, 'it is a web socket'],
    ['a status that is none', { response: { status: 999 } }, 'its status 999 is none that ends an exchange'],
    ['a method that is none', { request: { method: 'GET /' } }, '"request.method" is none'],
  ])('leaves out %s, and says why', (_, fields, reason) => {
    const reading = read([entryOf({}), entryOf(fields)]);
    expect(reading.entries).toHaveLength(1);
    expect(reading.skipped).toEqual([{ index: 1, reason }]);
  });
});

describe('parseHar of a browser’s HAR', () => {
  const at = (where: string) => entryOf({ request: { url: where } });
  const page = [
    at('https://cdn.example/react.js'),
    at('http://localhost:7860/sdapi/v1/options'),
    at('http://127.0.0.1:7860/sdapi/v1/samplers'),
    at('data:image/png;base64,AAAA'),
    at('http://localhost:5173/sdapi/v1/samplers'),
    at('https://stats.example/collect?u=/sdapi/v1/'),
    at('https://cdn.example/openapi'),
  ];

  test('keeps what went to the server, under whichever of its names, and counts the rest', () => {
    const { entries, foreign } = read(page);
    expect(entries.map((entry) => entry.url)).toEqual(['/sdapi/v1/options', '/sdapi/v1/samplers']);
    expect(foreign).toEqual([
      { origin: 'https://cdn.example', count: 2 },
      { origin: 'data:', count: 1 },
      { origin: 'http://127.0.0.1:5173', count: 1 },
      { origin: 'https://stats.example', count: 1 },
    ]);
  });

  test('keeps another server if told so', () => {
    const { entries } = read(page, { origin: 'http://localhost:5173/' });
    expect(entries).toHaveLength(1);
    expect(() => read(page, { origin: 'http://10.0.0.1' })).toThrow(
      /Nothing in it was sent to http:\/\/10\.0\.0\.1\. Its requests went to .*http:\/\/127\.0\.0\.1:7860 \(2\)/,
    );
  });

  test('refuses a page that never asked for the API, and says what to do', () => {
    expect(() => read([at('https://a.example/'), at('https://b.example/')])).toThrow(
      /None of its requests is one to the API .* choose one of these with --origin\./,
    );
  });

  test('takes the path away that a proxy had put before the API', () => {
    const reading = read([
      at('https://host.example/sd/one/sdapi/v1/options'),
      at('https://host.example/sd/one/controlnet/model_list'),
      at('https://host.example/other'),
    ]);
    expect(reading.subpath).toBe('/sd/one');
    expect(reading.entries.map((entry) => entry.url)).toEqual([
      '/sdapi/v1/options',
      '/controlnet/model_list',
      '/other',
    ]);
  });

  test('leaves a doubled slash, which is no path before the API', () => {
    expect(read([at('http://a//sdapi/v1/options')]).entries[0]?.url).toBe('//sdapi/v1/options');
  });
});
