import { describe, expect, it } from 'vitest';
import { readJsonFixture } from '../../test/read-fixture.ts';
import {
  AuthenticationError,
  HttpError,
  NotFoundError,
  OutOfMemoryError,
  SdWebuiError,
  ServerError,
  ValidationError,
} from '../errors/index.ts';
import { createCall } from './call.ts';
import { toHttpError } from './to-http-error.ts';

const errorOf = (status: number, body: unknown, hasAuth = false) => {
  const call = createCall({ name: 'txt2img', method: 'POST', url: 'http://host/sdapi/v1/txt2img', hasAuth });
  return toHttpError(call, new Response(null, { status }), body);
};

/** `says` is what the body says, read out of it by hand. */
type Recorded = { recording: string; request: string; status: number; says: string[]; body: string };

function classOf(status: number): typeof HttpError {
  if (status === 400 || status === 422) return ValidationError as unknown as typeof HttpError; // one argument more
  if (status === 401) return AuthenticationError;
  if (status === 404) return NotFoundError;
  return status >= 500 ? ServerError : HttpError;
}

describe('every shape of recorded error body', () => {
  const recorded = readJsonFixture<Recorded[]>('errors.json');
  it.each(recorded)('$status of $recording is told in the server’s words', ({ status, says, body }) => {
    const error = errorOf(status, parse(body));
    expect(error).toBeInstanceOf(SdWebuiError);
    expect(error.constructor).toBe(classOf(status));
    expect(error.message).toContain(`txt2img failed: POST http://host/sdapi/v1/txt2img answered ${status}`);
    expect(error.message).toContain(error.serverMessage);
    expect(error.message).not.toMatch(/\[object |undefined|<\w/);
    for (const words of says) expect(error.message).toContain(words);
    if (!(error instanceof ValidationError)) return;
    const messages = error.issues.map(({ message }) => message).join('\n');
    for (const words of says) expect(messages).toContain(words);
  });
});

describe('the words of the server', () => {
  it.each([
    [
      'a refusal of A1111',
      { error: 'HTTPException', detail: "Script 'x' not found", body: '', errors: '' },
      "Script 'x' not found",
    ],
    ['a Python error of A1111', { error: 'KeyError', detail: '', body: '', errors: "'x'" }, "KeyError: 'x'"],
    ['a Python error of Forge', { error: 'KeyError', detail: '', body: '', message: "'x'" }, "KeyError: 'x'"],
    [
      'a Python error without words',
      { error: 'AssertionError', detail: '', body: '', errors: '' },
      'AssertionError',
    ],
    [
      'a refusal of SD.Next',
      {
        error: 'HTTPException',
        code: 404,
        detail: 'Sampler not found',
        body: '',
        errors: '404: Sampler not found',
      },
      'Sampler not found',
    ],
    ['a refusal of Forge', { detail: 'Invalid encoded image' }, 'Invalid encoded image'],
    [
      'KoboldCpp',
      { detail: { msg: 'Server is busy; please try again later.', type: 'service_unavailable' } },
      'Server is busy; please try again later.',
    ],
    [
      'stable-diffusion.cpp',
      { error: 'server_error', message: '[json.exception] cannot use\nvalue()' },
      'server_error: [json.exception] cannot use value()',
    ],
    ['an OpenAI-like reply', { error: { message: 'bad size', code: 1 } }, 'bad size'],
    [
      'a proxy’s page',
      '<html><head><title>x</title></head><body><h1>Bad\nGateway</h1></body></html>',
      'Bad Gateway',
    ],
    ['nothing', undefined, ''],
  ])('of %s', (_what, body, words) => expect(errorOf(500, body).serverMessage).toBe(words));

  it('are cut where a page is long', () => {
    expect(errorOf(500, 'x'.repeat(5000)).serverMessage).toBe(`${'x'.repeat(300)}…`);
  });
});

describe('ValidationError', () => {
  it.each([
    [
      'pydantic 1',
      {
        detail: [{ loc: ['body', 'steps'], msg: 'value is not a valid integer', type: 'type_error.integer' }],
      },
      [{ path: 'steps', message: 'value is not a valid integer' }],
    ],
    [
      'pydantic 2',
      {
        detail: [
          {
            type: 'int_parsing',
            loc: ['body', 'steps'],
            msg: 'Input should be a valid integer',
            input: 'abc',
          },
        ],
      },
      [{ path: 'steps', message: 'Input should be a valid integer' }],
    ],
    [
      'a place in a list',
      {
        detail: [
          { loc: ['body', 'imageList', 0, 'data'], msg: 'field required', type: 'value_error.missing' },
        ],
      },
      [{ path: 'imageList[0].data', message: 'field required' }],
    ],
    [
      'the whole body',
      { detail: [{ loc: ['body'], msg: 'field required', type: 'value_error.missing' }] },
      [{ path: '', message: 'field required' }],
    ],
    [
      'a place in broken JSON',
      { detail: [{ loc: ['body', 11], msg: 'Expecting value', type: 'value_error.jsondecode' }] },
      [{ path: '', message: 'Expecting value' }],
    ],
    ['the server’s own words', { error: 'HTTPException', detail: 'Bad' }, [{ path: '', message: 'Bad' }]],
    ['no words', undefined, [{ path: '', message: 'refused' }]],
  ])('has the issues of %s', (_what, body, issues) => {
    const error = errorOf(422, body);
    expect(error).toBeInstanceOf(ValidationError);
    expect((error as ValidationError).issues).toEqual(issues);
  });
});

describe('OutOfMemoryError', () => {
  it.each([
    {
      error: 'OutOfMemoryError',
      detail: '',
      body: '',
      errors: 'CUDA out of memory. Tried to allocate 2.00 GiB',
    },
    { error: 'RuntimeError', detail: '', body: '', errors: 'CUDA error: out of memory' },
    { error: 'RuntimeError', detail: '', body: '', message: 'Not enough memory, use lower resolution' },
  ])('is told by the words of %j', (body) => expect(errorOf(500, body)).toBeInstanceOf(OutOfMemoryError));
});

describe('advice', () => {
  it.each([
    [401, { detail: 'Not authenticated' }, false, /Pass auth: \{ username, password \} to createClient\.$/],
    [401, { detail: 'Unauthorized' }, true, /Check the user name and the password\.$/],
    [404, { detail: 'Not Found' }, false, /started with --api/],
    [404, { error: 'HTTPException', detail: 'Init image not found' }, false, /Init image not found$/],
  ])('%i %j', (status, body, hasAuth, message) =>
    expect(errorOf(status, body, hasAuth).message).toMatch(message),
  );
});

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return body || undefined;
  }
}
