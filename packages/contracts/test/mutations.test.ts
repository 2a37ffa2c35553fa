import { Buffer } from 'node:buffer';
import { crc32, deflateSync } from 'node:zlib';
import { writePngText } from '@sdwebui/client/images';
import { describe, expect, test } from 'vitest';
import { drawPng } from '../scenarios/draw-png.ts';
import { type Answer, compareAnswers, type Drift } from '../src/index.ts';
import { findExchange, lenientChecker } from './fixture.ts';

type Json = Record<string, unknown>;

/** Compares a recorded answer with a changed copy of itself. */
async function compareWith(
  scenario: string,
  path: string,
  change: (answer: Answer) => Answer,
): Promise<Drift[]> {
  const { request, answer } = findExchange(scenario, path);
  const pair = { request, scenario, recorded: answer, live: change(answer) };
  return compareAnswers(pair, lenientChecker);
}

function inBody(change: (body: Json) => void): (answer: Answer) => Answer {
  return (answer) => {
    const body = JSON.parse(answer.body as string) as Json;
    change(body);
    return { ...answer, body: JSON.stringify(body) };
  };
}

function inInfo(change: (info: Json) => void): (answer: Answer) => Answer {
  return inBody((body) => {
    const info = JSON.parse(body.info as string) as Json;
    change(info);
    body.info = JSON.stringify(info);
  });
}

function inPicture(change: (bytes: Buffer) => Uint8Array | string): (answer: Answer) => Answer {
  return inBody((body) => {
    const images = body.images as string[];
    const changed = change(Buffer.from(images[0] as string, 'base64'));
    images[0] = typeof changed === 'string' ? changed : Buffer.from(changed).toString('base64');
  });
}

function withHeader(name: string, value: string | undefined): (answer: Answer) => Answer {
  return (answer) => {
    const headers = new Map(answer.headers);
    if (value === undefined) headers.delete(name);
    else headers.set(name, value);
    return { ...answer, headers };
  };
}

/** The bytes with the data of the first IDAT replaced, its CRC made right again. */
function withPngData(bytes: Buffer, data: Buffer): Buffer {
  const parts: Buffer[] = [bytes.subarray(0, 8)];
  let isWritten = false;
  for (let at = 8; at < bytes.length; ) {
    const end = at + 12 + bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (type !== 'IDAT') parts.push(bytes.subarray(at, end));
    else if (!isWritten) {
      const typed = Buffer.concat([Buffer.from('IDAT'), data]);
      const chunk = Buffer.alloc(8);
      chunk.writeUInt32BE(data.length, 0);
      chunk.writeUInt32BE(crc32(typed), 4);
      parts.push(chunk.subarray(0, 4), typed, chunk.subarray(4));
      isWritten = true;
    }
    at = end;
  }
  return Buffer.concat(parts);
}

const batch = ['txt2img/batch-size-2', '/txt2img'] as const;
const random = ['txt2img/seed-blog-post', '/txt2img'] as const;
const plot = ['txt2img/script-xyz', '/txt2img'] as const;
const samplers = ['list/samplers', ''] as const;

type Row = [
  name: string,
  exchange: readonly [scenario: string, path: string],
  change: (answer: Answer) => Answer,
  path: string,
];

const found: readonly Row[] = [
  ['a status', samplers, (answer) => ({ ...answer, status: 500 }), 'status'],
  [
    'a content type',
    samplers,
    withHeader('content-type', 'application/json; charset=utf-8'),
    'headers.content-type',
  ],
  ['no content type', samplers, withHeader('content-type', undefined), 'headers.content-type'],
  ['no x-process-time', samplers, withHeader('x-process-time', undefined), 'headers.x-process-time'],
  ['a content encoding', samplers, withHeader('content-encoding', 'gzip'), 'headers.content-encoding'],
  [
    'no content encoding',
    ['protocol/gzip', '/options'],
    withHeader('content-encoding', undefined),
    'headers.content-encoding',
  ],
  ['a vary', samplers, withHeader('vary', 'Origin'), 'headers.vary'],
  [
    'another allow',
    ['protocol/method-not-allowed', '/options'],
    withHeader('allow', 'GET, POST'),
    'headers.allow',
  ],
  [
    'another location',
    ['protocol/trailing-slash', '/samplers/'],
    withHeader('location', 'http://x/sdapi/v1/nope'),
    'headers.location',
  ],
  [
    'another www-authenticate',
    ['auth/none', '/latent'],
    withHeader('www-authenticate', 'Bearer'),
    'headers.www-authenticate',
  ],
  [
    'an allowed origin',
    ['cors/preflight', '/txt2img'],
    withHeader('access-control-allow-origin', '*'),
    'headers.access-control-allow-origin',
  ],
  [
    'no credentials',
    ['cors/preflight', '/txt2img'],
    withHeader('access-control-allow-credentials', undefined),
    'headers.access-control-allow-credentials',
  ],
  [
    'other methods',
    ['cors/preflight', '/txt2img'],
    withHeader('access-control-allow-methods', 'GET'),
    'headers.access-control-allow-methods',
  ],
  [
    'another max-age',
    ['cors/preflight', '/txt2img'],
    withHeader('access-control-max-age', '1'),
    'headers.access-control-max-age',
  ],
  ['another text', ['protocol/cors-off', '/txt2img'], (answer) => ({ ...answer, body: 'Disallowed' }), '$'],
  ['no JSON', samplers, (answer) => ({ ...answer, body: '[{' }), '$'],
  ['a dropped key', batch, inBody((body) => delete body.images), '$.images'],
  ['an added key', batch, inBody((body) => Object.assign(body, { extra: 1 })), '$.extra'],
  ['a retyped value', batch, inBody((body) => ((body.parameters as Json).steps = '4')), '$.parameters.steps'],
  ['a null', batch, inBody((body) => ((body.parameters as Json).prompt = null)), '$.parameters.prompt'],
  [
    'a value where null was',
    batch,
    inBody((body) => ((body.parameters as Json).styles = [])),
    '$.parameters.styles',
  ],
  [
    'another number',
    batch,
    inBody((body) => ((body.parameters as Json).cfg_scale = 7.5)),
    '$.parameters.cfg_scale',
  ],
  [
    'another eta of a generation',
    batch,
    inBody((body) => ((body.parameters as Json).eta = 1)),
    '$.parameters.eta',
  ],
  [
    'another item of a list',
    samplers,
    (answer) => ({ ...answer, body: (answer.body as string).replace('k_dpmpp_2m', 'k_x') }),
    '$[0].aliases[0]',
  ],
  [
    'an item less',
    samplers,
    (answer) => ({ ...answer, body: JSON.stringify(JSON.parse(answer.body as string).slice(1)) }),
    '$[0]',
  ],
  ['info that is no text', batch, inBody((body) => (body.info = JSON.parse(body.info as string))), '$.info'],
  ['info that does not parse', batch, inBody((body) => (body.info = `${body.info}}`)), '$.info'],
  ['a key of info', batch, inInfo((info) => delete info.clip_skip), '$.info.clip_skip'],
  ['a fixed seed', batch, inInfo((info) => (info.seed = 1)), '$.info.seed'],
  ['a list of seeds', batch, inInfo((info) => ((info.all_seeds as number[])[1] = 1)), '$.info.all_seeds[1]'],
  [
    'an infotext',
    batch,
    inInfo((info) => ((info.infotexts as string[])[0] += ', x: 1')),
    '$.info.infotexts[0].x',
  ],
  [
    'a random seed that the infotext does not name',
    random,
    inInfo((info) => (info.seed = 5)),
    '$.info.all_seeds[0]',
  ],
  ['a random seed that is no number', random, inInfo((info) => (info.seed = '5')), '$.info.seed'],
  [
    'a random seed in the prompt of the request',
    random,
    inBody((body) => ((body.parameters as Json).seed = 5)),
    '$.parameters.seed',
  ],
  ['a picture less', batch, inBody((body) => (body.images as unknown[]).pop()), '$.images.length'],
  ['no picture', batch, inBody((body) => ((body.images as unknown[])[0] = 'x')), '$.images[0]'],
  ['null for a picture', batch, inBody((body) => ((body.images as unknown[])[0] = null)), '$.images[0]'],
  [
    'a picture as data URL',
    batch,
    inPicture((bytes) => `data:image/png;base64,${bytes.toString('base64')}`),
    '$.images[0]',
  ],
  ['another size', batch, inPicture(() => drawPng(64, 72, () => 9)), '$.images[0].size'],
  [
    'another format',
    batch,
    inPicture(() => Buffer.from('R0lGODlhQABAAAAAACwAAAAAQABAAAACACH5BAAAAAAAOw==', 'base64')),
    '$.images[0].format',
  ],
  ['no infotext in the picture', batch, inPicture(() => drawPng(64, 64, () => 9)), '$.images[0].infotext'],
  [
    'another infotext in the picture',
    batch,
    inPicture((bytes) => writePngText(bytes, 'parameters', 'x')),
    '$.images[0].infotext',
  ],
  [
    'a wrong CRC',
    batch,
    inPicture((bytes) => Buffer.from(bytes.fill(bytes[40] as number, 41, 42)).fill(0, bytes.length - 4)),
    '$.images[0].data',
  ],
  ['a cut picture', batch, inPicture((bytes) => bytes.subarray(0, -20)), '$.images[0].data'],
  [
    'data that does not inflate',
    batch,
    inPicture((bytes) => withPngData(bytes, Buffer.from('nonsense'))),
    '$.images[0].data',
  ],
  [
    'too little data',
    batch,
    inPicture((bytes) => withPngData(bytes, deflateSync(Buffer.alloc(100)))),
    '$.images[0].data',
  ],
  [
    'a filter that does not exist',
    batch,
    inPicture((bytes) => withPngData(bytes, deflateSync(Buffer.alloc(64 * 193, 9)))),
    '$.images[0].data',
  ],
  ['a plot that is much larger', plot, inPicture(() => drawPng(400, 400, () => 9)), '$.images[0].size'],
  [
    'a flag of progress',
    ['sequence/progress', '/internal/progress'],
    inBody((body) => (body.active = false)),
    '$.active',
  ],
  [
    'a key of progress',
    ['sequence/progress', '/sdapi/v1/progress'],
    inBody((body) => delete (body.state as Json).job),
    '$.state.job',
  ],
  [
    'a type in progress',
    ['sequence/progress', '/sdapi/v1/progress'],
    inBody((body) => (body.progress = '0.5')),
    '$.progress',
  ],
  [
    'a broken preview',
    ['sequence/progress', '/sdapi/v1/progress'],
    inBody((body) => (body.current_image = 'x')),
    '$.current_image',
  ],
  [
    'a preview that was not asked for',
    ['sequence/progress', 'skip_current_image=true'],
    inBody((body) => (body.current_image = drawPng(8, 8, () => 9))),
    '$.current_image',
  ],
  [
    'a pending task more',
    ['sequence/queue', '/pending-tasks'],
    inBody((body) => (body.tasks as unknown[]).push('task(x)')),
    '$.tasks.length',
  ],
  [
    'a memory figure as text',
    ['list/memory', ''],
    inBody((body) => ((body.ram as Json).free = '1 GB')),
    '$.ram.free',
  ],
];

describe('a difference is found', () => {
  test.each(found)('%s', async (_, [scenario, part], change, path) => {
    const drifts = await compareWith(scenario, part, change);
    expect(drifts.map((drift) => drift.path)).toContain(path);
    for (const { recorded, live } of drifts) expect(`${recorded}${live}`.length).toBeLessThan(300);
  });
});

const equal: readonly [string, readonly [string, string], (answer: Answer) => Answer][] = [
  ['another process time', samplers, withHeader('x-process-time', '9.9')],
  ['another server', samplers, withHeader('server', 'mock')],
  [
    'another host in a location',
    ['protocol/trailing-slash', '/samplers/'],
    withHeader('location', 'https://other:1/sdapi/v1/samplers'),
  ],
  ['another page', ['openapi/docs', '/docs'], (answer) => ({ ...answer, body: '<p>' })],
  [
    'an order of keys',
    batch,
    inBody((body) => {
      const { images } = body;
      delete body.images;
      body.images = images;
    }),
  ],
  [
    '7 for 7.0',
    batch,
    (answer) => ({ ...answer, body: (answer.body as string).replace('"cfg_scale":7.0', '"cfg_scale":7') }),
  ],
  ['another job timestamp', batch, inInfo((info) => (info.job_timestamp = '20250101000000'))],
  ['other memory figures', ['list/memory', ''], inBody((body) => ((body.ram as Json).free = 1))],
  ['another port', ['list/cmd-flags', ''], inBody((body) => (body.port = 8080))],
  ['other pixels', batch, inPicture((bytes) => withPngData(bytes, deflateSync(Buffer.alloc(64 * 193))))],
  [
    'another moment',
    ['sequence/progress', '/sdapi/v1/progress'],
    inBody((body) =>
      Object.assign(body, {
        progress: 0.9,
        eta_relative: 3,
        current_image: drawPng(8, 8, () => 9),
        textinfo: null,
      }),
    ),
  ],
  [
    'another live preview',
    ['sequence/queue', '/internal/progress'],
    inBody((body) =>
      Object.assign(body, { live_preview: null, id_live_preview: 9, eta: null, progress: 0.1 }),
    ),
  ],
  [
    'other ids of pending tasks',
    ['sequence/queue', '/pending-tasks'],
    (answer) => ({
      ...answer,
      body: (answer.body as string).replaceAll(/img2img-(\w{6})\w/g, 'img2img-$1X'),
    }),
  ],
  [
    'a plot whose legend is larger',
    plot,
    inPicture((bytes) => {
      const [width, height] = [bytes.readUInt32BE(16) + 16, bytes.readUInt32BE(20) - 16];
      return drawPng(width, height, () => 9);
    }),
  ],
  [
    'another task id of the scheduler',
    ['agent-scheduler/server-ids', '/queue/txt2img'],
    inBody((body) => (body.task_id = '00000000-0000-4000-8000-000000000000')),
  ],
  [
    'other times of the scheduler',
    ['agent-scheduler/paused-queue', '/queue'],
    (answer) => ({
      ...answer,
      body: (answer.body as string).replaceAll(/("(?:created|updated)_at": ?)\d+/g, '$11'),
    }),
  ],
  ['other random seeds', random, (answer) => reseed(answer, 4242)],
];

function readText(bytes: Buffer): string {
  const at = bytes.indexOf('tEXtparameters\0');
  return bytes.toString('latin1', at + 15, at + 4 + bytes.readUInt32BE(at - 4));
}

function reseed(answer: Answer, seed: number): Answer {
  const { seed: drawn, subseed } = JSON.parse(JSON.parse(answer.body as string).info as string) as {
    seed: number;
    subseed: number;
  };
  const reseeded = inPicture((bytes) =>
    writePngText(bytes, 'parameters', readText(bytes).replaceAll(String(drawn), String(seed))),
  )(answer);
  const text = (reseeded.body as string)
    .replaceAll(String(drawn), String(seed))
    .replaceAll(String(subseed), '17');
  return { ...reseeded, body: text };
}

describe('a difference is none', () => {
  test.each(equal)('%s', async (_, [scenario, part], change) => {
    const { answer } = findExchange(scenario, part);
    expect(change(answer)).not.toEqual(answer);
    expect(await compareWith(scenario, part, change)).toEqual([]);
  });
});
