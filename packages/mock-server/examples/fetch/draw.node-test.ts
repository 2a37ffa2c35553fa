import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createClient } from '@sdwebui/client';
import { createMockApp, createMockFetch } from '@sdwebui/mock-server';
import { builtInInstance, createNodeCodecs } from '@sdwebui/mock-server/node';
import { draw } from '../draw.ts';

const instance = await builtInInstance(); // read once
const codecs = createNodeCodecs();

test('asks for the picture that was wanted', async () => {
  const app = createMockApp(instance, { codecs, journal: 100 }); // a fresh one for each test
  const client = createClient({ baseUrl: 'http://mock', fetch: createMockFetch(app) });
  const image = await draw(client, 'a red fox', () => {});
  assert.equal(image?.width, 128);
  const request = app.journal.entries().find(({ path }) => path === '/sdapi/v1/txt2img');
  assert.equal(JSON.parse(new TextDecoder().decode(request?.body)).prompt, 'a red fox');
});
