import { describe, expect, it } from 'vitest';
import { seedOf } from '../src/generation/generated-image.ts';
import { toGenerationResult } from '../src/generation/generation-result.ts';
import {
  AuthenticationError,
  HttpError,
  NotFoundError,
  OutOfMemoryError,
  ServerError,
  ValidationError,
} from '../src/index.ts';
import { findParameter, formatInfotext, parseInfotext } from '../src/infotext/index.ts';
import { createCall } from '../src/transport/call.ts';
import { toHttpError } from '../src/transport/to-http-error.ts';
import { corpusFiles, type RecordedExchange, readExchanges } from './corpus.ts';

// Registered only where the recordings are: what is not there is not called green. Pieces of them are in test/fixtures.
if (corpusFiles.length > 0) {
  describe.each(corpusFiles)('%s', (file) => {
    const exchanges = readExchanges(file);

    it('every error is of the right class, in the server’s words', () => {
      for (const exchange of exchanges.filter(({ status }) => status >= 400)) assertError(exchange);
    });

    it('every generation has its pictures told apart, each with its own seed', async () => {
      const generations = exchanges.filter(
        ({ path, status }) => /\/[a-z]+2img$/.test(path) && status === 200,
      );
      for (const exchange of generations) await assertGeneration(exchange);
    });
  });
} else {
  it('the recordings are not beside the repository; what the fixtures hold of them is tested elsewhere', () => {
    expect(corpusFiles).toEqual([]);
  });
}

function assertError({ recording, method, path, status, body }: RecordedExchange): void {
  const call = createCall({ name: 'x', method, url: `http://host${path}`, hasAuth: false });
  const error = toHttpError(call, new Response(null, { status }), parse(body));
  expect(error.constructor, recording).toBe(classOf(status, body));
  expect(error.message, recording).toContain(`${status}`);
  expect(error.message, recording).not.toMatch(/\[object |undefined|<\w+>/);
  if (body !== '') expect(error.serverMessage, recording).not.toBe('');
  expect(error.message, recording).toContain(error.serverMessage);
}

function classOf(status: number, body: string): unknown {
  if (status === 400 || status === 422) return ValidationError;
  if (status === 401 || status === 403) return AuthenticationError;
  if (status === 404) return NotFoundError;
  if (status < 500) return HttpError;
  return /out of memory/i.test(body) ? OutOfMemoryError : ServerError;
}

async function assertGeneration({ recording, body }: RecordedExchange): Promise<void> {
  const reply = parse(body);
  if (typeof reply !== 'object' || reply === null || !('images' in reply)) return; // a preflight's OK
  const { images, info } = await toGenerationResult('txt2img', reply);
  expect(images, recording).toHaveLength((reply.images as unknown[]).length);
  for (const [index, image] of images.entries()) {
    const isGrid = index < info.index_of_first_image;
    expect(image.kind === 'grid', recording).toBe(isGrid);
    expect(image.kind === 'extra', recording).toBe(
      isGrid ? false : image.infotext === undefined && info.infotexts.length > 0,
    );
    if (image.bytes.length === 0) continue; // KoboldCpp, of an img2img that it could not draw
    expect(image.mime, recording).toMatch(/^image\//);
    expect(image.width * image.height, recording).toBeGreaterThan(0);
    if (image.infotext !== undefined)
      assertInfotext(recording, image.infotext, isGrid ? undefined : image.seed);
  }
  for (const infotext of info.infotexts) assertInfotext(recording, infotext, seedOf(infotext));
}

function assertInfotext(recording: string, infotext: string, seed: number | undefined): void {
  const parsed = parseInfotext(infotext);
  expect(formatInfotext(parsed), recording).toBe(infotext);
  const stated = findParameter(parsed, 'Seed'); // SD.Next leaves a negative one out
  if (seed !== undefined && stated !== undefined) expect(stated, recording).toBe(String(seed));
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return body || undefined;
  }
}
