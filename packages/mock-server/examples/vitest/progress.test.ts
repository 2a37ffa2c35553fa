import { createClient } from '@sdwebui/client';
import { useMock } from '@sdwebui/mock-server/vitest';
import { expect, test } from 'vitest';
import { draw } from '../draw.ts';

const mock = useMock({ clock: 'manual', stepMs: 100 });

test('tells how far the picture is', async () => {
  const client = createClient({ baseUrl: 'http://mock', fetch: mock.fetch });
  const told: string[] = [];
  const drawing = draw(client, 'a red fox', (words) => told.push(words));

  await mock.clock.untilWaiting(); // the generation has begun
  await mock.clock.advance(300); // three of its ten steps are done
  await expect.poll(() => told).toContain('30 %');

  await mock.clock.advance(700);
  await drawing;
  expect(told.at(-1)).toBe('Done.');
});
