import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { beforeAll, expect, it } from 'vitest';
import { hungAfter } from '../../../vitest.conditions.ts';
import { createMemoryHost, readRepositoryOptions } from './compile-files.ts';
import { generateFixture } from './fixture-instance.ts';

const folder = fileURLToPath(new URL('instances/', import.meta.url));
const file = `${folder}typing.ts`;
const files = new Map<string, string>();
let service: ts.LanguageService;
let version = 0;

beforeAll(async () => {
  for (const [name, text] of Object.entries(await generateFixture('webui-1.10.1-extensions'))) {
    if (text !== undefined) files.set(`${folder}generated/${name}`, text);
  }
  const options = readRepositoryOptions();
  const { writeFile: _, ...host } = createMemoryHost(files, options);
  service = ts.createLanguageService({
    ...host,
    getCompilationSettings: () => options,
    getScriptFileNames: () => [file],
    getScriptVersion: (name) => (name === file ? String(version) : '1'),
    getScriptSnapshot: (name) => {
      const text = host.readFile(name);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    fileExists: host.fileExists,
    readFile: host.readFile,
  });
}, hungAfter * 2);

/** What an editor offers where the `|` stands. */
function completionsAt(code: string): string[] {
  const text = `import { createClient } from '../../src/index.ts';
    import type { Instance } from './generated/instance.gen.js';
    import * as txt2img from './generated/txt2img-scripts.gen.js';
    const client = createClient<Instance>({ baseUrl: '' });
    ${code}; void txt2img;`;
  const position = text.indexOf('|');
  files.set(file, text.replace('|', ''));
  version += 1;
  const found = service.getCompletionsAtPosition(file, position, {});
  return (found?.entries ?? []).map(({ name }) => name);
}

it.each([
  ['client.txt2img({ sampler_name: "|" })', ['DPM++ 2M', 'Euler a']],
  ['client.txt2img({ override_settings: { | } })', ['CLIP_stop_at_last_layers', 'sd_vae']],
  ['client.txt2img({ script_name: "|" })', ['x/y/z plot', 'prompt matrix']],
  ['client.txt2img({ alwayson_scripts: { | } })', ['controlnet', 'adetailer', '"tiled vae"']],
  [
    'client.txt2img({ alwayson_scripts: { controlnet: { args: [{ | }] } } })',
    ['module', 'model', 'image', 'processor_res', 'control_mode'],
  ],
  [
    'client.txt2img({ alwayson_scripts: { controlnet: { args: [{ module: "|" }] } } })',
    ['canny', 'openpose_full'],
  ],
  [
    'client.txt2img({ alwayson_scripts: { controlnet: { args: [{ model: "|" }] } } })',
    ['control_v11p_sd15_canny [c991d7a4]'],
  ],
  ['txt2img.xyzPlot({ | })', ['xType', 'xValues', 'drawLegend']],
  ['txt2img.xyzPlot({ xType: "|" })', ['Steps', 'Prompt S/R']],
  ['client.raw.GET("|")', ['/controlnet/version', '/sdapi/v1/samplers']],
])(
  'an editor completes %s',
  (code, expected) => {
    expect(completionsAt(code)).toEqual(expect.arrayContaining(expected));
  },
  hungAfter,
);

it(
  'and tells an argument’s label, limits and default',
  () => {
    completionsAt('txt2img.refiner({ switchAt: |0.5 })');
    const info = service.getQuickInfoAtPosition(file, (files.get(file) ?? '').indexOf('switchAt'));
    const said = ts.displayPartsToString([...(info?.documentation ?? []), ...(info?.tags?.[0]?.text ?? [])]);
    expect(said).toContain('Switch at: 0.01 to 1, in steps of 0.01');
    expect(said).toContain('0.8');
  },
  hungAfter,
);
