import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { generateTypes } from './generate-types.ts';
import { importPeer } from './import-peer.ts';
import type { OpenApiDocument, Schema } from './open-api.ts';

const string: Schema = { type: 'string' };
const json = (schema: Schema) => ({ content: { 'application/json': { schema } } });
const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });

/** A small server, as FastAPI with pydantic 1 describes it. */
function createSpec(openapi = '3.0.2'): OpenApiDocument {
  return {
    openapi,
    info: { title: 'FastAPI', version: '0.1.0' },
    paths: {
      '/user': { get: { operationId: 'user', responses: { '200': json({}) } } },
      '/sdapi/v1/txt2img': {
        post: {
          operationId: 'same',
          requestBody: json(ref('Txt2Img')),
          responses: { '200': json(ref('Images')) },
        },
      },
      '/sdapi/v1/extra-single-image': { post: { operationId: 'same', requestBody: json(ref('Extras')) } },
      '/sdapi/v1/sd-models': { get: { responses: { '200': json({ type: 'array', items: ref('Model') }) } } },
      '/sdapi/v1/progress': { get: { responses: { '200': json(ref('a__ProgressResponse')) } } },
      '/internal/progress': { post: { responses: { '200': json(ref('b__ProgressResponse')) } } },
      '/sdapi/v1/skip': { post: { responses: { '200': json({}) } } },
      '/sdapi/v1/loras': { get: { responses: { '200': json({ title: 'Loras' }) } } },
      '/extension/echo': {
        post: { requestBody: json(ref('Echo')), responses: { '200': json(ref('Echo')) } },
      },
      '/extension/broken': { get: { responses: { '200': json(ref('Nowhere')) } } },
      '/extension/list': { post: { requestBody: json({ type: 'array', items: string }) } },
      '/extension/odd': { get: { requestBody: json(ref('Echo')) } },
    },
    components: {
      schemas: {
        Txt2Img: {
          type: 'object',
          properties: {
            prompt: { type: 'string', default: '' },
            send_images: { type: 'boolean', default: true },
            override_settings: { type: 'object' },
          },
        },
        Images: {
          type: 'object',
          required: ['info'],
          properties: { images: { type: 'array', items: string }, info: string },
        },
        Extras: {
          type: 'object',
          required: ['image'],
          properties: {
            image: string,
            resize_mode: { enum: [0, 1], type: 'integer', default: 0 },
            note: string,
            model: ref('Part'),
          },
        },
        Part: { type: 'object', properties: { name: string } },
        Model: {
          type: 'object',
          required: ['title'],
          properties: { title: string, hash: string, 'a.b': { type: 'string', default: '/home/ann/sd' } },
        },
        a__ProgressResponse: {
          type: 'object',
          properties: { state: { type: 'object' }, current_image: string },
        },
        b__ProgressResponse: {
          type: 'object',
          required: ['active'],
          properties: { active: { type: 'boolean' }, live_preview: string },
        },
        Echo: { type: 'object', properties: { note: string } },
      },
    },
  };
}

/** Each line is an assignment that must compile (or must not, with the comment) against the generated module. */
async function errorsOf(spec: OpenApiDocument, usage: string): Promise<string[]> {
  const files: Record<string, string> = {
    '/schema.gen.ts': await generateTypes(spec),
    '/usage.ts': `import type { components, paths } from './schema.gen.ts';
      type Json<T> = T extends { content: { 'application/json': infer B } } ? B : never;
      type Body<T> = T extends { requestBody?: infer R } ? Json<NonNullable<R>> : never;
      type Reply<T> = T extends { responses: { 200: infer R } } ? Json<R> : never;
      declare function give<T>(): T; declare function take<T>(value: T): void;
      ${usage}`,
  };
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    exactOptionalPropertyTypes: true,
    allowImportingTsExtensions: true,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    module: ts.ModuleKind.ESNext,
    target: ts.ScriptTarget.ES2022,
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (name) => name in files || fileExists(name);
  host.getSourceFile = (name, ...rest) => {
    const text = files[name];
    return text === undefined
      ? getSourceFile(name, ...rest)
      : ts.createSourceFile(name, text, ts.ScriptTarget.ES2022);
  };
  const program = ts.createProgram(['/usage.ts'], options, host);
  return ts
    .getPreEmitDiagnostics(program)
    .map((found) => ts.flattenDiagnosticMessageText(found.messageText, ' '));
}

describe('generateTypes', () => {
  it('knows what the server takes and gives, nulls included', async () => {
    const errors = await errorsOf(
      createSpec(),
      `
      type Txt2Img = Body<paths['/sdapi/v1/txt2img']['post']>;
      take<Txt2Img>({}); take<Txt2Img>({ prompt: null, override_settings: { 'any key': 1 } });
      // @ts-expect-error the API's own field refuses null
      take<Txt2Img>({ send_images: null });
      type Extras = Body<paths['/sdapi/v1/extra-single-image']['post']>;
      take<Extras>({ image: '', note: null, model: null });
      // @ts-expect-error a required field refuses null
      take<Extras>({ image: null });
      // @ts-expect-error so does one with a default
      take<Extras>({ image: '', resize_mode: null });
      // @ts-expect-error and one of two values is meant
      take<Extras>({ image: '', resize_mode: 2 });
      const images: string[] = give<Reply<paths['/sdapi/v1/txt2img']['post']>>().images;
      const hash: string | null = give<Reply<paths['/sdapi/v1/sd-models']['get']>>()[0]!.hash;
      // @ts-expect-error the hash of a model may be null
      const noHash: string = give<Reply<paths['/sdapi/v1/sd-models']['get']>>()[0]!.hash;
      const step: number = give<Reply<paths['/sdapi/v1/progress']['get']>>().state.sampling_step;
      const image: string | null = give<Reply<paths['/sdapi/v1/progress']['get']>>().current_image;
      const preview: string | null = give<Reply<paths['/internal/progress']['post']>>().live_preview;
      const nothing: null = give<Reply<paths['/sdapi/v1/skip']['post']>>();
      const lora: string = give<Reply<paths['/sdapi/v1/loras']['get']>>()[0]!.alias;
      const echo: string | null | undefined = give<Reply<paths['/extension/echo']['post']>>().note;
      const list: string[] = give<Body<paths['/extension/list']['post']>>();
      const broken: unknown = give<Reply<paths['/extension/broken']['get']>>();
      // @ts-expect-error the web page's routes are left out
      type Page = paths['/user'];
      `,
    );
    expect(errors).toEqual([]);
  });

  it('takes nulls of OpenAPI 3.1 from the document itself', async () => {
    const errors = await errorsOf(
      createSpec('3.1.0'),
      `
      // @ts-expect-error
      take<Body<paths['/sdapi/v1/txt2img']['post']>>({ prompt: null });
      const hash: string = give<Reply<paths['/sdapi/v1/sd-models']['get']>>()[0]!.hash;
      const step: number = give<Reply<paths['/sdapi/v1/progress']['get']>>().state.sampling_step;
      `,
    );
    expect(errors).toEqual([]);
  });

  it('gives the same bytes for the same server, in whatever order it lists its routes', async () => {
    const text = await generateTypes(createSpec());
    const spec = createSpec();
    spec.paths = Object.fromEntries(Object.entries(spec.paths).reverse());
    expect(await generateTypes(spec)).toBe(text);
    expect(await generateTypes(createSpec())).toBe(text);
  });

  it('does not change the document that it reads', async () => {
    const spec = createSpec();
    await generateTypes(spec);
    expect(spec).toEqual(createSpec());
  });

  it('names no path of the machine', async () => {
    expect(await generateTypes(createSpec())).not.toMatch(/ann|home/);
  });
});

describe('importPeer', () => {
  it('says which packages to install, at exact versions', async () => {
    const missing = Object.assign(new Error('Cannot find package'), { code: 'ERR_MODULE_NOT_FOUND' });
    await expect(importPeer('openapi-typescript', () => Promise.reject(missing))).rejects.toThrow(
      /npm install -D openapi-typescript@\d+\.\d+\.\d+ typescript@\d+\.\d+\.\d+$/,
    );
  });
});
