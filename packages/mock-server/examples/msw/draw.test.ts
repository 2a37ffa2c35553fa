import { createClient } from '@sdwebui/client';
import { createMockApp } from '@sdwebui/mock-server';
import { toMswHandlers } from '@sdwebui/mock-server/msw';
import { builtInInstance, createNodeCodecs } from '@sdwebui/mock-server/node';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { draw } from '../draw.ts';

const app = createMockApp(await builtInInstance(), { codecs: createNodeCodecs() });
const server = setupServer(...toMswHandlers(app, { baseUrl: 'http://127.0.0.1:7860' }));

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => app.reset());
afterAll(() => server.close());

test('draws, with nothing said of a mock where the client is made', async () => {
  const client = createClient({ baseUrl: 'http://127.0.0.1:7860' });
  expect(await draw(client, 'a red fox', () => {})).toMatchObject({ width: 128, height: 128 });
});
