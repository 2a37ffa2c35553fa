import { beforeEach, describe, expect, test } from 'vitest';
import { createMockApp, type MockApp } from '../app.ts';
import { createNodeCodecs } from '../node/codecs.ts';
import { builtInInstance } from '../node/load-instance.ts';

const instance = await builtInInstance();
const codecs = createNodeCodecs();

/** `txt2img/fixed-seed`, which other scenarios sent too: recorded many times. */
const body = {
  prompt: 'Astronaut planting a flag on the moon',
  steps: 4,
  width: 64,
  height: 64,
  seed: 12345,
};

let app: MockApp;
beforeEach(() => {
  app = createMockApp(instance, { codecs });
});

async function post(path: string, sent: object, headers: Record<string, string> = {}) {
  const reply = await app.request(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(sent),
  });
  return { source: reply.headers.get('x-mock-source'), text: await reply.text(), headers: reply.headers };
}

const generate = (headers: Record<string, string> = {}) => post('/sdapi/v1/txt2img', body, headers);

/** Until all of its recordings were given and the last repeats, which is remembered then. */
async function generateRepeatedly() {
  let last = await generate();
  for (let same = 0; same < 3; ) {
    const next = await generate();
    same = next.text === last.text ? same + 1 : 0;
    last = next;
  }
  return last;
}

async function progressState() {
  const reply = await app.request('/sdapi/v1/progress');
  return (await reply.json()).state;
}

describe('a recorded request that is sent again and again', () => {
  test('ends at its last recording, each reply with a process time of its own', async () => {
    const last = await generateRepeatedly();
    expect(last.source).toBe('recorded');
    expect(last.headers.get('x-process-time')).not.toBeNull();
    expect(last.headers.get('content-length')).toBe(String(last.text.length));
  });

  test('is thought through again once an option has changed, and replayed when it is back', async () => {
    await generateRepeatedly();
    await post('/sdapi/v1/options', { eta_noise_seed_delta: 31337 });
    expect((await generate()).source).toBe('synthesised');
    await post('/sdapi/v1/options', { eta_noise_seed_delta: 0 });
    expect((await generate()).source).toBe('recorded');
  });

  test('leaves the traces of a generation: its start, its steps, no interrupt', async () => {
    await generateRepeatedly();
    await post('/sdapi/v1/interrupt', {});
    await generate();
    const state = await progressState();
    expect(state).toMatchObject({ interrupted: false, job_no: 1, sampling_steps: 4 });
    expect(state.job_timestamp).toMatch(/^\d{14}$/);
  });

  test('is refused as soon as it comes with a content type that is none', async () => {
    await generateRepeatedly();
    expect((await generate({ 'content-type': 'text/plain' })).source).toBe('validation');
  });

  test('waits while another generation runs', async () => {
    await generateRepeatedly();
    const ends: string[] = [];
    const long = generate({ 'x-mock-task-ms': '60' }).then(() => ends.push('long'));
    while ((await progressState()).job === '') await Promise.resolve();
    const repeated = generate().then(() => ends.push('repeated'));
    await Promise.all([long, repeated]);
    expect(ends).toEqual(['long', 'repeated']);
  });
});
