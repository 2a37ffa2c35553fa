import { describe, expect, it } from 'vitest';
import fixture from '../../../test/fixtures/png-info/recorded.json' with { type: 'json' };
import { builtInInstance } from '../../node/load-instance.ts';
import { type PyDict, stringifyPython, toJson, toPyValue } from '../../python/index.ts';
import { Checkpoints } from '../../state/checkpoints.ts';
import { OptionsState } from '../../state/options.ts';
import { infotextParameters } from './infotext-parameters.ts';

const builtIn = await builtInInstance();

/** Styles of the recorded fork server, whose infotexts are read alike. */
const sketch = [{ name: 'Sketch', prompt: 'pencil sketch', negative_prompt: 'photo' }];

function read(text: string, { styles = sketch as object[], options = {} as object } = {}): PyDict {
  const lists = new Map([...builtIn.lists, ['/sdapi/v1/prompt-styles', toPyValue(styles)] as const]);
  const stored = new Map([...(lists.get('/sdapi/v1/options') as PyDict), ...(toPyValue(options) as PyDict)]);
  const checkpoints = new Checkpoints(undefined, builtIn.facts);
  return infotextParameters(text, {
    instance: { ...builtIn, lists },
    options: new OptionsState(stored, checkpoints),
  });
}

function pick(settings: PyDict, ...names: string[]): unknown[] {
  return names.map((name) => toJson(settings.get(name) ?? null));
}

const line = 'Steps: 3, Sampler: DDIM, CFG scale: 5';

describe('reading an infotext', () => {
  it.each(fixture.cases)('gives what $recording gives: $info', ({ info, parameters }) => {
    expect(stringifyPython(read(info))).toBe(parameters);
  });

  it.each([
    ['two settings are prompt', 'Steps: 2, Sampler: DDIM', 'Steps: 2, Sampler: DDIM', ''],
    ['lines are trimmed', `  a \n b\t\n${line}`, 'a\nb', ''],
    ['empty lines in front are dropped', `a\nNegative prompt:\n\nb\n\nc\n${line}`, 'a', 'b\n\nc'],
    ['a second mark goes too', `a\nNegative prompt: b\nNegative prompt: c\n${line}`, 'a', 'b\nc'],
    ['only settings', line, '', ''],
  ])('splits the prompts: %s', (_what, text, prompt, negative) => {
    expect(pick(read(text), 'Prompt', 'Negative prompt')).toEqual([prompt, negative]);
  });

  it.each([
    ['quotes are taken off', 'Hires prompt: "gold, \\"fish\\": 2"', 'Hires prompt', 'gold, "fish": 2'],
    ['a size has two sides', 'Hires resize: 128x96', 'Hires resize-2', '96'],
    ['half a size is text', 'Size: 64', 'Size', '64'],
    ['the last of a name counts', 'Steps: 9', 'Steps', '9'],
    ['empty ones are left out', 'Model: ', 'Model', null],
  ])('reads the settings: %s', (_what, setting, name, value) => {
    expect(pick(read(`a\n${line}, ${setting}`), name)).toEqual([value]);
  });

  it.each([
    ['a (fox)', 'Original'],
    ['a [fox:1.2]', 'Original'],
    ['(a fox:1.0)', null],
    ['a \\(fox\\)', null],
    ['a fox BREAK moon', null],
    ['(a fox', 'Original'],
    ['a fox), [moon', 'Original'],
    ['time: 12:30', null],
  ])('notices emphasis in %j', (prompt, emphasis) => {
    expect(pick(read(`${prompt}\n${line}`), 'Emphasis')).toEqual([emphasis]);
  });

  it('finds styles from the outermost to the innermost', () => {
    const styles = [
      { name: 'Film', prompt: 'film still of {prompt}, 35mm', negative_prompt: '' },
      { name: 'Dark', prompt: 'dark', negative_prompt: 'sun' },
      { name: 'Empty', prompt: '', negative_prompt: '' },
    ];
    const text = `film still of a  fox, dark, 35mm\nNegative prompt: rain, sun\n${line}`;
    const names = ['Styles array', 'Prompt', 'Negative prompt'];
    expect(pick(read(text, { styles }), ...names)).toEqual([['Dark', 'Film'], 'a fox', 'rain']);
    expect(pick(read(text, { styles, options: { infotext_styles: 'Discard' } }), ...names)).toEqual([
      null,
      'a fox',
      'rain',
    ]);
    const ignoring = read(text, { styles, options: { infotext_styles: 'Ignore' } });
    expect(pick(ignoring, 'Styles array', 'Negative prompt')).toEqual([null, 'rain, sun']);
    expect(
      pick(read(`a\n${line}`, { styles, options: { infotext_styles: 'Apply' } }), 'Styles array'),
    ).toEqual([[]]);
  });

  it('keeps styles that the hires prompt does not carry', () => {
    const text = (hires: string) =>
      `a fox, pencil sketch\nNegative prompt: photo\n${line}, Hires prompt: "${hires}"`;
    const names = ['Styles array', 'Prompt', 'Hires prompt'];
    expect(pick(read(text('a cat, pencil sketch')), ...names)).toEqual([['Sketch'], 'a fox', 'a cat']);
    expect(pick(read(text('a fox, pencil sketch')), ...names)).toEqual([['Sketch'], 'a fox', '']);
    expect(pick(read(text('a cat')), ...names)).toEqual([null, 'a fox, pencil sketch', 'a cat']);
  });

  it.each([
    ['1.5.2', 'Old prompt editing timelines', true],
    ['v1.6.0', 'Old prompt editing timelines', null],
    ['1.5.2', 'Pad conds v0', true],
    ['v1.7.0-224-g0fa1b2c', 'Downcast alphas_cumprod', true],
    ['v1.7.0-225-g0fa1b2c', 'Downcast alphas_cumprod', null],
    ['1.7.0', 'Refiner switch by sampling steps', true],
    ['v1.8.0-RC', 'Refiner switch by sampling steps', true],
    ['1.10.1', 'Refiner switch by sampling steps', false],
    ['neo', 'Downcast alphas_cumprod', null],
  ])('knows how version %s drew: %s', (version, name, value) => {
    const settings = read(`a [fox:cat:0.5]\n${line}, Refiner: x, Version: ${version}`);
    expect(pick(settings, name)).toEqual([value]);
  });

  it('turns the first pass of old hires fixes into a size', () => {
    const names = ['Size-1', 'Size-2', 'Hires resize-1', 'Hires resize-2'];
    const text = (first: string) => `a\n${line}, Size: 1024x512, First pass size: ${first}`;
    expect(pick(read(text('256x128')), ...names)).toEqual([256, 128, 1024, 512]);
    expect(pick(read(text('0x0')), ...names)).toEqual([768, 384, 1024, 512]);
  });

  it('leaves out the settings that the user never pastes', () => {
    const settings = read(`a\n${line}`, { options: { infotext_skip_pasting: ['Steps', 'Clip skip'] } });
    expect([settings.has('Steps'), settings.has('Clip skip'), settings.has('Sampler')]).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('names a hypernetwork in the prompt', () => {
    const text = `a fox\n${line}, Hypernet: ink, Hypernet strength: 0.5`;
    expect(pick(read(text), 'Prompt')).toEqual(['a fox<hypernet:ink:0.5>']);
  });
});
