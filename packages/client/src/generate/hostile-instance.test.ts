import { beforeAll, expect, it } from 'vitest';
import { hungAfter } from '../../../../vitest.conditions.ts';
import { compileFiles } from '../../test/compile-files.ts';
import { importGenerated } from '../../test/import-generated.ts';
import { strictestOptions } from '../../test/strictest-options.ts';
import { type GeneratedFiles, generateFiles } from './generate-files.ts';
import { loadInstance } from './load-instance.ts';

/** Names that people do give, and some that only a malicious server would. */
const names = [
  ...[
    'it’s "quoted"',
    "it's",
    '*/ }; export {}; /*',
    `\`$${'{process.exit(1)}'}\``,
    'back\\slash',
    'line\nbreak',
  ],
  ...[
    '\u2028',
    '__proto__',
    'constructor',
    'default',
    'delete',
    'toString',
    '日本語',
    '👩‍🚀',
    '</script>',
    ' ',
    '1',
  ],
  ...[
    'positional',
    'Positional',
    'AlwaysonScripts',
    'Record',
    'undefined',
    'checkpoint name',
    '50 %',
    '𝐁old 𠮷',
    '\u{134ab}',
    'a b',
    'a-b',
    'a_b',
  ],
];

const argument = (label: unknown, value: unknown, more: object = {}) => ({ label, value, ...more });

const args = [
  ...names.map((name) => argument(name, name)),
  ...[
    argument('Seed', 3_141_592_653),
    argument('Folder', '/home/ann/out'),
    argument('Folder', 'C:\\Users\\ann'),
  ],
  ...[
    argument('', { path: '/home/ann/x', __proto__x: 1, '*/': "'", nested: { deep: [1] } }),
    argument('', null),
  ],
  ...[argument('Choice', 'b', { choices: ['a', 'b', ['shown', 'c'], null, { d: 1 }, '/home/ann/e'] })],
  ...[argument('Mixed', 1, { choices: [1, 2, 'three', true] }), argument('Many', [], { choices: names })],
  ...[argument(7, Number.MAX_VALUE, { minimum: 'low', maximum: 3 }), argument('Empty', 'x', { choices: [] })],
  ...[null, 7],
];

const models = Array.from({ length: 5000 }, (_, index) => ({
  title: `sub/model ${index}.safetensors [${index.toString(16).padStart(10, '0')}]`,
  model_name: `model ${index}`,
}));

const lists: Record<string, unknown> = {
  '/sdapi/v1/samplers': names.map((name) => ({ name })),
  '/sdapi/v1/sd-models': models,
  '/sdapi/v1/prompt-styles': [...names.map((name) => ({ name })), { name: '/home/ann/styles.csv' }],
  '/sdapi/v1/options': Object.fromEntries([...names, 'a.b', 'folder'].map((name) => [name, '/home/ann'])),
  '/internal/quicksettings-hint': [...names, 'hidden */ key'].map((name) => ({ name })),
  '/sdapi/v1/scripts': { txt2img: [...names, 'listed alone', ...names], img2img: ['only selectable'] },
  '/sdapi/v1/script-info': [
    ...names.map((name) => ({ name, is_alwayson: name !== 'default', is_img2img: false, args })),
    { name: 'only selectable', is_alwayson: false, is_img2img: true, args: [argument('constructor', 1)] },
    ...[null, 'x', { name: 7, args: [] }, { name: 'no args' }],
  ],
};

const string = { type: 'string' };
const properties = {
  ...{ sampler_name: string, styles: { type: 'array', items: string }, script_name: string },
  ...{
    refiner_checkpoint: string,
    script_args: { type: 'array', items: {} },
    alwayson_scripts: { type: 'object' },
  },
  ...{ override_settings: { type: 'object' } },
};
const json = (schema: object) => ({ description: 'ok', content: { 'application/json': { schema } } });
const spec = {
  openapi: '3.0.2',
  info: { title: 'x', version: '1' },
  paths: {
    ...Object.fromEntries(
      Object.keys(lists).map((path) => [path, { get: { responses: { 200: json({}) } } }]),
    ),
    '/sdapi/v1/txt2img': { post: { requestBody: json({ type: 'object', properties }), responses: {} } },
    '/sdapi/v1/options': {
      get: { responses: { 200: json({}) } },
      post: { requestBody: json({ type: 'object' }), responses: {} },
    },
    '/sdapi/v1/img2img': { post: { requestBody: json({ type: 'object', properties }), responses: {} } },
    '/same/names': {
      post: {
        requestBody: json({ $ref: '#/components/schemas/SamplerName' }),
        responses: { 200: json({ $ref: '#/components/schemas/sampler_name' }) },
      },
    },
    '/bare/list': { post: { requestBody: json({ type: 'array', items: string }), responses: {} } },
    '/get/with/body': { get: { requestBody: json({ type: 'object' }), responses: {} } },
  },
  components: {
    schemas: {
      SamplerName: { type: 'object', properties: { a: string } },
      sampler_name: { type: 'object', properties: { b: string } },
      'Sampler-Name': { type: 'object', properties: { c: string } },
    },
  },
};

let files: GeneratedFiles;

beforeAll(async () => {
  const fetch = async (url: string | URL | Request) => {
    const { pathname } = new URL(String(url));
    return Response.json(pathname === '/openapi.json' ? spec : lists[pathname]);
  };
  const source = { kind: 'server', url: 'http://host' } as const;
  files = await generateFiles(await loadInstance(source, { wantsLists: true, fetch }), { zod: true });
}, hungAfter);

it(
  'compiles, whatever a server calls its things',
  () => {
    const texts = new Map(Object.entries(files).map(([name, text]) => [`/hostile/${name}`, text ?? '']));
    texts.delete('/hostile/zod.gen.ts');
    texts.set(
      '/hostile/usage.ts',
      `import type { Instance } from './instance.gen.js';
     import * as scripts from './txt2img-scripts.gen.js';
     declare function take(body: Instance['requests']['/sdapi/v1/txt2img']): void;
     declare function change(options: Instance['requests']['/sdapi/v1/options']): void;
     take({ sampler_name: '__proto__', refiner_checkpoint: 'model 4999', styles: ['line\\nbreak'] });
     change({ 'a.b': 'x', 'hidden */ key': 1 });
     take({ script_name: 'listed alone', script_args: [1] });
     take({ alwayson_scripts: { AlwaysonScripts: {}, alwaysonscripts: {}, Positional: {}, positional: {} } });
     take({ alwayson_scripts: { 'listed alone': { args: [1] }, 'back\\\\slash': {} } });
     take({ alwayson_scripts: scripts.delete_({ folder: 'x', folder2: 'y', choice: 'c', many: ['1'] }) });
     take(scripts.default_({ folder: 'x', folder2: 'y', default: 'x' }));
     // @ts-expect-error
     take({ refiner_checkpoint: 'model 5000' });
     // @ts-expect-error
     change({ 'a.b': 1 });
     // @ts-expect-error its default is a path of the machine, so that it must be given
     scripts.delete_({ folder: 'x' });`,
    );
    texts.set('/hostile/package.json', '{"type":"module"}');
    const roots = [...texts.keys()].filter((file) => file.endsWith('.ts'));
    expect(Object.fromEntries(compileFiles(roots, texts, strictestOptions))).toEqual({});
  },
  hungAfter,
);

it('runs, and changes no prototype', async () => {
  const scripts = await importGenerated(files['txt2img-scripts.gen.ts'] ?? '');
  const results = Object.entries(scripts).map(([name, call]) => {
    if (typeof call !== 'function') throw new Error(`${name} is no function`);
    return call({ folder: 'x', folder2: 'y' }) as object;
  });
  expect(results.length).toBe(names.length);
  expect(results.some((result) => Object.hasOwn(result, '__proto__'))).toBe(true);
  for (const result of results) expect(Object.getPrototypeOf(result)).toBe(Object.prototype);
});

it('names no path of the machine, and no seed that was drawn', () => {
  for (const [name, text = ''] of Object.entries(files)) {
    expect([name, text.match(/.{0,40}(home\/ann|Users|3141592653).{0,40}/g)]).toEqual([name, null]);
  }
});

it('makes zod schemas of it, also where a schema has the name of a list', async () => {
  const { zTxt2ImgDeleteArguments: schema } = (await importGenerated(files['zod.gen.ts'] ?? '')) as {
    zTxt2ImgDeleteArguments?: { safeParse(value: unknown): { success: boolean } };
  };
  expect(schema?.safeParse({ folder: 'x', folder2: 'y', mixed: 'three' }).success).toBe(true);
  expect(schema?.safeParse({ folder: 'x', folder2: 'y', mixed: 'four' }).success).toBe(false);
  expect(schema?.safeParse({ folder: 'x' }).success).toBe(false);
});
