import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { javascriptFolder } from '../../test/third-party/locations.ts';
import type { Drawing, Driver, Login, WireRequest } from './driver.ts';

/** The part of sharp's pictures that is used here; sharp is installed with the clients alone. */
type Sharp = {
  png(): Sharp;
  clone(): Sharp;
  extract(area: { left: number; top: number; width: number; height: number }): Sharp;
  raw(): Sharp;
  toBuffer(): Promise<Buffer>;
  metadata(): Promise<{ comments?: { keyword: string; text: string }[] }>;
};

/** What both packages export, as far as it is called here; one is a fork of the other. */
type Package = {
  StableDiffusionApi: new (options: { host: string; port: number }) => Api;
  ControlNetUnit: new (options: { model: string; module: string; input_images: Sharp[] }) => unknown;
};
type Api = {
  txt2img(request: WireRequest): Promise<{ images: Sharp[]; info: unknown }>;
  setAuth(username: string, password: string): void;
  getProgress(): Promise<{ progress: number }>;
  extraBatch(request: WireRequest): Promise<{ images: Sharp[] }>;
  setModel(name: string): Promise<void>;
  api: { interceptors: { request: { use(change: (request: { data?: WireRequest }) => unknown): void } } };
};

/**
 * @param dropsControlNet whether the script ControlNet is taken out of what it sends, without which `stable-diffusion-api` can
 * draw nothing on a server that has no such extension
 */
export async function driveNpm(
  name: string,
  { dropsControlNet }: { dropsControlNet: boolean },
): Promise<Driver> {
  const load = createRequire(join(javascriptFolder, 'package.json'));
  const { StableDiffusionApi, ControlNetUnit }: Package = load(name);
  const sharp: (input: object) => Sharp = load('sharp');
  const manifest = JSON.parse(
    await readFile(join(javascriptFolder, 'node_modules', name, 'package.json'), 'utf8'),
  );

  const open = (server: string, login?: Login): Api => {
    const { hostname, port } = new URL(server);
    const client = new StableDiffusionApi({ host: hostname, port: Number(port) });
    if (login) client.setAuth(login.username, login.password);
    return client;
  };
  const openWithout = (server: string, login?: Login): Api => {
    const client = open(server, login);
    if (dropsControlNet) client.api.interceptors.request.use(dropControlNet);
    return client;
  };
  const unit = () =>
    new ControlNetUnit({
      model: 'canny',
      module: 'canny',
      input_images: [sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } }).png()],
    });
  const typed = `import { StableDiffusionApi } from '${name}';\nconst client = new StableDiffusionApi();\n`;

  return {
    name,
    version: manifest.version,
    draw: async (server, request, login) => toDrawing(await openWithout(server, login).txt2img(request)),
    drawUntouched: (server, request) => open(server).txt2img(request),
    start: (server, request) => {
      const client = openWithout(server);
      client.txt2img(request).catch(() => {}); // the server goes away under it
      return {
        progress: async () => {
          const { progress } = await client.getProgress();
          return { phase: progress > 0 ? 'running' : 'waiting', isOwn: false };
        },
        giveUp: undefined,
      };
    },
    drawWithExtensionThenWithout: async (server, request) => {
      const client = open(server);
      await client.txt2img({ ...request, controlnet_units: [unit()] }).catch(() => {});
      return client.txt2img(request).catch(() => {});
    },
    enlargeAll: async (server, pictures) => {
      const images = pictures.map((picture) => sharp(Buffer.from(picture, 'base64')));
      const name_list = pictures.map((_, index) => `${index}.png`);
      const request = { images, name_list, upscaler_1: 'Nearest', upscaling_resize: 2 };
      return (await open(server).extraBatch(request)).images.length;
    },
    setCheckpoint: (server, model) => open(server).setModel(model),
    extensions: async () => ({
      names: ['ControlNetUnit'].filter((kind) => kind in load(name)),
      from: 'package',
    }),
    types: async () => ({
      folder: `${javascriptFolder}/`,
      files: {},
      readPreview: `${typed}export const size: number = (await client.getProgress()).current_image.length;`,
      askSampler: (sampler) =>
        `${typed}await client.txt2img({ prompt: '', sampler_name: ${JSON.stringify(sampler)} });`,
    }),
    entry: load.resolve(name),
    install: { by: 'npm', packages: [`${name}@${manifest.version}`] },
    ...(dropsControlNet && {
      note: `\`${name}\` names the script ControlNet in every generation; it is taken out of what it sends, so that the other rows say more than that.`,
    }),
  };
}

function dropControlNet<Sent extends { data?: WireRequest }>(request: Sent): Sent {
  const scripts = request.data?.alwayson_scripts as Record<string, unknown> | undefined;
  if (scripts) delete scripts.ControlNet;
  return request;
}

async function toDrawing({ images, info }: { images: Sharp[]; info: unknown }): Promise<Drawing> {
  const toPicture = async (image: Sharp) => {
    const { comments } = await image.metadata();
    return {
      infotext: comments?.find(({ keyword }) => keyword === 'parameters')?.text,
      pixel: [...(await image.clone().extract({ left: 0, top: 0, width: 1, height: 1 }).raw().toBuffer())],
      saved: await image.toBuffer(),
    };
  };
  return { pictures: await Promise.all(images.map(toPicture)), info };
}
