import { createClient } from '@sdwebui/client';
import { useMock } from '@sdwebui/mock-server/vitest';
import { expect, test } from 'vitest';
import { draw } from '../draw.ts';

const mock = useMock(); // a fresh one for each test
const client = createClient({ baseUrl: 'http://mock', fetch: mock.fetch });

test('asks for the picture that was wanted, once', async () => {
  const image = await draw(client, 'a red fox', () => {});
  expect(image).toMatchObject({ width: 128, height: 128 });
  expect(mock).toHaveReceived('POST', '/sdapi/v1/txt2img', { prompt: 'a red fox' });
  expect(mock).toHaveReceivedTimes(1, 'POST', '/sdapi/v1/txt2img');
});

test('says what to do when the graphics card is full', async () => {
  const unlucky = createClient({
    baseUrl: 'http://mock',
    fetch: mock.fetch,
    headers: { 'x-mock-fault': 'oom' },
  });
  const told: string[] = [];
  await draw(unlucky, 'a red fox', (words) => told.push(words));
  expect(told).toEqual(['The graphics card is full. Try a smaller picture.']);
});

test.concurrent.each(['a red fox', 'a blue fox'])('draws %s beside others', async (prompt) => {
  await draw(client, prompt, () => {});
  expect(mock).toHaveReceivedTimes(1, 'POST', '/sdapi/v1/txt2img', { prompt });
  expect(mock).toHaveReceivedTimes(1, 'POST', '/sdapi/v1/txt2img');
});
