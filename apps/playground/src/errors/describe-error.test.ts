import { createClient } from '@sdwebui/client';
import { describe, expect, it } from 'vitest';
import { describeError } from './describe-error.ts';

/** The error that the client makes of an answer. */
async function errorOf(answer: () => Response): Promise<unknown> {
  const client = createClient({ baseUrl: 'http://host:7860', fetch: async () => answer() });
  return client.txt2img({}).then(
    () => expect.fail('the answer was none of an error'),
    (error: unknown) => error,
  );
}

const json = (status: number, body: object) => () => Response.json(body, { status });
const html = '<html><head><title>x</title></head><body><h1>Welcome to nginx</h1></body></html>';

describe('describeError', () => {
  it.each([
    [
      'a 422',
      json(422, { detail: [{ loc: ['body', 'steps'], msg: 'value is not a valid integer', type: 'x' }] }),
      'refused',
      'The server refused these settings',
      'steps: value is not a valid integer',
    ],
    [
      'a 401',
      json(401, { error: 'HTTPException', detail: 'Not authenticated', body: '', errors: '' }),
      'sign-in',
      'The server wants a user name and a password',
      'Not authenticated',
    ],
    [
      'a server without --api',
      json(404, { detail: 'Not Found' }),
      'refused',
      'The server does not have what was asked for',
      'Not Found',
    ],
    [
      'memory that does not suffice',
      json(500, { error: 'OutOfMemoryError', detail: '', body: '', errors: 'CUDA out of memory.' }),
      'failed',
      'The GPU ran out of memory',
      'OutOfMemoryError: CUDA out of memory.',
    ],
    [
      'a Python error',
      json(500, { error: 'ValueError', detail: '', body: '', errors: 'height and width must be > 0' }),
      'failed',
      'The server failed at this request',
      'ValueError: height and width must be > 0',
    ],
    [
      'a proxy before a server that is gone',
      json(502, { detail: 'http://host:7860 does not answer (ECONNREFUSED).' }),
      'no-answer',
      'The server does not answer',
      'http://host:7860 does not answer (ECONNREFUSED).',
    ],
    [
      'an HTML page of a proxy',
      () => new Response(html, { status: 503, headers: { 'content-type': 'text/html' } }),
      'no-answer',
      'The server does not answer',
      'Welcome to nginx',
    ],
    [
      'an HTML page that claims success',
      () => new Response(html, { headers: { 'content-type': 'text/html' } }),
      'failed',
      'What answered is not the WebUI’s API',
      'Welcome to nginx',
    ],
  ])('reads %s', async (_what, answer, kind, title, words) => {
    const description = describeError(await errorOf(answer));
    expect(description).toMatchObject({ kind, title });
    expect(description.detail).toContain(words);
  });

  it('reads a server that is gone', async () => {
    const error = await errorOf(() => {
      throw new TypeError('Failed to fetch');
    });
    expect(describeError(error)).toMatchObject({ kind: 'no-answer', title: 'The server does not answer' });
  });

  it('reads an address that is none', () => {
    const attempt = () => createClient({ baseUrl: 'localhost' });
    expect(attempt).toThrow(/Not the address/);
    try {
      attempt();
    } catch (error) {
      expect(describeError(error).title).toBe('That is not the address of a server');
    }
  });

  it.each([new RangeError('x is not y'), 'x is not y'])('owns up to a fault of the page: %s', (fault) => {
    expect(describeError(fault)).toMatchObject({
      title: 'Something went wrong in this page',
      detail: 'x is not y',
    });
  });
});
