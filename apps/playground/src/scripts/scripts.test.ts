import { describe, expect, it } from 'vitest';
// `/sdapi/v1/script-info` of webui-1.10.1-extensions.har, with fewer scripts, arguments, choices and keys.
import recordedScriptInfo from '../../test/fixtures/script-info.json' with { type: 'json' };
import { readScriptInfo, type ScriptInfo } from './script-info.ts';
import {
  changeArgument,
  isScriptChanged,
  noScripts,
  resetScript,
  type ScriptValues,
} from './script-values.ts';
import { toScriptFields } from './to-script-fields.ts';
import { toScriptRequest } from './to-script-request.ts';

const txt2img = readScriptInfo(recordedScriptInfo, 'txt2img');
const img2img = readScriptInfo(recordedScriptInfo, 'img2img');

function find(name: string, scripts = [...txt2img, ...img2img]): ScriptInfo {
  const script = scripts.find((one) => one.name === name);
  if (!script) throw new Error(`${name} is not in the recording. Add it to test/fixtures/script-info.json.`);
  return script;
}

/** Values with one script's arguments changed. */
function changed(script: string, args: Record<number, unknown>, chosen = ''): ScriptValues {
  return { script: chosen, args: { [script]: args } };
}

describe('readScriptInfo', () => {
  it('gives each tab its own, without what the form has itself and what has nothing to set', () => {
    expect(txt2img.map(({ name }) => name)).toEqual([
      'x/y/z plot',
      'prompt matrix',
      'refiner',
      'controlnet',
      'adetailer',
      'dynamic prompts v2.17.1',
      'freeu',
    ]);
    expect(img2img.map(({ name }) => name)).toEqual(['ultimate sd upscale', 'outpainting mk2']);
  });

  it.each([null, {}, 'Internal Server Error', [null, 5, { name: 'x' }]])(
    'reads no script out of %j',
    (body) => {
      expect(readScriptInfo(body, 'txt2img')).toEqual([]);
    },
  );

  it('reads the pairs of Gradio 4 as what is shown and what is sent', () => {
    const body = [{ name: 'a', args: [{ label: 'L', value: 'b', choices: [['Shown', 'sent'], 'both'] }] }];
    expect(readScriptInfo(body, 'txt2img')[0]?.args[0]?.choices).toEqual([
      { label: 'Shown', value: 'sent' },
      { label: 'both', value: 'both' },
    ]);
  });
});

describe('toScriptFields', () => {
  it.each([
    ['prompt matrix', ['switch', 'switch', 'choice', 'choice', 'number']],
    ['refiner', ['switch', 'choice', 'number']],
    ['outpainting mk2', ['note', 'number', 'number', 'choices', 'number', 'number']],
    ['freeu', ['switch', 'number', 'number', 'number', 'choice']],
    ['controlnet', ['unit', 'unit']],
    ['adetailer', ['switch', 'switch', 'unit', 'unit']],
    ['x/y/z plot', ['choice', 'text', 'kept', 'choice', 'text', 'kept', 'choice', 'text', 'kept']],
  ])('knows what %s is set with', (name, kinds) => {
    const fields = toScriptFields(find(name)).map(({ kind }) => kind);
    expect(fields.slice(0, kinds.length)).toEqual(kinds);
  });

  it('shows the text of a page without its marks, and calls what has no label by its place', () => {
    const [note] = toScriptFields(find('outpainting mk2'));
    expect(note).toMatchObject({ text: expect.stringMatching(/^Recommended settings: .*strength: 0.8$/) });
    expect(toScriptFields(find('freeu'))[4]?.label).toBe('Argument 5');
    expect(toScriptFields(find('controlnet')).map(({ label }) => label)).toEqual(['Unit 1', 'Unit 2']);
  });

  it('makes a form of a unit: what most need first, names from the server’s lists, without what nobody can tell', () => {
    const [unit] = toScriptFields(find('controlnet'), { model: ['canny [c991d7a4]'] });
    if (unit?.kind !== 'unit') throw new Error('no unit');
    const shown = unit.fields.filter(({ isSeldom }) => !isSeldom);
    expect(shown.map(({ key, field }) => `${key}: ${field.kind}`)).toEqual([
      'enabled: switch',
      'image: picture',
      'module: text',
      'model: choice',
      'weight: number',
      'guidance_start: number',
      'control_mode: choice',
      'resize_mode: choice',
      'mask: picture',
    ]);
    expect(unit.fields.filter(({ isSeldom }) => isSeldom).map(({ key }) => key)).toEqual([
      'is_ui',
      'input_mode',
    ]);
    expect(shown[4]?.field).toMatchObject({ label: 'Weight', minimum: 0, maximum: 2 });
  });

  it('leaves away a prefix that all keys of a unit have', () => {
    const unit = toScriptFields(find('adetailer'))[2];
    if (unit?.kind !== 'unit') throw new Error('no unit');
    expect(unit.fields[0]?.field.label).toBe('Model');
  });
});

describe('toScriptRequest', () => {
  it('asks for nothing while nothing was changed', () => {
    expect(toScriptRequest(noScripts, txt2img)).toEqual({});
  });

  it('sends a selectable script with all its arguments, as the server wants just as many (txt2img/script-prompt-matrix)', () => {
    expect(toScriptRequest(changed('prompt matrix', { 4: 2 }, 'prompt matrix'), txt2img)).toEqual({
      script_name: 'prompt matrix',
      script_args: [false, false, 'positive', 'comma', 2],
    });
  });

  it('sends the place of an axis and its values as text (txt2img/script-xyz)', () => {
    const values = changed('x/y/z plot', { 0: 'Steps', 1: '2,3' }, 'x/y/z plot');
    const { script_args: args } = toScriptRequest(values, txt2img);
    expect(args).toEqual([
      ...[4, '2,3', [], 0, '', [], 0, '', [], true],
      ...[false, false, false, false, false, false, 0, true],
    ]);
  });

  it('sends a note as the server listed it, and the place of a choice of Ultimate SD upscale', () => {
    const values = changed('ultimate sd upscale', { 2: 'Lanczos' }, 'ultimate sd upscale');
    expect(toScriptRequest(values, img2img).script_args).toEqual([expect.stringContaining('<p'), 512, 1, 0]);
  });

  it.each([
    ['dynamic prompts v2.17.1', { 0: false }, [false]], // alwayson/dynamic-prompts
    ['refiner', { 0: true, 1: 'tinyPhoto_v2' }, [true, 'tinyPhoto_v2']],
    ['refiner', { 2: 0.5 }, [false, '', 0.5]],
    ['refiner', { 2: '' }, [false, '', 0.8]], // being typed
    ['freeu', { 0: true }, [true]], // alwayson/freeu
    ['controlnet', { 0: { enabled: true, weight: 0.5 } }, [{ enabled: true, weight: 0.5 }]], // controlnet/two-units
    [
      'controlnet',
      { 1: { enabled: true, image: 'B64' } },
      [{ enabled: false }, { enabled: true, image: 'B64' }],
    ],
    ['controlnet', { 0: { enabled: true, of_another_server: 1 } }, [{ enabled: true }]],
  ])('sends of %s up to the last change: %j', (name, args, sent) => {
    expect(toScriptRequest(changed(name, args), txt2img)).toEqual({
      alwayson_scripts: { [name]: { args: sent } },
    });
  });

  it('sends all of a unit where half of one would mean something else (alwayson/adetailer-objects)', () => {
    const { alwayson_scripts } = toScriptRequest(
      changed('adetailer', { 0: true, 2: { ad_confidence: 0.4 } }),
      txt2img,
    );
    expect(alwayson_scripts?.adetailer?.args).toEqual([
      true,
      false,
      expect.objectContaining({ ad_model: 'mediapipe_face_full', ad_confidence: 0.4 }),
    ]);
  });

  it('leaves out what this server does not have', () => {
    expect(toScriptRequest(changed('gone', { 0: 1 }, 'gone'), txt2img)).toEqual({});
  });
});

describe('script values', () => {
  it('follow the default again when a change is taken back', () => {
    const once = changeArgument(noScripts, 'refiner', 0, true);
    expect(isScriptChanged(once, 'refiner')).toBe(true);
    expect(isScriptChanged(changeArgument(once, 'refiner', 0, undefined), 'refiner')).toBe(false);
    expect(resetScript(once, 'refiner')).toEqual(noScripts);
  });
});
