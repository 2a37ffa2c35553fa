import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJsonFixture } from '../../test/read-fixture.ts';
import {
  findParameter,
  formatHashes,
  formatInfotext,
  type Infotext,
  parseHashes,
  parseInfotext,
  quoteInfotextValue,
} from './index.ts';

/** Text of all the characters that matter to the grammar, and any other. */
const anyText = fc
  .stringMatching(/^(?:[a-z7 ,:"\\\n{}[\](<éъ日🚀]|, |: )*$/u)
  .chain((text) => fc.constantFrom(text, text.trim()));
const anyLine = fc.oneof(anyText, fc.string({ unit: 'binary' }));
const anyHashes = fc.array(
  fc.tuple(
    anyText.filter((name) => name.trim() !== ''),
    fc.stringMatching(/^[0-9a-f]{12}$/),
  ),
  {
    minLength: 1,
    maxLength: 4,
  },
);
/** What a server and its extensions write, and keys that nobody knows. */
const anySetting: fc.Arbitrary<[key: string, value: string]> = fc.oneof(
  fc.tuple(
    fc.constantFrom('Sampler', 'Schedule type', 'Model', 'Hires upscaler', 'Hires sampler', 'VAE'),
    anyLine,
  ),
  fc.tuple(fc.constantFrom('Hires prompt', 'Hires negative prompt', 'Style', 'Wildcard prompt'), anyLine),
  fc.tuple(fc.constantFrom('Hires upscale', 'CFG scale', 'Seed', 'Hires steps'), fc.double().map(String)),
  fc.tuple(fc.constantFrom('Lora hashes', 'TI hashes'), anyHashes.map(formatHashes)),
  fc.tuple(fc.stringMatching(/^[A-Za-z0-9_][A-Za-z0-9_ \-/+.()]{0,12}$/), anyLine),
);
const anyInfotext: fc.Arbitrary<Infotext> = fc.record({
  // A prompt may have a line that reads as the negative one's start; the first counts, for the server too.
  prompt: anyLine.filter((text) => !/^Negative prompt:/m.test(text)),
  negativePrompt: fc.oneof(fc.constant(''), anyLine),
  parameters: fc
    .uniqueArray(anySetting, { selector: ([key]) => key, maxLength: 12 })
    .map((settings) => [['Steps', '20'], ...settings.filter(([key]) => key !== 'Steps')]),
});

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

  it('gives back any settings that it wrote, in their order: ten thousand at random', () => {
    fc.assert(
      fc.property(anyInfotext, (infotext) => {
        const { written: _written, ...read } = parseInfotext(formatInfotext(infotext));
        expect(read).toEqual(infotext);
        expect(formatInfotext(parseInfotext(formatInfotext(infotext)))).toBe(formatInfotext(infotext));
      }),
      { numRuns: 10_000, seed: 20260101 },
    );
  });
});

describe('hashes of LoRAs and embeddings', () => {
  it.each<[value: string, hashes: [string, string][]]>([
    ['tinyDetail: b89b2dd23ae5', [['tinyDetail', 'b89b2dd23ae5']]],
    [
      'a: 00ff, b c: 12',
      [
        ['a', '00ff'],
        ['b c', '12'],
      ],
    ],
    [
      'odd, name: with: colon: 00ff, b: 12',
      [
        ['odd, name: with: colon', '00ff'],
        ['b', '12'],
      ],
    ],
    ['', []],
  ])('of %j are read, and written again', (value, hashes) => {
    expect(parseHashes(value)).toEqual(hashes);
    expect(formatHashes(hashes)).toBe(value);
  });

  it('survive a round trip through a whole infotext', () => {
    const hashes: [string, string][] = [
      ['tinyDetail', 'b89b2dd23ae5'],
      ['other', '0123456789ab'],
    ];
    const text = formatInfotext({
      prompt: 'x',
      negativePrompt: '',
      parameters: [
        ['Steps', '4'],
        ['Lora hashes', formatHashes(hashes)],
      ],
    });
    expect(text).toBe('x\nSteps: 4, Lora hashes: "tinyDetail: b89b2dd23ae5, other: 0123456789ab"');
    expect(parseHashes(findParameter(parseInfotext(text), 'Lora hashes') ?? '')).toEqual(hashes);
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
