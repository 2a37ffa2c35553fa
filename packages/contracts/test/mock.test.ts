import { expect, test } from 'vitest';
import type { ContractRequest } from '../src/index.ts';
import { createMockTarget } from '../src/node/create-mock-target.ts';
import { runCli } from '../src/node/run-cli.ts';
import { serveTarget } from './serve-target.ts';

test('the scenarios agree: recordings, and what the mock computes', async () => {
  const lines: string[] = [];
  const code = await runCli([], (text) => lines.push(text));
  expect(code, lines.join('\n')).toBe(0);
  expect(lines.join('\n')).toMatch(/total +(\d+)\/\1 {2}100\.0 %/);
});

test('they agree on a server at a URL, behind a subpath, as well, and leave it as they found it', async () => {
  const mock = await createMockTarget({ instance: undefined, replay: true });
  const look = async (path: string): Promise<unknown> =>
    (await mock.send({ method: 'GET', path, headers: [], body: undefined })).body;
  const left = ['/internal/pending-tasks', '/sdapi/v1/options'];
  const before = await Promise.all(left.map(look));
  // A proxy in front of the server takes the subpath away.
  const proxied = {
    ...mock,
    send: (request: ContractRequest) => mock.send({ ...request, path: request.path.replace(/^\/webui/, '') }),
  };
  const { url, close } = await serveTarget(proxied);
  try {
    const lines: string[] = [];
    for (const group of ['protocol', 'options', 'sequence']) {
      const code = await runCli(['--url', `${url}/webui`, '--only', group], (text) => lines.push(text));
      expect(code, lines.join('\n')).toBe(0);
    }
    expect(await Promise.all(left.map(look))).toEqual(before);
  } finally {
    close();
  }
});
