import { describe, expect, it } from 'vitest';
import { createClient, createReplyCheck, type ReplySchema, ResponseShapeError } from '../src/index.ts';
import { createFakeFetch } from './fake-fetch.ts';

/** A schema of lists of samplers, as a library of Standard Schema makes it; it gives back what it has read. */
const samplers: ReplySchema = {
  '~standard': {
    validate: (value) =>
      Array.isArray(value) && value.every((item) => typeof item.name === 'string')
        ? { value: value.map(({ name }) => ({ name })) }
        : {
            issues: [
              { message: 'expected string, received number', path: [0, { key: 'name' }] },
              { message: 'all wrong' },
            ],
          },
  } as ReplySchema['~standard'],
};

const listed = (body: unknown, isChecked: boolean) =>
  createClient({
    baseUrl: 'http://host',
    fetch: createFakeFetch({ '/sdapi/v1/samplers': body, '/sdapi/v1/upscalers': body }).fetch,
    checkReply: isChecked ? createReplyCheck({ 'GET /sdapi/v1/samplers': samplers }) : undefined,
  });
const unlike = [{ name: 7 }];

describe('a reply that is not what the spec says', () => {
  it('passes while checking is off', async () => {
    expect(await listed(unlike, false).samplers()).toEqual(unlike);
  });

  it('is a ResponseShapeError with the issues when checking is on', async () => {
    const error = await listed(unlike, true)
      .samplers()
      .catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ResponseShapeError);
    expect(error).toMatchObject({
      message: expect.stringMatching(
        /^samplers failed: GET http:\/\/host\/sdapi\/v1\/samplers answered .*: \[0\]\.name: expected string, received number; all wrong\. /,
      ),
      issues: [
        { path: '[0].name', message: 'expected string, received number' },
        { path: '', message: 'all wrong' },
      ],
    });
  });

  it('passes where there is no schema of it', async () => {
    expect(await listed(unlike, true).upscalers()).toEqual(unlike);
  });
});

it('a reply as it should be comes as the server sent it, not as the schema read it', async () => {
  const reply = [{ name: 'Euler', options: {} }];
  expect(await listed(reply, true).samplers()).toEqual(reply);
});
