import fc from 'fast-check';
import type { Instance } from '../../src/instance/instance.ts';
import { pythonStr, stringifyPython } from '../../src/python/index.ts';
import { readScripts } from '../../src/synthesise/scripts/script-lists.ts';
import { anyText, hostileValue, type JsonText, objectText } from './hostile-json.ts';
import { pictureText } from './hostile-pictures.ts';

const text = (value: string): JsonText => JSON.stringify(value);

const promptPieces = [
  'a cat',
  ', ',
  ' AND ',
  ' BREAK ',
  '(fox:1.2)',
  '((',
  '[red:blue:0.5]',
  '[a|b|c]',
  '\\(',
  ':',
  '|',
  '<lora:tinyDetail:0.8>',
  '<lora:tinyDetail:te=0.5:unet=0.3>',
  '<lora:>',
  '<lora',
  '<hypernet:x:1>',
  '# note\n',
  '\n',
  '{prompt}',
  '--steps 3',
  '"',
  '$&',
];

const prompt = fc.oneof(
  fc.array(fc.constantFrom(...promptPieces), { maxLength: 8 }).map((pieces) => pieces.join('')),
  anyText,
);

const infotext = fc
  .tuple(
    prompt,
    fc.array(
      fc.tuple(
        fc.constantFrom(
          'Steps',
          'Sampler',
          'CFG scale',
          'Seed',
          'Size',
          'Model hash',
          'Hires upscale',
          'Version',
          'ENSD',
          '__proto__',
        ),
        fc.oneof(anyText, fc.constantFrom('20', '64x64', '1e999', 'Euler a', '"a, b"', '-1', 'NaN', '1.0.0')),
      ),
      { maxLength: 6 },
    ),
  )
  .map(
    ([first, settings]) =>
      `${first}\nNegative prompt: x\n${settings.map((pair) => pair.join(': ')).join(', ')}`,
  );

const side = fc.oneof(
  { weight: 12, arbitrary: fc.integer({ min: 1, max: 64 }).map(String) },
  { weight: 1, arbitrary: fc.constantFrom('0', '-8', '1e9', '100000', '4000000000') },
);

const count = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 1, max: 4 }).map(String) },
  { weight: 1, arbitrary: fc.constantFrom('0', '-3', '300', '3000', '100000', '1e9', '1000000000000') },
);

const axisText = fc.oneof(
  fc.constantFrom(
    '1-3',
    '1-100000',
    '1-1e9',
    '1-1000000000000',
    '1-9 [3]',
    '1-9 [1000000000]',
    '0-1 (+0.000000001)',
    '5-1 (-1)',
    '1-2 (+0)',
    '7,7.5',
    'a,b',
    '"a, b",c',
    '',
    '64x64',
    '9'.repeat(30),
  ),
  fc.array(fc.integer(), { maxLength: 9 }).map((values) => values.join(', ')),
  anyText,
);

/** Names that an instance knows, and some that it does not. */
function namesOf(instance: Instance, path: string, key: string): fc.Arbitrary<string> {
  const list = instance.lists.get(path);
  const known = (Array.isArray(list) ? list : []).flatMap((item) =>
    item instanceof Map ? [pythonStr(item.get(key) ?? '')] : [],
  );
  return fc.constantFrom(...known, 'Nope', '', 'none', 'Euler Karras');
}

/** A script and its arguments: the usual ones, with some replaced, dropped or added. */
function scriptEntries(instance: Instance, isImg2img: boolean): fc.Arbitrary<[string, JsonText][]> {
  const scripts = readScripts(instance.lists.get('/sdapi/v1/script-info')).filter(
    ({ alwaysOn, img2img }) => !alwaysOn && img2img === isImg2img,
  );
  return fc.constantFrom(...scripts).chain((script) => {
    const usual = script.args.map((arg) => stringifyPython(arg.get('value') ?? null));
    const isPlot = script.name === 'x/y/z plot';
    const args = fc.tuple(
      ...usual.map((value, index) =>
        fc.oneof(
          { weight: 20, arbitrary: fc.constant(value) },
          {
            weight: 2,
            arbitrary:
              isPlot && index < 9 && index % 3 === 0
                ? fc.integer({ min: -1, max: 60 }).map(String)
                : axisText.map(text),
          },
          {
            weight: 1,
            arbitrary: fc.constantFrom(
              '0',
              '2',
              '-5',
              '64',
              '1000000',
              '-1000000',
              'true',
              '["left", "up"]',
              '["DPM++ 2M"]',
            ),
          },
          { weight: 1, arbitrary: hostileValue },
        ),
      ),
    );
    return fc.tuple(args, fc.nat({ max: 12 })).map(([values, shift]) => {
      const sent = shift === 0 ? values.slice(1) : shift === 1 ? [...values, '1', '2'] : values;
      return [
        ['script_name', text(script.name)],
        ['script_args', `[${sent.join(', ')}]`],
      ];
    });
  });
}

/** Some options with a value of theirs or of anyone's. */
export function someOptions(instance: Instance): fc.Arbitrary<JsonText> {
  const options = instance.lists.get('/sdapi/v1/options');
  const names = options instanceof Map ? [...options.keys()] : [];
  const telling = names.filter((name) =>
    /sd_|samples|grid|n_rows|info|clip|eta|sigma|styles|token|hires|mask|quality/i.test(name),
  );
  const name = fc.oneof(
    fc.constantFrom(...telling),
    fc.constantFrom(...names),
    fc.constantFrom('nope', '__proto__', ''),
  );
  const value = fc.oneof(
    hostileValue,
    fc.constantFrom(
      '"jpg"',
      '"webp"',
      '"png"',
      '2',
      '12',
      '0.5',
      '"tinyDream_v1"',
      '"tinyPhoto_v2"',
      '"None"',
    ),
  );
  return fc.array(fc.tuple(name, value), { maxLength: 4 }).map(objectText);
}

/** What the fields of generations and pictures are made for, by their names; with a good deal of noise. */
export function sensibleValues(instance: Instance): Record<string, fc.Arbitrary<JsonText>> {
  const prompts = prompt.map(text);
  const strength = fc.oneof(
    fc.double({ min: -1, max: 2, noNaN: true }).map(String),
    fc.constantFrom('0', '1', '1e308'),
  );
  const pictures = fc.array(pictureText, { maxLength: 3 }).map((list) => `[${list.join(', ')}]`);
  const seeds = fc.oneof(fc.integer().map(String), fc.bigInt().map(String));
  const sampler = namesOf(instance, '/sdapi/v1/samplers', 'name').map(text);
  const model = namesOf(instance, '/sdapi/v1/sd-models', 'model_name').map(text);
  const factor = fc.constantFrom('0', '0.01', '1', '2', '3.5', '1000', '1e300', '-2');
  return {
    prompt: prompts,
    negative_prompt: prompts,
    hr_prompt: prompts,
    hr_negative_prompt: prompts,
    styles: fc
      .array(namesOf(instance, '/sdapi/v1/prompt-styles', 'name'))
      .map((names) => JSON.stringify(names)),
    seed: seeds,
    subseed: seeds,
    subseed_strength: strength,
    denoising_strength: strength,
    width: side,
    height: side,
    firstphase_width: side,
    firstphase_height: side,
    hr_resize_x: side,
    hr_resize_y: side,
    hr_scale: factor,
    steps: fc.constantFrom('1', '4', '20', '0', '-1', '150', '1000000000000'),
    batch_size: count,
    n_iter: count,
    sampler_name: sampler,
    sampler_index: sampler,
    hr_sampler_name: sampler,
    scheduler: namesOf(instance, '/sdapi/v1/schedulers', 'label').map(text),
    hr_upscaler: namesOf(instance, '/sdapi/v1/upscalers', 'name').map(text),
    upscaler_1: namesOf(instance, '/sdapi/v1/upscalers', 'name').map(text),
    upscaler_2: namesOf(instance, '/sdapi/v1/upscalers', 'name').map(text),
    upscaling_resize: factor,
    upscaling_resize_w: fc.oneof(side, fc.constantFrom('1', '40', '4000000000')),
    upscaling_resize_h: side,
    refiner_checkpoint: model,
    hr_checkpoint_name: model,
    refiner_switch_at: strength,
    override_settings: someOptions(instance),
    infotext: infotext.map(text),
    init_images: pictures,
    mask: pictureText,
    image: pictureText,
    imageList: fc
      .array(pictureText, { maxLength: 3 })
      .map((list) => `[${list.map((data) => `{"data": ${data}, "name": "x"}`).join(', ')}]`),
    mask_blur: fc.constantFrom('0', '4', '64', '100000', '-3'),
    inpaint_full_res_padding: fc.constantFrom('0', '32', '100000', '-100', '1e9'),
    inpainting_fill: fc.constantFrom('0', '1', '2', '3', '4', '-1'),
    resize_mode: fc.constantFrom('0', '1', '2', '3', '4', '-1'),
    send_images: fc.constantFrom('true', 'false', 'false', 'false'),
    save_images: fc.constantFrom('true', 'false'),
    enable_hr: fc.constantFrom('true', 'false'),
    model: fc.constantFrom('"clip"', '"deepdanbooru"', '"__proto__"', '"constructor"', '"x"'),
    id_task: fc.constantFrom('"a"', 'null', '"task(x)"'),
    force_task_id: fc.constantFrom('"a"', '"b"', '""', 'null'),
  };
}

/** Scripts, selectable and always on, as further fields of a generation. */
export function scriptFields(instance: Instance, isImg2img: boolean): fc.Arbitrary<[string, JsonText][]> {
  const alwaysOn = fc
    .array(
      fc.tuple(
        fc.constantFrom('seed', 'Refiner', 'soft inpainting', 'Sampler', 'nope', '__proto__', 'X/Y/Z plot'),
        fc.oneof(
          hostileValue,
          hostileValue.map((args) => `{"args": ${args}}`),
          fc.constant('{"args": [true, 1, 0.5]}'),
        ),
      ),
      { maxLength: 2 },
    )
    .map((scripts): [string, JsonText][] => [['alwayson_scripts', objectText(scripts)]]);
  return fc.oneof(
    { weight: 4, arbitrary: fc.constant<[string, JsonText][]>([]) },
    { weight: 3, arbitrary: scriptEntries(instance, isImg2img) },
    { weight: 1, arbitrary: alwaysOn },
  );
}
