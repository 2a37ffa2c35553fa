import fc from 'fast-check';

/** JSON text as Python's parser takes it, since most of what is hostile has no value in JavaScript. */
export type JsonText = string;

const spoiled: readonly JsonText[] = [
  'null',
  'true',
  'false',
  '0',
  '-1',
  '-0.0',
  '5.7',
  '1e9',
  '1e309',
  '2147483648',
  '18446744073709551616',
  '123456789012345678901234567890',
  '-123456789012345678901234567890',
  'NaN',
  'Infinity',
  '-Infinity',
  '""',
  '"5"',
  '" 7 "',
  '"abc"',
  '"nan"',
  '"1_000"',
  '"٣"',
  '"none"',
  '[]',
  '{}',
  '[null]',
  '[[[]]]',
  '[1, "a", null, {}]',
  '{"__proto__": {"polluted": true}}',
  '{"constructor": {"prototype": 1}, "toString": 2, "hasOwnProperty": null}',
  '["__proto__", "constructor", "toString", "valueOf"]',
  '"__proto__"',
  '"constructor"',
  '"toString"',
  '"\\ud800"',
  '"\\udc00\\ud800"',
  '"\\u0000"',
  '"\\n\\r\\t\\\\\\""',
  '"<script>&amp;"',
  nested('[', ']', 200),
  nested('{"a":', '}', 200, '1'),
  `"${'x'.repeat(20_000)}"`,
  `[${Array(2_000).fill('0').join(',')}]`,
];

function nested(open: string, close: string, depth: number, inside = ''): JsonText {
  return open.repeat(depth) + inside + close.repeat(depth);
}

/** Any text, whole or in broken surrogates. */
export const anyText = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc
    .array(fc.integer({ min: 0xd7f0, max: 0xe010 }), { maxLength: 8 })
    .map((units) => String.fromCharCode(...units)),
);

/** One value of any type, of any size. */
export const hostileValue: fc.Arbitrary<JsonText> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...spoiled) },
  { weight: 1, arbitrary: fc.double().map((value) => (Number.isFinite(value) ? String(value) : 'NaN')) },
  { weight: 1, arbitrary: fc.bigInt().map(String) },
  { weight: 1, arbitrary: fc.integer({ min: -40, max: 80 }).map(String) },
  { weight: 1, arbitrary: anyText.map((text) => JSON.stringify(text)) },
  { weight: 1, arbitrary: fc.json({ maxDepth: 4 }) },
);

/** An object's text from the texts of its values; later keys of the same name win, as the server has it. */
export function objectText(entries: readonly (readonly [string, JsonText])[]): JsonText {
  return `{${entries.map(([name, value]) => `${JSON.stringify(name)}: ${value}`).join(', ')}}`;
}

/** What is not JSON, or not whole: cut, doubled, deeper than a parser's stack, bytes that are no UTF-8. */
export function brokenBody(whole: fc.Arbitrary<JsonText>): fc.Arbitrary<Uint8Array> {
  const encoder = new TextEncoder();
  return fc.oneof(
    fc.uint8Array({ maxLength: 60 }),
    anyText.map((text) => encoder.encode(text)),
    fc.tuple(whole, fc.nat()).map(([text, at]) => encoder.encode(text).subarray(0, at % (text.length + 1))),
    whole.map((text) => encoder.encode(`\ufeff${text}`)),
    whole.map((text) => utf16(text)),
    fc.constantFrom('[', '{"a":', '[[{"b":').map((open) => encoder.encode(open.repeat(100_000))),
    fc.tuple(whole, fc.uint8Array({ minLength: 1, maxLength: 4 }), fc.nat()).map(([text, bytes, at]) => {
      const spoilt = encoder.encode(text).slice();
      spoilt.set(bytes.subarray(0, spoilt.length), Math.min(at, Math.max(0, spoilt.length - bytes.length)));
      return spoilt;
    }),
  );
}

function utf16(text: string): Uint8Array {
  return new Uint8Array(Uint16Array.from(text, (character) => character.charCodeAt(0)).buffer);
}
