import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRedactor, findSecrets } from './index.ts';

/** Secrets, what they become, and what looks like either: put together at random they make texts that nobody thinks of. */
const names = ['ann', 'bob.k', 'user', 'user2', 'J%C3%BCrgen', 'acme', 'public', 'models', 'folder-2'];
const folders = [
  '/home/',
  '/Users/',
  'C:\\Users\\',
  'C:\\\\Users\\\\',
  'D:\\',
  '/mnt/',
  '%2Fhome%2F',
  'file:///home/',
  '/',
];
const insides = [
  '',
  '/x.png',
  '\\x.png',
  '/stable-diffusion-webui',
  '\\webui\\x',
  '/models/Lora/x.pt',
  '%2Fwebui',
  '/modules/api/api.py',
];
const hosts = [
  'anns-pc',
  'sd.acme.lan',
  'x.gradio.live',
  'host1.example',
  'localhost',
  'github.com',
  '192.168.1.20',
  '10.0.0.5',
  '192.0.2.1',
  '[fd12:3456:789a::1]',
  '[2001:db8::1]',
];
const schemes = [
  '',
  'http://',
  'https://ann:hunter2-x1@',
  'wss://',
  'https%3A%2F%2F',
  'http://test-user:test-password@',
];
const queries = ['', ':7860', '/x?token=abc123def456', '?a=1&key=abc123def456', '/?token=redacted', '#x'];
const words = [
  ...[
    'C:\\Users\\Ann Smith\\x',
    'D:\\AI stuff\\Ann Smith\\webui\\x',
    '/Users/Ann Smith/x',
    'ann@acme.com',
    'bob%40acme.com',
    'someone@example.com',
    'hf_kQ3vT8sLm2Xw9ZpRb5Nc7YdF',
    'hf_redacted',
    'AKIAIOSFODNN7EXAMPLE',
  ],
  ...[
    '--api-auth ann:hunter2-x1',
    '--ngrok abc123def456',
    'Authorization: Basic YW5uOmh1bnRlcjI=',
    'Bearer 0123456789abcdef',
  ],
  ...[
    'a cat',
    '(word:1.2)',
    '<lora:x:1>',
    '@_@',
    'face::1',
    'torch==2.1.2',
    'fe80::1:2:3',
    'hunter2-x1',
    'redacted2',
    'anns-pc',
  ],
];
const from = (...choices: string[]) => fc.constantFrom(...choices);
const join = (...parts: fc.Arbitrary<string>[]) => fc.tuple(...parts).map((written) => written.join(''));
const piece = fc.oneof(
  join(from(...folders), from(...names), from(...insides)),
  join(from(...schemes), from(...hosts), from(...queries)),
  from(...words),
);
const text = fc
  .array(fc.tuple(piece, from(' ', '\n', ', ', '" "', "' '", '; ', ' (')), {
    minLength: 1,
    maxLength: 5,
  })
  .map((parts) => parts.flat().slice(0, -1).join(''));
const keys = [
  'prompt',
  'filename',
  'api_auth',
  'password',
  'data_dir',
  'server_name',
  'username',
  'title',
  'Author',
  'info',
  'headers',
];
const json = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    text,
    fc.dictionary(fc.constantFrom(...keys), tie('value'), { maxKeys: 4 }),
    fc.array(tie('value'), { maxLength: 3 }),
    tie('value').map((value) => JSON.stringify(value)),
  ),
})).value;
// The same texts in every run: a machine that tests is not the place to find a new one.
const runs = { numRuns: 400, seed: 1 };

const redactText = (before: string) => createRedactor().text(before);
const redactJson = (before: string) =>
  new TextDecoder().decode(createRedactor().bytes(new TextEncoder().encode(before)));

test('a text that was redacted holds no secret, and redacting it again changes nothing', () => {
  fc.assert(
    fc.property(text, (before) => {
      const once = redactText(before);
      expect(redactText(once)).toBe(once);
      expect(findSecrets(once)).toEqual([]);
    }),
    runs,
  );
});

test('so does a body of JSON, which stays JSON of the same shape', () => {
  fc.assert(
    fc.property(json, (value) => {
      const before = JSON.stringify(value);
      const once = redactJson(before);
      expect(redactJson(once)).toBe(once);
      expect(shapeOf(JSON.parse(once))).toEqual(shapeOf(value));
    }),
    runs,
  );
});

test('so do texts of one recording, whatever order they come in', () => {
  fc.assert(
    fc.property(fc.array(text, { minLength: 2, maxLength: 4 }), (texts) => {
      const entries = texts.map((before, index) => ({
        ...{
          scenario: undefined,
          startedAt: '',
          durationMs: 0,
          method: 'GET',
          url: `/${index}`,
          status: 200,
        },
        ...{ requestHeaders: {}, requestBody: new Uint8Array(), responseHeaders: {} },
        responseBody: new TextEncoder().encode(before),
      }));
      const redactor = createRedactor();
      redactor.learn(entries);
      const once = entries.map((entry) => redactor.entry(entry));
      const again = createRedactor();
      again.learn(once);
      expect(once.map((entry) => again.entry(entry))).toEqual(once);
      const back = createRedactor();
      back.learn(entries.toReversed());
      expect(entries.map((entry) => back.entry(entry))).toEqual(once);
    }),
    runs,
  );
});

/** Keys and kinds, texts left out. */
function shapeOf(value: unknown): unknown {
  if (typeof value === 'string') return 'text';
  if (Array.isArray(value)) return value.map(shapeOf);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, shapeOf(item)]));
}
