import { describe, expect, it } from 'vitest';
import { readJsonFixture } from '../../test/read-fixture.ts';
import { findParameter, formatInfotext, type Infotext, parseInfotext, quoteInfotextValue } from './index.ts';

type Recorded = { recording: string; infotext: string };

describe('infotexts of the recordings', () => {
  it.each(readJsonFixture<Recorded[]>('infotexts.json'))(
    '$recording survives a round trip',
    ({ infotext }) => {
      const parsed = parseInfotext(infotext);
      expect(formatInfotext(parsed)).toBe(infotext);
      expect(parsed.parameters.length).toBeGreaterThanOrEqual(3);
    },
  );
});

describe('parseInfotext', () => {
  const settings = 'Steps: 4, Sampler: Euler, Seed: 7';
  const list: Infotext['parameters'] = [
    ['Steps', '4'],
    ['Sampler', 'Euler'],
    ['Seed', '7'],
  ];
  it.each<[what: string, text: string, want: Infotext]>([
    [
      'a prompt and settings',
      `a fox\n${settings}`,
      { prompt: 'a fox', negativePrompt: '', parameters: list },
    ],
    ['no prompt', settings, { prompt: '', negativePrompt: '', parameters: list }],
    [
      'a negative prompt alone',
      `Negative prompt: blur\n${settings}`,
      { prompt: '', negativePrompt: 'blur', parameters: list },
    ],
    [
      'prompts of several lines, blank ones kept',
      `line one\n\nline three\nNegative prompt: blur\nnoise\n${settings}`,
      { prompt: 'line one\n\nline three', negativePrompt: 'blur\nnoise', parameters: list },
    ],
    [
      'a prompt that looks like settings',
      `Steps: 20, Sampler: DDIM\n${settings}`,
      { prompt: 'Steps: 20, Sampler: DDIM', negativePrompt: '', parameters: list },
    ],
    [
      'a second "Negative prompt:" line as part of the first',
      `a\nNegative prompt: b\nNegative prompt: c\n${settings}`,
      { prompt: 'a', negativePrompt: 'b\nNegative prompt: c', parameters: list },
    ],
    ['no settings at all', 'a fox, 1: 2', { prompt: 'a fox, 1: 2', negativePrompt: '', parameters: [] }],
    ['nothing', '', { prompt: '', negativePrompt: '', parameters: [] }],
    [
      'few settings that start with Steps',
      'a\nSteps: 4',
      { prompt: 'a', negativePrompt: '', parameters: [['Steps', '4']] },
    ],
    [
      'a value without quotes that has commas',
      'a\nSteps: 4, Detailer: eyes, mouth, Seed: 7',
      {
        prompt: 'a',
        negativePrompt: '',
        parameters: [
          ['Steps', '4'],
          ['Detailer', 'eyes, mouth'],
          ['Seed', '7'],
        ],
        written: { Detailer: 'Detailer: eyes, mouth' },
      },
    ],
  ])('reads %s', (_what, text, want) => {
    expect(parseInfotext(text)).toEqual(want);
    expect(formatInfotext(want)).toBe(text);
  });

  it('removes quotes and escapes from values', () => {
    const text = 'a\nSteps: 4, Lora hashes: "x: 1, y: 2", Hires prompt: "a \\"b\\"\\nc: d", Version: v1';
    expect(parseInfotext(text).parameters).toEqual([
      ['Steps', '4'],
      ['Lora hashes', 'x: 1, y: 2'],
      ['Hires prompt', 'a "b"\nc: d'],
      ['Version', 'v1'],
    ]);
  });

  it('keeps the JSON that stable-diffusion.cpp appends in one value', () => {
    const sdcpp = '{"sampling":{"steps":1,"note":"a, b: }"},"seed":3}';
    const parsed = parseInfotext(`x\nSteps: 1, Seed: 3, SDCPP: ${sdcpp}`);
    expect(findParameter(parsed, 'SDCPP')).toBe(sdcpp);
    expect(JSON.parse(findParameter(parsed, 'SDCPP') ?? '')).toMatchObject({ seed: 3 });
  });

  it("tells SD.Next's templates from the prompts", () => {
    const text =
      'a fox\nNegative prompt: blur\nTemplate: a {fox|owl}\nNegative template: {blur}\nSteps: 4, Seed: 7, App: SD.Next';
    const parsed = parseInfotext(text);
    expect(parsed).toMatchObject({
      prompt: 'a fox',
      negativePrompt: 'blur',
      template: 'a {fox|owl}',
      negativeTemplate: '{blur}',
    });
    expect(formatInfotext(parsed)).toBe(text);
  });
});

describe('formatInfotext', () => {
  it('writes a changed value anew, however it was written before', () => {
    const parsed = parseInfotext('x\nSteps: 1, Seed: 3, SDCPP: {"seed":3}');
    parsed.parameters = parsed.parameters.map(([key, value]) => [key, key === 'SDCPP' ? 'a, b' : value]);
    expect(formatInfotext(parsed)).toBe('x\nSteps: 1, Seed: 3, SDCPP: "a, b"');
  });

  it('gives back any settings that it wrote', () => {
    for (const infotext of randomInfotexts(2000)) {
      expect(parseInfotext(formatInfotext(infotext))).toMatchObject(infotext);
    }
  });
});

describe('quoteInfotextValue', () => {
  it.each([
    ['Euler a', 'Euler a'],
    ['', ''],
    ['a, b', '"a, b"'],
    ['x: 1', '"x: 1"'],
    ['two\nlines', '"two\\nlines"'],
    ['say "hi"', 'say "hi"'],
    ['say "hi", bye', '"say \\"hi\\", bye"'],
    ['日本, 🚀', '"日本, 🚀"'],
  ])('writes %j as %j', (value, want) => expect(quoteInfotextValue(value)).toBe(want));
});

/** A repeatable stream of infotexts with all the characters that matter to the grammar. */
function* randomInfotexts(count: number): Generator<Infotext> {
  let state = 12345;
  const below = (limit: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  const alphabet = [
    'a',
    'B',
    '7',
    ' ',
    ',',
    ':',
    '"',
    '\\',
    '\n',
    '{',
    '}',
    '[',
    ']',
    '(',
    '<',
    'é',
    '日',
    '🚀',
    ', ',
    ': ',
  ];
  const text = (length: number) =>
    Array.from({ length: below(length) }, () => alphabet[below(alphabet.length)]).join('');
  for (let index = 0; index < count; index += 1) {
    yield {
      prompt: text(30),
      negativePrompt: below(2) ? text(20) : '',
      parameters: [
        ['Steps', String(below(100))],
        ...Array.from({ length: 2 + below(6) }, (_, key): [string, string] => [`Key ${key}`, text(12)]),
      ],
    };
  }
}
