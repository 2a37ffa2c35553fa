import fc from 'fast-check';
import type { Answers } from './fixture-instance.ts';

/** What names break: syntax, words of the language, names of ours, paths, letters that look alike. */
const oddNames = [
  ...[
    '',
    ' ',
    "'",
    '"',
    '\\',
    '\n',
    '\r',
    '\t',
    '\0',
    '\u2028',
    '`',
    `$${'{x}'}`,
    '%',
    '*/',
    '/*',
    '//',
    '<!--',
  ],
  ...['__proto__', 'constructor', 'prototype', 'toString', 'arguments', 'await', 'class', 'default', 'let'],
  ...['NaN', 'null', 'undefined', 'never', 'unknown', 'Record', 'Instance', 'paths', 'positional', '$ref'],
  ...['Euler', 'euler', 'EULER', 'a b', 'a-b', 'a_b', 'a.b', '1', '-1', 'é', 'e\u0301', 'ＡＢ', '日本', '𠮷'],
  ...['👩‍🚀', '@param', '@ts-ignore', '</script>', 'x'.repeat(500)],
];
const name = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...oddNames) },
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const nameOrNone = fc.oneof({ weight: 9, arbitrary: name }, fc.constantFrom(null, 7, true, {}, []));
const scalar = fc.oneof(name, fc.integer(), fc.double(), fc.boolean(), fc.constant(null));
const value = fc.oneof(
  { weight: 4, arbitrary: scalar },
  fc.array(scalar, { maxLength: 4 }),
  fc.dictionary(name, scalar, { maxKeys: 4 }),
  fc.array(fc.dictionary(name, scalar, { maxKeys: 3 }), { maxLength: 2 }),
);
const limit = fc.oneof(
  fc.integer({ min: -9, max: 9 }),
  fc.double({ noNaN: true }),
  fc.constantFrom(null, 'low'),
);
const choice = fc.oneof(
  { weight: 4, arbitrary: scalar },
  fc.tuple(name, scalar),
  fc.constantFrom({ d: 1 }, []),
);
const argument = fc.record(
  {
    label: nameOrNone,
    value,
    minimum: limit,
    maximum: limit,
    step: limit,
    choices: fc.oneof(fc.array(choice, { maxLength: 6 }), fc.constant(null)),
  },
  { requiredKeys: [] },
);
const flag = fc.constantFrom(true, false, null);
const script = fc.record(
  {
    name: nameOrNone,
    is_alwayson: flag,
    is_img2img: flag,
    args: fc.oneof(
      { weight: 9, arbitrary: fc.array(fc.oneof(argument, argument, fc.constant(null)), { maxLength: 8 }) },
      fc.constant(null),
    ),
  },
  { requiredKeys: [] },
);

/** A list that may be missing, garbled or nothing of the kind. */
function answer(body: fc.Arbitrary<unknown>): fc.Arbitrary<Answers[string]> {
  const odd = fc.constantFrom<unknown>(null, 7, {}, [null], { detail: 'Not Found' }, '<html>', '{"a":', '');
  const status = fc.constantFrom(200, 200, 200, 200, 200, 200, 404, 500);
  return fc.record({ status, body: fc.oneof({ weight: 8, arbitrary: body }, odd) });
}
const listOf = (item: fc.Arbitrary<unknown>) => answer(fc.array(item, { maxLength: 12 }));
const named = listOf(fc.record({ name: nameOrNone }));
const names = fc.array(nameOrNone, { maxLength: 8 });

/** What a server might answer to the questions of `sdwebui generate`, its spec left out. */
export const inventedLists: fc.Arbitrary<Answers> = fc.record({
  '/sdapi/v1/samplers': named,
  '/sdapi/v1/schedulers': listOf(fc.record({ name: nameOrNone, label: nameOrNone })),
  '/sdapi/v1/upscalers': named,
  '/sdapi/v1/latent-upscale-modes': named,
  '/sdapi/v1/sd-models': listOf(fc.record({ title: nameOrNone, model_name: nameOrNone })),
  '/sdapi/v1/sd-vae': listOf(fc.record({ model_name: nameOrNone })),
  '/sdapi/v1/prompt-styles': named,
  '/sdapi/v1/face-restorers': named,
  '/sdapi/v1/scripts': answer(fc.record({ txt2img: names, img2img: names })),
  '/sdapi/v1/script-info': listOf(script),
  '/sdapi/v1/options': answer(fc.dictionary(name, value, { maxKeys: 10 })),
  '/internal/quicksettings-hint': named,
});
