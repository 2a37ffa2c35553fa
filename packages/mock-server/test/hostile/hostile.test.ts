import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createMockApp, type MockApp } from '../../src/app.ts';
import { createNodeCodecs } from '../../src/node/codecs.ts';
import { builtInInstance } from '../../src/node/load-instance.ts';
import { type HostileRequest, hostileRequests } from './hostile-requests.ts';
import { complaintAbout, type ReceivedReply, recordedShapes } from './reply-shapes.ts';

const instance = await builtInInstance();
const shapes = await recordedShapes(instance);
const codecs = createNodeCodecs();
const requests = hostileRequests(instance);

/** No reply may take longer, in milliseconds. */
const deadline = 10_000;

async function send(app: MockApp, { method, url, headers, body }: HostileRequest): Promise<ReceivedReply> {
  const init = { method, headers, ...(body && { body: body as Uint8Array<ArrayBuffer> }) };
  const reply = await app.request(url, init);
  const isPacked = reply.headers.get('content-encoding') === 'gzip';
  const text = isPacked ? await unpack(reply) : await reply.text();
  return { status: reply.status, headers: reply.headers, text };
}

function unpack(reply: Response): Promise<string> {
  return new Response(reply.body?.pipeThrough(new DecompressionStream('gzip'))).text();
}

async function withinDeadline<T>(work: Promise<T>): Promise<T> {
  const start = performance.now();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`No reply within ${deadline} ms.`)), deadline);
  });
  const result = await Promise.race([work, late]).finally(() => clearTimeout(timer));
  expect(performance.now() - start, 'milliseconds for one reply').toBeLessThan(deadline);
  return result;
}

function check(app: MockApp, count: number, seed: number) {
  return fc.assert(
    fc.asyncProperty(requests, async (request) => {
      const reply = await withinDeadline(send(app, request));
      expect(complaintAbout(request, reply, shapes, instance.spec)).toBeUndefined();
    }),
    { numRuns: count, seed, endOnFailure: true },
  );
}

/** Bytes that are still in use after a forced collection. */
async function heapInUse(): Promise<number> {
  setFlagsFromString('--expose-gc');
  await runInNewContext('gc')({ execution: 'async' });
  return process.memoryUsage().heapUsed;
}

describe('10,000 random and hostile requests', () => {
  test('are all answered in time, in a recorded shape, by a mock that computes', { timeout: 120_000 }, () =>
    check(createMockApp(instance, { codecs, replay: false }), 4_000, 20_240_727),
  );

  test('and by one that replays', { timeout: 60_000 }, () =>
    check(createMockApp(instance, { codecs }), 2_000, 1),
  );

  test('and by one with users, other origins and leave to stop', { timeout: 60_000 }, () =>
    check(
      createMockApp(instance, {
        codecs,
        replay: false,
        apiAuth: [{ username: 'u', password: 'p' }],
        corsAllowOrigins: ['http://localhost:5173'],
        apiServerStop: true,
      }),
      2_000,
      2,
    ),
  );

  test('leave nothing behind in memory', { timeout: 60_000 }, async () => {
    const app = createMockApp(instance, { codecs, replay: false });
    await check(app, 500, 3);
    const start = await heapInUse();
    await check(app, 1_500, 4);
    expect((await heapInUse()) / start).toBeLessThan(1.1);
  });
});
