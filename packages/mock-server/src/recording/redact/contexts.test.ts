import { encodeBase64 } from '@sdwebui/client/images';
import { gunzipSync, gzipSync, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { HarEntry } from '../har.ts';
import { createRedactor, findSecrets } from './index.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const redact = (text: string) => textOf(createRedactor().bytes(bytesOf(text)));

describe('a body of JSON', () => {
  test.each([
    ['{"path":"/home/ann/x","cfg_scale":7.0}', '{"path":"/home/user/x","cfg_scale":7.0}'],
    ['{"a" : [ 1e5,"/home/ann/x" ],\n\t"a": NaN}', '{"a" : [ 1e5,"/home/user/x" ],\n\t"a": NaN}'],
    ['{"p":"C:\\\\Users\\\\ann\\\\x"}', '{"p":"C:\\\\Users\\\\user\\\\x"}'],
    ['{"p":"\\/home\\/ann\\/x"}', '{"p":"\\/home\\/user\\/x"}'],
    ['{"p":"/home/J\\u00fcrgen/\\u00e4"}', '{"p":"/home/user/\\u00e4"}'],
    ['{"p":"/home/Jürgen/ä \\u0041"}', '{"p":"/home/user/ä A"}'],
    ['{"p":"\\u002fhome\\u002fann"}', '{"p":"/home/user"}'],
    [
      '{"info":"{\\"path\\": \\"C:\\\\\\\\Users\\\\\\\\ann\\\\\\\\x\\", \\"cfg\\": 7.0}"}',
      '{"info":"{\\"path\\": \\"C:\\\\\\\\Users\\\\\\\\user\\\\\\\\x\\", \\"cfg\\": 7.0}"}',
    ],
    ['{"/home/ann/x":1}', '{"/home/user/x":1}'],
    [
      '["a cat\\nSteps: 4, ControlNet 0: \\"Path: C:\\\\\\\\Users\\\\\\\\ann\\\\\\\\x\\", Version: 1.10.1"]',
      '["a cat\\nSteps: 4, ControlNet 0: \\"Path: C:\\\\\\\\Users\\\\\\\\user\\\\\\\\x\\", Version: 1.10.1"]',
    ],
    ['"/home/ann/x"', '"/home/user/x"'],
    ['{"a":"/home/ann', '{"a":"/home/user'],
  ])('%s', (before, after) => {
    expect(redact(before)).toBe(after);
  });
});

describe('a field whose name says that it holds a secret', () => {
  test.each([
    ['{"civitai_api_key":"0f3c8a1d77"}', '{"civitai_api_key":"redacted"}'],
    [
      '{"hf_token":"abcd","password":"pass","openaiApiKey":"x1y2z3"}',
      '{"hf_token":"redacted","password":"redacted2","openaiApiKey":"redacted3"}',
    ],
    ['{"api_auth":"ann:hunter2,bob:x1"}', '{"api_auth":"test-user:test-password,test-user2:test-password2"}'],
    [
      '{"api_auth":{"title":"Api Auth","default":"ann:hunter2"}}',
      '{"api_auth":{"title":"Api Auth","default":"test-user:test-password"}}',
    ],
    [
      '{"Commandline":["launch.py","--api-auth","ann:hunter2","--listen"]}',
      '{"Commandline":["launch.py","--api-auth","test-user:test-password","--listen"]}',
    ],
    [
      '{"server_name":"anns-pc","hostname":"192.168.1.9"}',
      '{"server_name":"host1.example","hostname":"192.0.2.1"}',
    ],
    [
      '{"cors_allow_origins_regex":"https?://.*\\\\.acme\\\\.com"}',
      '{"cors_allow_origins_regex":"https?://.*\\\\.host1.example"}',
    ],
    ['{"ckpt_dir":"/mnt/nas/acme/checkpoints"}', '{"ckpt_dir":"/home/user/checkpoints"}'],
    [
      '{"outdir_txt2img_samples":"E:\\\\acme\\\\client work"}',
      '{"outdir_txt2img_samples":"C:\\\\Users\\\\user\\\\folder"}',
    ],
    ['{"username":"annie"}', '{"username":"test-user"}'],
  ])('%s', (before, after) => {
    expect(redact(before)).toBe(after);
  });

  test.each([
    '{"token_merging_ratio":0.5,"tokens":"12/75","token_count":"many words"}',
    '{"hires_fix_refiner_pass":"second pass","keyedit_delimiters":".,\\\\/!?%^*;:{}=`~() "}',
    '{"api_auth":null,"auth":"","ngrok":null,"secrets":"secrets.json","server_name":"0.0.0.0"}',
    '{"host":"localhost","auth":"none","password":"","api_key":"<your key>"}',
    '{"pad_token":"[PAD]","eosToken":"endoftext","instance_token":"ohwx","placeholder_token":"my-style"}',
    '{"ip":"adapter_plus","domain":"image","node":"render","client":"web"}',
    '{"securitySchemes":{"HTTPBasic":{"type":"http","scheme":"basic"}}}',
    '{"outdir_samples":"","outdir_grids":"outputs/grids","models_dir":"/home/user/models"}',
  ])('but not %s', (json) => {
    expect(findSecrets(bytesOf(json))).toEqual([]);
  });
});

describe('other writings', () => {
  const secret = '{"path":"/home/ann/x"}';

  test('base64 of text', () => {
    const long = `the picture is at /home/ann/x.png`;
    expect(redact(`data:text/plain;base64,${encodeBase64(bytesOf(long))}`)).toBe(
      `data:text/plain;base64,${encodeBase64(bytesOf(long.replace('ann', 'user')))}`,
    );
  });

  test('gzip and zip', () => {
    const redactor = createRedactor();
    expect(textOf(gunzipSync(redactor.bytes(gzipSync(bytesOf(secret)))))).toBe('{"path":"/home/user/x"}');
    const zip = unzipSync(
      redactor.bytes(zipSync({ 'ann@acme.de/a.json': bytesOf(secret), 'b.txt': bytesOf('b') })),
    );
    expect(Object.keys(zip)).toEqual(['someone@example.com/a.json', 'b.txt']);
    expect(textOf(zip['someone@example.com/a.json'] ?? expect.fail())).toBe('{"path":"/home/user/x"}');
  });

  test('a form of several parts', () => {
    const form = (name: string) =>
      `--b\r\nContent-Disposition: form-data; name="a"; filename="/home/${name}/x"\r\n\r\n{"p":"/home/${name}/x"}\r\n--b\r\nContent-Disposition: form-data; name="c"\r\n\r\nfox\r\n--b--\r\n`;
    expect(redact(form('ann'))).toBe(form('user'));
    expect(findSecrets(bytesOf(form('ann'))).map(({ where }) => where)).toEqual(['part a', 'part a $.p']);
  });

  test('a login form', () => {
    const entry = entryOf({
      requestHeaders: { 'content-type': 'application/x-www-form-urlencoded' },
      requestBody: bytesOf('username=ann&password=hunter%232'),
    });
    expect(textOf(createRedactor().entry(entry).requestBody)).toBe('username=test-user&password=redacted');
  });

  test('JSON that is sent under the type of a form, as curl does', () => {
    const entry = entryOf({
      requestHeaders: { 'content-type': 'application/x-www-form-urlencoded' },
      requestBody: bytesOf(secret),
    });
    expect(textOf(createRedactor().entry(entry).requestBody)).toBe('{"path":"/home/user/x"}');
  });

  test('lines of events', () => {
    expect(redact(`event: x\ndata: ${secret}\n\ndata: {"api_key":"0f3c8a"}\n\n`)).toBe(
      'event: x\ndata: {"path":"/home/user/x"}\n\ndata: {"api_key":"redacted"}\n\n',
    );
  });

  test('bytes of a format that nobody knows are told as what stays', () => {
    const bytes = Uint8Array.from([0xff, 0xfe, 0, 1, ...bytesOf('saved to /home/ann/x.png'), 0xff]);
    expect(createRedactor().bytes(bytes)).toBe(bytes);
    expect(findSecrets(bytes)).toMatchObject([
      { rule: 'home-path', where: 'binary data', rewritable: false },
    ]);
  });
});

describe('one recording', () => {
  const cmdFlags = {
    api_auth: 'ann:hunter2-long',
    data_dir: 'D:\\acme\\webui',
    cors_allow_origins: 'https://ui.acme.com',
  };
  const entries = [
    entryOf({ status: 401, requestHeaders: { authorization: basic('ann:wrong') } }),
    entryOf({
      requestHeaders: {
        authorization: basic('ann:hunter2-long'),
        origin: 'https://ui.acme.com',
        cookie: 's=abc123',
      },
      responseHeaders: { 'set-cookie': 's=abc123', 'access-control-allow-origin': 'https://ui.acme.com' },
    }),
    entryOf({ url: '/sdapi/v1/cmd-flags', responseBody: bytesOf(JSON.stringify(cmdFlags)) }),
    entryOf({
      url: '/file=D:/acme/webui/x.png?path=%2Fhome%2Fann',
      responseBody: bytesOf('D:\\\\acme\\\\webui\\\\x.png hunter2-long'),
    }),
  ];

  test('gives the same secret the same replacement, in headers, flags, URLs and texts', () => {
    const redactor = createRedactor();
    redactor.learn(entries);
    const [refused, letIn, flags, file] = entries.map((entry) => redactor.entry(entry));
    expect(refused?.requestHeaders.authorization).toBe(basic('test-user:test-password2'));
    expect(letIn?.requestHeaders).toEqual({
      authorization: basic('test-user:test-password'),
      origin: 'https://host1.example',
      cookie: 's=redacted',
    });
    expect(letIn?.responseHeaders).toEqual({
      'set-cookie': 's=redacted',
      'access-control-allow-origin': 'https://host1.example',
    });
    expect(JSON.parse(textOf(flags?.responseBody ?? expect.fail()))).toEqual({
      api_auth: 'test-user:test-password',
      data_dir: 'C:\\Users\\user\\webui',
      cors_allow_origins: 'https://host1.example',
    });
    expect(file?.url).toBe('/file=C:/Users/user/webui/x.png?path=%2Fhome%2Fuser');
    expect(textOf(file?.responseBody ?? expect.fail())).toBe(
      'C:\\\\Users\\\\user\\\\webui\\\\x.png test-password',
    );
  });

  test('does not depend on the order of what it learned from', () => {
    const there = createRedactor();
    const back = createRedactor();
    there.learn(entries);
    back.learn(entries.toReversed());
    for (const entry of entries) expect(there.entry(entry)).toEqual(back.entry(entry));
  });

  test('can be redacted entry by entry, as it comes in', () => {
    const redactor = createRedactor();
    const once = entries.map((entry) => redactor.entry(entry));
    expect(once[0]?.requestHeaders.authorization).toBe(basic('test-user:test-password'));
    expect(once[1]?.requestHeaders.authorization).toBe(basic('test-user:test-password2'));
    expect(redactor.headers({ authorization: basic('ann:wrong') }).authorization).toBe(
      basic('test-user:test-password'),
    );
    const again = createRedactor();
    again.learn(once);
    for (const entry of once) expect(again.entry(entry)).toEqual(entry);
  });

  test('keeps a checkpoint’s file and the name that it is shown under together', () => {
    const models =
      '[{"title":"sub/x.safetensors [8a22b42e4b]","filename":"/mnt/nas/acme/sub/x.safetensors","config":null}]';
    expect(redact(models)).toBe(
      '[{"title":"sub/x.safetensors [8a22b42e4b]","filename":"/home/user/folder/sub/x.safetensors","config":null}]',
    );
  });

  test('without a secret is the same object, body and all', () => {
    const entry = entryOf({
      requestBody: bytesOf('{"prompt":"(a cat:1.2), @_@","steps":20}'),
      responseBody: bytesOf('{"images":[]}'),
    });
    const clean = createRedactor().entry(entry);
    expect(clean).toEqual(entry);
    expect(clean.requestBody).toBe(entry.requestBody);
    expect(clean.responseBody).toBe(entry.responseBody);
  });
});

function basic(pair: string): string {
  return `Basic ${encodeBase64(bytesOf(pair))}`;
}

function entryOf(entry: Partial<HarEntry>): HarEntry {
  return {
    ...{ scenario: undefined, startedAt: '', durationMs: 1, method: 'GET', url: '/', status: 200 },
    ...{
      requestHeaders: {},
      requestBody: new Uint8Array(),
      responseHeaders: {},
      responseBody: new Uint8Array(),
    },
    ...entry,
  };
}

test('a text that goes on and on does not hang', () => {
  const pieces = [
    'a',
    '/',
    '\\',
    '@',
    'a.',
    'a@a.',
    '"',
    '{"a":',
    '%2F',
    '::',
    '= ',
    'C:\\Users\\',
    'C:\\a b ',
    'http://',
    '--api-auth ',
  ];
  for (const piece of pieces) {
    const text = piece.repeat(60_000 / piece.length);
    expect(createRedactor().text(text).length).toBeGreaterThan(0);
    expect(createRedactor().bytes(bytesOf(JSON.stringify({ prompt: text }))).length).toBeGreaterThan(0);
  }
});
