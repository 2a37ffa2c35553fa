/**
 * What must compile, and what must not: read by the type check, never run. `paths` is the built-in instance's.
 */
import { createClient, type GeneratedImage, type Txt2ImgRequest } from '../src/index.ts';

const client = createClient({ baseUrl: 'http://127.0.0.1:7860' });

export async function requests(blob: Blob, controller: AbortController): Promise<void> {
  await client.txt2img({});
  await client.txt2img({ prompt: 'a fox', negative_prompt: null, seed: -1, styles: ['sketch'] });
  await client.txt2img({ override_settings: { CLIP_stop_at_last_layers: 2, an_extension_s_option: [1] } });
  await client.txt2img({ alwayson_scripts: { refiner: { args: [] } } });
  // Without an instance, as open as the API.
  await client.txt2img({ sampler_name: 'any', scheduler: 'any', styles: ['any'], hr_upscaler: 'any' });
  await client.txt2img({ script_name: 'any', script_args: [1], alwayson_scripts: { any: { args: [{}] } } });
  await client.setOptions({ sd_model_checkpoint: 'any', any_option: 1 });
  await client.serverKill();
  await client.txt2img({}, { signal: controller.signal, onProgress: ({ progress }) => progress.toFixed() });
  await client.img2img({ init_images: [blob, new Uint8Array(), 'base64'], mask: null });
  await client.extraBatchImages({ imageList: [{ data: blob, name: 'a.png' }], resize_mode: 1 });
  await client.setOptions({ samples_format: 'jpg', 'tac_activeIn.txt2img': true });

  // @ts-expect-error a field that the API does not have
  await client.txt2img({ promt: 'a fox' });
  // @ts-expect-error steps is a number
  await client.txt2img({ steps: '20' });
  // @ts-expect-error the API's own field refuses null
  await client.txt2img({ send_images: null });
  // @ts-expect-error the type of an option that the spec names
  await client.txt2img({ override_settings: { CLIP_stop_at_last_layers: 'two' } });
  // @ts-expect-error pictures are bytes, Blobs or text
  await client.img2img({ init_images: [7] });
  // @ts-expect-error a list, also for one picture
  await client.img2img({ init_images: blob });
  // @ts-expect-error extras need a picture
  await client.extraSingleImage({ upscaling_resize: 2 });
  // @ts-expect-error 0 or 1
  await client.extraSingleImage({ image: blob, resize_mode: 2 });
  // @ts-expect-error no such extra
  await client.txt2img({}, { onProgres: () => {} });
}

export async function tasks(): Promise<void> {
  await using task = client.txt2img.start({ prompt: 'a fox' }, { preview: false });
  for await (const { phase, scope, preview } of task) void [phase satisfies string, scope, preview?.bytes];
  const [{ images }] = await Promise.all([task, client.img2img.start({ init_images: [''] })]);
  await task.catch((error: Error) => error.message);
  const { outcome } = await task.cancel(new Error('enough'));
  if (outcome === 'watched') void images[0]?.seed?.toFixed();
  // @ts-expect-error not an outcome
  if (outcome === 'gone') return;
  // @ts-expect-error checked as the plain call is
  client.txt2img.start({ promt: 'a fox' });
  const report = await client.check({ origin: 'http://localhost:5173' });
  // @ts-expect-error only a report of success has a server
  void report.server;
  if (report.ok) void report.server.capabilities.tasks;
}

export async function replies(): Promise<void> {
  const { images, info, parameters } = await client.txt2img({});
  const image: GeneratedImage | undefined = images[0];
  const kind: 'result' | 'grid' | 'extra' | undefined = image?.kind;
  const seeds: number[] = info.all_seeds;
  const steps: unknown = parameters.steps;

  const [model] = await client.sdModels();
  const hash: string | null | undefined = model?.hash;
  // @ts-expect-error the hash of a model is null until it was computed
  const certainHash: string | undefined = model?.hash;
  const [scheduler] = await client.schedulers();
  const aliases: string[] | null | undefined = scheduler?.aliases;
  const [lora] = await client.loras();
  const alias: string | undefined = lora?.alias;
  const { caption } = await client.interrogate({ image: '' });
  const { state, current_image } = await client.progress();
  const step: number = state.sampling_step;
  // @ts-expect-error there is no preview at first
  const preview: string = current_image;
  const { live_preview } = await client.internal.progress({ id_task: 'task(a)' });
  const checkpoint: string | null = (await client.options()).sd_model_checkpoint;
  const format: string = (await client.options()).samples_format;
  // @ts-expect-error nothing comes back
  const done: object = await client.setOptions({});
  void [
    kind,
    seeds,
    steps,
    hash,
    certainHash,
    aliases,
    alias,
    caption,
    step,
    preview,
    live_preview,
    checkpoint,
    format,
    done,
  ];
}

export async function training(): Promise<void> {
  const { info } = await client.createEmbedding({
    name: 'x',
    num_vectors_per_token: 1,
    overwrite_old: false,
  });
  const [hint] = await client.internal.quicksettingsHint();
  const words: [string, string | undefined] = [info, hint?.label];
  const seconds: number = (await client.internal.profileStartup()).total;
  void [words, seconds];
}

export async function raw(): Promise<void> {
  const { data } = await client.raw.GET('/sdapi/v1/samplers');
  const name: string | undefined = data?.[0]?.name;
  await client.raw.POST('/sdapi/v1/create/embedding', { body: { name: 'x' } });
  // @ts-expect-error no such route on the built-in instance
  await client.raw.GET('/controlnet/version');
  void name;

  type MyServer = {
    paths: {
      '/controlnet/version': {
        get: { responses: { 200: { content: { 'application/json': { version: number } } } } };
      };
    };
  };
  const mine = createClient<MyServer>({ baseUrl: 'http://host' });
  const version: number | undefined = (await mine.raw.GET('/controlnet/version')).data?.version;
  await mine.txt2img({ prompt: 'a fox' });
  void version;
}

// @ts-expect-error an address is needed
createClient({});
// @ts-expect-error both, or neither
createClient({ baseUrl: '', auth: { username: 'ann' } });

export const reusable: Txt2ImgRequest = { prompt: 'a fox', steps: 20 };
