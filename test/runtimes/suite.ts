import type { createClient as CreateClient, GenerationProgress, SdWebuiClient } from '@sdwebui/client';
import { readInfotext, readPngText, writeCompressedPngText, writeInfotext } from '@sdwebui/client/images';
import { findParameter, formatInfotext, parseInfotext } from '@sdwebui/client/infotext';

/** The mock, one that was started with `--api-auth user:secret`, and an address at which nobody listens. */
export type Servers = { url: string; lockedUrl: string; closedUrl: string };

/** How one case ended; no failure is a success. */
export type CaseResult = { name: string; failure?: string };

type Given = { client: SdWebuiClient; connect: typeof CreateClient; servers: Servers };

const small = { prompt: 'a fox', steps: 2, width: 64, height: 64, seed: 7 };

/** What the client does, in any runtime: nothing here is of Node, of a browser or of a test framework. */
const cases: readonly (readonly [name: string, run: (given: Given) => Promise<void>])[] = [
  [
    'draws, and each picture has bytes, size, seed and infotext',
    async ({ client }) => {
      const { images, info, parameters } = await client.txt2img({ ...small, n_iter: 2 });
      equal(
        images.map(({ kind, mime, width, height, seed }) => [kind, mime, width, height, seed]),
        [
          ['result', 'image/png', 64, 64, 7],
          ['result', 'image/png', 64, 64, 8],
        ],
      );
      equal(info.all_seeds, [7, 8]);
      equal(parameters.steps, 2);
      const [image] = images;
      equal(await image?.readInfotext(), image?.infotext);
      equal(new Uint8Array((await image?.toBlob().arrayBuffer()) ?? []), image?.bytes);
    },
  ],
  [
    'takes pictures as bytes, buffers, Blobs, data URLs, URL objects and results',
    async ({ client }) => {
      const [image] = (await client.txt2img(small)).images;
      if (!image) throw new Error('Nothing was drawn.');
      const { bytes } = image;
      for (const form of [
        bytes,
        bytes.buffer,
        image.toBlob(),
        image.toDataUrl(),
        new URL(image.toDataUrl()),
        image,
      ]) {
        equal((await client.pngInfo(form)).info, image.infotext);
      }
      const { images } = await client.img2img({ ...small, init_images: [image.toBlob()], mask: bytes });
      equal(images.length, 1);
    },
  ],
  [
    'reads and writes infotexts, deflated ones too',
    async ({ client }) => {
      const [image] = (await client.txt2img(small)).images;
      const parsed = parseInfotext(image?.infotext ?? '');
      equal(findParameter(parsed, 'Seed'), '7');
      equal(formatInfotext(parsed), image?.infotext);
      const bytes = image?.bytes ?? new Uint8Array();
      equal(await readInfotext(writeInfotext(bytes, '日本 🚀\nSteps: 1')), '日本 🚀\nSteps: 1');
      const deflated = await writeCompressedPngText(bytes, 'parameters', 'x'.repeat(500));
      equal((await readPngText(deflated))[0]?.chunk, 'zTXt');
    },
  ],
  [
    'tells the progress of its own task, with previews',
    async ({ client }) => {
      const task = client.txt2img.start({ ...small, steps: 60 }, { progressInterval: 50 });
      const looks: GenerationProgress[] = [];
      for await (const look of task) looks.push(look);
      equal(
        looks.length > 3 && looks.every(({ scope, taskId }) => scope === 'task' && taskId === task.id),
        true,
      );
      equal(looks.find(({ preview }) => preview)?.preview?.mime, 'image/png');
      equal((await task).images.length, 1);
    },
  ],
  [
    'interrupts its own generation, and draws the next',
    async ({ client }) => {
      const task = client.txt2img.start({ ...small, steps: 150 }, { progressInterval: 50 });
      for await (const { phase } of task) if (phase === 'running') break;
      equal((await task.cancel()).outcome, 'interrupted');
      equal(await nameOf(task), 'AbortError');
      equal((await client.txt2img(small)).images.length, 1);
    },
  ],
  [
    'leaves another’s generation alone when its own is given up in the queue, and ends that when its turn comes',
    async ({ client, connect, servers }) => {
      const others = connect({ baseUrl: servers.url });
      const theirs = others.txt2img({ ...small, steps: 60 });
      await soon();
      const task = client.txt2img.start({ ...small, steps: 150 });
      await soon();
      equal((await task.cancel()).outcome, 'watched');
      equal(await nameOf(task), 'AbortError');
      equal((await theirs).images.length, 1);
      while ((await others.internal.progress({ id_task: task.id })).active) await soon();
      equal((await others.internal.progress({ id_task: task.id })).completed, true);
    },
  ],
  [
    'sends its generations one at a time, and never what was given up before',
    async ({ client }) => {
      const controller = new AbortController();
      const first = client.txt2img({ ...small, steps: 10 });
      const second = client.txt2img(small, { signal: controller.signal });
      const third = client.txt2img({ ...small, seed: 9 });
      controller.abort();
      equal(await nameOf(second), 'AbortError');
      equal((await first).info.seed, 7);
      equal((await third).info.seed, 9);
    },
  ],
  [
    'gives up after a timeout that was asked for',
    async ({ client }) => {
      equal(await nameOf(client.txt2img({ ...small, steps: 150 }, { timeout: 300 })), 'TimeoutError');
    },
  ],
  [
    'tells errors apart, in the server’s words',
    async ({ client, connect, servers }) => {
      const steps = 'many' as unknown as number;
      const refused = await failureOf(client.txt2img({ steps }));
      equal(
        [refused.name, refused.issues],
        ['ValidationError', [{ path: 'steps', message: 'value is not a valid integer' }]],
      );
      equal(await nameOf(client.img2img(small)), 'NotFoundError');
      equal(await nameOf(client.setOptions({ nonsense: 1 })), 'ServerError');
      equal(await nameOf(connect({ baseUrl: servers.lockedUrl }).samplers()), 'AuthenticationError');
      equal(await nameOf(connect({ baseUrl: servers.closedUrl, retries: 0 }).samplers()), 'NetworkError');
      equal(
        await nameOf(connect({ baseUrl: servers.url }).txt2img({}, { signal: AbortSignal.abort() })),
        'AbortError',
      );
    },
  ],
  [
    'logs in, lists, sets options',
    async ({ connect, servers }) => {
      const auth = { username: 'user', password: 'secret' };
      const client = connect({ baseUrl: servers.lockedUrl, auth });
      equal(
        (await client.samplers()).some(({ name }) => name === 'Euler'),
        true,
      );
      await client.setOptions({ CLIP_stop_at_last_layers: 2 });
      equal((await client.options()).CLIP_stop_at_last_layers, 2);
      equal((await client.raw.GET('/sdapi/v1/sd-models')).response.status, 200);
    },
  ],
  [
    'knows the server, and says what is wrong',
    async ({ client, connect, servers }) => {
      equal((await client.detect()).name, 'AUTOMATIC1111');
      equal((await client.check()).ok, true);
      const problem = async (baseUrl: string) => {
        const report = await connect({ baseUrl }).check();
        return report.ok ? undefined : report.problem;
      };
      equal(await problem(servers.lockedUrl), 'auth');
      equal(await problem(`${servers.url}/nowhere`), 'subpath');
      equal(await problem(servers.closedUrl), 'unreachable');
    },
  ],
  [
    'gives up what is unfinished when it is disposed of',
    async ({ connect, servers }) => {
      const client = connect({ baseUrl: servers.url });
      const drawing = client.txt2img({ ...small, steps: 150 });
      const failure = nameOf(drawing);
      await soon();
      // What `await using` calls; its symbol is younger than some runtimes.
      await client[
        Symbol.asyncDispose ?? (Symbol.for('Symbol.asyncDispose') as typeof Symbol.asyncDispose)
      ]();
      equal(await failure, 'AbortError');
    },
  ],
];

/** Runs all cases, one after the other. */
export async function runSuite(connect: typeof CreateClient, servers: Servers): Promise<CaseResult[]> {
  const results: CaseResult[] = [];
  for (const [name, run] of cases) {
    try {
      await run({ client: connect({ baseUrl: servers.url }), connect, servers });
      results.push({ name });
    } catch (error) {
      results.push({
        name,
        failure: error instanceof Error ? `${error.message}\n${error.stack}` : String(error),
      });
    }
  }
  return results;
}

function equal(actual: unknown, expected: unknown): void {
  const [got, wanted] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (got !== wanted) throw new Error(`got ${got?.slice(0, 500)}, wanted ${wanted?.slice(0, 500)}`);
}

/** What a promise rejects with, as far as the cases look. */
async function failureOf(promise: PromiseLike<unknown>): Promise<{ name: string; issues?: unknown }> {
  try {
    await promise;
  } catch (error) {
    return error as { name: string; issues?: unknown };
  }
  return { name: 'no failure' };
}

async function nameOf(promise: PromiseLike<unknown>): Promise<string> {
  return (await failureOf(promise)).name;
}

/** A request that was just made is at the server after that. */
function soon(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 200));
}
