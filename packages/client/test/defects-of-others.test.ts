import { describe, expect, it } from 'vitest';
import { createClient, NetworkError } from '../src/index.ts';
import { drawn, png } from './drawn-replies.ts';
import { createFakeFetch } from './fake-fetch.ts';
import { createTestClock } from './test-clock.ts';

function connect() {
  const { fetch, seen } = createFakeFetch({
    '/sdapi/v1/txt2img': drawn(),
    '/sdapi/v1/img2img': drawn(),
    '/sdapi/v1/interrogate': { caption: 'a fox' },
  });
  return { client: createClient({ baseUrl: 'http://host', fetch }), seen };
}

describe('what other clients of this API get wrong, and users ran into', () => {
  it('img2img without a mask is img2img all the same', async () => {
    const { client, seen } = connect();
    await client.img2img({ prompt: 'x', init_images: [png] });
    expect(seen[0]).toMatchObject({ path: '/sdapi/v1/img2img', body: { init_images: [png] } });
    expect(seen[0]?.body).not.toHaveProperty('mask');
  });

  it('only what was given is sent: the server’s defaults are its own', async () => {
    const { client, seen } = connect();
    await client.txt2img({ prompt: 'x', force_task_id: 'task(mine)' });
    expect(seen[0]?.body).toEqual({ prompt: 'x', force_task_id: 'task(mine)' });
  });

  it('no field is dropped on the way, not even one that the types do not know', async () => {
    const { client, seen } = connect();
    const body = {
      prompt: 'x',
      scheduler: 'Karras',
      hr_scheduler: 'Automatic',
      force_task_id: 'task(mine)',
      infotext: 'Steps: 1',
      field_of_a_fork: { deep: [null] },
    };
    await client.txt2img(body);
    expect(seen[0]?.body).toEqual(body);
    await client.interrogate({ image: png, model: 'deepdanbooru' });
    expect(seen[1]?.body).toEqual({ image: png, model: 'deepdanbooru' });
  });

  it('the arguments of a script do not leak into the next call', async () => {
    const { client, seen } = connect();
    const body = { prompt: 'x', alwayson_scripts: { reactor: { args: [png] } } };
    await client.txt2img(body);
    await client.txt2img({ prompt: 'y' });
    expect(seen[1]?.body).not.toHaveProperty('alwayson_scripts');
    expect(body).toEqual({ prompt: 'x', alwayson_scripts: { reactor: { args: [png] } } });
  });

  it('no authorization is sent where there is none', async () => {
    const asked: Request[] = [];
    const fetch = async (request: Request) => {
      asked.push(request);
      return Response.json([]);
    };
    await createClient({ baseUrl: 'http://host', fetch }).samplers();
    expect(asked[0]?.headers.has('authorization')).toBe(false);
  });

  it('watching a server that is gone ends in an error, not in an unhandled rejection', async () => {
    const clock = createTestClock();
    const fetch = () => Promise.reject(new TypeError('fetch failed'));
    const client = createClient({ baseUrl: 'http://host', fetch, clock });
    const looks: unknown[] = [];
    const drawing = client.txt2img({}, { onProgress: (look) => looks.push(look) });
    const outcome = expect(drawing).rejects.toThrow(NetworkError);
    await clock.advance(60_000);
    await outcome;
    expect(looks).toEqual([]);
    expect(clock.waits()).toEqual([]);
  });
});
