import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { useMock } from '@sdwebui/mock-server/vitest';
import { expect, test } from 'vitest';

const mock = useMock({ listen: true }); // for what can't be given a fetch: another process, another language

test('a program of its own asks for the samplers', async () => {
  const program = `fetch('${mock.url}/sdapi/v1/samplers').then(async (reply) => console.log((await reply.json()).length))`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--eval', program]);
  expect(stdout.trim()).toBe('20');
  expect(mock).toHaveReceived('GET', '/sdapi/v1/samplers');
});
