import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';
import { hungAfter } from '../../../vitest.conditions.ts';
import type { GeneratedFiles } from '../src/generate/index.ts';
import { generateFixture } from './fixture-instance.ts';
import { importGenerated } from './import-generated.ts';

type ScriptFunction = (args?: Record<string, unknown>) => unknown;

let builtIn: GeneratedFiles;
const modules: Record<string, Record<string, ScriptFunction>> = {};

async function load(name: string, files: GeneratedFiles): Promise<void> {
  for (const mode of ['txt2img', 'img2img']) {
    const text = files[`${mode}-scripts.gen.ts`] ?? '';
    modules[`${name} ${mode}`] = (await importGenerated(text)) as Record<string, ScriptFunction>;
  }
}

beforeAll(async () => {
  builtIn = await generateFixture('webui-1.10.1');
  await load('plain', builtIn);
  await load('extensions', await generateFixture('webui-1.10.1-extensions'));
}, hungAfter * 2);

const axisDefaults = [0, '', [], 0, '', []];
const plotDefaults = [false, false, false, false, false, false, 0, false];
const adTab = { ad_model: 'face_yolov8n.pt', ad_mask_k: 1 };
const canny = { module: 'canny', model: 'control_v11p_sd15_canny', image: 'iVBO' };

describe('a function of a script gives the request that was recorded', () => {
  it.each([
    // recording, module, function, what is given, what is sent
    [
      'txt2img/script-xyz',
      'plain txt2img',
      'xyzPlot',
      { xType: 'Steps', xValues: '2,3' },
      {
        script_name: 'x/y/z plot',
        script_args: [4, '2,3', [], ...axisDefaults, true, ...plotDefaults],
      },
    ],
    [
      'xyz/img2img-denoising',
      'plain img2img',
      'xyzPlot',
      { xType: 'Denoising', xValues: '0.3,0.6' },
      { script_name: 'x/y/z plot', script_args: [24, '0.3,0.6', [], ...axisDefaults, true, ...plotDefaults] },
    ],
    [
      'loopback/kinds',
      'plain img2img',
      'loopback',
      { loops: 3, finalDenoisingStrength: 0.3, denoisingStrengthCurve: 'Aggressive' },
      { script_name: 'loopback', script_args: [3, 0.3, 'Aggressive', 'None'] },
    ],
    [
      'txt2img/alwayson-refiner',
      'plain txt2img',
      'refiner',
      { refiner: true, checkpoint: 'tinyPhoto_v2', switchAt: 0.5 },
      { refiner: { args: [true, 'tinyPhoto_v2', 0.5] } },
    ],
    ['txt2img/alwayson-seed', 'plain txt2img', 'seed', { seed: 4242 }, { seed: { args: [4242] } }],
    ['alwayson/controlnet-empty', 'extensions txt2img', 'controlnet', {}, { controlnet: { args: [] } }],
    [
      'controlnet/canny-unit',
      'extensions txt2img',
      'controlnet',
      { unit1: canny },
      { controlnet: { args: [canny] } },
    ],
    [
      'alwayson/adetailer-objects',
      'extensions txt2img',
      'adetailer',
      { adetailer: true, unit1: adTab },
      { adetailer: { args: [true, false, adTab] } },
    ],
    [
      'script/ultimate-upscale',
      'extensions img2img',
      'ultimateSdUpscale',
      {
        ...{
          arg0: null,
          tileWidth: 64,
          tileHeight: 64,
          padding: 16,
          width: 16,
          denoise: 0.3,
          upscaled: false,
        },
        ...{ upscaler: 'Lanczos', type: 'Chess', type2: 'Band pass', targetSizeType: 'Custom size' },
        ...{ customWidth: 96, customHeight: 128, padding2: 8 },
      },
      {
        script_name: 'ultimate sd upscale',
        script_args: [null, 64, 64, 8, 16, 16, 0.3, 8, 1, false, 1, false, 4, 1, 1, 96, 128, 2],
      },
    ],
  ])('%s', (_recording, module, name, given, sent) => {
    expect(modules[module]?.[name]?.(given)).toEqual(sent);
  });
});

it('fills what lies between with the page’s defaults, whole units too', () => {
  const { adetailer } = modules['extensions txt2img'] ?? {};
  expect(adetailer?.({ unit2: adTab })).toMatchObject({
    adetailer: { args: [false, false, { ad_model: 'mediapipe_face_full', ad_mask_k: 0 }, adTab] },
  });
});

it('keeps what somebody gives against the types', () => {
  const { xyzPlot } = modules['plain txt2img'] ?? {};
  expect(xyzPlot?.({ xType: 'No such axis', yType: 7 })).toMatchObject({
    script_args: expect.arrayContaining(['No such axis', 7]),
  });
});

it('a bundle has only the scripts that it uses', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sdwebui-bundle-'));
  try {
    await writeFile(join(folder, 'scripts.ts'), builtIn['txt2img-scripts.gen.ts'] ?? '');
    const entry = join(folder, 'entry.ts');
    await writeFile(entry, "import * as scripts from './scripts.ts';\nconsole.log(scripts.refiner());");
    const lib = { entry, formats: ['es' as const], fileName: 'bundle' };
    const built = await build({
      root: folder,
      configFile: false,
      logLevel: 'silent',
      build: { lib, write: false },
    });
    const code = JSON.stringify([built].flat());
    expect(code).toContain('switchAt');
    expect(code).not.toMatch(/prompt matrix|x\/y\/z|Var\. seed/);
  } finally {
    await rm(folder, { recursive: true });
  }
});
