import { deflateSync } from 'node:zlib';
import { encodeBase64 } from '@sdwebui/client/images';
import { beforeEach, describe, expect, test } from 'vitest';
import { createRaster } from '../../synthesise/picture/codecs.ts';
import { encodePng } from '../../synthesise/picture/encode-png.ts';
import { useMock } from './use-mock.ts';

const mock = useMock();

const picture = encodeBase64(
  await encodePng(createRaster(64, 32), { deflate: (bytes) => deflateSync(bytes, { level: 0 }) }),
);

const send = (path: string, body: unknown) =>
  mock.fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

/** What a failed assertion says, and the difference that Vitest shows. */
function failureOf(assertion: () => void): { message: string; actual?: unknown; expected?: unknown } {
  try {
    assertion();
  } catch (error) {
    return error as Error;
  }
  throw new Error('The assertion held.');
}

beforeEach(async () => {
  await mock.fetch('/sdapi/v1/samplers?x=1');
  await send('/sdapi/v1/txt2img', { prompt: 'a blue fox', steps: 1, width: 64, height: 64 });
});

type Asked = [method: string, path: string, body?: unknown];

describe('toHaveReceived', () => {
  test.each<[string, Asked]>([
    ['the path alone', ['GET', '/sdapi/v1/samplers']],
    ['the path with its query', ['GET', '/sdapi/v1/samplers?x=1']],
    ['the method in lower case', ['get', '/sdapi/v1/samplers']],
    ['a part of the body', ['POST', '/sdapi/v1/txt2img', { prompt: 'a blue fox' }]],
    [
      'the whole body',
      ['POST', '/sdapi/v1/txt2img', { prompt: 'a blue fox', steps: 1, width: 64, height: 64 }],
    ],
    [
      'a body by asymmetric matchers',
      ['POST', '/sdapi/v1/txt2img', { prompt: expect.stringMatching('fox') }],
    ],
  ])('holds for %s', (_, asked) => {
    expect(mock).toHaveReceived(...asked);
  });

  test.each<[string, Asked]>([
    ['another path', ['GET', '/sdapi/v1/upscalers']],
    ['another method', ['POST', '/sdapi/v1/samplers']],
    ['another query', ['GET', '/sdapi/v1/samplers?x=2']],
    ['another value', ['POST', '/sdapi/v1/txt2img', { prompt: 'a red fox' }]],
    ['a field that was not sent', ['POST', '/sdapi/v1/txt2img', { negative_prompt: '' }]],
    ['a body where there was none', ['GET', '/sdapi/v1/samplers', {}]],
  ])('does not hold for %s', (_, asked) => {
    expect(mock).not.toHaveReceived(...asked);
  });

  test('fails with all that was received', () => {
    const { message } = failureOf(() => expect(mock).toHaveReceived('GET', '/sdapi/v1/upscalers'));
    expect(message).toBe(
      [
        'expected the mock to receive GET /sdapi/v1/upscalers',
        '',
        'It received:',
        '  1. GET /sdapi/v1/samplers?x=1 -> 200 state',
        '  2. POST /sdapi/v1/txt2img {"prompt":"a blue fox","steps":1,"width":64,"height":64} -> 200 synthesised',
      ].join('\n'),
    );
  });

  test('fails with the difference to the request that was nearest', async () => {
    await send('/sdapi/v1/txt2img', { prompt: 'a red fox', steps: 2, width: 64, height: 64, seed: 7 });
    await send('/sdapi/v1/txt2img', { prompt: 'a dog', width: 64, height: 64 });
    const { message, actual, expected } = failureOf(() =>
      expect(mock).toHaveReceived('POST', '/sdapi/v1/txt2img', { prompt: 'a red fox', steps: 3 }),
    );
    expect(message).toContain('to receive POST /sdapi/v1/txt2img with {"prompt": "a red fox", "steps": 3}');
    expect(actual).toEqual({ prompt: 'a red fox', steps: 2 });
    expect(expected).toEqual({ prompt: 'a red fox', steps: 3 });
  });

  test('shows no picture, but which it was', async () => {
    await send('/sdapi/v1/img2img', { init_images: [picture], prompt: 'x', width: 64, height: 64 });
    const other = picture.replace('AAAA', 'BBBB');
    const { message, actual, expected } = failureOf(() =>
      expect(mock).toHaveReceived('POST', '/sdapi/v1/img2img', { init_images: [other] }),
    );
    expect(message).toMatch(/img2img {"init_images":\["<png 64x32, 7 kB, [0-9a-f]+>"\],"prompt":"x"/);
    expect(message.length).toBeLessThan(600);
    expect(actual).toMatchObject({ init_images: [expect.stringMatching(/^<png 64x32/)] });
    expect(expected).not.toEqual(actual);
  });

  test('knows the body of a request with a large picture', async () => {
    const large = 'A'.repeat(3_000_000);
    await send('/sdapi/v1/png-info', { image: large });
    expect(mock).toHaveReceived('POST', '/sdapi/v1/png-info', { image: large });
  });

  test('says so when a body was too long to be kept', async () => {
    await send('/sdapi/v1/png-info', { image: 'A'.repeat(5_000_000) });
    const { message } = failureOf(() =>
      expect(mock).toHaveReceived('POST', '/sdapi/v1/png-info', { image: '' }),
    );
    expect(message).toContain('png-info (5000012 bytes, too many to be kept)');
  });

  test('turned round, fails with what was received', () => {
    const { message } = failureOf(() => expect(mock).not.toHaveReceived('GET', '/sdapi/v1/samplers'));
    expect(message).toContain('expected the mock not to receive GET /sdapi/v1/samplers');
    expect(message).toContain('  1. GET /sdapi/v1/samplers?x=1 -> 200 state');
  });

  test('shows the last of many', async () => {
    for (let n = 0; n < 30; n++) await mock.fetch('/sdapi/v1/upscalers');
    const { message } = failureOf(() => expect(mock).toHaveReceived('GET', '/nothing'));
    expect(message).toContain('  … 12 before\n  13. GET /sdapi/v1/upscalers');
  });

  test('takes an app too', async () => {
    expect(mock.app).toHaveReceived('GET', '/sdapi/v1/samplers');
  });
});

describe('toHaveReceivedTimes', () => {
  test('counts what matches', async () => {
    expect(mock).toHaveReceivedTimes(1, 'GET', '/sdapi/v1/samplers');
    expect(mock).toHaveReceivedTimes(0, 'POST', '/sdapi/v1/txt2img', { prompt: 'a red fox' });
    expect(mock).not.toHaveReceivedTimes(2, 'GET', '/sdapi/v1/samplers');
  });

  test('fails with both numbers', () => {
    const { message } = failureOf(() => expect(mock).toHaveReceivedTimes(2, 'GET', '/sdapi/v1/samplers'));
    expect(message).toContain('expected the mock to receive GET /sdapi/v1/samplers exactly 2 times, not 1\n');
  });
});

/** `txt2img/fixed-seed` */
const recorded = {
  prompt: 'Astronaut planting a flag on the moon',
  steps: 4,
  width: 64,
  height: 64,
  seed: 12345,
};

describe('toHaveNoUnmatched', () => {
  test('holds for what was recorded, and for what the state answers', async () => {
    mock.journal.clear();
    await mock.fetch('/sdapi/v1/samplers');
    await send('/sdapi/v1/txt2img', recorded);
    expect(mock).toHaveNoUnmatched();
  });

  test.each([
    ['what had to be computed', '/sdapi/v1/txt2img', '200 synthesised (no-recording)'],
    ['what is no route', '/sdapi/v1/txt2image', '404 protocol (no-route)'],
    ['what is no method of a route', '/sdapi/v1/samplers', '405 protocol (no-route)'],
  ])('fails for %s', async (_, path, outcome) => {
    mock.journal.clear();
    await send(path, { ...recorded, prompt: 'a fox' });
    const { message } = failureOf(() => expect(mock).toHaveNoUnmatched());
    expect(message).toContain('expected the mock to have a recording or a route for every request');
    expect(message).toContain(`. POST ${path}`);
    expect(message).toContain(outcome);
  });
});

describe('a mock that makes nothing up', () => {
  const strict = useMock({ unmatched: 'error' });

  test('tells its misses to the assertion too', async () => {
    const body = JSON.stringify({ ...recorded, prompt: 'a fox' });
    const headers = { 'content-type': 'application/json' };
    const reply = await strict.fetch('/sdapi/v1/txt2img', { method: 'POST', headers, body });
    expect(reply.status).toBe(501);
    const { message } = failureOf(() => expect(strict).toHaveNoUnmatched());
    expect(message).toMatch(/POST \/sdapi\/v1\/txt2img .* -> 501 \S+ \(no-recording\)$/);
  });
});
