import { describe, expect, test } from 'vitest';
import { createMockApp } from '../app.ts';
import { createNodeCodecs } from '../node/codecs.ts';
import { builtInInstance } from '../node/load-instance.ts';
import { createManualClock } from '../state/manual-clock.ts';
import { Journal } from './journal.ts';

const instance = await builtInInstance();
const codecs = createNodeCodecs();

const note = (body?: Uint8Array) => ({
  start: 0,
  method: 'GET',
  path: '/sdapi/v1/samplers',
  search: '',
  status: 200,
  source: 'state' as const,
  durationMs: 1,
  requestBytes: 0,
  replyBytes: 2,
  body,
  fault: undefined,
  miss: undefined,
});

const post = (body: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

describe('a journal', () => {
  test('tells what was asked, what came back and from where', async () => {
    const clock = createManualClock();
    const app = createMockApp(instance, { codecs, clock, journal: 10 });
    const text = '{"prompt":"a fox","steps":"many"}';
    await app.request('/sdapi/v1/samplers?x=1');
    await app.request('/sdapi/v1/txt2img', { ...post({}), body: text });
    await app.request('/nothing');
    expect(app.journal.entries()).toMatchObject([
      { id: 1, method: 'GET', path: '/sdapi/v1/samplers', search: '?x=1', status: 200, source: 'state' },
      { id: 2, method: 'POST', path: '/sdapi/v1/txt2img', status: 422, source: 'validation' },
      { id: 3, path: '/nothing', status: 404, source: 'protocol', requestBytes: 0 },
    ]);
    const [, generation] = app.journal.entries();
    expect(new TextDecoder().decode(generation?.body)).toBe(text);
    expect(generation?.requestBytes).toBe(text.length);
    expect(generation?.at).toBe(new Date(clock.now()).toISOString());
  });

  test('is empty unless it was asked for', async () => {
    const app = createMockApp(instance, { codecs });
    await app.request('/sdapi/v1/samplers');
    expect(app.journal.entries()).toEqual([]);
  });

  test('keeps the last requests only', () => {
    const journal = new Journal(3);
    for (let i = 1; i <= 20; i++) {
      journal.add(note());
      const ids = journal.entries().map(({ id }) => id);
      expect(ids).toEqual([i - 2, i - 1, i].filter((id) => id > 0));
    }
  });

  test('lets the oldest bodies go when they are many, and keeps none that is long', () => {
    const journal = new Journal(1000);
    journal.add(note(new Uint8Array(4_000_001)));
    for (let i = 0; i < 300; i++) journal.add(note(new Uint8Array(65_536)));
    const entries = journal.entries();
    const kept = entries.filter(({ body }) => body !== undefined);
    expect(entries).toHaveLength(301);
    expect(kept).toHaveLength(Math.floor(16_000_000 / 65_536));
    expect(kept.at(-1)?.id).toBe(301);
  });

  test('calls back for each request until told to stop', async () => {
    const app = createMockApp(instance, { codecs, journal: 10 });
    const paths: string[] = [];
    const stop = app.journal.subscribe(({ path }) => paths.push(path));
    await app.request('/sdapi/v1/samplers');
    stop();
    await app.request('/sdapi/v1/upscalers');
    expect(paths).toEqual(['/sdapi/v1/samplers']);
  });
});

test('a reset brings the server back to its start', async () => {
  const app = createMockApp(instance, { codecs, journal: 10 });
  const vae = async () => (await (await app.request('/sdapi/v1/options')).json()).sd_vae;
  const before = await vae();
  await app.request('/sdapi/v1/options', post({ sd_vae: 'None' }));
  expect(await vae()).toBe('None');
  app.reset();
  expect(await vae()).toBe(before);
  expect(app.journal.entries()).toHaveLength(1);
});
