import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createClient, type GenerationResult } from '@sdwebui/client';
import { generateFixture } from '../../packages/client/test/fixture-instance.ts';
import type { Drawing, Driver } from './driver.ts';

const root = new URL('../../', import.meta.url);
const packageFolder = fileURLToPath(new URL('packages/client/', root));

/** Our own client, by the package's source. */
export async function driveOurs(): Promise<Driver> {
  const { name, version } = JSON.parse(await readFile(`${packageFolder}package.json`, 'utf8'));
  const open = (baseUrl: string) => createClient({ baseUrl });
  return {
    name,
    version,
    draw: async (baseUrl, request, auth) => toDrawing(await createClient({ baseUrl, auth }).txt2img(request)),
    drawUntouched: (server, request) => open(server).txt2img(request),
    start: (server, request) => {
      const task = open(server).txt2img.start(request);
      task.catch(() => {}); // the server goes away under it
      return {
        progress: async () => {
          for await (const { phase, scope } of task) return { phase, isOwn: scope === 'task' };
          throw new Error('It told no progress.');
        },
        giveUp: () => task.cancel(),
      };
    },
    drawWithExtensionThenWithout: async (server, request) => {
      const client = open(server);
      await client.txt2img({ ...request, ...reactor }).catch(() => {});
      return client.txt2img(request);
    },
    enlargeAll: async (server, pictures) => {
      const imageList = pictures.map((data, index) => ({ data, name: `${index}.png` }));
      const request = { imageList, upscaler_1: 'Nearest', upscaling_resize: 2 };
      return (await open(server).extraBatchImages(request)).images.length;
    },
    setCheckpoint: (server, name) => open(server).setOptions({ sd_model_checkpoint: name }),
    extensions: async () => {
      const files = await generateFixture('webui-1.10.1-extensions');
      const functions = (files['txt2img-scripts.gen.ts'] ?? '').matchAll(/export function (\w+)/g);
      return { names: [...functions].map(([, name]) => name ?? ''), from: 'server' };
    },
    types: async () => ({
      folder: packageFolder,
      files: Object.fromEntries(
        Object.entries(await generateFixture('webui-1.10.1')).filter(([, text]) => text !== undefined),
      ) as Record<string, string>, // as the filter says
      readPreview: `${typed}export const size: number = (await client.progress()).current_image.length;`,
      askSampler: (sampler) => `${typed}await client.txt2img({ sampler_name: ${JSON.stringify(sampler)} });`,
    }),
    entry: `${packageFolder}src/index.ts`,
    install: { by: 'npm', packages: [packageFolder] },
  };
}

const typed = `
import { createClient } from './src/index.ts';
import type { Instance } from './instance.gen.ts';
const client = createClient<Instance>({ baseUrl: '' });
`;
const reactor = { alwayson_scripts: { reactor: { args: [] } } };

function toDrawing({ images, info }: GenerationResult): Drawing {
  const pictures = images.map(({ seed, kind, infotext, bytes }) => ({ seed, kind, infotext, saved: bytes }));
  return { pictures, info };
}
